"""The same quotation in several outlets, on quotations a reader can compare by eye."""

from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.questions.voices.quotations import quotations, shared_quotations, unmarked
from analysis.questions.voices.versions import MAX_WORDS
from analysis.schema import check, empty
from analysis.schema.voices import QUOTATIONS, UNMARKED
from tests.deep import deep
from tests.tiny import concept, corpus, in_furniture, wild_texts

LONG = "The bridge will open in spring and nobody will pay a toll"


def groups(table):
    """Quotation number -> outlet and text of its versions."""
    found = {}
    for number, outlet, text in table.select("quotation", "outlet", "text").iter_rows():
        found.setdefault(number, []).append((outlet, text))
    return list(found.values())


def said(*texts):
    return corpus([(f"O{number}", f"“{text},” he said.") for number, text in enumerate(texts, 1)])


def printed(row):
    """The fullest version with what was cut in square brackets."""
    pieces = [(p["start"], p["stop"], "{}") for p in row["kept"]] + [
        (p["start"], p["stop"], "[{}]") for p in row["cut"]
    ]
    return "".join(form.format(row["fullest"][start:stop]) for start, stop, form in sorted(pieces))


def test_a_short_quotation_inside_a_longer_one_is_the_same():
    table = check(shared_quotations(said(LONG, "nobody will pay a toll")), QUOTATIONS)
    assert groups(table) == [[("O1", LONG), ("O2", "nobody will pay a toll")]]
    assert table.select("n_outlets", "n_words", "n_kept", "n_fullest").rows() == [(2, 12, 12, 12), (2, 5, 5, 12)]
    assert table["share_kept"].to_list() == pytest.approx([1, 5 / 12])
    assert [printed(row) for row in table.iter_rows(named=True)] == [
        LONG,
        "[The bridge will open in spring and ]nobody will pay a toll",
    ]


def test_a_cut_in_the_middle_is_shown():
    row = shared_quotations(said(LONG, "The bridge will open and nobody will pay a toll")).row(1, named=True)
    assert printed(row) == "The bridge will open [in spring ]and nobody will pay a toll"


def test_words_that_the_fullest_version_lacks_are_shown():
    row = shared_quotations(said(LONG, "The new bridge will open in spring")).row(1, named=True)
    assert [row["text"][piece["start"] : piece["stop"]] for piece in row["changed"]] == ["new"]
    assert (row["n_words"], row["n_kept"]) == (7, 6)


def test_offsets_point_into_the_article():
    made = said(LONG, LONG)
    texts = dict(made.articles.select("article_id", "text").iter_rows())
    for row in quotations(made).iter_rows(named=True):
        assert texts[row["article_id"]][row["start"] : row["stop"]] == row["text"]


def test_case_and_marks_do_not_part_a_quotation():
    made = corpus([("A", "“Nobody will pay a toll,” he said."), ("B", "He said 'nobody will pay: a toll'.")])
    assert len(groups(shared_quotations(made))) == 1


def test_other_words_are_another_quotation():
    made = said("Nobody will pay a toll", "The mayor has seen the river rise", "It is what it is")
    table = quotations(made)
    assert table["n_outlets"].to_list() == [1, 1, 1]
    assert shared_quotations(made).is_empty()


def test_small_words_alone_make_no_quotation_the_same():
    assert shared_quotations(said("It is what it is and so are we", "It is what it is for you and me")).is_empty()


def test_words_scattered_over_a_long_speech_are_not_the_same():
    speech = "Past presidents were in the habit of being trapped by the press, and the past is long"
    assert shared_quotations(said(speech, "trapped in the past")).is_empty()


def test_a_name_alone_makes_no_quotation_the_same():
    assert shared_quotations(said("Meet the Press", "Meet the Press")).is_empty()


def test_one_statement_in_two_translations_is_the_same():
    table = shared_quotations(
        said("The old bridge opens early next spring for everyone", "Good, it opens early next spring at last")
    )
    assert table["n_kept"].to_list() == [9, 4]


def test_the_same_outlet_twice_shares_nothing():
    made = corpus([("A", f"“{LONG},” he said."), ("A", f"“{LONG},” he said.")])
    assert quotations(made)["n_outlets"].to_list() == [1, 1]


def test_two_pieces_of_one_article_are_added_up():
    made = corpus(
        [
            ("A", f"“{LONG},” he said."),
            ("B", "“The bridge will open in spring,” he said. He smiled. “Nobody will pay a toll,” he said."),
        ]
    )
    table = shared_quotations(made)
    assert table["share_kept"].to_list() == pytest.approx([1, 6 / 12, 5 / 12])
    assert table["share_kept_article"].to_list() == pytest.approx([1, 11 / 12, 11 / 12])


