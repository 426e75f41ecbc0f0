"""How far the program's own errors move a finding: its readings are drawn anew by how often they were right elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import polars as pl

from analysis import data
from analysis.questions.robustness.chance import Cells, Floats
from analysis.questions.robustness.counting import Counting
from analysis.questions.robustness.things import Things
from analysis.questions.robustness.ways import options, ways
from analysis.schema import check
from analysis.schema.robustness import REDRAWN
from analysis.schema.vocabulary import COUNTED_HALVES, Asked, Half, Kind

DRAWS = 200
"""Times that all readings are drawn anew."""
ENDS = (0.025, 0.975)


def redrawn(found: Sequence[Things], *, draws: int = DRAWS, seed: int = 1) -> pl.DataFrame:
    """Each finding as the brief counts it, with the program's readings drawn anew: schema REDRAWN, a row a finding.

    found: what ``things`` gives. A reading is kept as often as such readings were right on other texts that people had read
    (``data/calibration.csv``, ``data/agency_accuracy.csv``). A wrong one becomes the other choice where there are but two
    (acting or acted on, with a doer or without, other people's words or the outlet's); else it is left out. Paraphrase that the program misses is put
    in, too, as often as it was missed (``data/accuracy.csv``). Where the program read nothing there are no draws.
    """
    rows = [_redrawn(one, draws, seed) for one in found]
    table = pl.DataFrame(rows, schema={name: column.dtype for name, column in REDRAWN.items()})
    return check(table, REDRAWN)


def _redrawn(found: Things, draws: int, seed: int) -> dict[str, object]:
    none = {
        "finding": found.effect["finding"],
        "n_drawn": 0,
        "n_drawn_turned": 0,
        "drawn_low": None,
        "drawn_high": None,
    }
    chosen_from = options(found)
    way = ways(chosen_from, most=1)[0]
    counting = Counting(found, chosen_from)
    cells = counting.cells(way, counting.kept(way))
    if cells.right.min(initial=1.0) == 1:
        return none
    of = found.categories.index(found.effect["category"])
    wrong = np.random.default_rng(seed).random((draws, len(cells.n))) >= _right(found, cells)
    is_mine = np.broadcast_to(cells.category == of, wrong.shape)
    two = found.asked in COUNTED_HALVES
    counted = np.where(wrong & two, ~is_mine, is_mine & ~wrong), np.where(wrong & (not two), 0.0, 1.0)
    owner = found.owner[found.of][cells.unit]
    estimate = np.subtract(
        *(_share(*(each[:, owner == side] @ cells.n[owner == side] for each in counted)) for side in (0, 1))
    )
    estimate = estimate[~np.isnan(estimate)]
    if not estimate.size:
        return none
    low, high = np.quantile(estimate, ENDS)
    turned = int((estimate * np.sign(found.effect["effect"]) < 0).sum())
    return {**none, "n_drawn": estimate.size, "n_drawn_turned": turned, "drawn_low": low, "drawn_high": high}


def _right(found: Things, cells: Cells) -> Floats:
    """How often each reading is right; words of the outlet are wrong as often as they are paraphrase that was missed."""
    if found.asked is not Asked.VOICES:
        return cells.right
    own = cells.category == found.categories.index(Half.OUTLETS)
    read = ~own & (cells.right < 1)
    recall = next(float(row["recall"]) for row in data.rows("accuracy.csv") if row["kind"] == Kind.INDIRECT)
    missed = float((cells.n * cells.right)[read].sum()) * (1 - recall) / recall
    return np.where(own, 1 - min(1.0, missed / max(float(cells.n[own].sum()), 1.0)), cells.right)


def _share(n: Floats, n_all: Floats) -> Floats:
    return np.asarray(np.divide(n, n_all, out=np.full(n.shape, np.nan), where=n_all > 0), dtype=np.float64)
