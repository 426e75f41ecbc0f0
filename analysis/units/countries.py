"""Countries and places by all that they are called: Saudi Arabia, Saudi; Arkansas, Ark."""

from __future__ import annotations

from analysis import data

FORMS = {row["country"]: (row["country"], *row["forms"].split(";")) for row in data.rows("countries.csv")}
"""Country -> the country, its adjective and its people."""
COUNTRIES = {form: country for country, forms in FORMS.items() for form in forms}
"""Each form -> the country."""
SHORT = {form.rstrip("."): row["place"] for row in data.rows("places.csv") for form in row["forms"].split(";")}
"""Abbreviation, without its last stop -> the place."""