def test_versions_that_only_a_third_one_joins_stand_apart():
    first, second = "the harbour wall fell on Monday night", "the ferry crew saved eleven sheep"
    bridge = f"{second} after"
    made = said(f"{first} and {second}", first, bridge, "after eleven days")
    for group in groups(shared_quotations(made)):
        fullest = group[0][1]
        assert all(set(text.lower().split()) & set(fullest.lower().split()) for _, text in group)


def test_a_quotation_of_one_word_needs_the_same_named_speaker():
    known = deep(
        ("A", "Ann Lee said the work was “progressing” on Monday."),
        ("B", "Ann Lee said that it was “progressing” well."),
    )
    assert [len(group) for group in groups(shared_quotations(known))] == [2]
    other = deep(
        ("A", "Ann Lee said the work was “progressing” on Monday."),
        ("B", "Bob Hill said that it was “progressing” well."),
    )
    assert shared_quotations(other).is_empty()
    assert shared_quotations(said("Progressing", "Progressing")).is_empty()


def test_the_speaker_is_the_one_of_all_tables_also_behind_a_pronoun():
    made = deep(("A", f"“{LONG},” Ann Lee said."), ("B", f"Ann Lee came. “{LONG},” she said."))
    table = shared_quotations(made)
    assert table.select("outlet", "speaker", "actor").rows() == [("A", "Ann Lee", "Lee"), ("B", "Ann Lee", "Lee")]


def test_at_depth_words_no_speaker_is_known():
    assert shared_quotations(said(LONG, LONG))["speaker"].to_list() == [None, None]


def test_scare_quotes_and_furniture_are_left_out():
    made = corpus([("A", "The “truce” holds. It rained."), ("B", "The “truce” holds. It rained.")])
    assert quotations(made).equals(empty(QUOTATIONS))


def test_a_whole_document_in_quotation_marks_is_left_out():
    assert quotations(said("war " * (MAX_WORDS + 1))).is_empty()


def test_no_articles_have_no_quotations():
    assert quotations(corpus([])).equals(empty(QUOTATIONS))


def test_the_sample_story_shares_what_a_reader_finds(seeds):
    table = shared_quotations(seeds)
    found = {frozenset(outlet for outlet, _ in group): group[0][1][:20] for group in groups(table)}
    assert found[frozenset({"Times of Israel", "AFP copy", "dpa / GNA", "Al Jazeera"})] == "Israel is preparing "
    assert found[frozenset({"Times of Israel", "AFP copy", "Al Jazeera"})] == "I have no assurances"
    assert found[frozenset({"Palestine Chronicle", "AFP copy"})] == "testimony to the str"


@settings(max_examples=30)
@given(st.lists(wild_texts(), max_size=4))
def test_any_text_has_quotations_that_cover_their_fullest_version(texts):
    made = corpus([(f"O{number % 2}", f"“{text}” he said. “{text}") for number, text in enumerate(texts)])
    for row in check(quotations(made), QUOTATIONS).iter_rows(named=True):
        pieces = sorted((p["start"], p["stop"]) for p in [*row["kept"], *row["cut"]])
        assert "".join(row["fullest"][start:stop] for start, stop in pieces) == row["fullest"]
        assert 0 <= row["share_kept"] <= row["share_kept_article"] <= 1


def test_furniture_is_no_quotation():
    made = said(LONG, LONG)
    assert quotations(in_furniture(made)).equals(empty(QUOTATIONS))
    assert quotations(in_furniture(made, "a"))["outlet"].to_list() == ["O2"]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("The old stone bridge opens early next summer, they say", True),  # 7 of 10 words
        ("Good, the old stone bridge opens for boats and us", True),  # 5 of 10
        ("Our old stone bridge opens to boats, trains and to cars", False),  # 4 of 11
        ("It opens early, and we had feared worse than that", False),  # no run of three
    ],
)
def test_quotations_are_the_same_by_most_or_alike_by_half_of_their_words(other, same):
    fullest = "The old stone bridge opens early next spring for everyone who lives here"
    assert shared_quotations(said(fullest, other)).is_empty() is not same


def test_two_actors_do_not_share_a_short_quotation():
    words = "pay a toll"
    one = ("A", f"“Nobody will {words},” Ann Lee said.")
    assert not shared_quotations(deep(one, ("B", f"“Nobody will {words},” Lee said."))).is_empty()
    hill = concept("Hill", Hill="Hill")
    other = deep(one, ("B", f"“Nobody will {words},” Bob Hill said."), actors=(concept("Lee", Lee="Lee"), hill))
    assert quotations(other)["actor"].to_list() == ["Lee", "Hill"]
    assert shared_quotations(other).is_empty()


