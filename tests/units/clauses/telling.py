"""What clauses say of a sentence, as words a reader can check by eye."""

import polars as pl

from analysis.units.clauses import clauses
from tests.deep import told


def told_of(text):
    """Predicate, as printed -> (form, status, doer, done-to) of a text; phrases as printed, None where nobody stands."""
    corpus = told(text)
    words = corpus.tokens["token"].cast(pl.String).to_list()

    def phrase(row, name):
        start, stop = row[f"{name}_start"], row[f"{name}_stop"]
        return None if start is None else " ".join(words[start:stop])

    return {
        words[row["position"]]: (row["form"], row["status"], phrase(row, "doer"), phrase(row, "done_to"))
        for row in clauses(corpus).to_dicts()
    }
