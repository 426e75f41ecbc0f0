"""What somebody is said to have said, on sentences a reader can check by eye."""

import polars as pl
import pytest

from analysis.annotate.attribution.contents import MAX_CONTENT, free, of_cue, trimmed, without_end
from tests.annotate.attribution.reading import article_of, made_of, words_of
from tests.deep import told, voiced


def test_a_quotation_broken_by_its_cue_is_one_attribution_in_two_pieces():
    corpus = told("“The hostages are safe,” Ann Lee said. “They will come home soon.”")
    (row,) = corpus.attributions.iter_rows(named=True)
    assert row["kind"] == "direct"
    assert len(row["content"]) == 2
    assert row["speaker"] == "Ann Lee"
    assert voiced(corpus)["outlet"] == "ann lee said"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("“War goes on,” Lee said, “and it will not end.”", "“War goes on,”", "“and it will not end.”"),
        ("“War goes on,” Ann Lee said on Monday, “and nobody ends it.”", "“War goes on,”", "“and nobody ends it.”"),
    ],
)
def test_a_quotation_broken_by_its_cue_is_one_content(text, first, second):
    corpus = told(f"War goes on\n{text}")
    (row,) = corpus.attributions.iter_rows(named=True)
    tokens = corpus.tokens["token"].cast(pl.String).to_list()
    pieces = ["".join(tokens[one["start"] : one["stop"]]) for one in row["content"]]
    assert pieces == [first.replace(" ", ""), second.replace(" ", "")]


def test_a_heading_that_is_a_quotation_does_not_go_on_the_one_before():
    text = (
        "War goes on\n\n“War goes on until it ends,” Ann Lee said on Monday.\n\n‘Until it ends’\n\nTom Ray was silent."
    )
    corpus = told(text)
    (row,) = corpus.attributions.iter_rows(named=True)
    assert (row["speaker"], len(row["content"])) == ("Ann Lee", 1)
    heading = corpus.tokens.filter(pl.col("zone") == "subheading")
    assert heading["voice"].unique().to_list() == ["quoted"]
    assert heading["attribution_id"].null_count() == heading.height > 0


def test_a_quotation_that_is_a_heading_stands_for_nobody():
    article = article_of(
        "War goes on\nIt rained.\nAnn Lee made the following comment:\n‘It rained all day and all night’\n"
        "“It snowed all day and all night.”\nTom Ray was silent."
    )
    assert [article.zones[start] for start, _ in article.quotations] == ["subheading", "body"]
    assert [words_of(article, one.content[0]) for one in free(article)] == ["“ It snowed all day and all night . ”"]


@pytest.mark.parametrize(("n_words", "found"), [(MAX_CONTENT, True), (MAX_CONTENT + 1, False)])
def test_a_list_without_end_is_no_content(n_words, found):
    # “said” governs n words, all hanging on the first of them
    article = made_of(
        "Lee said" + " war" * n_words,
        heads=[1, 1, 1, *[2] * (n_words - 1)],
        tags=["NNP", "VBD", *["NN"] * n_words],
        relations=["nsubj", "ROOT", "ccomp", *["conj"] * (n_words - 1)],
        rates={"x": 0.9},
    )
    contents = [one.content for one in of_cue(article, 1)]
    assert (((2, n_words + 2),) in contents, bool(contents)) == (found, found)


@pytest.mark.parametrize(("rate", "unquoted"), [(0.0, False), (0.12, False), (0.13, True)])
def test_of_a_rare_cue_a_content_without_quoted_words_is_no_candidate(rate, unquoted):
    columns = {
        "heads": [1, 1, 3, 1],
        "relations": ["nsubj", "ROOT", "nsubj", "ccomp"],
        "tags": ["NNP", "VBZ", "PRP", "VBD"],
        "rates": {"x": rate},
    }
    assert bool(list(of_cue(made_of("Lee thinks it ended", **columns), 1))) == unquoted
    quoted = made_of("Lee thinks it ended", quotations=[-1, -1, 0, 0], **columns)
    assert (words_of(quoted, (2, 4)),) in {
        tuple(words_of(quoted, span) for span in one.content) for one in of_cue(quoted, 1)
    }


@pytest.mark.parametrize(
    ("words", "kept"),
    [(", it rained -", "it rained"), ("“ it rained ” ,", "“ it rained ”"), ("it rained .", "it rained ."), (", -", "")],
)
def test_light_punctuation_is_trimmed_and_quotation_marks_stay(words, kept):
    made = made_of(words)
    assert " ".join(made.words[slice(*trimmed(made, 0, len(made.words)))]) == kept


@pytest.mark.parametrize(("quotations", "stop"), [(None, 2), ([0, 0, 0], 3)])
def test_a_full_stop_ends_a_sentence_outside_quotation_marks_only(quotations, stop):
    assert without_end(made_of("it rained .", quotations=quotations), 0, 3) == (0, stop)