def test_two_actors_do_not_share_a_like_quotation():
    one = ("A", "“The old stone bridge opens early next spring for everyone who lives here,” Ann Lee said.")
    other = ("B", "“Good, the old stone bridge opens for boats and us,” Bob Hill said.")
    lee, hill = concept("Lee", Lee="Lee"), concept("Hill", Hill="Hill")
    unknown = (other[0], other[1].replace("Bob Hill", "he"))
    assert not shared_quotations(deep(one, unknown, actors=(lee,))).is_empty()
    assert shared_quotations(deep(one, other, actors=(lee, hill))).is_empty()
    assert shared_quotations(deep(one, other, actors=(lee,))).is_empty()


RAIN = "We told them that the river wall needs stone"


@pytest.mark.parametrize(
    ("who", "other", "same"),
    [
        ("Ann Lee", f"{RAIN} before winter, so did my father and his", True),  # five words and more, the same speaker
        ("Bob Hill", f"{RAIN} before winter, so did my father and his", False),
        ("Ann Lee", "We have a lot of work to do before winter, so did my father and his", False),  # common words
    ],
)
def test_a_telling_run_of_five_words_of_one_speaker_makes_one_quotation(who, other, same):
    long = f"{RAIN}, we have a lot of work to do, and I will ask the council for money every week until it comes"
    made = deep(("A", f"“{long},” Ann Lee said."), ("B", f"“{other},” {who} said."))
    assert shared_quotations(made).is_empty() is not same


def test_two_telling_words_of_one_speaker_are_a_version_of_a_longer_quotation():
    one = ("A", "“We are certainly hopeful,” Ann Lee said.")
    assert not shared_quotations(deep(one, ("B", "Ann Lee said they were “certainly hopeful” here."))).is_empty()
    assert shared_quotations(deep(one, ("B", "Bob Hill said they were “certainly hopeful” here."))).is_empty()
    assert shared_quotations(deep(one, ("B", "Ann Lee said they were “hopeful” here."))).is_empty()


@pytest.mark.parametrize("short", ["have a lot of", "good people", "a lot of work to do"])
def test_a_few_common_words_are_no_cut_version_of_anything(short):
    made = deep(
        ("A", "“We have a lot of work to do for the good people of this town,” Ann Lee said."),
        ("B", f"Ann Lee said that they “{short}” here."),
    )
    assert shared_quotations(made).is_empty()


def test_nothing_is_left_out_of_less_than_half():
    table = shared_quotations(said(LONG, "nobody will pay a toll", LONG.removesuffix(" and nobody will pay a toll")))
    assert [left_out(row) for row in table.iter_rows(named=True)] == [[], ["and nobody will pay a toll"], []]
    half = LONG.removeprefix("The bridge will ")
    table = shared_quotations(said(LONG, half))
    assert [left_out(row) for row in table.iter_rows(named=True)] == [[], ["The bridge will "]]


def left_out(row):
    return [row["fullest"][piece["start"] : piece["stop"]] for piece in row["left_out"]]


def test_what_stands_in_the_article_without_marks_is_not_left_out():
    half = LONG.removeprefix("The bridge will open ")
    told = corpus([("A", f"“{LONG},” he said."), ("B", f"He said the bridge will open soon. “{half},” he said.")])
    assert [left_out(row) for row in shared_quotations(told).iter_rows(named=True)] == [[], []]


def test_articles_that_print_its_words_without_marks_are_found():
    made = corpus(
        [
            *((name, f"“{LONG},” he said.") for name in "AB"),
            ("C", "He said that the bridge will open in spring, at last. The bridge will open soon."),
            ("D", "There is nobody who will pay."),
        ]
    )
    table = check(unmarked(made, quotations(made)), UNMARKED)
    assert table.select("quotation", "outlet", "text", "n_words").rows() == [
        (1, "C", "the bridge will open in spring", 6)
    ]
    texts = dict(made.articles.select("article_id", "text").iter_rows())
    assert [texts[row["article_id"]][row["start"] : row["stop"]] for row in table.to_dicts()] == table["text"].to_list()
    assert unmarked(made, quotations(corpus([]))).is_empty()


def test_a_heading_has_no_speaker_of_its_own():
    text = f"War goes on\nIt rained.\n“{LONG},” Ann Lee said.\n‘Nobody will pay a toll’\nIt snowed."
    made = deep(("A", text))
    headed = made.tokens.filter(made.tokens["zone"] == "subheading").select("article_id", "quotation").unique()
    assert headed.height == 1
    by_lee = made.tokens.with_columns(attribution_id=pl.lit(0, pl.UInt32))
    table = quotations(replace(made, tokens=by_lee))
    assert table.select("zone", "speaker").sort("zone").rows() == [("subheading", None), ("body", "Ann Lee")]


