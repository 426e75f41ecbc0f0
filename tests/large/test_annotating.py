from datetime import date

import polars as pl

from analysis.large.annotating import divided, places_of
from tests.large.archives import table


def test_rows_are_divided_by_outlet_and_month(tmp_path):
    articles = table(
        ("a", "North", date(2024, 5, 3), "x"), ("b", "North", date(2024, 6, 3), "x"), ("c", "South", None, "x")
    )
    tokens = pl.DataFrame({"article_id": ["a", "a", "b", "c"], "token": ["w", "x", "y", "z"]})
    found = {
        path.relative_to(tmp_path).as_posix(): rows["token"].to_list()
        for path, rows in divided(tokens, places_of(articles), tmp_path, "tokens", "p-000")
    }
    assert found == {
        "tokens/north/2024-05/p-000.parquet": ["w", "x"],
        "tokens/north/2024-06/p-000.parquet": ["y"],
        "tokens/south/undated/p-000.parquet": ["z"],
    }


def test_outlets_whose_names_give_one_folder_share_its_file(tmp_path):
    articles = table(("a", "North", None, "x"), ("b", "NORTH", None, "x"))
    tokens = pl.DataFrame({"article_id": ["a", "b"]})
    found = list(divided(tokens, places_of(articles), tmp_path, "tokens", "p-000"))
    assert [(path.parent.parent.name, rows.height) for path, rows in found] == [("north", 2)]
