"""Which sentences of different articles tell the same fact, and in which words?"""
