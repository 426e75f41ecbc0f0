"""events.csv, row by row."""

from datetime import date

from analysis.story.timeline import MarkedDay, read_timeline


def read(tmp_path, text):
    (tmp_path / "events.csv").write_text(text, encoding="utf-8")
    found, problems = read_timeline(tmp_path)
    return found, [(problem.row, problem.message) for problem in problems]


def test_without_the_file_no_day_is_marked(tmp_path):
    assert read_timeline(tmp_path) == ((), [])


def test_days_come_the_earliest_first_and_once(tmp_path):
    text = "day,event\n2025-02-04,The vote\n3 February 2025,The debate\n2025-02-04,The vote\n"
    assert read(tmp_path, text) == (
        (MarkedDay(date(2025, 2, 3), "The debate"), MarkedDay(date(2025, 2, 4), "The vote")),
        [],
    )


def test_a_wrong_row_costs_no_other(tmp_path):
    text = f"day,event\n1/2/2025,The vote\nsoon,The vote\n2025-02-04,\n2025-02-05,{'x' * 81}\n2025-02-06,The end\n"
    assert read(tmp_path, text) == (
        (MarkedDay(date(2025, 2, 6), "The end"),),
        [
            (
                2,
                "day must be a day like 2025-02-04, not '1/2/2025', which may be 2025-02-01 or 2025-01-02. The row was ignored.",
            ),
            (3, "day must be a day like 2025-02-04, not 'soon'. The row was ignored."),
            (4, "event must say what happened on that day; it is empty. The row was ignored."),
            (5, "event must be at most 80 letters long; it has 81. The row was ignored."),
        ],
    )


def test_columns_must_be_named(tmp_path):
    assert read(tmp_path, "when,what\n2025-02-04,The vote\n") == (
        (),
        [(1, "the first line must name the columns day and event; it names when, what. Write one day a row.")],
    )
