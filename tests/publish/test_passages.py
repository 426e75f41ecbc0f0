import polars as pl
import pytest

from analysis import annotate, evidence, publish
from analysis.errors import SchemaError
from analysis.publish.shown import STYLE
from analysis.questions.agency import events, shown
from analysis.questions.voices import quotations
from analysis.schema import check
from analysis.schema.units import EVIDENCE, REPORTS
from analysis.schema.voices import QUOTATIONS
from analysis.story import Story
from analysis.story.concepts import Concept, Term
from analysis.story.read import problem_table
from analysis.units.reports import reports
from tests.deep import told as told_by
from tests.test_escape import NASTY
from tests.test_escape import shown as shown_as
from tests.tiny import articles, corpus

MARK, END = '<mark class="mark">', "</mark>"


def tags(html):
    return {name for name, _ in shown_as(html).tags}


def words(html):
    return "".join(shown_as(html.removeprefix(STYLE)).runs)


def deep(*pairs):
    return annotate(Story("tiny", articles(pairs), (), (), problem_table([])), depth="syntax")


def test_what_somebody_said_is_marked_in_its_sentence():
    made = deep(
        ("North", "War. Ann Lee claimed that <b>it</b> rained. It snowed."), ("South", "Ann Lee said it rained.")
    )
    rows = evidence.sentences(made, reports(made), speaker="Ann Lee")
    assert rows["text"].to_list() == ["Ann Lee claimed that <b>it</b> rained.", "Ann Lee said it rained."]
    shown = publish.reports(rows, title="Ann <Lee>")
    assert "<summary>Ann &lt;Lee&gt;: 2 reports</summary>" in shown.html
    assert f"Ann Lee said {MARK}it rained{END}." in shown.html
    assert "<b>" not in shown.html
    assert repr(shown) == "Ann <Lee>: 2 reports\n  North: 1\n  South: 1"
    assert "Ann Lee said it rained. (§1, Ann Lee; said, neutral; paraphrase)" in words(shown.html)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("“It is a new dawn for all of the town,” Ann Lee enthused.", "Ann Lee; enthused, not on the list; full quotation"),
        ("Ann Lee went over to the crowd, taking her time: “I will stay here for as long as it takes.”", "Ann Lee; no reporting verb; full quotation"),
    ],
)  # fmt: skip
def test_a_verb_that_the_list_lacks_is_shown_and_none_is_said_to_be_none(sentence, said):
    made = deep(("North", f"War goes on\n{sentence}"))
    shown = publish.reports(evidence.sentences(made, reports(made)), title="Lee")
    assert f"(§2, {said})" in words(shown.html)


def test_an_event_is_marked_in_three_parts_and_an_empty_place_is_told():
    lee = Concept("Lee <x>", (Term("Lee", ("Lee",)),))
    made = told_by(
        "War. Lee thanked the town. Lee was hit in a raid. Lee slept. Lee ensured that it rained.", actors=(lee,)
    )
    acts = shown.printed(made, events(made))
    page = publish.acts(evidence.sentences(made, acts), title="Lee")
    assert f"{MARK}Lee{END} {MARK}thanked{END} {MARK}the town{END}." in page.html
    text = words(page.html)
    assert (
        "Lee thanked the town. (§2, doer: Lee <x> (Lee); done to: “the town”, no actor of the story; active; told as done; own words)"
        in text
    )
    assert "(§3, doer: nobody named; done to: Lee <x> (Lee); passive; told as done; own words)" in text
    assert "Lee slept. (§4, doer: Lee <x> (Lee); verb without object; told as done; own words)" in text
    assert "(§5, doer: Lee <x> (Lee); active; told as done; own words)" in text
    assert "<x>" not in page.html


def test_what_is_named_in_the_doers_place_is_told():
    made = told_by("The town knew. The war destroyed the school.")
    page = publish.acts(evidence.sentences(made, shown.printed(made, events(made))), title="Harm")
    assert "doer: nobody, but “The war”; done to: “the school”, no actor of the story; active;" in words(page.html)


def test_the_part_of_an_actor_that_is_meant_stands_beside_it():
    town = Concept("Town", (Term("Town", ("Town",)), Term("mayor", ("Lee",))))
    made = told_by("War. Lee thanked Town.", actors=(town, Concept("Fox", (Term("Fox", ("Fox",)),))))
    page = words(publish.acts(evidence.sentences(made, shown.printed(made, events(made))), title="x").html)
    assert "(§2, doer: Town (mayor); done to: Town; active;" in page


