"""What is known of a token that may head a source, on sentences a reader can check by eye."""

from analysis.annotate.attribution.source_facts import FACTS, source_facts
from analysis.annotate.attribution.sources import Asked
from tests.annotate.attribution.reading import article_of

TEXT = "Ann Lee said it rained. Bob Hill left."


def known(rule=None, before=None, support=None):
    """Word -> its facts by name, for who said “it rained”; no word for nobody."""
    article = article_of(TEXT, {"say": 0.9})
    tokens, rows = source_facts(article, Asked(2, True, ((3, 5),), rule, before, support or {}))
    words = [None if token is None else article.words[token] for token in tokens]
    return {word: dict(zip(FACTS, row, strict=True)) for word, row in zip(words, rows, strict=True)}


def test_nobody_is_always_a_choice_and_the_last():
    found = known()
    assert list(found)[-1] is None
    assert [row["none"] for row in found.values()] == [0] * (len(found) - 1) + [1]


def test_a_subject_beside_its_verb_is_known_as_such():
    lee = known()["Lee"]
    assert (lee["relation"], lee["same"], lee["by_cue"], lee["side"], lee["path"]) == (
        "nsubj",
        1,
        1,
        "before",
        "|nsubj",
    )


def test_the_rules_answer_and_the_speaker_before_are_marked():
    assert (known()["Lee"]["in_rule"], known()["Lee"]["again"]) == (0, 0)
    lee = known(rule=(0, 2), before=(0, 2), support={1: 1.0})["Lee"]
    assert (lee["in_rule"], lee["is_rule"], lee["again"], lee["support"]) == (1, 1, 1, 5)