def test_a_few_words_of_nobody_known_are_no_part_of_a_known_speakers_quotation():
    nested = "“It was never ‘a long walk of shame,’ and we all know it,” Ann Lee said."
    alone = "The paper told of the claim that it was a “long walk of shame” and more."
    assert shared_quotations(deep(("A", nested), ("B", alone))).is_empty()
    assert shared_quotations(deep(("A", nested), ("B", "“Long walk of shame,” Ann Lee said."))).height == 2


def changed(table):
    """The words of each version that the fullest one lacks."""
    return [[row["text"][p["start"] : p["stop"]] for p in row["changed"]] for row in table.iter_rows(named=True)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The F.B.I. organised a labour council for 50 percent of us", "The FBI organized a labor council for 50 per cent of us"),
        ("We've co-operated with the old harbour office for years", "We have cooperated with the old harbor office for years"),
        ("The old stone bridge opens early next spring", "[T]he old stone bridge open[s] early next spring [this year]"),
    ],
)  # fmt: skip
def test_house_style_and_brackets_make_no_other_words(one, other):
    table = shared_quotations(said(one, other))
    assert table["share_kept"].to_list() == [1, 1]
    assert changed(table) == [[], []]


@pytest.mark.parametrize(
    ("one", "other", "own"),
    [
        ("the old bridge", "the only bridge", ["only"]),
        ("the old bridge", "an old bridge", []),
        ("the bridge has", "the bridge had", []),
        ("the bridge will not", "the bridge will never", ["never"]),
        ("the bridge will", "the bridge must", ["must"]),
        ("two bridges", "three bridges", ["three"]),
        ("the bridge", "the bridge that we have had", ["that we have had"]),
    ],
)
def test_words_instead_are_told_where_they_change_what_is_said(one, other, own):
    rest = "near the river wall and the stone harbour opened early in spring"
    table = quotations(said(f"{one} {rest} and the boats came back", f"{other} {rest}"))
    assert table["outlet"].to_list() == ["O1", "O2"]
    assert changed(table) == [[], own]


TWICE = "The council lied many times to the people of the river, and they destroyed the harbour"
AGAIN = "They lied many times to the people of the river, and it ruined the bakery"


def test_what_an_article_quotes_twice_in_other_words_was_said_twice():
    made = deep(
        ("A", f"“{TWICE},” Ann Lee said."),
        ("B", f"“{TWICE},” Ann Lee said. Later it rained. “{AGAIN},” Ann Lee said."),
        ("C", f"“{AGAIN},” Ann Lee said."),
    )
    assert groups(shared_quotations(made)) == [
        [("A", TWICE), ("B", TWICE)],
        [("B", AGAIN), ("C", AGAIN)],
    ]


def test_what_an_article_quotes_again_in_the_same_words_is_one_quotation():
    made = deep(
        ("A", f"“{TWICE},” Ann Lee said."),
        ("B", f"“{TWICE},” Ann Lee said. They “lied many times to the people,” Ann Lee said."),
    )
    assert len(groups(shared_quotations(made))) == 1


def test_a_stock_phrase_with_other_words_is_another_quotation():
    made = deep(
        ("A", "“We are the ones who are not raiding the harbour to pay for your river wall,” Ann Lee said."),
        ("B", "“We are the ones who are offering to save bakeries and to strengthen every last one,” Ann Lee said."),
    )
    assert shared_quotations(made).is_empty()


def test_common_words_that_stand_there_whole_are_the_same_quotation():
    one = "I kind of fall in the group that says find out what’s in it and let’s make it as good as it can be"
    made = deep(
        ("A", f"“{one},” Ann Lee said."),
        ("B", "Ann Lee wants to “find out what’s in it and make it as good as it can be” soon."),
    )
    assert shared_quotations(made)["outlet"].to_list() == ["A", "B"]


def test_a_short_quotation_is_searched_in_all_of_an_article():
    made = deep(
        ("A", "Ann Lee said the work was “progressing” on Monday."),
        ("B", "Ann Lee said that it was “progressing” well."),
        ("C", "The work was progressing on Monday, it was said."),
        ("D", "It rained."),
    )
    assert unmarked(made, quotations(made)).select("outlet", "text", "n_words").rows() == [("C", "progressing", 1)]


def test_a_run_of_common_words_is_searched_too():
    words = "I fall in the group that says that we should make it as good as it can be before spring comes to town"
    made = corpus([*((name, f"“{words},” he said.") for name in "AB"), ("C", "She will make it as good as it can be.")])
    assert unmarked(made, quotations(made))["text"].to_list() == ["make it as good as it can be"]


def test_a_word_that_the_article_has_elsewhere_is_not_left_out():
    cut = LONG.replace("in spring ", "")
    assert left_out(shared_quotations(said(LONG, cut)).row(1, named=True)) == ["in spring "]
    made = corpus([("A", f"“{LONG},” he said."), ("B", f"“{cut},” he said. It opens in spring.")])
    assert left_out(shared_quotations(made).row(1, named=True)) == []
