from analysis.questions.emphasis.parts import opening_parts
from tests.questions.emphasis.beginnings import EAST, SOUTH, three
from tests.tiny import corpus


def shown(made):
    return opening_parts(made).select("article_id", "opening", "text").drop_nulls().rows()


def test_headline_and_first_paragraph_as_printed_and_what_the_file_lacks():
    assert shown(three()) == [
        ("a", "headline", "Lee frees hostages"),
        ("a", "lede", "Ann Lee freed 33 hostages on Monday."),
        ("b", "headline", "Captives go home"),
        ("b", "lede", "The “hostages” went home on Monday, Tom Ray said."),
        ("c", "lede", "It rained on Monday when the captives went home."),
    ]
    assert opening_parts(three()).height == 3 * 3


def test_a_standfirst_stands_between_the_two():
    made = corpus(
        [("North", "Lee frees hostages\n\nThe captives are on their way home\n\nAnn Lee freed them on Monday.")]
    )
    assert [row[1] for row in shown(made)] == ["headline", "standfirst", "lede"]


def test_a_text_ends_where_its_span_ends():
    made = three()
    texts = dict(made.articles.select("article_id", "text").iter_rows())
    for row in opening_parts(made).drop_nulls("start").iter_rows(named=True):
        assert texts[row["article_id"]][row["start"] : row["stop"]] == row["text"]


def test_a_headline_from_the_list_of_sources_has_a_text_and_no_place_in_the_article():
    rows = opening_parts(corpus([("North", EAST), ("South", SOUTH)], title="Lee frees them")).rows(named=True)
    heads = [(row["text"], row["start"]) for row in rows if row["opening"] == "headline"]
    assert heads == [("Lee frees them", None), ("Captives go home", 0)]


def test_one_line_that_is_the_headline_of_the_list_is_a_headline_and_no_paragraph():
    made = corpus([("North", "Lee frees hostages")], title="Lee frees hostages")
    assert shown(made) == [("a", "headline", "Lee frees hostages")]
