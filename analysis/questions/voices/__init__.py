"""Who is speaking, who is quoted, and how is it reported?"""
