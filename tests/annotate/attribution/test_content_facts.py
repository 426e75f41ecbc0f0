"""What is known of a stretch that may be what somebody said, on sentences a reader can check by eye."""

from analysis.annotate.attribution.content_facts import FACTS, content_facts
from analysis.annotate.attribution.contents import Candidate
from tests.annotate.attribution.reading import article_of

RATES = {"say": 0.9}


def known(text, cue, *content):
    """The facts of a stretch, by name. content: first and last words of its pieces."""
    article = article_of(text, RATES)
    words = article.words
    spans = tuple((words.index(first), words.index(last) + 1) for first, last in content)
    return dict(zip(FACTS, content_facts(article, Candidate(words.index(cue), spans, "quote<")), strict=True))


def test_a_quotation_before_its_verb_is_covered_by_marks_and_closed_by_one():
    found = known("“It rained,” Ann Lee said on Monday.", "said", ("“", "”"))
    shown = {
        name: found[name] for name in ("covered", "side", "opening", "closed_by", "from_start", "to_end", "pieces")
    }
    assert shown == {
        "covered": "all", "side": "before", "opening": "“", "closed_by": "”", "from_start": 1, "to_end": 0, "pieces": 1,
    }  # fmt: skip
    assert (found["rate"], found["who"], found["lemma"]) == (6, "PERSON", "say")


def test_a_paraphrase_after_its_verb_stands_outside_the_marks():
    found = known("Ann Lee said it rained “all day” there.", "said", ("it", "rained"))
    assert (found["covered"], found["side"], found["outside"], found["before"]) == ("none", "after", "1", "said")


def test_between_verb_and_content_tokens_and_verbs_are_counted():
    assert known("Ann Lee said, looking up, it rained.", "said", ("it", "rained"))["between"] == "4 1"
