import pytest

from analysis.questions.labels.whole_names import whole_name
from tests.questions.labels.test_parse import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Donald J. Trump spoke on Monday.", "Donald J . Trump"),
        ("They met Donald Trump on Monday.", "Donald Trump"),
        ("They met President Trump on Monday.", "Trump"),
    ],
)
def test_a_mention_by_the_last_name_is_drawn_out_to_the_whole_name(text, expected):
    found = parse(text)
    name = found.words.index("Trump")
    first, stop = whole_name(found, (name, name + 1))
    assert " ".join(found.words[first:stop]) == expected
