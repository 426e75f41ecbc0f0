from itertools import pairwise

import pytest
from hypothesis import example, given

from analysis.annotate.words.quotations import quotations
from analysis.story.zones import segments
from tests.tiny import wild_texts


def found(text):
    return [(text[start:stop], closed) for start, stop, closed in quotations(text, segments(text))]


def marked(text):
    return [quotation for quotation, _ in found(text)]


@pytest.mark.parametrize(
    "quotation",
    [
        "“war goes on”",
        '"war goes on"',
        "''war goes on''",
        "``war goes on''",
        "‘war goes on’",
        "'war goes on'",
        "„war goes on“",
        "«war goes on»",
        "»war goes on«",
        "‹war goes on›",
        "„war goes on”",
        "‚war goes on‘",
        "‚war goes on’",
        "「war goes on」",
        "『war goes on』",
        "”war goes on”",
        '" war goes on "',
    ],
)
def test_every_kind_of_mark_is_known(quotation):
    assert found(f"He said {quotation} again.") == [(quotation, True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“War goes on," he said. “It does.”', ['“War goes on,"', "“It does.”"]),
        ('"War goes on,” he said. "It does."', ['"War goes on,”', '"It does."']),
        ("“War goes on,“ he said. “It does.”", ["“War goes on,“", "“It does.”"]),
        ('“War goes on," he said. "It does, too.”', ['“War goes on,"', '"It does, too.”']),
        ('“The "war" goes on,” he said.', ['“The "war" goes on,”']),
        ('“The 12" gun goes on,” he said.', ['“The 12" gun goes on,”']),
        ("“The “war” goes on,” he said.", ["“The “war”"]),
        ("„War goes on”, he said.", ["„War goes on”"]),
    ],
)
def test_a_closing_mark_of_another_kind_closes_where_no_other_does(text, expected):
    assert marked(text) == expected


def test_apostrophes_open_and_close_nothing():
    assert found("Israel’s and the boys’ ’em isn't 'tis rock 'n' roll, the '90s ‘til now.") == []


def test_single_marks_hold_apostrophes():
    assert marked("He said ‘Israel’s war isn’t won’ again.") == ["‘Israel’s war isn’t won’"]


def test_a_plural_apostrophe_does_not_end_a_single_quotation():
    assert marked("He said ‘the boys’ war is lost’ again.") == ["‘the boys’ war is lost’"]


def test_the_outermost_marks_count():
    assert marked("“They said ‘war’ and “peace” too.") == ["“They said ‘war’ and “peace”"]
    assert marked('"They said ‘war’," he said. "Yes."') == ['"They said ‘war’,"', '"Yes."']


def test_a_mark_that_never_closes_ends_with_its_paragraph():
    assert found("He said “war goes on\nPeace is far.") == [("“war goes on", False)]
    assert found('He said "war goes on\nPeace is far.') == [('"war goes on', False)]


def test_a_quotation_over_paragraphs_is_opened_anew_in_each():
    text = "“War goes on.\n“Peace is far.\n“It ends,” he said."
    assert found(text) == [("“War goes on.", False), ("“Peace is far.", False), ("“It ends,”", True)]


def test_a_line_break_inside_a_quotation_does_not_cut_it():
    text = "“War goes on.\nPeace is far.\nIt ends,” he said. “Yes.”"
    assert marked(text) == ["“War goes on.", "Peace is far.", "It ends,”", "“Yes.”"]


def test_a_closing_mark_far_below_does_not_quote_the_whole_article():
    text = "“War goes on.\n" + "Peace is far.\n" * 6 + "It ends,” he said."
    assert found(text) == [("“War goes on.", False), ("It ends,”", True)]


def test_single_marks_below_an_open_quotation_are_found():
    assert marked("“War goes on.\nSome call it ‘peace’ here.") == ["“War goes on.", "‘peace’"]
    text = "“War goes on.\nSome call it ‘peace’ here.\n“It ends,” he said."
    assert marked(text) == ["“War goes on.", "‘peace’", "“It ends,”"]


