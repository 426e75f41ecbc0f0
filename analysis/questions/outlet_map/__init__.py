"""How near are the outlets' wordings, and which words pull them apart?"""
