"""Credits as they are printed, and agencies that are only cited."""

import pytest

from analysis.questions.reuse.printed import of_text

REPORT = "Rain falls on the town\n\n{}It rained on Monday, and it will rain on Tuesday.\nThe mayor stayed at home.\n{}"


def found(front="", end=""):
    return [(credit.agency, str(credit.form), credit.printed) for credit in of_text(REPORT.format(front, end))]


@pytest.mark.parametrize(
    ("front", "agency", "printed"),
    [
        ("WASHINGTON (AP) — ", "AP", "WASHINGTON (AP) —"),
        ("GAZA CITY, Gaza, Feb. 4 (UPI) — ", "UPI", "GAZA CITY, Gaza, Feb. 4 (UPI) —"),
        ("Mexico City (AFP) – ", "AFP", "Mexico City (AFP) –"),
    ],
)
def test_a_dateline_names_its_agency(front, agency, printed):
    assert found(front) == [(agency, "dateline", printed)]


def test_a_dateline_may_name_two():
    assert [row[0] for row in found("Washington, Feb 4, (dpa/GNA) – ")] == ["GNA", "dpa"]


@pytest.mark.parametrize("front", ["SCRANTON, Pa. — ", "SCRANTON, PA — ", "LONDON — ", "LONDON (Tribune) — "])
def test_a_state_or_a_desk_of_ones_own_is_no_agency(front):
    assert found(front) == []


@pytest.mark.parametrize(
    ("front", "agency"),
    [
        ("By Reuters\n", "Reuters"),
        ("By Ann Lee, Associated Press\n", "AP"),
        ("By Agence France-Presse in Paris\n", "AFP"),
        ("Reuters Staff\n", "Reuters"),
    ],
)
def test_a_byline_names_an_agency(front, agency):
    assert [row[:2] for row in found(front)] == [(agency, "byline")]


def test_a_picture_is_by_an_agency_and_the_report_is_not():
    assert found("A wet street on Monday (AP Photo/Ann Lee)\n") == []
    assert found("Photo: a wet street (Reuters)\nReuters\n") == []
    assert found("", "A wet street on Monday (Ann Lee/AFP)") == []


@pytest.mark.parametrize(
    ("end", "agency", "printed"),
    [
        ("(PC, Anadolu)", "Anadolu", "(PC, Anadolu)"),
        ("GNA", "GNA", "GNA"),
        ("© AFP", "AFP", "© AFP"),
        ("Copyright 2025 The Associated Press. All rights reserved.", "AP", None),
        ("Reuters contributed to this report.", "Reuters", None),
        ("Associated Press writer Ann Lee contributed to this report.", "AP", None),
        ("With files from The Canadian Press", "Canadian Press", None),
        ("This report includes material from Agence France-Presse.", "AFP", None),
        ("(Reporting by Ann Lee in Cairo; Editing by Tom Lee)", "Reuters", None),
        ("(Reporting by Ann Lee for dpa; Editing by Tom Lee)", "dpa", None),
        ("The rain stopped on Wednesday. — AFP", "AFP", "AFP"),
        ("The rain stopped, he said. (Reuters)", "Reuters", "Reuters"),
    ],
)
def test_a_sign_off_names_an_agency(end, agency, printed):
    assert found("", end) == [(agency, "sign-off", printed or end)]


@pytest.mark.parametrize(
    "end",
    [
        "He told the AP news agency that it rained.",
        "At least 12 streets were wet, according to an AFP tally.",
        "The rain was first reported by Reuters.",
        "The mayor said so (as he told AP) on Monday.",
        "Ann Lee contributed to this report.",
        "(Reporting by Ann Lee)",
    ],
)
def test_an_agency_that_is_cited_is_no_credit(end):
    assert found("", end) == []


def test_the_characters_of_a_credit_are_those_of_the_text():
    text = REPORT.format("WASHINGTON (AP) — ", "The end. — AFP")
    for credit in of_text(text):
        assert text[credit.start : credit.stop] == credit.printed