def test_inches_and_lone_closing_marks_open_nothing():
    assert found('A 5" screen. War ” goes on.') == []


@pytest.mark.parametrize(
    "quotation",
    [
        '"The man was 6\'2" tall and stood,"',
        '"The board is 5\' 3" wide," ',
        "“The man was 6’2” tall and stood,”",
        '"A 12" and a 14" gun stood there,"',
        '"The 8½" gauge is old,"',
    ],
)
def test_inches_close_no_quotation(quotation):
    assert marked(f"{quotation.strip()} Roe said. He left.") == [quotation.strip()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"I was born in 1990" and "so on," he said.', ['"I was born in 1990"', '"so on,"']),
        ('"We lost 12" he said. "We left."', ['"We lost 12"', '"We left."']),
        ("“Release 2.0” is “benign.”", ["“Release 2.0”", "“benign.”"]),
    ],
)
def test_a_figure_may_end_a_quotation(text, expected):
    assert marked(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('" What is it? " asked Roe. " We know , " said Lee.', ['" What is it? "', '" We know , "']),
        ('He said " no " twice.', ['" no "']),
        ("`` War , '' he said . `` Peace . ''", ["`` War , ''", "`` Peace . ''"]),
        ('A " here. He said "yes".', ['"yes"']),
    ],
)
def test_marks_may_stand_between_spaces(text, expected):
    assert marked(text) == expected


@pytest.mark.parametrize("mark", ["‘", "'"])
def test_a_quotation_in_single_marks_is_opened_anew_in_each_paragraph(mark):
    end = "’" if mark == "‘" else "'"
    text = f"{mark}Speed counts,{end} Roe said. {mark}The boys{end} war goes on.\n{mark}Peace is far.\n{mark}It ends.{end}\nHe left."
    assert found(text) == [
        (f"{mark}Speed counts,{end}", True),
        (f"{mark}The boys{end} war goes on.", False),
        (f"{mark}Peace is far.", False),
        (f"{mark}It ends.{end}", True),
    ]


def test_the_last_paragraph_in_single_marks_may_stay_open():
    text = "Roe said: ‘War goes on.\n‘Peace is far.\nHe left."
    assert found(text) == [("‘War goes on.", False), ("‘Peace is far.", False)]


def test_a_single_mark_that_is_no_apostrophe_opens_to_the_end_of_its_paragraph():
    assert found("Roe said: ‘War goes on.\nHe left.") == [("‘War goes on.", False)]
    assert found("They saw ‘War everywhere.\nHe left.") == []


def test_a_line_break_inside_straight_marks_does_not_cut_the_quotation():
    text = '"War goes on.\nPeace is far.\nIt ends," he said. "Yes."'
    assert marked(text) == ['"War goes on.', "Peace is far.", 'It ends,"', '"Yes."']
    assert marked('"War goes on.\nPeace is far.\nHe said "yes".') == ['"War goes on.', '"yes"']


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will not sign it,” Roe said.", ["We will not sign it,”"]),
        ('The council met. We will not sign it," Roe said. He left.', ['We will not sign it,"']),
        ("... and so we left. We will not sign it.”", ["... and so we left. We will not sign it.”"]),
        ("“Yes,” he said. We will not sign it,” he said.", ["“Yes,”", "We will not sign it,”"]),
        ("We will not sign it,’ Roe said.", ["We will not sign it,’"]),
        ("We saw it.” They left.” He wept.", ["We saw it.”", "They left.”"]),
    ],
)
def test_a_closing_mark_that_nothing_opens_ends_a_quotation(text, expected):
    assert marked(text) == [one.strip() for one in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will not sign it, Roe said on Monday.", ["“We will not sign it,"]),
        ("“We will not sign it, said the mayor.\nHe left.", ["“We will not sign it,"]),
        ('"We will not sign it, he said.', ['"We will not sign it,']),
        ("“We came, we saw.", ["“We came, we saw."]),
        ("“We came, Roe said.\n“We left,” he said.", ["“We came, Roe said.", "“We left,”"]),
    ],
)
def test_a_quotation_that_nothing_closes_ends_before_its_speaker(text, expected):
    assert marked(text) == expected


