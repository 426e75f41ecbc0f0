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


SPEECH = (
    "“It rained all day and all night, and nobody in the town knew when it would end. The streets were under water by "
    "the morning.”"
)


def test_a_quotation_alone_is_said_by_whom_the_sentence_before_it_announces():
    corpus = told(f"War goes on\nAnn Lee made the following comment:\n{SPEECH}\nTom Ray was silent.")
    (row,) = corpus.attributions.iter_rows(named=True)
    assert (row["source"], row["speaker"], row["cue"], row["kind"]) == ("Ann Lee", "Ann Lee", None, "direct")