def test_an_act_in_two_groups_is_one_event():
    lee = Concept("Lee", (Term("Lee", ("Lee",)),))
    fox = Concept("Fox", (Term("Fox", ("Fox",)),))
    made = told_by("War. Lee thanked Fox. Lee slept.", actors=(lee, fox))
    found = events(made)
    rows = evidence.sentences(made, shown.of_sides(shown.printed(made, found), found))
    page = publish.acts(publish.blocks(rows, "actor", "outlet"), title="Both")
    assert repr(page) == "Both: 2 events\n  Lee: 2\n  Fox: 1"
    assert 'id="sentences-fox--north"' in page.html


def test_acts_need_the_columns_of_an_event():
    with pytest.raises(SchemaError, match="doer_actor is missing"):
        publish.acts(pl.DataFrame(schema={name: column.dtype for name, column in EVIDENCE.items()}), title="x")


def test_a_quotation_in_two_pieces_is_marked_in_both():
    made = deep(("North", "“It rained all day,” Ann Lee said on Monday. “It snowed all night.”"))
    (row,) = evidence.sentences(made, reports(made)).to_dicts()
    pieces = [row["text"][mark["start"] : mark["stop"]] for mark in row["marks"]]
    assert len(pieces) == 2
    assert "rained all day" in pieces[0]
    assert "snowed all night" in pieces[1]
    assert "Ann Lee" not in "".join(pieces)


def test_reports_with_and_without_a_named_source_are_all_reports():
    made = deep(("North", "Officials said it rained. Ann Lee said it snowed."))
    both = [evidence.sentences(made, reports(made), named=named)["speaker"].to_list() for named in (True, False)]
    assert both == [["Ann Lee"], ["Officials"]]
    assert evidence.sentences(made, reports(made)).height == 2


def test_reports_are_chosen_by_the_class_of_their_verb():
    made = deep(("North", "Ann Lee claimed it rained. Ann Lee said it snowed."))
    assert evidence.sentences(made, reports(made), cue_class="doubting")["cue"].to_list() == ["claimed"]
    classes = "belief, doubting, endorsing, heated, neutral"
    with pytest.raises(ValueError, match=rf"^cue_class must be one of {classes}, not 'loud'\.$"):
        evidence.sentences(made, reports(made), cue_class="loud")


def test_at_depth_words_there_are_no_reports():
    made = corpus([("North", "“It rained,” Ann Lee said.")])
    assert made.attributions.height == 1
    rows = evidence.sentences(made, reports(made))
    assert rows.is_empty()
    assert check(rows, {**EVIDENCE, "speaker": REPORTS["speaker"]}) is rows


def test_all_reports_are_shown():
    made = deep(("North", "Ann Lee said it rained. " * 150))
    shown = publish.reports(evidence.sentences(made, reports(made)), title="Lee")
    assert "Lee: 150 reports" in shown.html
    assert shown.html.count("<mark ") == 150


FULL = "“The talks go on for <b>weeks</b> and end in the spring,” Ann Lee said."
CUT = "“The talks go on for <b>weeks</b>,” Ann Lee said."


def test_what_an_outlet_cut_is_struck_through():
    made = deep(("North", FULL), ("South", CUT))
    shown = publish.versions(quotations.shared_quotations(made))
    assert "Ann Lee, in 2 articles" in shown.html
    unnamed = deep(("North", FULL), ("South", "“The talks go on for <b>weeks</b>.”"))
    assert "Ann Lee (North), in 2 articles" in publish.versions(quotations.shared_quotations(unnamed)).html
    assert "<b>" not in shown.html
    assert "in the spring</del>" in shown.html
    assert shown.html.count("<del") == 1
    first, second = shown.html.split("<li>")[1:]
    assert words(first).startswith("North: “The talks go on for <b>weeks</b> and end in the spring” (")
    assert words(second).startswith("South: “The talks go on for <b>weeks")
    assert repr(shown) == "Shared quotations: 1 quotation, 2 versions"


def test_articles_are_counted_and_their_outlets_where_these_are_fewer():
    made = deep(("North", FULL), ("North", CUT), ("South", CUT))
    assert "Ann Lee, in 3 articles of 2 outlets" in words(publish.versions(quotations.shared_quotations(made)).html)


def test_words_printed_instead_stand_behind():
    made = deep(("North", FULL), ("South", "“The talks go on for <b>months</b> and end in the spring,” Ann Lee said."))
    assert "its own: months" in words(publish.versions(quotations.shared_quotations(made)).html)


def test_without_shared_quotations_it_says_so():
    shown = publish.versions(quotations.shared_quotations(deep(("North", CUT))))
    assert repr(shown) == "The program found no quotation of three words or more that two outlets share."


@pytest.mark.parametrize("show", [lambda rows: publish.reports(rows, title="x"), publish.versions])
def test_another_table_is_refused(show):
    with pytest.raises(SchemaError):
        show(pl.DataFrame({"outlet": ["North"]}))