@pytest.mark.parametrize(
    ("line", "quotation"),
    [
        ("> We will not sign the plan.", "We will not sign the plan."),
        (">> “We sign,” Roe said. We left!", "“We sign,” Roe said. We left!"),
        ("> one two three four five six seven eight nine ten", "one two three four five six seven eight nine ten"),
    ],
)
def test_a_line_of_a_block_quote_is_a_quotation(line, quotation):
    assert found(f"The letter reads:\n{line}\nNobody answered.") == [(quotation, False)]


@pytest.mark.parametrize("line", ["> Israel and Gaza", "> — Ann Lee, mayor.", ">", "5 > 4 is true."])
def test_a_link_or_a_name_behind_the_sign_is_none(line):
    assert found(f"The letter reads:\n{line}\nNobody answered.") == []


def test_a_block_quote_ends_what_was_left_open():
    assert marked("“War goes on.\nPeace is far.\n> It ends.\nYes,” he said.") == ["“War goes on.", "It ends.", "Yes,”"]


def test_a_quotation_does_not_reach_into_furniture():
    text = "War goes on, officials said.\nHe said “war — Ann Lee (@annlee) February 4, 2025 then” he left."
    assert "Ann Lee" not in "".join(marked(text))
    assert marked("“War goes on.\nAdvertisement\nIt ends,” he said.") == ["“War goes on.", "It ends,”"]


@given(wild_texts())
@example("“\n" * 8)
@example("''' ' '' '''''\n'")
@example("»a «b» c«")
@example("> ‘a\n> ")
@example("A.” ‚b‘ ”")
@example('.""." "')
@example("“a\n‘b\nc”\nd’")
def test_any_arrangement_of_marks_is_survived(text):
    parts = segments(text)
    spans = quotations(text, parts)
    assert all(0 <= span.start < span.stop <= len(text) for span in spans)
    assert all(left.stop <= right.start for left, right in pairwise(spans))
    assert not any("\n" in text[span.start : span.stop] for span in spans)
    for span in spans:
        [line] = {part.paragraph for part in parts if part.start < span.stop and span.start < part.stop}
        last = max(part.stop for part in parts if part.paragraph == line)
        assert span.stop <= last


@pytest.mark.parametrize(
    ("mark", "n_quotations"),
    [("“", 1), ("”", 0), ('"', 1), ("'", 0), ("‘", 0), ("’", 0), ("«", 1), ("‚", 0), ("「", 1)],
)
def test_ten_thousand_marks_of_one_kind_are_read(mark, n_quotations):
    assert len(found(f"a {mark}b " * 10_000)) == n_quotations


@pytest.mark.parametrize(
    "quoted",
    ["\"They left,''", "“They left,’’", "“They left,″", "“They left,''", "''They left,\"", '``They left,"'],
)
def test_a_mark_typed_for_the_closing_one_closes(quoted):
    text = f"{quoted} he said of them."
    assert [text[q.start : q.stop] for q in quotations(text, segments(text))] == [quoted]


@pytest.mark.parametrize(
    "text",
    ["“He is 6’2″ tall,” she said.", "“The 12″ guns fired,” she said.", "“It is ’’war’’ now,” he said."],
)
def test_inches_and_marks_inside_close_nothing(text):
    (found,) = quotations(text, segments(text))
    assert text[found.start : found.stop] == text[: text.index("”") + 1]


def test_a_double_apostrophe_that_nothing_opened_closes_what_its_sentence_says():
    text = "Lee left. We sign,’’ he said."
    assert [text[q.start : q.stop] for q in quotations(text, segments(text))] == ["We sign,’’"]
