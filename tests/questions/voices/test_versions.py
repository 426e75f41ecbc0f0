"""Versions of quotations, and which two are the same, on quotations a reader can compare by eye."""

import pytest

from analysis.questions.voices.versions import MAX_WORDS, same, versions
from tests.deep import deep
from tests.tiny import corpus, in_furniture


def two(one, other, speakers=("Ann Lee", "Ann Lee")):
    """Two quotations of these words, of two articles."""
    texts = [f"“{words},” {speaker} said on Monday." for words, speaker in zip((one, other), speakers, strict=True)]
    return versions(deep(*zip("AB", texts, strict=True)))


def test_a_version_has_its_words_as_they_are_compared_and_their_places():
    text = "He said that “[t]he F.B.I. didn’t co-operate [at all] with Hill”."
    (found,) = versions(corpus([("A", text)]))
    assert found.words == ("the", "fbi", "didn't", "cooperate", "with", "hill")
    assert [text[start:stop] for start, stop in found.spans][3] == "co-operate"
    assert found.tells == (False, False, False, True, False, False)
    assert (found.text, found.start) == (text[text.index("[t]he") : text.index("”")], text.index("[t]he"))


def test_what_only_an_editor_says_scare_quotes_furniture_and_documents_are_no_version():
    made = corpus([("A", "He said that “[the bridge] [opened]” soon. The “truce” holds.")])
    assert versions(made) == []
    assert versions(in_furniture(corpus([("A", "“The bridge opens soon,” he said.")]))) == []
    assert versions(corpus([("A", f"“{'war ' * (MAX_WORDS + 1)},” he said.")])) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("We are here to open the old bridge in spring", "they come to open the old bridge now", True),
        ("We are here to open it for all of you", "they come to open it for all", False),  # common words alone
        ("He said that it was what it was in the end of it", "it was what it was in the end", True),  # whole
        ("I want you to come home to us all", "I want you to come home to them now", True),  # most, one speaker
        ("In no way is it sad for us", "It is sad", False),
    ],
)  # fmt: skip
def test_two_of_one_speaker_are_the_same_by_a_real_run(one, other, expected):
    assert same(*two(one, other)) is expected


def test_a_word_that_begins_a_sentence_is_no_name_where_the_story_has_it_in_small_letters():
    full = "“Sailors should sail, if the harbour has boats for all,” Ann Lee said."
    short = "“This is not for all,” Ann Lee said. “Sailors should sail.”"
    known = f"{short} The sailors left."
    assert same(versions(deep(("A", full), ("B", known)))[0], versions(deep(("A", full), ("B", known)))[-1])
    assert not same(versions(deep(("A", full), ("B", short)))[0], versions(deep(("A", full), ("B", short)))[-1])


def test_runs_without_a_long_or_a_telling_one_are_chance():
    one = "we came to it and the bridge was what we had of the harbour in the end"
    other = "we came to spring and the bridge for that was what we had and then in the end harbour"
    assert not same(*two(one, other, ("Ann Lee", "Bob Hill")))


def test_common_words_of_two_speakers_are_not_the_same():
    words = "it is what it is and so are we all"
    assert same(*two(f"Well, {words}", words))
    assert not same(*two(f"Well, {words}", words, ("Ann Lee", "Bob Hill")))


def test_a_whole_short_quotation_of_one_speaker_needs_one_telling_word():
    assert same(*two("The boat is cool", "The boat is cool"))
    assert not same(*two("The boat is cool", "The boat is cool", ("Ann Lee", "Bob Hill")))
