import unicodedata
from datetime import date, datetime

import pytest

from analysis.errors import Problem
from analysis.story.sources import read_sources, source_from


def sources(folder, lines, **files):
    place = folder({"sources.csv": lines, **{f"{name}.txt": text for name, text in (files or {"a": "War"}).items()}})
    return read_sources(place / "sources.csv")


def error(message, row=None):
    return [Problem("error", "sources.csv", message, row)]


def test_a_row_is_read_by_its_headings(folder):
    lines = 'outlet,File,published,note\n North  Post ,a.txt,2025-02-04,"one, two"\n'
    found, problems = sources(folder, lines)
    row, source = found["a.txt"]
    assert row == 2
    assert (source.outlet, source.published, source.note) == ("North Post", date(2025, 2, 4), "one, two")
    assert (source.kind, source.title, source.url) == ("news", None, None)
    assert problems == []


def test_a_short_row_leaves_the_last_fields_empty(folder):
    found, problems = sources(folder, "file,outlet,title\na.txt,North\n")
    assert (found["a.txt"][1].outlet, found["a.txt"][1].title, problems) == ("North", None, [])


def test_a_bad_day_costs_only_itself(folder):
    found, problems = sources(folder, "file,outlet,published\na.txt,North,4 Feb\n")
    assert (found["a.txt"][1].outlet, found["a.txt"][1].published) == ("North", None)
    assert problems == error("published must be a day like 2025-02-04, not '4 Feb'. It is taken as not known.", 2)
    assert str(problems[0]) == (
        "error: sources.csv, row 2: published must be a day like 2025-02-04, not '4 Feb'. It is taken as not known."
    )


def test_a_bad_address_and_a_bad_kind_are_told_together(folder):
    found, problems = sources(folder, "file,url,kind,outlet\na.txt,javascript:alert(1),gossip,North\n")
    source = found["a.txt"][1]
    assert (source.url, source.kind, source.outlet) == (None, "news", "North")
    assert [problem.message for problem in problems] == [
        "url must begin with http:// or https://, not 'javascript:alert(1)'. It is taken as not known.",
        "kind must be one of news, opinion, analysis, live blog, press release, transcript, not 'gossip'. "
        "It is taken as not known.",
    ]


def test_language_and_certainty_are_read(folder):
    found, problems = sources(folder, "file,outlet,language,certainty\na.txt,North,pt-BR,Likely\n")
    assert (found["a.txt"][1].language, found["a.txt"][1].certainty, problems) == ("pt", "likely", [])


def test_a_language_and_a_certainty_that_are_none_are_told(folder):
    found, problems = sources(folder, "file,outlet,language,certainty\na.txt,North,Klingon,maybe\n")
    assert (found["a.txt"][1].language, found["a.txt"][1].certainty) == (None, None)
    assert [problem.message for problem in problems] == [
        "language must be a code like en or pt-BR, or an English name like German, not 'Klingon'. "
        "It is taken as not known.",
        "certainty must be one of certain, likely, guessed, not 'maybe'. It is taken as not known.",
    ]


@pytest.mark.parametrize(
    "value", ["2025-02-04", "2025-02-04T10:30:00", "2025-02-04 10:30", date(2025, 2, 4), datetime(2025, 2, 4, 10, 30)]
)
def test_a_day_may_come_with_its_hour(value):
    source, problems = source_from({"published": value}, "articles.parquet", 1)
    assert (source.published, problems) == (date(2025, 2, 4), [])


def test_a_number_is_a_name_too():
    assert source_from({"outlet": 24}, "articles.jsonl", 1)[0].outlet == "24"


def test_a_list_is_no_outlet():
    source, problems = source_from({"outlet": ["North"], "title": "War"}, "a.md", None)
    assert (source.outlet, source.title) == (None, "War")
    assert [problem.severity for problem in problems] == ["error"]


def test_a_row_that_comes_twice_is_read_once(folder):
    found, problems = sources(folder, "file,outlet\na.txt,North\na.txt,North\n")
    assert found["a.txt"][0] == 2
    message = "'a.txt' is already listed in row 2 with the same values; this row was ignored. Delete one."
    assert problems == [Problem("repair", "sources.csv", message, 3)]


def test_two_rows_that_disagree_are_an_error(folder):
    found, problems = sources(folder, "file,outlet\na.txt,North\na.txt,South\n")
    assert found["a.txt"][1].outlet == "North"
    assert problems == error(
        "'a.txt' is already listed in row 2 with different values; this row was ignored. Delete one.", 3
    )


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hostname", "x/../../secret.txt"])
def test_a_path_that_leaves_the_folder_is_refused(folder, tmp_path, name):
    (tmp_path / "secret.txt").write_text("Secret")
    found, problems = sources(folder, f"file,outlet\n{name},North\na.txt,South\n")
    assert list(found) == ["a.txt"]
    assert problems == error(f"file must be inside the story folder, not '{name}'. The row was ignored.", 2)


def test_a_link_that_leaves_the_folder_is_refused(folder, tmp_path):
    (tmp_path / "secret.txt").write_text("Secret")
    (folder({}) / "b.txt").symlink_to(tmp_path / "secret.txt")
    found, problems = sources(folder, "file,outlet\nb.txt,North\n")
    assert found == {}
    assert problems == error("file must be inside the story folder, not 'b.txt'. The row was ignored.", 2)


def test_a_link_to_itself_costs_no_other_row(folder):
    place = folder({})
    (place / "b.txt").symlink_to(place / "b.txt")
    found, problems = sources(folder, "file,outlet\nb.txt,North\na.txt,South\n")
    assert list(found) == ["a.txt"]
    assert [problem.row for problem in problems] == [2]


