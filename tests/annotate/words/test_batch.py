import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from analysis.annotate.words import batch
from analysis.annotate.words.batch import annotate_words, batches
from analysis.schema import check
from analysis.schema.annotation import ATTRIBUTIONS, TOKENS
from tests.tiny import articles, corpus, wild_texts

TEXT = "War begins\nLee said “war goes on”. The “war” ends.\n(AP)"


def test_tokens_have_their_zone_sentence_and_voice():
    table = corpus([("North", TEXT)]).tokens
    columns = ["position", "paragraph", "sentence", "zone", "token", "word", "start", "stop", "voice", "attribution_id"]
    assert table.select(columns).rows() == [
        (0, 0, 0, "headline", "War", "war", 0, 3, "outlet", None),
        (1, 0, 0, "headline", "begins", "begins", 4, 10, "outlet", None),
        (2, 1, 1, "body", "Lee", "lee", 11, 14, "outlet", None),
        (3, 1, 1, "body", "said", "said", 15, 19, "outlet", None),
        (4, 1, 1, "body", "“", None, 20, 21, "quoted", 0),
        (5, 1, 1, "body", "war", "war", 21, 24, "quoted", 0),
        (6, 1, 1, "body", "goes", "goes", 25, 29, "quoted", 0),
        (7, 1, 1, "body", "on", "on", 30, 32, "quoted", 0),
        (8, 1, 1, "body", "”", None, 32, 33, "quoted", 0),
        (9, 1, 1, "body", ".", None, 33, 34, "outlet", None),
        (10, 1, 2, "body", "The", "the", 35, 38, "outlet", None),
        (11, 1, 2, "body", "“", None, 39, 40, "scare", None),
        (12, 1, 2, "body", "war", "war", 40, 43, "scare", None),
        (13, 1, 2, "body", "”", None, 43, 44, "scare", None),
        (14, 1, 2, "body", "ends", "ends", 45, 49, "outlet", None),
        (15, 1, 2, "body", ".", None, 49, 50, "outlet", None),
        (16, 2, 3, "furniture", "(", None, 51, 52, "outlet", None),
        (17, 2, 3, "furniture", "AP", "ap", 52, 54, "outlet", None),
        (18, 2, 3, "furniture", ")", None, 54, 55, "outlet", None),
    ]


def test_the_headline_from_elsewhere_tells_the_headline():
    pairs = [("North", "War goes on.\nLee said that it ends.")]
    for title, zone in (("War goes on", "headline"), ("Peace is near", "body"), (None, "body")):
        assert corpus(pairs, title=title).tokens["zone"][0] == zone


def test_a_quotation_is_an_attribution_of_its_tokens():
    found = corpus([("North", "None here."), ("South", TEXT)]).attributions
    assert found.select(
        "article_id", "attribution_id", "content", "source", "cue", "kind", "probability", "sides"
    ).rows() == [("b", 0, [{"start": 4, "stop": 9}], None, None, None, None, [])]


def test_articles_are_batched_by_their_length(monkeypatch):
    monkeypatch.setattr(batch, "BATCH_CHARACTERS", 10)
    table = articles([("N", "x" * length) for length in (4, 6, 1, 30, 2, 9)])
    assert [part["article_id"].to_list() for part in batches(table)] == [["a", "b"], ["c"], ["d"], ["e"], ["f"]]
    assert list(batches(table.clear())) == []


def test_batches_change_nothing(monkeypatch):
    pairs = [("North", TEXT), ("South", "Peace. “War!” said Lee.\n" * 3), ("East", "‘War’ ends")]
    whole = corpus(pairs)
    monkeypatch.setattr(batch, "BATCH_CHARACTERS", 1)
    apart = corpus(pairs)
    assert apart.tokens.equals(whole.tokens)
    assert apart.attributions.equals(whole.attributions)


@given(st.lists(wild_texts(), min_size=1, max_size=3))
def test_any_texts_are_annotated_whole(texts):
    table, found = annotate_words(articles([("North", text) for text in texts]))
    check(table, TOKENS)
    check(found, ATTRIBUTIONS)
    assert table.drop("word", "quotation", "attribution_id").null_count().row(0) == (0,) * (len(TOKENS) - 3)
    by_id = dict(zip("abc", texts, strict=False))
    covered = {name: set() for name in by_id}
    for name, token, start, stop in table.select("article_id", "token", "start", "stop").iter_rows():
        assert by_id[name][start:stop] == token
        assert covered[name].isdisjoint(range(start, stop))
        covered[name] |= set(range(start, stop))
    for name, text in by_id.items():
        assert {at for at, letter in enumerate(text) if not letter.isspace()} == covered[name]
    for part in table.partition_by("article_id", maintain_order=True):
        assert part["position"].to_list() == list(range(part.height))
        for column in ("start", "paragraph", "sentence"):
            assert part[column].is_sorted()
        assert part.group_by("sentence").agg(pl.col("paragraph").n_unique())["paragraph"].max() == 1
    with_id = table.filter(pl.col("attribution_id").is_not_null())
    assert with_id["voice"].eq("quoted").all()
    assert with_id.select("article_id", "attribution_id").unique().height == found.height
