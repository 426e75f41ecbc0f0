"""Lines of a concepts.yaml that the program writes."""

import pytest
import yaml

from analysis.story.dictionary_lines import MOST_NAME, MOST_SENTENCE, comment, entry, scalar, shortened
from analysis.story.terms import Term


@pytest.mark.parametrize("name", ["boats", "yes", "12", "a: b", "# no", "{x}", "‘boats’", "- x"])
def test_a_key_is_read_as_the_text_it_was(name):
    assert yaml.safe_load(f"{scalar(name)}: [x]") == {name: ["x"]}


def test_a_term_has_its_patterns_and_conditions_on_one_line():
    assert entry(Term("boats", ("boat", "boats"))) == "boats: [boat, boats]"
    assert entry(Term("boats", ("boat",), ("boat race",))) == "boats: {patterns: [boat], unless: [boat race]}"


def test_names_and_comments_stay_on_one_line_and_short():
    assert comment("two\nlines\x00") == "two lines"
    assert len(comment("x" * 1000)) == MOST_SENTENCE + 2
    assert len(shortened("x" * 1000)) == MOST_NAME
