"""Depth ``syntax``: the parse of the project's own tokens, and the parses kept between runs."""
