"""How does the wording change as time goes on, and who uses a term first?"""
