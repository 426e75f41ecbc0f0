"""What a headline says that somebody says."""

import pytest

from analysis.units.clauses import clauses
from tests.deep import told


@pytest.mark.parametrize(
    ("headline", "who"),
    [
        ("Trump Says Defense Secretary Jim Mattis Will Retire In February", "Defense Secretary Jim Mattis"),
        ("Defense Secretary Jim Mattis Will Retire In February", "Defense Secretary Jim Mattis"),
    ],
)
def test_says_in_a_headline_is_no_part_of_a_name(headline, who):
    corpus = told(f"{headline}\n\nThe town was quiet on Monday. Nobody came to the market.", actors=())
    words = corpus.tokens["token"].cast(str).to_list()
    found = {
        row["predicate"]: " ".join(words[row["doer_start"] : row["doer_stop"]])
        for row in clauses(corpus).head(2).to_dicts()
    }
    assert found["retire"] == who
    assert found.get("say", "Trump") == "Trump"
