"""Tables of shared copy, made by hand."""

from analysis.schema.reuse import RIBBONS
from tests.charts.conftest import LONG
from tests.charts.voices import table


def ribbons(*rows):
    """RIBBONS of (passage, article, outlet, words before, words of it, words of the article, reworked[, group])."""
    return table(RIBBONS, [(*row[:7], row[7] if len(row) > 7 else 1) for row in rows])


def many(n, group_of=5):
    """Copies in n articles of n outlets, long names among them, in groups of five."""
    rows = []
    for number in range(n):
        name, group = LONG + str(number) if number % 3 else f"W{number}", number // group_of + 1
        n_words = 300 + 170 * (number % 7)
        for passage in range(3):
            kind = "verbatim" if (passage + number) % 2 else "edited"
            before = (60 * passage + 30 * number) % (n_words - 60)
            rows.append((group * 3 - passage, f"a{number}", name, before, 4 + 20 * passage, n_words, kind, group))
    return ribbons(*sorted(rows, key=lambda row: (row[7], int(row[1][1:]), row[3])))
