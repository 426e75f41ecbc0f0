"""Attributions of an article, on sentences a reader can check by eye."""

from tests.deep import told, voiced


def test_according_to_can_be_the_first_words_of_an_article():
    (row,) = told("According to Ann Lee, the captives are safe.").attributions.iter_rows(named=True)
    assert (row["source"], row["cue"], row["kind"]) == ("Ann Lee", "According", "indirect")


def test_a_paraphrase_with_quoted_words_is_mixed():
    corpus = told("Ann Lee said the captives were “safe and well fed” on Monday.")
    (row,) = corpus.attributions.iter_rows(named=True)
    assert row["kind"] == "mixed"
    assert "safe and well fed" in voiced(corpus)["quoted"]
    assert "captives" in voiced(corpus)["attributed"]
