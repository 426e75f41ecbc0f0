"""Countries, places and parties by all that they are called: Saudi Arabia, Saudi; Arkansas, Ark.; Republicans, GOP."""

from __future__ import annotations

from analysis import data

FORMS = {row["country"]: (row["country"], *row["forms"].split(";")) for row in data.rows("countries.csv")}
"""Country -> the country, its adjective and its people."""
COUNTRIES = {form: country for country, forms in FORMS.items() for form in forms}
"""Each form -> the country."""
SHORT = {form.rstrip("."): row["place"] for row in data.rows("places.csv") for form in row["forms"].split(";")}
"""Abbreviation, without its last stop -> the place."""
PARTY_FORMS = {row["party"]: tuple(row["forms"].split(";")) for row in data.rows("parties.csv")}
"""Party -> the words for its people, its name, and its adjectives; the one that is shown first."""
PARTIES = {form: party for party, forms in PARTY_FORMS.items() for form in forms}
"""Each form -> the party."""
ONLY_WITH = {row["party"]: tuple(filter(None, row["only_with"].split(";"))) for row in data.rows("parties.csv")}
"""Party -> forms of which a text must print one for the others to mean the party: Conservative Party, for Conservatives."""


def is_a_people(name: str) -> bool:
    """Whether a name is that of a people or of a party’s people: Palestinians, Republicans."""
    known = COUNTRIES.get(name) or PARTIES.get(name)
    return known is not None and known != name and name.endswith(("s", "ese", "ish"))
