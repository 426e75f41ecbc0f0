"""Nothing in silence: every member of a vocabulary is known to each chart, finding and total that tells them apart."""

import matplotlib.pyplot as plt
import polars as pl
import pytest

from analysis import data, findings
from analysis.charts import collocates, corpus, dots, keyness, style, verbs, voices
from analysis.charts.signs import signs
from analysis.charts.terms import draw_mentions
from analysis.questions import terms as questions
from analysis.questions.corpus import contents
from analysis.questions.voices import checking, speakers
from analysis.schema import tables
from analysis.schema.cells import cell
from analysis.schema.checks import AGREEMENT, JUDGED, READERS
from analysis.schema.story import ARTICLES
from analysis.schema.terms import SHARES
from analysis.schema.units import MENTIONS
from analysis.schema.vocabulary import (
    LOADED,
    MARKED,
    NOT_COUNTED,
    OUTLETS_WORDING,
    READ,
    SAYING,
    SPOKEN,
    Evidence,
    HedgeClass,
    Kind,
    Sampled,
    VerbClass,
    Voice,
    Zone,
)
from analysis.schema.voices import HEDGES, MEASURED, NUMBERS, SPEAKERS
from analysis.story import read_story
from analysis.story.sources import FIELDS
from tests.charts.layout import words
from tests.charts.voices import classes as verb_parts
from tests.charts.voices import verbs as verb_table
from tests.charts.voices import words as voice_words
from tests.tiny import articles
from tests.tiny import corpus as annotated


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


NORTH = articles([("North", "x")])
EVERY_VOICE = (
    "Hostages wait. Lee told us of hostages. Hostages wait. Lee said: “Free the hostages.” The “hostages” wait."
)


def rows(schema, *given):
    """A table of a schema; what is not given is not known."""
    made = [{**dict.fromkeys(schema), **row} for row in given]
    return pl.DataFrame(made, schema={name: column.dtype for name, column in schema.items()})


def counts_of_voices(schema):
    return {name for name in schema if name.startswith("n_") and name.removeprefix("n_") in set(Voice)}


def in_every_voice():
    """One mention of hostages in each voice."""
    found = questions.mentions(annotated([("North", EVERY_VOICE)]))
    read = pl.when(pl.col("sentence") == 1).then(pl.lit(Voice.ATTRIBUTED)).when(pl.col("sentence") == 0)
    voice = read.then(pl.lit(Voice.OUTLET)).otherwise(pl.col("voice").cast(pl.String))
    found = found.with_columns(voice=voice.cast(MENTIONS["voice"].dtype))
    assert set(found["voice"]) == set(Voice)
    return found


# --- voices -----------------------------------------------------------------------------------------------------


def test_the_groups_of_voices_leave_none_out():
    assert set(OUTLETS_WORDING) | set(MARKED) == set(Voice)
    assert not set(OUTLETS_WORDING) & set(MARKED)
    assert set(SPOKEN) < set(Voice)


def test_every_voice_has_its_dot_and_its_bar():
    assert set(dots.FILLINGS) == set(voices.HEIGHTS) == set(Voice)
    with style.house():
        dotted = words(draw_mentions(in_every_voice()).figure)
        barred = words(voices.draw_voices(voice_words({"North": (4, 3, 2, 1)})).figure)
    printed = set(signs(Voice).values())
    assert printed == {"own words or outside quotation marks", "paraphrase", "quotation", "scare quotes"}
    assert printed <= {text.removesuffix(" (a dot is one mention)") for text in dotted}
    assert printed - {"own words or outside quotation marks"} | {"own words"} <= set(barred)


def test_the_dots_and_the_bars_of_two_voices_can_be_told_apart():
    def forms(draw):
        """What each voice is drawn as, the places left out."""
        with style.house():
            made = {}
            for voice in Voice:
                ax = style.canvas(40)
                draw(ax, voice)
                lines = [(line.get_fillstyle(), line.get_color(), round(line.get_markersize(), 3)) for line in ax.lines]
                boxes = [(round(box.get_height(), 3), box.get_fill()) for box in ax.patches]
                made[voice] = str((lines, boxes))
            return made

    circles = forms(lambda ax, voice: dots.draw_dots(ax, [(9, 9)], voice, style.INK))
    bars = forms(lambda ax, voice: voices._bar(ax, voice, (9, 9, 30, 8), style.INK))
    alike = {Voice.OUTLET: Voice.UNQUOTED}  # one entry of the legend
    for forms_of in (circles, bars):
        assert all(forms_of[one] == forms_of[other] for one, other in alike.items())
        assert len(set(forms_of.values())) == len(signs(Voice)) == len(Voice) - len(alike)


def test_shares_count_every_voice_and_every_mention():
    found = in_every_voice()
    table = questions.shares(found)
    assert counts_of_voices(SHARES) == {f"n_{voice}" for voice in Voice}
    assert table.select(pl.sum_horizontal(f"n_{voice}" for voice in Voice)).item() == found.height == len(Voice)
    assert table.select(pl.sum_horizontal(f"n_{voice}" for voice in OUTLETS_WORDING)).item() == table["n"][0] == 3


def test_speakers_have_the_words_of_every_voice_a_source_is_heard_in():
    assert counts_of_voices(SPEAKERS) == {f"n_{voice}" for voice in SPOKEN}


