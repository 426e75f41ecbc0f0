import polars as pl

from analysis import findings
from analysis.questions.emphasis import first_mentions, room_of_outlets, turned
from analysis.schema import empty
from analysis.schema.alignment import FACTS
from analysis.schema.emphasis import FIRST_MENTIONS, ROOM_OF_OUTLETS, TURNED
from analysis.schema.vocabulary import PlaceType
from analysis.schema.voices import QUOTATIONS
from tests.deep import LEE, deep
from tests.questions.emphasis.beginnings import three
from tests.questions.emphasis.test_first_mentions import RAIN
from tests.tiny import articles, concept

RAY = concept("Ray", Ray="Ray")
TWO = articles([("North", "It rained."), ("South", "It snowed.")])


def positions(made):
    return first_mentions(made, empty(FACTS), empty(QUOTATIONS))


def turns(*pairs, **columns):
    made = deep(*pairs, **columns)
    table = positions(made)
    return findings.turned(turned(table), table, made.articles)


def first(name, *rows, kind="actor"):
    """Rows of FIRST_MENTIONS of one thing: (article_id, words before it, place, in the opening), of 200 words each."""
    filled = [
        {
            "kind": kind,
            "name": name,
            "article_id": article,
            "outlet": {"a": "North", "b": "South"}[article],
            "place": place,
            "n_before": before,
            "n_words": 200,
            "first": before / 200,
            "n": 1,
            "n_opening": int(opening),
            "n_captions": 0,
            "in_title": False,
            "has_headline": True,
            "start": 0,
            "stop": 3,
        }
        for article, before, place, opening in rows
    ]
    return pl.DataFrame(filled, schema={key: column.dtype for key, column in FIRST_MENTIONS.items()})


def test_what_one_begins_with_and_another_ends_with():
    reading = turns(("North", f"Ann Lee came.\n{RAIN}"), ("South", f"Rain falls\n\nIt rained.\n{RAIN}\nAnn Lee came."))
    assert reading.title == (
        "North mentions Lee in its first paragraph; South does so only in the last fifth of its words"
    )
    assert reading.findings[0].text == f"{reading.title}."
    assert reading.findings[0].other_reading.startswith("news often puts first")


def test_an_end_under_an_unknown_headline_is_said_to_be_so():
    reading = turns(("North", f"Ann Lee came.\n{RAIN}"), ("South", f"It rained.\n{RAIN}\nAnn Lee came."))
    assert reading.findings[-1].text == (
        "The headline of South is not known; it may mention what comes late in the text."
    )


def test_several_articles_at_either_end_are_told_together():
    early, late = f"Ann Lee came.\n{RAIN}", f"It rained.\n{RAIN}\nAnn Lee came."
    reading = turns(("North", early), ("South", late), ("East", early.replace("came", "went")), ("West", late))
    assert reading.title == (
        "East and North mention Lee at the beginning; South and West do so only in the last fifth of their words"
    )
    assert reading.findings[-1].text == (
        "The headlines of South and West are not known; they may mention what comes late in the text."
    )


def test_of_a_fact_nothing_is_said_to_come_late():
    mentions = first("It rained", ("a", 190, "body", False), ("b", 20, "body", False), kind="fact")
    assert turned(mentions).is_empty()
    assert findings.first_mentions(mentions, TWO).title == "The program found no first mentions that are far apart"


def test_names_come_first_and_long_quotations_are_cut():
    mentions = pl.concat(
        [
            first("Lee", ("a", 0, "headline", True), ("b", 190, "body", False)),
            first("it rained " * 20, ("a", 190, "body", False), ("b", 20, "body", False), kind="quotation"),
        ]
    )
    table = turned(mentions)
    reading = findings.turned(table, mentions, TWO)
    assert reading.title.startswith("North mentions Lee")
    assert reading.findings[1].text.startswith("South quotes “it rained it rained")
    assert (
        "…” in the first fifth of its words; North does so only in the last fifth of its words"
        in reading.findings[1].text
    )


def test_a_place_in_the_text_is_that_of_an_article_also_where_outlets_have_several():
    several = articles([("North", "x"), ("North", "y"), ("South", "z")])
    reading = findings.turned(empty(TURNED), empty(FIRST_MENTIONS), several)
    assert reading.subtitle.startswith("Where each article first mentions it")


def test_where_nothing_is_turned_round_it_says_so():
    assert turns(("North", "It rained."), ("South", "It snowed.")).findings[0].text == (
        "The program found nothing that comes early in one article and late in another."
    )
    assert turns(("North", "It rained.")).findings[0].text == (
        "There is only one article, so there is nothing to compare."
    )


