from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given

from analysis.annotate.words import sentences as module
from analysis.annotate.words.characters import kinds
from analysis.story.zones import segments
from tests.tiny import wild_texts


def spans_at_once(text, stretches):
    """The sentences of stretches, found for all of them at once."""
    starts, stops = (np.asarray(column, dtype=np.int32) for column in zip(*stretches, strict=True))
    found = module.sentences(text, kinds(text), starts, stops)
    return list(zip(*(column.tolist() for column in found), strict=True))


def sentences(text):
    return [text[start:stop] for start, stop in spans_at_once(text, [(0, len(text))])]


@pytest.mark.parametrize(
    "parts",
    [
        ["War goes on"],
        ["War goes on.", "Peace is far."],
        ["Mr. Lee met Gen. Ray of the U.S. army.", "They spoke."],
        ["“War goes on.”", "He left."],
        ["“Really?” he asked.", "She did not say."],
        ["Is it war?", "Yes!", "It is."],
        ["It took 3.5 hours, from 10.30 a.m. on.", "Then it ended."],
        ["It began on Feb. 3 and ended in 2024.", "(Nobody knew.)"],
        ["“War,” said J. Lee of U.N. staff.", "“Peace”, he said, “is far”.", "Nobody spoke."],
        ["He waited … and waited.", "War came."],
        # „No!“, said
        ["„May I come?“, he asked.", "„No!“, said Lee.", "He left."],
        ["«No!», said Lee.", "“Why?”, Lee asked, “why?”"],
        ["“Why?” Ms. Lee asked.", "“Why?” Ms. Lee replied: “No.”"][:1],
        ["“Why?”", "Ms. Lee replied: “No.”"],
        ["“We ask: is it not a war?’”", "Lee left."],
        ["“We ask: is it not a war?’” Lee said, and left."],
        # initials
        ["Envoy G.B.J. Doe said so.", "“We go,” K.A. Roe said."],
        ["T.S. Doe, a poet, left.", "M.K. Lee told R.L. Roe.", "J. K. Roe wept."],
        ["Mr. C. A. Dutch Roe left.", "He met A. Kolb-Mills."],
        ["We live under the F.B.I.", "I like it."],
        # words that are also abbreviations
        ["The mayor said no.", "The council left.", "A clerk fell ill.", "The court rose."],
        ["They prayed at mass.", "Roe sat.", "Lee lay in the sun.", "It set."],
        ["No. 2 and no. 3 are full.", "It takes 10 sec.", "They left.", "See pp. 4 and Fig. 2."],
        # an abbreviation at the end
        ["The vote was held in Washington, D.C.", "The council lost it.", "It was made in the U.S.", "It was signed."],
        ["He lives in Gary, Ind.", "She works for Roe Inc.", "They met at 5 p.m.", "But Ph.D. students left."],
        ["The U.S. Army left at 5 p.m. Monday.", "Roe Inc. Chairman Lee of Boston, Mass. Gov. Doe saw Sens. Roe."],
        ["“We live in the U.S.”", "Roe left.", "“We live in the U.S.” Roe said."],
        ["It began on Dec. 22.", "It ended."],
        # ellipses
        ["They left...", "Then they came back.", "The lamps were lit…", "Nobody slept."],
        ["He waited ...", "But Lee came.", "We saw … Americans."],
        ["He said: “We . . . left the town.”", "Then he wept."],
        ["He said: “We . . . Then we left. . . .", "They came.”"][1:],
        ["They left. . . .", "They came."],
        ["“I… I do not know,” he said.", "“We ... We left.”"],
        ["[He came.]", "Then he left."],
        ["“We left…” Roe said.", "“We left…”", "He wept."],
        # lists
        ["1. Bring the captives home.", "2. Pay the guards.", "12. Go."],
        ["We ask: 1. Bring them home; 2. Pay.", "It was 2024.", "They paid."],
        # spaces
        ["They left.", " They came.", "  Roe stayed."][:1],
        ["He asked: “What is that? ”", "Roe left."],
        ['" We know that. "', "He left.", '" Do you? " he asked.'],
        ["They left [at noon].", "[They] came; President [George W.] Roe stayed."],
        ["HEMPSTEAD, N.Y. ― If it works, it works.", "It does!” — whose head hurt — did."][:1],
        ["Really?", "Yes!", "3 people left."],
    ],
)
def test_sentences_are_cut_where_a_reader_would(parts):
    assert sentences(" ".join(parts)) == parts


def test_a_name_that_speaks_goes_on_the_question_before_it():
    assert sentences("“Really?” Smith asked. He left.") == ["“Really?” Smith asked.", "He left."]


def test_an_abbreviation_before_a_quotation_mark_ends_nothing():
    assert sentences("“I know Sen. Cruz.” He left.") == ["“I know Sen. Cruz.”", "He left."]


def test_several_spaces_stand_in_no_sentence():
    assert sentences("They left.  They came.   Roe\u00a0stayed. \u00a0He wept.") == [
        "They left.",
        "They came.",
        "Roe\u00a0stayed.",
        "He wept.",
    ]


@pytest.mark.parametrize(
    "parts",
    [
        ["The envoy came at noon.", "Roe left him waiting.", "The captives were counted."],
        ["Is it war?", "I say no.", "It is peace…", "We hope."],
        ["They signed in 2024.", "The war went on."],
        ["They left.”", "Roe wept.", "“We stay,” he said."],
        ['He said "no".', "She said “yes”.", "They left (all).", "Roe stayed."],
    ],
)
def test_sentences_without_a_space_between_them_are_cut(parts):
    assert sentences("".join(parts)) == parts


@pytest.mark.parametrize(
    "text",
    [
        "He runs Booking.Com and node.Js now.",
        "See www.roe.Lee/Doe or ann.Lee@doe.org there.",
        "Mr.Roe met Dr.Lee and the U.S.Army.",
        "He said i.e.The war.",
        "The iPhone.X_1 came.",
    ],
)
def test_an_address_or_an_abbreviation_without_a_space_is_not_cut(text):
    assert sentences(text) == [text]


def test_stretches_are_cut_each_by_itself():
    text = "War goes on. Peace is far.\nIt ends. Now."
    cut = [(0, 12), (13, 26), (27, 35), (36, 40)]
    assert spans_at_once(text, [(0, 26), (27, 40)]) == cut


def test_no_stretch_no_sentence():
    none = np.zeros(0, dtype=np.int32)
    starts, stops = module.sentences("War. Peace.", kinds("War. Peace."), none, none)
    assert len(starts) == len(stops) == 0


def test_offsets_count_from_the_beginning_of_the_text():
    text = "Headline\nWar goes on. Peace is far."
    assert spans_at_once(text, [(9, len(text))]) == [(9, 21), (22, 35)]


@given(wild_texts())
def test_every_character_of_a_line_is_in_one_sentence(text):
    parts = segments(text)
    spans = spans_at_once(text, [(part.start, part.stop) for part in parts]) if parts else []
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    inside = {at for start, stop in spans for at in range(start, stop)}
    for part in parts:
        assert {part.start, part.stop - 1} <= inside
        assert all(at in inside or text[at].isspace() for at in range(part.start, part.stop))
