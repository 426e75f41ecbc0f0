import polars as pl

from analysis.large.kept import WORK, save
from analysis.large.speaking import HEARD, SAID, Hearing, Naming, hear, name
from analysis.units.reports import AS_TOLD, naming_counts


def told(article, outlet, speaker, n_quoted, verb="said", month="2024-05"):
    row = {"article_id": article, "outlet": outlet, "attribution_id": 0, "source": speaker, "speaker": speaker}
    row |= {"cue": verb, "verb": verb, "cue_class": "neutral", "kind": "direct", "probability": 0.9, "is_person": True}
    return {**dict.fromkeys(AS_TOLD), **row, "n_quoted": n_quoted, "n_attributed": 1, "month": month}


def heard(folder, month, *rows):
    """The speakers of a part whose reports are these, by the names they have in the archive."""
    table = pl.DataFrame(rows, schema={**AS_TOLD, "month": pl.String})
    part = folder / WORK / "part"
    save(table, part / SAID)
    save(naming_counts(table), folder / "counts.parquet")
    names = name(Naming(folder / "counts.parquet", folder / "names.parquet"))
    paths = hear(Hearing(part, month, names, folder, "all"))
    assert [path.name for path in paths] == [f"all-{kind}.parquet" for kind in HEARD]
    return pl.read_parquet(paths[0]).sort("outlet").select("outlet", "speaker", "n_words", "n_attributions").rows()


def test_a_speaker_has_the_name_that_another_article_gives(tmp_path):
    rows = [told("a", "North", "Ann Lee", 4), told("b", "South", "Lee", 2), told("c", "South", "Ann Lee", 7)]
    assert heard(tmp_path, None, *rows) == [("North", "Ann Lee", 5, 1), ("South", "Ann Lee", 11, 2)]


def test_of_a_month_its_reports_alone_count(tmp_path):
    rows = [told("a", "North", "Ann Lee", 4), told("b", "South", "Lee", 2, month="undated")]
    assert heard(tmp_path, "undated", *rows) == [("South", "Ann Lee", 3, 1)]


def test_no_reports_give_tables_without_rows(tmp_path):
    assert heard(tmp_path, None) == []
