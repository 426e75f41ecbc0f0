"""Which words do outlets use for the same thing?"""
