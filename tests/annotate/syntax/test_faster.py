"""The same parses in less time."""

import numpy as np
from thinc.api import Model

from analysis.annotate.syntax import cache
from analysis.annotate.syntax import parse as syntax
from analysis.annotate.syntax.faster import _once
from tests.deep import told

TEXT = (
    "War goes on\nAnn Lee, the premier, told reporters that “war goes on” in Israel until Tom Ray ends it.\n"
    "“It won’t end,” Ray told the U.N. on Monday; the premier told Ray that war ends war."
)


def test_numpys_library_multiplies_the_matrices_and_the_parse_is_the_same(monkeypatch):
    fast = told(TEXT).tokens
    assert not syntax.model().get_pipe("ner").model.ops.use_blis
    monkeypatch.setattr(syntax, "faster", lambda nlp: None)
    syntax.model.cache_clear()
    try:
        plain = syntax.parse(fast.drop(cache.COLUMNS))
        assert syntax.model().get_pipe("ner").model.ops.use_blis
    finally:
        syntax.model.cache_clear()
    assert fast.select(cache.COLUMNS).equals(plain.select(cache.COLUMNS))


def test_both_networks_that_embed_words_embed_each_distinct_one_once():
    nlp = syntax.model()
    for name in ("tok2vec", "ner"):
        assert [layer.name for layer in nlp.get_pipe(name).model.walk()].count("once") == 1


def test_each_distinct_row_is_worked_on_once_and_stands_where_it_stood():
    seen = []

    def double(model, rows, is_train):
        seen.append(rows.tolist())
        return rows * 2, None

    layer = _once(Model("double", double))
    rows = np.asarray([[3, 1], [1, 2], [3, 1], [3, 1]], dtype=np.uint64)
    assert layer.predict(rows).tolist() == [[6, 2], [2, 4], [6, 2], [6, 2]]
    assert seen == [[[1, 2], [3, 1]]]
    assert layer.predict(rows[:0]).tolist() == []
