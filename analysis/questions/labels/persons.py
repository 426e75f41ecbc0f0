"""People by name: how an article names each first, and what it tells of age and family."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.annotate.attribution.article import Span
from analysis.annotate.attribution.runs import FORMER, joined, key_of
from analysis.annotate.words.characters import HYPHENS
from analysis.questions.labels.ages import Place, age
from analysis.questions.labels.classes import listed
from analysis.questions.labels.grammar import BEFORE_NOUN, NOUNS, is_people
from analysis.questions.labels.grammar import TELLING as TELLING_WORDS
from analysis.questions.labels.parse import BESIDE, NAMES, Parse, parses
from analysis.questions.labels.reading import Phrase, beside, head_of, of_name
from analysis.questions.labels.titles import OFFICE_WORDS, OFFICES, shared_title
from analysis.schema import check, empty
from analysis.schema.labels import PERSONS
from analysis.schema.vocabulary import MARKED, NOT_COUNTED, LabelClass, LabelPart, Zone
from analysis.units.bearers import of_persons, shown_names
from analysis.units.places import with_place

HONORIFICS = frozenset(data.words("titles.csv", "honorific"))
FAMILY = frozenset(data.words("people.csv", "family"))
HELD = frozenset(word for kind in ("office", "bearer", "lawmaker") for word in data.words("titles.csv", kind))
"""Offices that one of several may hold: a congressman."""
LONGEST_SHORT = 3
"""Letters of a short form in capitals that is no person's: US."""
REPORT = (Zone.STANDFIRST, Zone.BODY)
"""Where the report itself names somebody; headlines give last names only."""
MEANS = ("on", "via")
"""Words before what news is spread by."""
MOST_BEHIND = 10
"""Tokens of a clause behind a phrase beside a name that are printed with it; a plain limit."""
CLOSING = (",", ";", ".", "—", "–", "--", "(")
MARKS = ("``", "''")
"""Tags of quotation marks."""
MOST_IN_BRACKETS = 8
"""Tokens of a bracket behind a name that is passed over; a plain limit."""


def persons(corpus: Corpus) -> pl.DataFrame:
    """Everybody whom an article names: schema PERSONS, by article, in the order of their first mentions.

    The first mention is the first in the report itself, where it has one: headlines name people by the last name alone.
    person is one name over all articles (``units.names``). Honorific, age and family role count wherever the article
    gives them beside the name, of a person whom the article names itself in its own words alone. Empty where no language model has read the articles.
    """
    names = of_persons(corpus) if corpus.depth == "syntax" else corpus.names.clear()
    if names.is_empty():
        return empty(PERSONS)
    shown = shown_names(names, corpus)
    places: dict[str, list[Place]] = {}
    for article, first, n, name in names.select(
        pl.col("article_id").cast(pl.String), "position", "n_tokens", "name"
    ).iter_rows():
        places.setdefault(article, []).append(Place(first, first + n, shown.get(name, name)))
    read = with_place(corpus.voiced).filter(pl.col("article_id").cast(pl.String).is_in(list(places)))
    texts = {name: rest for name, *rest in corpus.articles.select("article_id", "outlet", "text").iter_rows()}
    rows: list[dict[str, Any]] = []
    for article in parses(read):
        outlet, text = texts[article.article_id]
        mine = [one for one in places[article.article_id] if article.zones[one.first] not in NOT_COUNTED]
        for found in _in_article(article, mine):
            first, stop = found.pop("tokens")
            start, end = article.starts[first], article.stops[stop - 1]
            place = {"start": start, "stop": end, "voice": article.voices[first], "first_form": text[start:end]}
            rows.append({"article_id": article.article_id, "outlet": outlet, **found, **place})
    return check(pl.DataFrame(rows, schema={name: column.dtype for name, column in PERSONS.items()}), PERSONS)


