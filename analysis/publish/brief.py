"""The brief as a notebook and the first page show it: the story, its articles, and the strongest differences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import matplotlib.pyplot as plt
import polars as pl
from matplotlib.axes import Axes

from analysis.annotate import Corpus
from analysis.brief.effects import leading
from analysis.charts.brief import draw_counts, draw_terms, draw_told
from analysis.charts.style import house, outlet_colours
from analysis.escape import block_id, escape_attribute, escape_html
from analysis.findings import counted, day, days
from analysis.findings.linked import Parts, plain
from analysis.findings.of_brief import Difference
from analysis.publish.export import Exported
from analysis.publish.pixels import on_screen
from analysis.publish.report_title import report_title
from analysis.publish.shown import Shown
from analysis.questions.terms import among, most_frequent_first
from analysis.schema import check
from analysis.schema.cells import figures
from analysis.schema.corpus import DESCRIBED, LENGTHS
from analysis.schema.order import by
from analysis.schema.vocabulary import Asked, Zone

STYLE = (
    "<style>"
    ".cards{display:flex;flex-wrap:wrap;gap:.6em;padding:0;margin:1em 0;list-style:none}"
    ".cards li{flex:1 1 9em;border-top:4px solid;padding:.4em .6em;margin:0;background:rgba(128,128,128,.09)}"
    ".cards p{margin:.2em 0}.cards strong{display:block}"
    ".kicker{text-transform:uppercase;letter-spacing:.04em;font-size:.85em}"
    "</style>"
)
"""How it looks in a notebook; without it, as on code hosts, everything can still be read."""
PAGES = {
    Asked.TERMS: "02-terms",
    Asked.VOICES: "04-voices",
    Asked.SPEAKERS: "04-voices",
    Asked.ROLES: "05-agency",
    Asked.HARM: "05-agency",
    Asked.FIGURES: "08-told-and-left-out",
    None: "08-told-and-left-out",
}
"""The notebook in which each kind of difference is looked at."""
HOLDS = "10-how-far-it-holds"
"""The notebook in which each difference is counted in other ways."""
HEADLINE = Zone.HEADLINE.value
OPENED = (Asked.TERMS, Asked.ROLES)
"""What these notebooks show the sentences of, by concept or actor."""


def story_title(corpus: Corpus) -> Shown:
    """What the story is called: by its story.yaml, or else by its folder."""
    title = report_title(corpus)
    return Shown(f"<h2>{escape_html(title)}</h2>", title)


def cards(corpus: Corpus, described: pl.DataFrame, lengths: pl.DataFrame) -> Shown:
    """The articles as cards: outlet, headline, day, length, credit.

    described: schema DESCRIBED; lengths: schema LENGTHS, of the same corpus.
    """
    known = {row["article_id"]: row for row in check(lengths, LENGTHS).iter_rows(named=True)}
    n_articles, colours = corpus.articles.height, outlet_colours(corpus.articles["outlet"])
    n_words = int(lengths["n_words"].sum())
    kicker = [counted(n_articles, "article") + " on one story", days(corpus.articles["published"].to_list())]
    kicker.append(figures(n_words, "word"))
    ids = corpus.articles["article_id"]
    items, lines = [], []
    ordered = check(described, DESCRIBED).with_columns(article_id=ids).sort(*by(), maintain_order=True)
    for row in ordered.iter_rows(named=True):
        article_id = row["article_id"]
        published, count = row["published"], known[article_id]
        beside = [day(published) if published else "day not known", figures(count["n_words"], "word")]
        beside += [str(row["credit"])] if row["credit"] else []
        headline = str(row[HEADLINE] or "no headline in the file")
        items.append(
            f'<li style="--colour:{colours[row["outlet"]]};border-color:var(--colour)"><strong>{escape_html(row["outlet"])}</strong>'
            f'<p><span class="place" data-article="{escape_attribute(article_id)}"><bdi>{escape_html(headline)}</bdi></span></p>'
            f'<p class="facts"><small>{escape_html(" · ".join(beside))}</small></p></li>'
        )
        lines.append(f"{row['outlet']}: {headline} ({', '.join(beside)})")
    html = f'{STYLE}<p class="kicker">{escape_html(" · ".join(kicker))}</p><ul class="cards">{"".join(items)}</ul>'
    return Shown(html, "\n".join(lines))


def entry(difference: Difference, number: int) -> Shown:
    """One difference of the brief: the answer, its counts, what limits it, and where to read on. number: its place."""
    page = f"{PAGES[difference.asked]}.ipynb"
    said: Parts = (*difference.text, *([f" {difference.doubt}"] if difference.doubt else []))
    other: Parts = (difference.other_reading,) if difference.other_reading else ()
    turns: Parts = (difference.turns,) if difference.turns else ()
    doubted = (("But", difference.caveat), ("Counted otherwise", turns), ("Another reading", other))
    limits = [(head, text) for head, text in doubted if text]
    doubts = " ".join(f"<em>{head}:</em> {_linked(text, page)}" for head, text in limits)
    below = " ".join([*([doubts] if doubts else []), " · ".join(_links(difference, page))])
    html = (
        f'{STYLE}<div class="entry"><h3>{number}. {_linked(difference.title, page)}</h3><p>{_linked(said, page)}</p>'
        f'<p class="doubt">{below}</p></div>'
    )
    lines = [f"{number}. {plain(difference.title)}", plain(said), *(f"{head}: {plain(text)}" for head, text in limits)]
    return Shown(html, "\n".join(lines))


def _linked(parts: Parts, page: str) -> str:
    """A sentence as HTML; each number leads to the sentences that it counts, on the page of its question."""
    return "".join(escape_html(part) if isinstance(part, str) else _link(part.text, page, *part.keys) for part in parts)


def _link(text: str, page: str, *keys: str) -> str:
    """A link to a group of sentences of a notebook; without keys the text alone."""
    address = f"{page}#{escape_attribute(block_id(*keys))}"
    return f'<a class="page" href="{address}">{escape_html(text)}</a>' if keys else escape_html(text)


def _links(difference: Difference, page: str) -> list[str]:
    """What is below a difference: where all its sentences are, and its chart and table."""
    links = [f'<a class="page" href="{page}">the chart and the table</a>']
    keys = [difference.subject] if difference.asked in OPENED else []
    if difference.asked is None:
        keys = [difference.cells["kind"][0], difference.cells["row"][0]]
    if difference.turns:
        links.append(f'<a class="page" href="{HOLDS}.ipynb">how far it holds</a>')
    if keys and all(keys):
        links.insert(0, _link("the sentences", page, *map(str, keys)))
    return links


def small_chart(difference: Difference, mentions: pl.DataFrame, outlets: Sequence[str]) -> Exported:
    """The small chart beside a difference. mentions: schema MENTIONS, of all concepts; outlets: those of the story, by
    which colours are given."""
    with house("brief"):
        ax = _drawn(difference, mentions, outlets)
        return _pictured(ax, f"{plain(difference.title)}. {plain(difference.text)}")


def _drawn(difference: Difference, mentions: pl.DataFrame, outlets: Sequence[str]) -> Axes:
    cells = difference.cells
    if difference.asked is None:
        return draw_told(cells, outlets=outlets)
    if difference.asked is Asked.TERMS:
        return draw_terms(most_frequent_first(among(mentions, [difference.subject or ""])), outlets=outlets)
    table = cells.filter(pl.col("category") == leading(cells)["category"]).select("outlet", "n", n_of="n_all")
    return draw_counts(table, outlets=outlets)


def _pictured(ax: Axes, alt: str) -> Exported:
    """A picture for the screen alone: the same is drawn large, and exported, in the notebook of its question."""
    figure = ax.get_figure(root=True)
    assert figure is not None
    png = on_screen(figure)
    plt.close(figure)
    width, height = figure.get_size_inches()
    return Exported((), alt, png, round(width * 96), round(height * 96))


def closing(not_said: Iterable[str], as_read: Iterable[str], how: Iterable[str]) -> Shown:
    """What could not be said, how the files were read, and how it was made, each a list of sentences."""
    said = (("What could not be said", not_said), ("How the articles were read", as_read), ("How this was made", how))
    html, lines = "", []
    for head, texts in said:
        kept = list(texts)
        html += f"<h3>{head}</h3><ul>{''.join(f'<li>{escape_html(text)}</li>' for text in kept)}</ul>" if kept else ""
        lines += [head, *kept] if kept else []
    return Shown(f'<div class="closing">{html}</div>', "\n".join(lines))
