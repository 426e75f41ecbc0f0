import polars as pl

from analysis import findings
from analysis.questions.voices import checking
from analysis.schema.voices import CHECKS, MEASURED


def texts(reading):
    return [finding.text for finding in reading.findings]


def marks(*rights):
    rows = [
        {"check": n, "article_id": "a", "attribution_id": n, "kind": "direct", "right": r} for n, r in enumerate(rights)
    ]
    return pl.DataFrame(rows, schema={name: column.dtype for name, column in CHECKS.items()})


def test_measured_shares_are_said_by_kind():
    rows = [{"kind": "direct", "n": 10, "recall": 0.9, "precision": 0.8, "speaker": 0.7}]
    table = pl.DataFrame(rows, schema={name: column.dtype for name, column in MEASURED.items()})
    assert texts(findings.measured(table)) == [
        (
            "People had marked ten reports of speech in other articles. The program found at least half of the words "
            "of 90 % of full quotations."
        ),
        "People had marked at least half of the words of what the program found for 80 % of full quotations.",
        "In these, it names the right speaker for 70 % of full quotations.",
    ]


def test_without_marks_nothing_is_known():
    assert texts(findings.precision(checking.precision(marks(None)))) == [
        "Nobody has marked this story’s sample yet, so we do not know how often the program is right here."
    ]
    assert texts(findings.agreement(checking.agreement(marks(None), marks(True)))) == [
        "No two readers marked the same report of speech, so we do not know how far they agree."
    ]


def test_marks_give_counts_and_an_interval():
    (finding,) = findings.precision(checking.precision(marks(True, True, False, None))).findings
    assert finding.text == "Two of three marked reports of speech are right: two of three full quotations."
    assert finding.caveat.startswith("With so few marks, between 18 % and 96 % of this")


def test_none_right_is_said_so():
    (text,) = texts(findings.precision(checking.precision(marks(False))))
    assert text == "None of one marked report of speech are right: none of one full quotation."


def test_two_readers_agree_beyond_chance():
    (text,) = texts(
        findings.agreement(checking.agreement(marks(True, True, False, True), marks(True, True, False, False)))
    )
    assert text == (
        "Two readers gave the same mark to three of four reports. Cohen’s kappa, agreement beyond chance (0 "
        "chance, 1 full), is 0.50."
    )


def test_a_reader_who_never_varies_leaves_chance_open():
    (finding,) = findings.agreement(checking.agreement(marks(True, True), marks(True, True))).findings
    assert finding.text == "Two readers gave the same mark to two of two reports."
    assert finding.caveat == "One of them gave the same mark throughout, so chance may explain the agreement."
