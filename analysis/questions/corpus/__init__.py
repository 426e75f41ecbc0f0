"""What is compared?"""
