"""Which words does an outlet use more, or less, than the others, and what stands near a term?"""
