"""Sources that can speak, on sentences a reader can check by eye."""

import pytest

from analysis.annotate.attribution.find import Attribution
from analysis.annotate.attribution.somebody import is_somebody, with_somebody
from analysis.schema.vocabulary import Kind
from tests.annotate.attribution.reading import article_of, words_of
from tests.deep import told


def span(article, text):
    """Where words stand in an article."""
    words = text.split()
    start = next(t for t in range(len(article.words)) if article.words[t : t + len(words)] == words)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("sentence", "source", "somebody"),
    [
        ("Five lines said that the war would end.", "Five lines", True),  # the subject of “said”, whatever the noun
        ("Ann Lee wrote five lines on the war.", "five lines", False),
        ("For his part, Ann Lee left.", "his part", False),
        ("Ann Lee, D-Calif., left.", "D", False),
        ("A flurry of reactions followed.", "A flurry", False),
        ("A flurry of reactions followed.", "reactions", False),
        ("Twelve percent left on Monday.", "Twelve percent", False),
        ("Twelve percent left on Monday.", "Monday", False),
        ("Twelve percent said that it rained.", "Twelve percent", True),
        ("The review of the strikes, who said that it rained, ended.", "who", True),
        ("The look-alike left.", "The look - alike", True),
        ("A majority of voters left.", "A majority of voters", True),
        ("A majority of days were cold.", "A majority of days", False),
        ("The spokesman left.", "The spokesman", True),
        ("The health ministry left.", "The health ministry", True),
        ("A former policewoman left.", "A former policewoman", True),
        ("The letter was long.", "The letter", True),
        ("She left.", "She", True),
        ("Many left.", "Many", True),
        ("Voters met Sanders.", "Sanders", True),
    ],
)
def test_somebody_is_a_person_a_body_or_a_document(sentence, source, somebody):
    article = article_of(f"War goes on\n{sentence}", {"say": 0.9})
    assert is_somebody(article, span(article, source)) is somebody


def found(sentence, cue, source, content, kind=Kind.INDIRECT):
    """The source that takes the place of a wrong one."""
    article = article_of(f"War goes on\n{sentence}", {"say": 0.9, "call": 0.5, "warn": 0.5, "ask": 0.5})
    one = Attribution(span(article, cue), span(article, source), (span(article, content),), kind, 1.0)
    return words_of(article, with_somebody(article, one).source)


@pytest.mark.parametrize(
    ("sentence", "cue", "source", "content", "right"),
    [
        ("For his part, Tom Ray said that it rained.", "said", "his part", "that it rained", "Tom Ray"),
        ("It was said by Tom Ray that Ann Lee left.", "said", "It", "that Ann Lee left", "Tom Ray"),
        ("Tom Ray warned Ann Lee that it rained.", "warned", "Ann Lee", "that it rained", "Tom Ray"),
        ("On Monday the army said that it rained.", "said", "Monday", "that it rained", "the army"),
        ("It is said that it rained, which the Times of Dale doubts.", "said", "Times", "that it rained", None),
    ],
)
def test_who_stands_beside_the_cue_takes_the_place_of_nobody(sentence, cue, source, content, right):
    assert found(sentence, cue, source, content) == right


@pytest.mark.parametrize(
    ("owner", "right"),
    [("Bob Roe’s", "Bob Roe"), ("the ministry’s", "the ministry"), ("his", "Ann Lee"), ("Monday’s", "Ann Lee")],
)
def test_a_warning_is_said_by_whose_it_is(owner, right):
    sentence = f"Ann Lee left after {owner} warning that it rained."
    article = article_of(f"War goes on\n{sentence}", {"warn": 0.5})
    one = Attribution(
        span(article, "warning"), span(article, "Ann Lee"), (span(article, "that it rained"),), Kind.INDIRECT, 1.0
    )
    assert words_of(article, with_somebody(article, one).source) == right


@pytest.mark.parametrize(
    "sentence",
    [
        "Asked whether the war would end, Ann Lee left.",
        "The wall, dubbed “the fence”, pleased Ann Lee.",
        "Armed town personnel, called town resource officers, would also be required to undergo a “boat test, training, and "
        "[have] relevant skill.”",
    ],
)
def test_a_participle_in_the_passive_names_nobody(sentence):
    assert set(told(f"War goes on\n{sentence}", actors=()).attributions["source"].to_list()) <= {None}


def test_words_on_a_poster_are_the_posters():
    sentence = "Relatives hold posters with pictures of captives reading “Home now,” in front of the office."
    assert found(sentence, "reading", "Relatives", "“ Home now , ”", Kind.DIRECT) == "posters"


def test_of_a_caption_only_the_words_on_the_poster_are_the_posters():
    article = article_of(
        "War goes on\nRelatives hold posters reading “Home now,” in front of the office.", {"read": 0.5}
    )
    one = Attribution(
        span(article, "reading"), None, (span(article, "“ Home now , ” in front of the office"),), Kind.MIXED, 1.0
    )
    cut = with_somebody(article, one)
    assert (words_of(article, cut.content[0]), len(cut.content), cut.kind) == ("“ Home now , ”", 1, Kind.DIRECT)


def test_whom_somebody_sends_to_discuss_it_has_not_said_it_nor_has_the_sender():
    sentence = "The town would send a team to Rome, to discuss “the rain and the snow”."
    assert found(sentence, "discuss", "a team", "“ the rain and the snow ”", Kind.DIRECT) is None


def test_those_who_are_called_so_have_not_said_it():
    sentence = "School guards, called “officers” in the town, would be trained."
    assert found(sentence, "called", "School guards", "“ officers ” in the town") is None


def test_who_is_said_to_do_something_is_the_subject_of_the_participle_behind_it():
    made = told(
        "War goes on\nThe premier is also said to be considering appointing Tom Ray as head of the team, arguing that the "
        "talks are more diplomatic, Anadolu cited a report by the Times of York.",
        actors=(),
    )
    assert ("The premier", "arguing") in made.attributions.select("source", "cue").rows()


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("Bob Roe was sued by his aide, Ann Lee, in 2014, alleging a hostile office.", "his aide, Ann Lee"),
        ("Bob Roe was criticised by Ann Lee, saying it was late.", "Ann Lee"),
        ("Bob Roe was joined by Ann Lee, saying he would resign.", None),
    ],
)
def test_a_participle_after_a_passive_is_said_by_whoever_acts_against_somebody_else_by_nobody_known(sentence, source):
    assert told(sentence, actors=()).attributions["source"].to_list()[-1] == source
