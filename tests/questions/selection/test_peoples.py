import pytest

from analysis.questions.selection.figures import figures
from tests.deep import deep

NORTH = "Under the deal 33 hostages are to be freed for nearly 2,000 Palestinian inmates."
SOUTH = "Hill was to free 33 hostages in exchange for around 1,900 Palestinians held in jails."


def quantities(*texts):
    """The printed figures of each quantity that two articles give."""
    table = figures(deep(*[(f"Paper {n}", text) for n, text in enumerate(texts)]))
    several = table.filter(table["n_articles"] > 1)
    return [rows["number"].to_list() for rows in several.partition_by("figure", maintain_order=True)]


def test_the_same_people_under_two_nouns_are_one_quantity_whose_numbers_differ():
    assert quantities(NORTH, SOUTH) == [["33", "33"], ["2,000", "1,900"]]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("1,900", "1,500"),  # too far apart
        ("33 hostages", "many hostages"),  # no other figure ties the sentences
        ("1,900 Palestinians", "1,900 Egyptians"),  # another people
        ("1,900 Palestinians", "1,900 trucks"),  # no people
    ],
)
def test_less_does_not_make_them_one(old, new):
    assert not any("2,000" in found for found in quantities(NORTH, SOUTH.replace(old, new)))
