import pytest

from analysis.annotate.words.quotations import quotations
from analysis.annotate.words.transcripts import spoken
from analysis.story.zones import segments

HEARING = (
    "Hearing on the war\nMR. SMITH: War must end.\nMS. DOE: I do not agree.\nMR. SMITH: Then we have nothing to say."
)
INTERVIEW = (
    "Q: Will the war go on?\nA: It will not.\nQ: And the truce?\nA: It holds.\nSo we hope.\nQ: Why?\nA: We agreed."
)


def said(text):
    """What speakers say, line by line."""
    return [text[start:stop] for start, stop, _ in quotations(text, segments(text))]


def test_what_stands_behind_a_speaker_is_quoted():
    assert said(HEARING) == ["War must end.", "I do not agree.", "Then we have nothing to say."]


def test_questions_of_an_interview_are_the_outlets():
    assert said(INTERVIEW) == ["It will not.", "It holds.", "So we hope.", "We agreed."]


def test_a_paragraph_between_two_speakers_goes_on_and_one_after_the_last_does_not():
    text = HEARING.replace("end.\n", "end.\nIt has cost much.\n") + "\nThe hearing was closed."
    assert said(text) == ["War must end.", "It has cost much.", "I do not agree.", "Then we have nothing to say."]


def test_a_speaker_may_quote():
    assert said(HEARING.replace("War must end.", "They say “war” now."))[0] == "They say “war” now."


@pytest.mark.parametrize(
    "text",
    [
        "Hearing on the war\nMR. SMITH: War must end.\nMS. DOE: I do not agree.\nHe left.",
        "What we know\nWhere: Gaza and Israel.\nWhen: On Monday at noon.\nWho: Nobody knows it yet.\nMore is expected.",
        "What they want\nLee: Wants to end the war.\nFox: Would go on.\nTaxes: No change.\nLee: Lower.\nFox: Higher.\nEnd.",
        "War goes on\nHe said: no.\nShe wrote to him: never.\nHe left: at once.",
    ],
)
def test_a_few_labels_or_labels_that_never_return_make_no_transcript(text):
    assert said(text) == []


def test_each_paragraph_that_is_spoken_is_told_by_its_start():
    text = "AB: I y\nAB: z\nAB: z"
    assert spoken(text, [(0, 7), (8, 13), (14, 19)]) == {0: 4, 8: 12, 14: 18}
    assert spoken(text, []) == {}