def _in_article(article: Parse, places: Sequence[Place]) -> Iterator[dict[str, Any]]:
    """What the article says of each person it names."""
    by_person: dict[str, list[Place]] = {}
    for place in places:
        by_person.setdefault(place.person, []).append(place)
    for person, mine in by_person.items():
        free = [one for one in mine if not _is_beside_a_noun(article, one)]
        whole = [one for one in mine if one in free or key_of(article.words[one.first : one.stop]) is not None]
        if not whole or not _may_be_a_person(article, person, mine):
            continue
        phrases = {one: of_name(article, one.first, one.stop, head_of(article, one.first, one.stop)) for one in mine}
        apposed = {one: [*beside(article, phrases[one])] for one in mine}
        first = next((one for one in whole if article.zones[one.first] in REPORT), (free or whole)[0])
        if first not in free:  # an Ann Lee cover: the name alone
            phrases[first], apposed[first] = Phrase(first.first, first.stop, first.stop - 1, ()), []
        shown = any(_honorific(article, one) for one in mine) or any(
            _is_said_of_one(article, (phrases[one], *apposed[one])) for one in free
        )
        is_used = any(one.first and article.lower_words[one.first - 1] in MEANS for one in mine)
        if (len(free) == 1 or is_used) and " " not in person and not shown:
            continue  # a word with nothing beside it that stands once, or behind “on”: it may be a place or a body (on Twitter)
        phrase = phrases[first]
        in_marks = article.voices[first.first] in MARKED
        told = [one for one in (first, *mine) if (article.voices[one.first] in MARKED) == in_marks]
        further = None if first not in free else _title_with_of(article, first) or _office_before(article, first)
        start, stop = _introduction(article, first, phrase, apposed[first])
        if further:
            is_before_name = further[1] == first.first
            start = min(start, further[0] if is_before_name else article.first(further[1] - 1))
        yield {
            "person": person,
            "tokens": (start, stop),
            "title": _title(article, first, phrase)
            or _office(article, apposed[first])
            or shared_title(article, first.first)
            or (further and joined(article.words[slice(*further)])),
            "honorific": next(filter(None, (_honorific(article, one) for one in told)), None),
            "age": next(filter(None, (age(article, one, apposed[one]) for one in told)), None),
            "family": next(filter(None, (_family(article, one, (phrases[one], *apposed[one])) for one in told)), None),
            "n_mentions": len(mine),
        }


def _is_said_of_one(article: Parse, found: Sequence[Phrase]) -> bool:
    """Whether phrases for a name hold a noun for a person, or an age: more than what any thing may be (yellow)."""
    return any(
        label.part in (LabelPart.TITLE, LabelPart.APPOSITION, LabelPart.PREDICATE, LabelPart.COMPOUND)
        or article.words[label.stop - 1].isdigit()
        for each in found
        for label in each.labels
    )


def _is_beside_a_noun(article: Parse, place: Place) -> bool:
    """Whether a name only stands before a noun: the Lee administration."""
    head = head_of(article, place.first, place.stop)
    return article.relations[head] in BESIDE and article.heads[head] >= place.stop


def _may_be_a_person(article: Parse, person: str, places: Sequence[Place]) -> bool:
    """Whether a name can be a person's of the story: no sign with digits, no short form in capitals (US), and not only a
    photographer's in brackets below a picture."""
    one = places[0]
    is_credit = len(places) == 1 and article.zones[one.first] == Zone.CAPTION and article.words[one.first - 1] == "("
    is_short = person.isupper() and len(person) <= LONGEST_SHORT
    is_verb = person.rsplit(maxsplit=1)[-1].islower()  # Mr. Lee overcame
    is_thing = len(places) == 1 and _names_a_thing(article, one)
    return not (is_credit or is_short or is_verb or is_thing or any(map(str.isdigit, person)))


def _names_a_thing(article: Parse, place: Place) -> bool:
    """Whether a name is said to be that of a thing: an inquiry known as Winter Sun."""
    head = head_of(article, place.first, place.stop)
    up = article.heads[head]
    is_as = article.lower_words[up] == "as" and article.relations[head] == "pobj"
    verb = article.heads[up] if is_as else up
    noun = article.heads[verb]
    is_called = (is_as or article.relations[head] == "oprd") and article.relations[verb] == "acl"
    return is_called and article.tags[noun] in NOUNS and not is_people(article, noun)


