"""Shared copy in every count, in none, or once."""

import polars as pl
import pytest

from analysis.errors import QuestionError
from analysis.questions import terms
from analysis.questions.corpus import contents
from analysis.questions.reuse.counted import both, counted, switched
from analysis.questions.reuse.passages import passages
from analysis.schema import check
from analysis.schema.reuse import SWITCHED
from analysis.units.words import occurrences
from tests.questions.reuse.test_passages import COPY
from tests.tiny import corpus

TEXTS = (
    f"Two hostages wait in the north. {COPY} and hostages were waiting there. Captives wait too.",
    f"One captive waits in the south. {COPY} and hostages were waiting there. Farmers wait for sun.",
)


@pytest.fixture
def made():
    return corpus([("North", TEXTS[0]), ("South", TEXTS[1])])


def n_hostages(made):
    table = terms.shares(terms.mentions(made), made.articles)
    return dict(table.filter(pl.col("term") == "hostages").select("outlet", "n").iter_rows())


def test_in_changes_no_table_and_names_the_setting(made):
    same = counted(made, "in")
    assert same.tokens is made.tokens
    assert same.settings == {"SHARED_COPY": "in"}


def test_out_leaves_out_every_copy(made):
    assert n_hostages(made) == {"North": 2, "South": 1}
    assert n_hostages(counted(made, "out")) == {"North": 1, "South": 0}


def test_once_keeps_the_copy_of_one_article(made):
    assert n_hostages(counted(made, "once")) == {"North": 2, "South": 0}


def test_words_left_out_are_in_a_zone_of_their_own(made):
    table = contents.zone_words(counted(made, "out")).filter(pl.col("zone") == "copy")
    assert table["n_words"].to_list() == [27, 27]
    assert "copy" not in contents.zone_words(made)["zone"]
    assert contents.lengths(counted(made, "out"))["n_words"].to_list() == [9, 10]
    assert contents.lengths(counted(made, "out"))["n_furniture"].to_list() == [0, 0]


def test_no_phrase_runs_over_what_is_left_out():
    copied = "was closed on Monday after heavy rain had washed away two of its seven wooden piers in the river"
    made = corpus([("North", f"The bridge {copied} again."), ("South", f"A road {copied} today.")])
    found = occurrences(counted(made, "out").tokens, "phrases of 2", ("unquoted", "outlet"))
    assert sorted(found.names) == ["a road", "the bridge"]


def test_a_quotation_inside_a_passage_goes_with_it():
    inside = COPY.replace(" after ", ", “we hold no hostages,” the mayor said, after ")
    made = counted(corpus([("North", f"It rained. {inside}."), ("South", f"It snowed. {inside}.")]), "out")
    assert set(made.tokens.filter(pl.col("voice") == "quoted")["zone"]) == {"copy"}


def test_the_switch_can_be_turned_back_and_passages_stay(made):
    out = counted(made, "out")
    assert counted(out, "in").tokens.equals(made.tokens)
    assert passages(out).equals(passages(made))
    assert counted(out, "once").tokens.equals(counted(made, "once").tokens)


def test_another_choice_is_refused(made):
    with pytest.raises(QuestionError, match=r"^SHARED_COPY must be in, out, once, not 'off'\.$"):
        counted(made, "off")


def test_counts_that_differ_stand_side_by_side(made):
    tables = [terms.shares(terms.mentions(each), each.articles) for each in both(made)]
    table = check(switched(tables, keys=["concept", "term"], counts={"n": ""}), SWITCHED)
    assert table.rows() == [("people held, hostages", "North", 2, 1), ("people held, hostages", "South", 1, 0)]


def test_what_was_worked_out_with_all_copy_is_not_worked_out_again(made):
    whole = counted(made, "in")
    found = passages(whole)
    assert both(whole)[0] is whole
    assert counted(whole, "in") is whole
    assert passages(both(whole)[0]) is found


def test_only_the_rows_that_are_asked_for_are_compared(made):
    tables = [terms.shares(terms.mentions(each), each.articles) for each in both(made)]
    north = tables[0].filter(pl.col("outlet") == "North")
    assert switched(tables, keys=["term"], counts={"n": "used"}, among=north).rows() == [
        ("hostages, used", "North", 2, 1)
    ]


def test_without_shared_copy_there_is_nothing_to_compare():
    plain = corpus([("North", "Hostages wait."), ("South", "Captives wait.")])
    tables = [terms.shares(terms.mentions(each), each.articles) for each in both(plain)]
    assert len(tables) == 1
    assert both(plain)[0] is plain
    assert switched(tables, keys=["term"], counts={"n": ""}).is_empty()
    assert counted(plain, "out").tokens is plain.tokens
