import polars as pl
import pytest

from analysis import findings
from analysis.schema.checks import AGREEMENT, CORRECTED, JUDGED, READERS, STILL
from analysis.schema.vocabulary import Sampled


def table(schema, *rows):
    made = [{**dict.fromkeys(schema), **row} for row in rows]
    return pl.DataFrame(made, schema={name: column.dtype for name, column in schema.items()})


def reader(name, right, wrong=0, unclear=0, lost=0):
    counts = {"n_right": right, "n_wrong": wrong, "n_unclear": unclear, "n_lost": lost}
    return {"reader": name, "n": right + wrong + unclear, **counts}


def kind(name, n, checked, right, basis="own", group="people held"):
    counts = {"n": n, "n_checked": checked, "n_right": right, "n_unclear": 0}
    return {"group": group, "kind": name, **counts, "basis": basis}


def agreed(**row):
    return table(AGREEMENT, {"sampled": "terms", "n_readers": 2, "n": 0, **row})


def texts(reading):
    return [finding.text for finding in reading.findings]


def by_hand(readers=(), judged=(), agreement=None, sampled=Sampled.TERMS):
    agreement = agreed(n_readers=1) if agreement is None else agreement
    return findings.by_hand(table(READERS, *readers), table(JUDGED, *judged), agreement, sampled)


def test_without_marks_one_sentence_says_so():
    assert texts(by_hand(judged=[kind("hostages", 9, 0, 0, "not known")])) == [
        "Nobody has marked a sample of this story’s mentions yet, so the counts are as the program found them."
    ]


def test_who_marked_what_and_what_is_wrong_is_said():
    reading = by_hand(
        [reader("Ann", 7, 2, 1, lost=1), reader("Ben", 3, lost=2)],
        [kind("hostages", 20, 8, 7), kind("captives", 9, 1, 0, "group")],
    )
    assert texts(reading) == [
        "Ann marked ten mentions: seven right, two wrong and one unclear.",
        "Ben marked three mentions: three right.",
        "Three further marks do not count: they are of mentions that the program does not find any more.",
        "Of nine mentions marked right or wrong, seven are right.",
        "The program is wrong in one of one mention of the term “captives”; one of eight mentions of the term “hostages”.",
        "Fewer than five mentions of the term “captives” are marked, so the marks of all terms of their concept judge the rest of them.",
        "Fewer than two readers marked them, so we do not know how far people agree.",
    ]


def test_the_only_mark_and_too_few_marks_are_said():
    reading = by_hand([reader("Ann", 1)], [kind("hostages", 20, 1, 1, "not known")])
    assert texts(reading)[1:3] == [
        "The one mention marked right or wrong is right.",
        "Too few mentions are marked to correct the counts of people held.",
    ]
    only_lost = by_hand([reader("Ann", 0, lost=1)], [kind("direct", 20, 0, 0, "not known")], sampled=Sampled.SPEECH)
    assert texts(only_lost)[:3] == [
        "Ann marked no reports of speech.",
        "One further mark does not count: it is of a report of speech that the program does not find any more.",
        "Too few reports of speech are marked to correct their counts.",
    ]


@pytest.mark.parametrize(
    ("row", "text", "caveat"),
    [
        ({}, "No two readers marked the same mention, so we do not know how far they agree.", None),
        (
            {"n": 4, "n_same": 3},
            "The readers gave the same mark to three of four mentions that two or more marked.",
            "Fewer than 20 are too few to say how far they agree beyond chance.",
        ),
        (
            {"n": 20, "n_same": 20},
            "The readers gave the same mark to 20 of 20 mentions that two or more marked.",
            "All marks are the same, so chance may explain the agreement.",
        ),
        (
            {"n": 20, "n_same": 19, "alpha": -0.01},
            "The readers gave the same mark to 19 of 20 mentions that two or more marked. Krippendorff’s alpha, agreement "
            "beyond chance (0 chance, 1 full), is −0.01.",
            "So few marks differ from the rest that its interval is not known.",
        ),
        (
            {"n": 20, "n_same": 18, "alpha": 0.8049, "alpha_low": 0.5, "alpha_high": 1.0},
            "The readers gave the same mark to 18 of 20 mentions that two or more marked. Krippendorff’s alpha, agreement "
            "beyond chance (0 chance, 1 full), is 0.80 (95 % interval 0.50 to 1.00).",
            "For conclusions 0.80 is usual; below 0.67 readers agree too little for any (Krippendorff 2004).",
        ),
    ],
)
def test_how_far_readers_agree_is_said(row, text, caveat):
    reading = by_hand([reader("Ann", 20), reader("Ben", 20)], [kind("hostages", 20, 20, 20)], agreed(**row))
    assert (reading.findings[-1].text, reading.findings[-1].caveat) == (text, caveat)


def count(outlet, n, corrected, low, high, kind="hostages"):
    ends = {"corrected": corrected, "corrected_low": low, "corrected_high": high}
    return {"group": "people held", "kind": kind, "outlet": outlet, "n": n, **ends}


def test_counts_that_the_marks_move_are_said_with_their_intervals_and_their_source():
    reading = findings.corrected_counts(
        table(CORRECTED, count("North", 9, 8.6, 7.0, 9.0), count("South", 20, 11.2, 8.0, 14.0)),
        table(READERS, reader("Ann", 30), reader("Ben", 12)),
        Sampled.TERMS,
        table(
            STILL,
            {"kind": "hostages", "outlet": "North", "other": "South", "apart": True},
            {"kind": "rain", "outlet": "North", "other": "South", "apart": False},
            {"kind": "war", "outlet": "North", "other": "East", "apart": None},
        ),
    )
    assert texts(reading) == [
        "The counts are corrected by the marks of Ann (30 mentions) and Ben (twelve mentions). Where several marked one, "
        "the first of them counts.",
        "The marks change these counts: South has about 11 (8 to 14) mentions of the term “hostages”, not 20.",
        "These still differ by more than chance can explain: North and South on the term “hostages”.",
        "By the corrected counts, chance and marks could explain these differences: North and South on the term “rain”.",
        "There are too few marks, or fewer than five mentions left, to say so of these: North and East on the term “war”.",
    ]
    assert reading.findings[0].caveat == "The marks take out what is wrong. They add nothing that the program missed."


def test_counts_that_the_marks_do_not_move_are_said_so():
    rows = table(CORRECTED, count("North", 9, 12.6, 8.0, 17.0, "indirect"))
    reading = findings.corrected_counts(rows, table(READERS, reader("Ann", 30)), Sampled.SPEECH)
    assert texts(reading)[1:] == [
        "Every count lies inside the interval of its corrected count, so the marks do not clearly change any count."
    ]
    moved = table(CORRECTED, count("North", 9, 13.6, 10.0, 17.0, "indirect"))
    assert texts(findings.corrected_counts(moved, table(READERS, reader("Ann", 30)), Sampled.SPEECH))[1] == (
        "The marks change these counts: North has about 14 (10 to 17) paraphrases, not 9."
    )


def test_without_corrected_counts_that_is_said():
    assert texts(findings.corrected_counts(table(CORRECTED), table(READERS), Sampled.TERMS)) == [
        "No count is corrected: too few mentions are marked."
    ]