def test_more_than_a_few_are_counted():
    mentions = pl.concat(first(f"Lee {n}", ("a", 0, "headline", True), ("b", 190, "body", False)) for n in range(8))
    reading = findings.turned(turned(mentions), mentions, TWO)
    assert reading.findings[-1].text == "Two more things come early in one article and late in another."


def test_what_all_articles_open_with_and_how_far_apart_the_rest_is():
    mentions = pl.concat(
        [
            first("Lee", ("a", 0, "headline", True), ("b", 10, "lede", True)),
            first("talks", ("a", 0, "headline", True), ("b", 10, "lede", True), kind="concept"),
            first("Ray", ("a", 0, "body", False), ("b", 100, "body", False)),
        ]
    )
    texts = [finding.text for finding in findings.first_mentions(mentions, TWO).findings]
    assert texts[0] == (
        "In headline, standfirst or first paragraph, both articles mention Lee and have a word for “talks”."
    )
    assert (
        texts[1]
        == "The first mention of Ray comes at the very beginning of North and after 50 % of the words of South."
    )


def test_a_fact_in_all_openings_is_told_in_the_words_of_whom_it_is():
    two = articles([("North", "Ann Lee quit over a row about tolls."), ("South", "Ann Lee quit.")])
    table = first("Ann Lee quit over a row about tolls", ("a", 0, "lede", True), ("b", 0, "lede", True), kind="fact")
    assert findings.first_mentions(table, two).title == (
        "In headline, standfirst or first paragraph, both articles tell “Ann Lee quit over a row about tolls” or part of it "
        "(these are the words of North)"
    )


def test_what_a_headline_outside_the_text_has_is_no_late_mention():
    known = first("Lee", ("a", 100, "body", False), ("b", 10, "lede", True))
    outside = known.with_columns(in_title=pl.col("article_id") == "a")
    assert findings.first_mentions(known, TWO).title.startswith("The first mention of Lee comes after 5 %")
    assert findings.first_mentions(outside, TWO).title == (
        "In headline, standfirst or first paragraph, both articles mention Lee"
    )


def test_unknown_headlines_are_named():
    mentions = positions(made := three())
    assert (
        findings.first_mentions(mentions, made.articles)
        .findings[0]
        .caveat.endswith("The headline of East is not known.")
    )


def test_nothing_to_compare_is_said_to_be_nothing():
    for table in (empty(FIRST_MENTIONS), first("Lee").with_columns(pl.col("place").cast(PlaceType))):
        assert (
            findings.first_mentions(table, TWO).findings[0].text
            == "The program found no first mentions that are far apart."
        )
    assert findings.turned(empty(TURNED), empty(FIRST_MENTIONS), TWO).alt.startswith("First mentions that differ most.")


def rooms(*pairs, **columns):
    made = deep(*pairs, **columns)
    return findings.room(room_of_outlets(made), made.articles)


def test_outlets_differ_only_beyond_chance():
    much, little = "Ann Lee came to town. " * 40, "It rained in the town. " * 40
    reading = rooms(("North", much), ("South", little))
    assert reading.title == "Sentences that mention Lee fill more of North (100 %) than of South (0 %)"
    reading = rooms(("North", "Ann Lee came. It rained."), ("South", "It rained. It snowed."))
    assert reading.title == "How much of each article is in sentences that mention an actor"
    assert reading.findings[0].text == "The room for each actor does not clearly differ between any two articles."
    assert reading.alt == (
        "Share of words in sentences that mention each actor, by article. Lee: North 60 %, South 0 %."
    )


def test_one_article_is_described():
    reading = rooms(("North", "Ann Lee came. It rained."))
    assert reading.title == "How much of the article is in sentences that mention an actor"
    assert reading.alt.endswith("Lee: North 60 %.")
    assert [finding.text for finding in reading.findings] == [
        "There is only one outlet, so there is nothing to compare."
    ]


def test_articles_that_no_model_reads_are_said_to_be_known_by_names_alone():
    reading = rooms(("North", "Ann Lee came."), ("South", "Ann Lee went."), language="de")
    assert "only names count" in reading.findings[0].caveat
    assert not any("reports as said" in finding.text for finding in reading.findings)


def test_a_story_in_which_nobody_is_mentioned_says_so():
    reading = rooms(("North", "It rained."), ("South", "It snowed."))
    assert reading.title == "No sentence mentions an actor"
    assert reading.findings[0].text == "The program found no sentence that mentions an actor of concepts.yaml."
    made = deep(("North", "It rained."), actors=(LEE, RAY))
    assert findings.room(empty(ROOM_OF_OUTLETS), made.articles).title == "No sentence mentions an actor"