def _introduction(article: Parse, place: Place, phrase: Phrase, apposed: Sequence[Phrase]) -> tuple[int, int]:
    """The tokens of the words that name somebody, with what is set right beside the name: Ann Lee, a retired teacher."""
    first, stop = phrase.first, phrase.stop
    if first > 1 and article.words[first - 1] in HYPHENS and article.stops[first - 2] == article.starts[first - 1]:
        first -= 2  # four-star Gen. Ann Lee
    if _honorific(article, place) is not None and first == place.first:
        first -= 1
    for one in sorted(apposed):
        if one.stop == first - 1 and article.words[first - 1] == ",":
            first = one.first + (article.tags[one.first] == "WP$")
            continue
        after = _past_brackets(article, stop) if stop == phrase.stop else stop
        if one.first == after + 1 and article.words[after] in ((",",) if stop == phrase.stop else ("and",)):
            stop = _to_its_end(article, one)
    return first, _past_seat(article, stop) if stop == phrase.stop else stop


def _to_its_end(article: Parse, phrase: Phrase) -> int:
    """One past a phrase beside a name, with the clause that goes on behind it: the minister who became governor."""
    behind = range(phrase.stop, min(article.last(phrase.head) + 1, phrase.stop + MOST_BEHIND + 1))
    end = next((t for t in behind if article.words[t] in CLOSING or article.tags[t] in MARKS), behind.stop)
    return phrase.stop if len(behind) > MOST_BEHIND and end == behind.stop else max(end, phrase.stop)


def _past_seat(article: Parse, token: int) -> int:
    """One past what is right behind a name and says where somebody is from: (D-Ohio), D-Ohio, of Nevada; without it, the
    token."""
    behind = token + (article.words[token : token + 1] == [","])
    if article.words[behind : behind + 1] in (["D"], ["R"], ["I"]) and article.words[behind + 1] in HYPHENS:
        return behind + 3 + (article.words[behind + 3 : behind + 4] == ["."])
    if article.words[behind : behind + 1] != ["of"]:  # below a picture, brackets say where somebody stands: (left)
        return token if article.zones[token - 1] == Zone.CAPTION else _past_brackets(article, token)
    stop = behind + 1
    while stop < len(article.words) and article.entities[stop] == "GPE":
        stop += 1
    return stop if stop > behind + 1 else token


def _past_brackets(article: Parse, token: int) -> int:
    """One past a short bracket that begins at a token (Ann Lee (Texas), a teacher); without one, the token."""
    if article.words[token : token + 1] != ["("]:
        return token
    inside = article.words[token : token + MOST_IN_BRACKETS]
    return token + inside.index(")") + 1 if ")" in inside else token


def _office(article: Parse, apposed: Sequence[Phrase]) -> str | None:
    """The title or office beside a name, as printed: chief executive, in: its chief executive, Ann Lee; no occupation that
    many have (an analyst)."""
    nouns = [(each, one) for each in apposed for one in each.labels if one.part is LabelPart.APPOSITION]
    for phrase, one in nouns:
        noun = article.lower_words[one.stop - 1]
        if noun in HELD or (noun in OFFICES and article.lower_words[phrase.first] not in ("a", "an")):
            behind = article.words[one.stop : one.stop + 1] == ["of"] and article.words[one.stop + 1].islower()
            behind = behind and article.tags[one.stop + 1].startswith("NN")
            first = one.first
            while first > phrase.first and _is_in_title(article, first - 1):
                first -= 1  # a former deputy assistant secretary
            no_more = [article.words[t] for t in range(phrase.first, first) if article.lower_words[t] in FORMER]
            return joined([*no_more, *article.words[first : one.stop + 2 * behind]])  # former F.B.I. chief of staff
    return None