def test_words_by_voice_and_by_zone_leave_no_word_out(seeds):
    lengths = contents.lengths(seeds)
    zones = contents.zone_words(seeds)
    assert set(zones["zone"]) == set(Zone) - {Zone.COPY}  # nothing is left out here
    assert zones["n_words"].sum() == lengths["n_words"].sum() + lengths["n_furniture"].sum()
    by_voice = speakers.voice_words(seeds)
    assert by_voice["voice"].unique().sort().to_list() == [voice for voice in Voice if voice not in READ]
    assert by_voice["n_words"].sum() == lengths["n_words"].sum()


# --- zones ------------------------------------------------------------------------------------------------------


def test_every_zone_but_the_report_itself_has_its_mark_below_the_bar():
    unmarked = {Zone.BODY, *NOT_COUNTED}  # the bar is the body; what is left out of every count is not drawn
    assert set(corpus.ZONE_GREYS) == set(Zone) - unmarked


# --- verbs, hedges, kinds ---------------------------------------------------------------------------------------


def test_every_class_of_verbs_has_its_mark_or_is_neutral():
    assert set(verbs.MARKS) == set(VerbClass) - {VerbClass.NEUTRAL}
    assert len(set(verbs.MARKS.values())) == len(verbs.MARKS)
    table = verb_table(*(("North", "Lee", kind, kind.example, 1) for kind in VerbClass))
    with style.house():
        found = words(verbs.draw_verbs(table).figure)
    assert {f"{kind.printed} ({kind.example})" for kind in VerbClass} <= set(found)


def test_every_class_of_verbs_that_is_not_neutral_is_told_in_the_finding():
    assert {VerbClass.NEUTRAL, *LOADED, VerbClass.BELIEF} == {*SAYING, VerbClass.BELIEF} == set(VerbClass)
    table = verb_table(*(("North", "Lee", kind, kind.example, 1) for kind in VerbClass))
    reading = findings.verbs(table, verb_parts(), NORTH)
    assert all(f"“{kind.example}”" in reading.title for kind in LOADED)
    said = " ".join(finding.text for finding in reading.findings)
    assert all(f"“{kind.example}”" in said for kind in LOADED)


def test_the_lists_of_verbs_and_hedges_hold_every_class():
    assert {row["class"] for row in data.rows("cues.csv")} == set(VerbClass)
    assert {row["class"] for row in data.rows("hedges.csv")} == set(HedgeClass)


def test_every_class_of_hedges_has_its_sentence_and_its_other_reading():
    hedges = rows(HEDGES, *({"outlet": "North", "class": kind, "number": "9", "matched": kind} for kind in HedgeClass))
    reading = findings.hedges(hedges, rows(NUMBERS, {"outlet": "North", "n_hedges": 1}), NORTH)
    assert len(reading.findings) == 1 + len(HedgeClass)
    assert all(finding.other_reading for finding in reading.findings)
    said = [finding.text.lower() for finding in reading.findings]
    assert all(any(text.startswith(f"numbers that are {kind.printed}") for text in said) for kind in HedgeClass)


def test_every_kind_of_report_is_measured_checked_and_said():
    assert set(checking.measured()["kind"]) == set(Kind)
    assert set(checking.recall()) == set(Kind)
    wrong = [{"group": "reports", "kind": kind, "n": 9, "n_checked": 9, "n_right": 8, "n_unclear": 0} for kind in Kind]
    judged = rows(JUDGED, *({**each, "basis": "own"} for each in wrong))
    readers = rows(READERS, {"reader": "Ann", "n": 9, "n_right": 8, "n_wrong": 1, "n_unclear": 0, "n_lost": 0})
    agreed = rows(AGREEMENT, {"sampled": "speech", "n_readers": 1, "n": 0})
    text = str(findings.by_hand(readers, judged, agreed, Sampled.SPEECH))
    assert all(kind.printed in text for kind in Kind)
    table = rows(MEASURED, *({"kind": kind, "n": 1, "recall": 1, "precision": 1, "speaker": 1} for kind in Kind))
    assert all(kind.printed in finding.text for kind in Kind for finding in findings.measured(table).findings)


@pytest.mark.parametrize("chart", [keyness, collocates], ids=lambda chart: chart.__name__.split(".")[-1])
def test_every_degree_of_evidence_has_its_words_in_the_legend(chart):
    assert set(chart.LEGEND) == set(Evidence)
    assert len(set(chart.LEGEND.values())) == len(Evidence)


@pytest.mark.parametrize("name", [name for name, schema in tables().items() if any(c.members for c in schema.values())])
def test_every_class_of_every_table_is_printed(name):
    for key, column in tables()[name].items():
        assert [cell(column, str(member)) for member in column.members] == [m.printed for m in column.members], key


# --- articles ---------------------------------------------------------------------------------------------------

BY_READING = {"file", "text", "marked"}
"""Columns of the articles that no row of sources.csv can fill: what was read, and where."""


def test_every_field_of_an_article_is_a_column_and_every_column_a_field():
    assert set(FIELDS) | BY_READING == set(ARTICLES)
    assert not set(FIELDS) & BY_READING


def test_every_column_of_the_articles_is_filled(folder):
    known = dict.fromkeys(FIELDS, "x") | {
        "published": "2025-02-04",
        "modified": "2025-02-05",
        "url": "https://a.example",
        "kind": "opinion",
    }
    known |= {"language": "en", "certainty": "likely"}
    sources = f"file,{','.join(known)}\na.txt,{','.join(known.values())}\n"
    story = read_story(folder({"a.txt": "War goes on.", "sources.csv": sources}))
    row = story.articles.row(0, named=True)
    assert [name for name, value in row.items() if value is None] == []
    assert row == {
        **known,
        "published": row["published"],
        "modified": row["modified"],
        "file": "a.txt",
        "text": "War goes on.",
        "marked": [],
    }
