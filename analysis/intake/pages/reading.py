"""One page -> one article, in its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

import lxml.html

from analysis.errors import Problem
from analysis.intake.article import Article, Export, Part
from analysis.intake.pages import details, remarks
from analysis.intake.pages.blocks import Block, blocks_of, drop_unseen, words_of
from analysis.intake.pages.captions import is_caption, words_below_a_picture
from analysis.intake.pages.document import decoded, strip, tree_of
from analysis.intake.pages.extract import chosen, found_text, without
from analysis.intake.pages.headlines import headlines_of
from analysis.intake.pages.linked_data import Linked, hidden_paragraphs, linked_article
from analysis.intake.pages.printed import place_of, printed_byline, printed_day
from analysis.intake.pages.promos import is_desk_note, is_promo, without_biographies
from analysis.intake.pages.provenance import clean_address, provenance
from analysis.intake.pages.standfirst import standfirst_of
from analysis.schema.vocabulary import Zone
from analysis.story.encoding import clean_text

KIND = "Saved web page"
"""What a person calls the format."""


MOSTLY = 0.8
"""Share of the words below the headline from which those above it are none of the article."""


@dataclass
class _Page:
    """What of a page its parts are made from."""

    root: lxml.html.HtmlElement
    metas: dict[str, list[str]]
    linked: Linked
    headline: str | None
    outlet: str | None


def read_page(data: bytes, name: str, *, address: str | None = None, day: date | None = None) -> Export:
    """The article of a page. address, day: of the page, as whatever carried it (an archive, a letter) knows them.

    Raises Refused for bytes that are no page, or too large for one.
    """
    text = decoded(data, name)
    saved = provenance(text)
    root = tree_of(text, name)
    metas = details.metas_of(root)
    linked = linked_article(root, tuple(each.text_content().strip() for each in root.iter("h1"))) or Linked()
    where = details.address_of(root, metas, linked, saved.address or clean_address(address))
    outlet = details.outlet_of(metas, linked, where)
    headline, others = headlines_of(root, metas, linked, outlet)
    published, concluded = details.published_of(root, metas, linked, where)
    article = Article(place=name, outlet=outlet, url=where, other_headlines=others, published=published)
    article.modified = details.modified_of(metas, linked)
    article.byline = details.byline_of(root, metas, linked, outlet)
    article.section = details.section_of(metas, linked)
    article.language = details.language_of(root, metas, linked)
    article.key = _key(where)
    article.stated_words = linked.words
    article.guessed = ("published",) if concluded else ()
    strip(root)
    _fill(article, _Page(root, metas, linked, headline, outlet))
    about = {"saved by": saved.by} if saved.by else {}
    taken = saved.day or day
    if taken is not None:
        about["saved on"] = f"{taken:%Y-%m-%d}"
    return Export(KIND, [article], about=about, problems=_cleaned(article, name))


def _key(address: str | None) -> str | None:
    """What a site calls an article: its address without what may differ from copy to copy."""
    parts = urlsplit(address) if address else None
    if parts is None or len(parts.path) < 2:
        return None
    return (
        details.DOMAIN.sub("", parts.hostname or "")
        + parts.path.rstrip("/")
        + (f"?{parts.query}" if parts.query else "")
    )


def _fill(article: Article, page: _Page) -> None:
    """Put the parts of the article together, and what its owner should know of them."""
    drop_unseen(page.root)
    blocks = blocks_of(page.root)
    place = place_of(blocks, page.headline)
    body = _below(_body_of(blocks, page), blocks, place)
    _take_printed(article, page, blocks, place, body)
    standfirst, described = standfirst_of(blocks, body, page.metas, page.linked, page.headline)
    said = {id(block) for block in standfirst}
    body = without_biographies([block for block in body if id(block) not in said], article.byline)
    body = _without_ends(body)
    hidden = hidden_paragraphs(page.linked, sum(len(block.words) for block in body))
    article.without_text = None if hidden else remarks.without_text(page.headline, blocks, body)
    if article.without_text is not None:
        return
    if page.headline is not None:
        article.parts.append(Part(Zone.HEADLINE, page.headline))
    if described is not None:
        article.guessed = (*article.guessed, Zone.STANDFIRST.value)
    summed_up = [block.text for block in standfirst] if described is None else [described]
    article.parts += [Part(Zone.STANDFIRST, text) for text in summed_up]
    article.parts += [Part(Zone.BODY, text) for text in hidden] or _parts(blocks, body)
    article.notes += [remarks.HIDDEN_TEXT] if hidden else remarks.notes(blocks, body, page.linked)


def _body_of(blocks: Sequence[Block], page: _Page) -> list[Block]:
    """The blocks that are text and subheadings of the article."""
    apart = [block.element for block in blocks if block.around & {Zone.CAPTION, "post"}]
    words = words_of(found_text(without(page.root, apart)))
    return [block for block in chosen(blocks, words) if not _is_left_out(block, page)]


def _take_printed(
    article: Article, page: _Page, blocks: Sequence[Block], place: int | None, body: Sequence[Block]
) -> None:
    """Byline and day as the page prints them, where its linked data and its meta elements do not say them."""
    if not page.linked.authors:  # before meta elements, which may name the company
        start = next((number for number, block in enumerate(blocks) if body and block is body[0]), 0)
        article.byline = printed_byline(blocks, place, start) or article.byline
    notes = (block.text for block in blocks if is_desk_note(block.text))
    article.credit = details.credit_of(article.byline) or details.credit_in_notes(notes)
    if article.published is None or article.guessed:
        day = printed_day(blocks, place)
        article.guessed = () if day else article.guessed
        article.published = day or article.published


def _below(body: list[Block], blocks: Sequence[Block], place: int | None) -> list[Block]:
    """The blocks below the headline, unless most of them stand above it."""
    if place is None:
        return body
    above = {id(block) for block in blocks[:place]}
    below = [block for block in body if id(block) not in above]
    n_words = sum(len(block.words) for block in body)
    return below if sum(len(block.words) for block in below) >= MOSTLY * n_words else body


def _is_left_out(block: Block, page: _Page) -> bool:
    if is_caption(block) or block.around & {"post", "hidden", "author"} or block.tag == "h1":
        return True
    if block.text.casefold() == (page.headline or "").casefold() or words_of(page.headline or "") == block.words:
        return True
    return is_promo(block.text, page.outlet, block.linked)


def _without_ends(body: list[Block]) -> list[Block]:
    """The blocks of an article without titles that nothing follows: those of lists that were left out."""
    return [
        block
        for number, block in enumerate(body)
        if not block.is_title or (number + 1 < len(body) and not _outranks(body[number + 1], block))
    ]


def _outranks(following: Block, block: Block) -> bool:
    return following.is_title and following.tag <= block.tag


def _parts(blocks: Sequence[Block], body: Sequence[Block]) -> list[Part]:
    """Text, subheadings, captions and posts in the order of the page, from the headline to the last paragraph."""
    kept = {id(block) for block in body}
    places = [number for number, block in enumerate(blocks) if id(block) in kept]
    heads = [number for number, block in enumerate(blocks[: places[0]]) if block.tag == "h1"]
    first = heads[-1] if heads else places[0]
    found = []
    captions = set()
    for number, block in enumerate(blocks[: places[-1] + 3]):
        if id(block) in kept:
            found.append(Part(Zone.SUBHEADING if block.is_title else Zone.BODY, block.text))
        elif number < first or block.around & {"hidden", "promo", Zone.FURNITURE}:
            continue
        elif "post" in block.around and block.words and number <= places[-1]:
            found.append(Part(Zone.BODY, block.text, embedded=True))
        elif is_caption(block) and (text := words_below_a_picture(block.text)) and text not in captions:
            captions.add(text)
            found.append(Part(Zone.CAPTION, text))
    return found


def _cleaned(article: Article, name: str) -> list[Problem]:
    """Repair the texts of the parts, and tell of it."""
    problems: dict[str, Problem] = {}
    parts = []
    for part in article.parts:
        text, found = clean_text(part.text, name)
        problems.update({problem.message: problem for problem in found})
        if text.strip():
            parts.append(Part(part.zone, " ".join(text.split()), part.embedded))
    article.parts = parts
    return list(problems.values())
