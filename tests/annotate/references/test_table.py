"""Names and what stands for them, as a table."""

from analysis.schema import check
from analysis.schema.annotation import NAMES
from tests.deep import told
from tests.tiny import corpus


def test_a_name_is_its_own_antecedent_and_a_person_has_the_fullest_form():
    names = told("War goes on\n\nTom Lee left Egypt on Monday. Lee said he was tired.", actors=()).names
    assert check(names, NAMES).select("position", "n_tokens", "antecedent", "name", "is_person").rows() == [
        (3, 2, 3, "Tom Lee", True),
        (6, 1, 6, "Egypt", False),
        (10, 1, 10, "Tom Lee", True),
        (12, 1, 10, "Tom Lee", True),
    ]


def test_without_a_parse_there_are_no_names():
    assert corpus([("North", "Tom Lee left Egypt.")]).names.is_empty()