def _title(article: Parse, place: Place, phrase: Phrase) -> str | None:
    """The title or office before a name, as printed, without what says whose or where from: Prime Minister."""
    label = next((one for one in phrase.labels if one.stop == place.first and one.part is LabelPart.TITLE), None)
    if label is None or not any(article.lower_words[t].strip(".") in OFFICES for t in range(label.first, label.stop)):
        return None
    first, words = label.first, article.words[label.first : label.stop]
    for one in sorted(phrase.labels, reverse=True):
        if one.stop == first and one.part in BEFORE_NOUN:
            first = one.first
            is_part = all(
                _is_in_title(article, t) for t in range(first, one.stop)
            )  # former US president: former president
            words = [*article.words[first : one.stop], *words] if is_part else words
    return joined(words)


def _is_in_title(article: Parse, token: int) -> bool:
    """Whether a word before an office belongs to its name, or says that it is no more or not yet held: military secretary,
    former chief; not what says whose or where from, or more of the person (the US president, the fired director)."""
    word, tag = article.lower_words[token], article.tags[token]
    is_name = article.entities[token] in ("GPE", "NORP")
    tells = word in TELLING_WORDS and article.entities[token] != "ORG"  # White House
    is_word = tag in (*NOUNS, *NAMES) and article.relations[token] in BESIDE and not tells
    is_listed = word in OFFICE_WORDS or listed().get(word) == LabelClass.ROLE  # special counsel
    is_kind = tag.startswith("J") and (is_listed or article.words[token][0].isupper())
    return word in FORMER or article.words[token] in HYPHENS or (not is_name and (is_word or is_kind))


def _title_with_of(article: Parse, place: Place) -> Span | None:
    """The tokens of a title with “of” before a name: Director of Programs Ann Lee."""
    begin, token = article.sentence_of(place.first)[0], place.first - 1
    while token > begin and article.words[token][0].isupper() and article.entities[token] != "PERSON":
        token -= 1
    is_one = begin < token < place.first - 1 and article.words[token] == "of"
    is_title = is_one and article.words[token - 1][0].isupper() and article.lower_words[token - 1] in OFFICES
    return (token - 1, place.first) if is_title else None


def _office_before(article: Parse, place: Place) -> Span | None:
    """The tokens of the office in “the special counsel, Ann Lee III.”, however the parser reads it."""
    noun = place.first - 2
    is_set = noun > article.sentence_of(place.first)[0] and article.words[noun + 1] == ","
    is_closed = article.words[place.stop : place.stop + 1] in ([","], ["."])
    if not (is_set and is_closed and article.tags[noun] == "NN" and article.lower_words[noun] in OFFICES):
        return None
    first = noun
    while _is_in_title(article, first - 1):
        first -= 1
    is_known = any(article.lower_words[child] == "the" for child in article.children[noun])
    return (first, noun + 1) if is_known else None


def _honorific(article: Parse, place: Place) -> str | None:
    before = place.first - 1
    is_one = before >= 0 and article.lower_words[before].strip(".") in HONORIFICS
    return article.words[before].strip(".") if is_one else None


def _family(article: Parse, place: Place, phrases: Sequence[Phrase]) -> str | None:
    """A family role beside a name, as printed: mother of two, father-of-three, Ann’s sister."""
    joined_up = article.lower_words[place.first - 5 : place.first]
    if joined_up[1:4:2] == ["-", "-"] and joined_up[2:3] == ["of"] and joined_up[0] in FAMILY:
        return "".join(article.words[place.first - 5 : place.first])
    for label in (label for each in phrases for label in each.labels):
        token = label.stop - 1
        if label.part not in (LabelPart.APPOSITION, LabelPart.TITLE, LabelPart.PREDICATE, LabelPart.COMPOUND):
            continue
        noun = next((t for t in range(label.first, label.stop) if article.lower_words[t] in FAMILY), None)
        if noun is None:
            continue
        words = article.words[noun : noun + 3]
        counted = article.tags[noun + 2 : noun + 3] == ["CD"] and article.relations[noun + 2] == "pobj"
        if article.lower_words[noun + 1 : noun + 2] == ["of"] and counted:
            return " ".join(words)
        if token == noun:
            return article.words[noun]
    return None
