"""Who uses a term first, in whose words."""

from datetime import date

from analysis.questions.chronology.first_uses import first_uses
from tests.questions.chronology.weeks import story

ROWS = [
    ("South", 0, "The walkout began."),
    ("North", 1, "“The strike goes on,” Ann Lee said."),
    ("South", 3, "The strike ended. A strike costs money."),
    ("East", 3, "No walkout, a strike."),
    ("East", None, "A strike."),
]


def test_the_first_day_of_each_outlet_and_the_days_after_it():
    table = first_uses(story(*ROWS)).filter(term="strike")
    assert table.select("outlet", "day", "days_after", "n", "voice").rows() == [
        ("North", date(2025, 1, 7), 0, 1, "quoted"),
        ("East", date(2025, 1, 9), 2, 1, "unquoted"),
        ("South", date(2025, 1, 9), 2, 2, "unquoted"),
    ]


def test_a_quoted_first_use_has_its_speaker():
    table = first_uses(story(*ROWS, depth="syntax")).filter(term="strike")
    assert table["speaker"].to_list() == ["Ann Lee", None, None]
    assert table.select("start", "stop").row(0) == (5, 11)