def test_a_file_name_too_long_for_the_system_costs_no_other_row(folder):
    found, problems = sources(folder, f"file,outlet\n{'x' * 300}.txt,North\na.txt,South\n")
    assert list(found) == ["a.txt"]
    assert [problem.row for problem in problems] == [2]


def test_a_row_without_a_file_and_one_of_a_missing_file_are_told(folder):
    found, problems = sources(folder, "file,outlet\n,North\nb.txt,South\n,\na.txt,East\n")
    assert list(found) == ["a.txt"]
    assert problems == [
        *error("file must name an article of this folder, not nothing. The row was ignored.", 2),
        *error("'b.txt' is not in the folder; add the file or remove the row.", 3),
    ]


def test_a_row_with_too_many_fields_is_told(folder):
    found, problems = sources(folder, "file,outlet\na.txt,North,South\n")
    assert found == {}
    assert problems == error(
        "must have 2 fields like the first line, not 3; put fields with commas in quotation marks. "
        "The row was ignored.",
        2,
    )


def test_an_unknown_column_is_told_with_the_nearest_one(folder):
    found, problems = sources(folder, "file,outlett,weather\na.txt,North,rain\n")
    assert found["a.txt"][1].outlet is None
    assert [str(problem) for problem in problems] == [
        "guess: sources.csv, row 1: the column 'outlett' was ignored; did you mean outlet?",
        "guess: sources.csv, row 1: the column 'weather' was ignored; the columns read are file, article_id, outlet, "
        "published, modified, title, other_headlines, url, byline, credit, section, kind, language, certainty, "
        "identified_by, note.",
    ]


def test_sources_without_a_file_column_are_told(folder):
    message = "the first line must name the column file; it names name, outlet."
    assert sources(folder, "name,outlet\na.txt,North\n")[1][-1] == error(message, 1)[0]


def test_an_empty_sources_file_is_told(folder):
    assert sources(folder, "") == ({}, error("is empty; its first line must name the columns."))


def test_an_unclosed_quotation_mark_is_told(folder):
    found, problems = sources(folder, 'file,outlet\na.txt,"North\n')
    assert found == {}
    assert problems == error("cannot be read; unexpected end of data. Check the quotation marks of this row.", 2)


def test_a_byte_order_mark_does_not_hide_the_file_column(folder):
    assert list(sources(folder, b"\xef\xbb\xbffile,outlet\r\na.txt,North\r\n")[0]) == ["a.txt"]


def test_columns_separated_by_semicolons_are_read(folder):
    found, problems = sources(folder, "file;outlet;published\na.txt;North;2025-02-04\n")
    assert (found["a.txt"][1].outlet, found["a.txt"][1].published) == ("North", date(2025, 2, 4))
    assert problems == [Problem("repair", "sources.csv", "its columns are separated by semicolons; read so.")]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_name_is_found_however_its_accents_are_written(folder, form):
    name = unicodedata.normalize(form, "Süddeutsche")
    other = unicodedata.normalize("NFD" if form == "NFC" else "NFC", "Süddeutsche")
    found, problems = sources(folder, f"file,outlet\n{name}.txt,SZ\n", **{other: "Krieg"})
    assert ([row for row, _ in found.values()], problems) == ([2], [])


@pytest.mark.parametrize(
    ("name", "meant"), [("date", "published"), ("Author", "byline"), ("publisher", "outlet"), ("headline", "title")]
)
def test_what_columns_are_called_elsewhere_is_known(folder, name, meant):
    found, [problem] = sources(folder, f"file,{name}\na.txt,2025-02-04\n")
    assert problem.message == f"the column '{name.lower()}' is read as {meant}."
    assert str(getattr(found["a.txt"][1], meant)) == "2025-02-04"


def test_a_column_that_may_mean_another_is_asked_about(folder):
    _, [problem] = sources(folder, "file,type\na.txt,x\n")
    assert problem.message == "the column 'type' was ignored; did you mean kind?"


def test_what_a_program_wrote_for_not_known_is_not_known(folder):
    found, [problem] = sources(folder, "file,outlet,title,byline\na.txt,North,NA,n/a\n")
    assert (found["a.txt"][1].title, found["a.txt"][1].byline) == (None, None)
    assert str(problem) == "repair: sources.csv: holds NA or the like in 2 cells; read as not known."


def test_days_are_read_by_the_order_that_one_of_them_shows(folder):
    found, [problem] = sources(folder, "file,published\na.txt,02/04/2025\nb.txt,26/12/2018\n", a="War", b="War")
    assert [source.published for _, source in found.values()] == [date(2025, 4, 2), date(2018, 12, 26)]
    assert str(problem) == (
        "repair: sources.csv: its days are read as day/month/year, since 26/12/2018 can be nothing else."
    )


def test_a_day_that_may_be_two_is_not_known(folder):
    found, [problem] = sources(folder, "file,published\na.txt,02/04/2025\n")
    assert found["a.txt"][1].published is None
    assert problem.message == (
        "published must be a day like 2025-02-04, not '02/04/2025', which may be 2025-04-02 or 2025-02-04. "
        "It is taken as not known."
    )


def test_a_field_without_end_is_told_shortly():
    source, problems = source_from({"title": "x" * 9999, "url": "y" * 1999}, "a.md", None)
    assert (source.title, source.url) == (None, None)
    assert problems[0].message == "title must have at most 2,000 characters, not 9,999. It is taken as not known."
    assert len(problems[1].message) < 200