def by_a_hostile_outlet(schema, **values):
    """One row of a table that holds nothing but these values."""
    row = {**dict.fromkeys(schema), **values}
    return pl.DataFrame([row], schema={name: column.dtype for name, column in schema.items()})


def test_hostile_reports_are_only_words():
    text = f"<i>Lee</i> said {NASTY} now."
    rows = by_a_hostile_outlet(
        {**EVIDENCE, **REPORTS}, outlet=NASTY, speaker="<u>Lee</u>", cue="<s>said</s>", cue_class="neutral", kind="direct", text=text,
        article_id=NASTY, sentence=0, voice="quoted",
        marks=[{"start": 16, "stop": 16 + len(NASTY)}],
    )  # fmt: skip
    html = publish.reports(rows, title=NASTY).html
    assert tags(html) == set("style details summary div p ul li strong bdi mark small span".split())
    assert {NASTY} == {dict(about)["data-article"] for _, about in shown_as(html).tags if "data-article" in dict(about)}
    assert all(part in words(html) for part in (text, "<u>Lee</u>; <s>said</s>, neutral; full quotation"))
    assert words(html).startswith(f"{NASTY}: 1 report{NASTY}: 1<i>Lee")


def test_hostile_versions_are_only_words():
    full = "<i>war</i> goes on <b>and</b> on"
    rows = by_a_hostile_outlet(
        QUOTATIONS, quotation=1, n_outlets=1, outlet=NASTY, speaker="<u>Lee</u>", text="<s>new</s> words",
        fullest=full, cut=[{"start": 11, "stop": 29}], left_out=[{"start": 11, "stop": 29}], share_kept_article=0.6, changed=[{"start": 0, "stop": 10}], n_kept=2, n_fullest=5,
    )  # fmt: skip
    html = publish.versions(rows).html
    assert tags(html) == set("style div p ul li strong bdi del small span".split())
    assert words(html) == f"<u>Lee</u>, in 1 article{NASTY}: “{full}” (2 of 5 words; its own: <s>new</s>)"


def test_a_hostile_quotation_of_which_little_is_kept_is_only_words():
    full = "<i>war</i> goes on <b>and</b> on"
    rows = by_a_hostile_outlet(
        QUOTATIONS, quotation=1, n_outlets=1, outlet="North", speaker="Lee", text="<b>and</b> on", fullest=full,
        kept=[{"start": 19, "stop": 32}], cut=[], left_out=[], changed=[], share_kept_article=0.4, n_kept=2, n_fullest=5,
    )  # fmt: skip
    html = publish.versions(rows).html
    assert tags(html) == set("style div p ul li strong bdi small".split())
    assert words(html) == "Lee, in 1 articleNorth: “… <b>and</b> on” (2 of 5 words)"


LONG = "The bridge will open in spring and nobody will pay a toll"


def versions(*texts):
    """The versions of a quotation: what is struck in square brackets, what is told outside marks in round ones."""
    made = corpus([(f"O{number}", text) for number, text in enumerate(texts, 1)])
    html = publish.versions(quotations.shared_quotations(made)).html
    for old, new in (("<del>", "["), ("</del>", "]"), ('<span class="beside">', "("), ("</span>", ")")):
        html = html.replace(old, new)
    return [words(line) for line in html.split("<li>")]


def test_what_stands_nowhere_is_struck_and_what_stands_outside_the_marks_is_not():
    cut = f"“{LONG.removeprefix('The bridge will open ')},” he said."
    assert versions(f"“{LONG},” he said.", cut)[2].startswith(
        "O2: “[The bridge will open ]in spring and nobody will pay a toll” (8 of 12 words)"
    )
    told = f"He said the bridge will open soon. {cut}"
    assert versions(f"“{LONG},” he said.", told)[2].startswith(
        "O2: “(The bridge will open )in spring and nobody will pay a toll” (8 of 12 words)"
    )


def test_of_less_than_half_only_what_is_quoted_is_shown():
    assert versions(f"“{LONG},” he said.", "“Nobody will pay a toll,” he said.")[2].startswith(
        "O2: “… nobody will pay a toll” (5 of 12 words)"
    )


def test_one_word_is_a_word_and_not_words():
    rows = by_a_hostile_outlet(
        QUOTATIONS, quotation=1, n_outlets=1, outlet="North", speaker="Ann Lee", article_id="a", text="Never", fullest="Never",
        cut=[], left_out=[], share_kept_article=1.0, changed=[], n_kept=1, n_fullest=1,
    )  # fmt: skip
    assert words(publish.versions(rows).html) == "Ann Lee, in 1 articleNorth: “Never” (1 of 1 word)"
    two = publish.versions(pl.concat([rows, rows, rows]), most=2)
    assert two.html.endswith("<p>1 more version is not shown.</p></div></div>")
