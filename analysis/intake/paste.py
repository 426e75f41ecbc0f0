"""An article that somebody pastes: one text -> a file of the story folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analysis.errors import StoryError
from analysis.intake import folder as places
from analysis.intake import pages
from analysis.intake.article import Article, Part, Refused
from analysis.intake.files.text import parts_of_text
from analysis.intake.ledger import code_of_words, words_of
from analysis.schema.vocabulary import Certainty, Zone
from analysis.story.days import read_day, two_days
from analysis.story.encoding import clean_name, clean_text
from analysis.story.entries import entries, exists
from analysis.story.guess import guess_source
from analysis.story.lines import joined
from analysis.story.read import inspect_story
from analysis.story.zones import WORD
from analysis.writing import write_all


class Pasted:
    """What became of a pasted article: a sentence, which a notebook shows. path: its file."""

    def __init__(self, said: str, path: Path) -> None:
        self.said, self.path = said, path

    def __repr__(self) -> str:
        return self.said


def add(
    folder: str | Path,
    text: str,
    *,
    outlet: str,
    published: str | date | None = None,
    title: str | None = None,
    url: str | None = None,
    byline: str | None = None,
) -> Pasted | None:
    """Write a pasted article into a story folder, as a file of its own with a row in sources.csv.

    text: the article, its paragraphs on lines of their own; its first line is the headline if it looks like one, unless
    ``title`` gives it. outlet: who published it. published: the day, like 2025-02-04. Nothing is written where the text
    is empty (None), and where the folder holds the same words of this outlet already. A page's source is read as the page. Gives a sentence that says what was done. Raises
    StoryError where the outlet is missing or the day can't be read.
    """
    words = WORD.findall(text)
    if not words:
        return None
    if not outlet.strip():
        raise StoryError("outlet must name who published the article; it is empty. Write its name.")
    day = published if isinstance(published, date) else _day(published)
    page = _page(text)
    parts = page.parts if page else parts_of_text(joined(clean_text(text, "")[0]).text, title)
    if title and [part.text for part in parts if part.zone is Zone.HEADLINE] != [clean_name(title)]:
        rest = [Part(Zone.BODY, part.text) if part.zone is Zone.HEADLINE else part for part in parts]
        parts = [Part(Zone.HEADLINE, clean_name(title)), *rest]
    printed = guess_source(text, "", None)
    article = page or Article("", byline=_printed(printed["byline"]), credit=_printed(printed["credit"]))
    article.parts, article.outlet, article.notes = parts, clean_name(outlet), []
    article.published, article.url, article.byline = (
        day or article.published,
        url or article.url,
        byline or article.byline,
    )
    place = Path(folder)
    known = _same(place, article)
    if known:
        return Pasted(f"{known} holds these words of {article.outlet} already; nothing was written.", place / known)
    [name] = places.names_for([article], [path.name for path in entries(place)] if exists(place) else [])
    placed = [places.Placed(article, name, "given with the pasted text", str(Certainty.CERTAIN))]
    made = {place / name: places.as_markdown(placed[0])}
    rows = places.sources_with(placed, place) if exists(place / places.SOURCES) else None
    if rows is not None:
        made[place / places.SOURCES] = rows
    write_all(made)
    return Pasted(
        f"{place.name}/{name} was written: {len(words_of(article)):,} words of {article.outlet}.", place / name
    )


def _day(published: str | None) -> date | None:
    if published is None or not published.strip():
        return None
    day = read_day(published)
    if day is None:
        raise StoryError(
            f"published must be a day like 2025-02-04, not '{clean_name(published)}'{two_days(published)}."
        )
    return day


def _printed(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _page(text: str) -> Article | None:
    """The article of a page whose source was pasted; None for any other text. Raises StoryError for a page without."""
    data = text.strip().encode("utf-8", "replace")
    if not pages.recognises(data, ""):
        return None
    try:
        [article] = pages.read(data, "").articles
    except Refused as error:
        raise StoryError(f"text must be an article; it is the source of a page that {error}") from None
    if article.without_text:
        raise StoryError(
            f"text must be an article; it is the source of {article.without_text}. Paste the words themselves."
        )
    return article


def _same(place: Path, article: Article) -> str | None:
    """The file of the folder that holds the words of an article by its outlet."""
    story = inspect_story(place)[0] if exists(place) else None
    if story is None:
        return None
    wanted = code_of_words(word for part in article.parts for word in WORD.findall(part.text))
    for outlet, file, text in story.articles.select("outlet", "file", "text").iter_rows():
        if outlet == article.outlet and code_of_words(WORD.findall(text)) == wanted:
            return str(file)
    return None
