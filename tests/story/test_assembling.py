from analysis.story.assembling import assembled, digest_of, once
from analysis.story.record import Record


def test_words_have_one_digest_whatever_their_letter_case_and_space():
    assert digest_of("The  WAR\ngoes on.") == digest_of("the war goes on.") != digest_of("the war went on.")


def test_rows_with_a_digest_are_compared_by_it():
    rows = [
        {"article_id": "a", "outlet": "North", "digest": "x", "file": "f", "row": 1},
        {"article_id": "a", "outlet": "North", "digest": "y", "file": "f", "row": 2},
        {"article_id": "b", "outlet": "North", "digest": "x", "file": "f", "row": 3},
    ]
    kept, problems = once(rows)
    assert [(row["article_id"], row["row"]) for row in kept] == [("a", 1), ("a-2", 2)]
    assert [(problem.severity, problem.row) for problem in problems] == [("repair", 2), ("error", 3)]


def test_rows_of_tables_need_no_folder():
    records = [Record("x.parquet", 1, "The war goes on.", {"outlet": "North"}), Record("x.parquet", 2, " ", {})]
    rows, problems = assembled(None, records)
    assert [(row["article_id"], row["outlet"], row["row"]) for row in rows] == [("x-1", "North", 1)]
    assert [(problem.severity, problem.row) for problem in problems if problem.severity == "error"] == [("error", 2)]
