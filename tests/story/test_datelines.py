import pytest

from analysis.story.datelines import agencies_in, dateline


@pytest.mark.parametrize(
    "begin",
    [
        "WASHINGTON — ",
        "WASHINGTON—",
        "ST. LOUIS -- ",
        "BOSTON- ",
        "LAKE CITY, N.H. - ",
        "LAKE/HILL, March 7 (Reuters) - ",
        "PORT-AU-PRINCE, Haiti (AP) — ",
        "NEW DELHI: ",
        "KARACHI (AFP): ",
        "COLOMBO, Sri Lanka: ",
        "Rio de Janeiro (AFP) - ",
        "Zürich, Feb 4, (dpa) – ",
        "May 4 (Reuters) - ",
    ],
)
def test_a_place_and_what_stands_behind_it_up_to_the_dash(begin):
    assert dateline(f"{begin}Talks go on.") == begin


@pytest.mark.parametrize(
    "line",
    [
        "COVID-19 spread.",
        "EU-funded roads opened.",
        "AP-Lake Poll: many agree.",
        "FBI: he left.",
        "LEE: We sign.",
        "LEE (45) — a painter — left.",
        "LEE (D-N.Y.) — he left.",
        "Sen. Lee (D-N.Y.) — he left.",
        "The Post (London) - Final Edition",
        "I — we left.",
        "UPDATE — talks go on.",
        "FILE - People wait.",
        "WASHINGTON —",
        "",
    ],
)
def test_no_dateline(line):
    assert dateline(line) == ""


def test_a_dateline_is_no_longer_than_one_is():
    assert dateline(f"{'LAKE ' * 4}LAKE — Talks go on.")
    assert dateline(f"{'LAKELANDHEIGHTSANDHILLS ' * 4}LAKE — Talks go on.") == ""


def test_the_agencies_of_a_line():
    assert agencies_in("LAKE (AP, Reuters) — ") == ["AP", "Reuters"]
    assert agencies_in("(Reuters; AP; reuters)") == ["Reuters", "AP"]
    assert agencies_in("LAKE — ") == []
