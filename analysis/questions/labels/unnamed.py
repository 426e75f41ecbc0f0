"""People without a name: how they are counted and described, and whose they are where the phrase says so."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import polars as pl

from analysis import data
from analysis.annotate import Corpus
from analysis.annotate.attribution.article import Span
from analysis.annotate.attribution.somebody import GROUPS, QUANTITIES, has_personal_ending
from analysis.questions.labels.grammar import PEOPLE, base
from analysis.questions.labels.parse import Parse, parses
from analysis.questions.labels.phrases import phrases
from analysis.questions.labels.reading import BEFORE, stands_before_a_name
from analysis.schema import check, empty
from analysis.schema.labels import UNNAMED
from analysis.schema.vocabulary import NOT_COUNTED
from analysis.units.countries import PARTIES, is_a_people
from analysis.units.people import MANY, POWERS, counts_of_people
from analysis.units.people import NOUNS as SEVERAL
from analysis.units.places import with_place

NO_PEOPLE = frozenset(
    data.words("people.csv", "thing") + data.words("people.csv", "no person") + data.words("unnamed.csv", "counting")
)
INDEFINITE = frozenset(data.words("unnamed.csv", "indefinite"))
REPORTING = frozenset(row["verb"] for row in data.rows("cues.csv"))
KNOWN = frozenset(data.words("numbers.csv", "known"))
PARTS = ("compound", "nmod", "amod", "poss", "appos", "attr", "oprd")
"""Labels of the parser for a noun that belongs to another, or is said of somebody named before."""
ABOUT = ("IN", "RB", "RBR", "RBS", "JJR", "JJS", "TO", "CD", "RP")
"""Tags of words before a number that say how exact it is: at least, more than, nearly."""
Found = tuple[int, Span, Span | None]
"""The noun, its phrase, and the number with what stands before it."""


def unnamed(corpus: Corpus, found: pl.DataFrame | None = None) -> pl.DataFrame:
    """Every phrase for people without a name: schema UNNAMED, in the order of the text.

    found: the phrases for actors (``phrases``), where they are known already. Several people (civilians, 33 hostages,
    hundreds of prisoners), or one who is not known yet (a gunman); not those whom an office, a title or the article
    itself ties to a name. actor: whose people they are, where the phrase says so (Israeli hostages, Hamas fighters),
    else null. number: as printed, with what stands before it (at least 1,200). Empty where no language model has read
    the articles.
    """
    if corpus.depth != "syntax":
        return empty(UNNAMED)
    sides = _sides(phrases(corpus) if found is None else found)
    tied = _tied(corpus)
    texts = {name: rest for name, *rest in corpus.articles.select("article_id", "outlet", "text").iter_rows()}
    rows: list[dict[str, Any]] = []
    for article in parses(with_place(corpus.voiced)):
        name = article.article_id
        outlet, text = texts[name]
        for noun, span, number in _in_article(article, tied.get(name, ())):
            start, stop = article.starts[span[0]], article.stops[span[1] - 1]
            whose = sides.get((name, noun), set())
            rows.append(
                {
                    "article_id": name,
                    "outlet": outlet,
                    "noun": _base(article, noun),
                    "actor": next(iter(whose)) if len(whose) == 1 else None,
                    "number": number and text[article.starts[number[0]] : article.stops[number[1] - 1]],
                    "phrase": text[start:stop],
                    "start": start,
                    "stop": stop,
                    "sentence": article.sentences[noun],
                    "place": article.places[noun],
                    "voice": article.voices[noun],
                }
            )
    return check(pl.DataFrame(rows, schema={name: column.dtype for name, column in UNNAMED.items()}), UNNAMED)


def _sides(found: pl.DataFrame) -> dict[tuple[str, int], set[str]]:
    """Article and main noun of a phrase -> the actors it is for."""
    sides: dict[tuple[str, int], set[str]] = {}
    for name, position, actor in found.select("article_id", "position", "actor").iter_rows():
        sides.setdefault((name, position), set()).add(actor)
    return sides


def _tied(corpus: Corpus) -> dict[str, set[int]]:
    """By article, the tokens of descriptions that stand for somebody with a name."""
    found: dict[str, set[int]] = {}
    stand_in = corpus.names.filter(pl.col("position") != pl.col("antecedent"))
    columns = stand_in.select(pl.col("article_id").cast(pl.String), "position", "n_tokens")
    for article, first, n in columns.iter_rows():
        found.setdefault(article, set()).update(range(first, first + n))
    return found


def _in_article(article: Parse, tied: Collection[int]) -> Iterator[Found]:
    """The phrases for people without a name."""
    nouns = [
        token
        for token, tag in enumerate(article.tags)
        if tag in ("NN", "NNS", "NNPS") and token not in tied and _is_people(article, token)
    ]
    numbers = _numbers(article, nouns)
    for noun in nouns:
        first, number = _with_number(article, noun, numbers)
        several = article.tags[noun] != "NN" or article.lower_words[noun] in SEVERAL
        before = article.lower_words[first:noun]
        is_counted = len(before) > 1 and before[0] in KNOWN and article.tags[first + 1] == "CD"  # the two boys
        is_known = is_counted or _is_both(article, first, noun)
        if not is_known and (several or (before[:1] and before[0] in INDEFINITE and _is_new(article, noun))):
            yield noun, (first, noun + 1), number


def _is_both(article: Parse, first: int, noun: int) -> bool:
    """Whether a phrase is for two who are known: both men; not: both men and women."""
    is_joined = any(article.relations[child] == "conj" for child in article.children[noun])
    return article.lower_words[first] == BOTH and not is_joined


def _is_new(article: Parse, noun: int) -> bool:
    """Whether one person with “a” is told of as one who acts and is not known yet: a gunman shot; not: tied to a mercurial
    president, which most often describes somebody with a name."""
    is_described = any(article.relations[child] in ("amod", "compound") for child in article.children[noun])
    if is_described and article.relations[noun] == "nsubj" and article.lower_lemmas[article.heads[noun]] in REPORTING:
        return True  # a senior Democratic staffer told
    is_by = article.lower_words[article.heads[noun]] == "by"
    acts = article.relations[noun] in ("nsubj", "nsubjpass") or (article.relations[noun] == "pobj" and is_by)
    return acts and not is_described


def _is_people(article: Parse, noun: int) -> bool:
    """Whether a noun is one for people, and stands on its own."""
    tag, word, lemma = article.tags[noun], article.lower_words[noun], article.lower_lemmas[noun]
    if article.zones[noun] in NOT_COUNTED:
        return False
    if not _is_there(article, noun) and (article.relations[noun] in PARTS or _is_said_of_somebody(article, noun)):
        return False
    if article.relations[noun] == "pobj" and article.lower_words[article.heads[noun]] == AS:
        return False  # registered as a foreign agent: what somebody is
    if lemma == SOURCE and any(article.lower_words[child] == "of" for child in article.children[noun]):
        return False  # sources of income
    if is_a_people(article.words[noun]) and _is_all_of_it(article, noun):
        return False  # the Saudis, Republicans: the country or the party
    if tag == "NNPS":
        return article.entities[noun] == "NORP"
    is_person = lemma in PEOPLE and lemma not in GROUPS and lemma not in QUANTITIES
    if tag == "NNS" or word in SEVERAL:
        is_person = is_person or word in SEVERAL or has_personal_ending(word)
    return is_person and word not in NO_PEOPLE and lemma not in NO_PEOPLE and not stands_before_a_name(article, noun)


def _is_there(article: Parse, noun: int) -> bool:
    """Whether a noun tells who there is: there are 79 hostages."""
    is_after = article.relations[noun] == "attr"
    return is_after and any(article.relations[child] == "expl" for child in article.children[article.heads[noun]])


def _is_all_of_it(article: Parse, noun: int) -> bool:
    """Whether the name of a people or of a party’s people stands alone or with “the”: no number, no word that says which.
    Of a party’s, only a number or a word like “some” says so: Senate Democrats are a body."""
    before = [child for child in article.children[noun] if child < noun]
    if article.words[noun] in PARTIES:
        before = [child for child in before if article.relations[child] in ("det", "nummod")]
    return all(article.lower_words[child] == "the" for child in before)


def _is_said_of_somebody(article: Parse, noun: int) -> bool:
    """Whether a noun, or the one that “and” joins it to, says what somebody is: Lee is a banker and a poet, it made Lee an
    ally and a friend."""
    while article.relations[noun] == "conj" and article.heads[noun] != noun:
        noun = article.heads[noun]
    of = article.heads[noun]
    if article.lower_words[of] == "of" and article.relations[article.heads[of]] == "appos":
        return True  # Lee and Ray, two of the critics
    is_noun = article.tags[noun] in ("NN", "NNS")
    return is_noun and (article.relations[noun] in ("attr", "oprd") or article.subject(noun) is not None)


def _numbers(article: Parse, nouns: Collection[int]) -> dict[int, Span]:
    """Each token of a number of people, in the sentences of these nouns -> the tokens of the number."""
    found: dict[int, Span] = {}
    done = -1
    for noun in nouns:
        if noun < done:
            continue
        first, done = article.sentence_of(noun)
        if not any(article.tags[t] == "CD" or article.lower_words[t] in WORDS for t in range(first, done)):
            continue
        spoken = [word or "" for word in article.counted[first:done]]
        for start, end in counts_of_people(article.words[first:done], spoken):
            found |= dict.fromkeys(range(first + start, first + end), (first + start, first + end))
    return found


def _with_number(article: Parse, noun: int, numbers: Mapping[int, Span]) -> tuple[int, Span | None]:
    """The first token of a noun's phrase, and its number with what stands before it: at least 1,200."""
    first = noun
    is_after_somebody = any(article.entities[c] == "PERSON" for c in article.children[noun] if c < noun)
    for child in reversed(article.children[noun]):
        if is_after_somebody and article.tags[child] in ("VBD", "VBN"):
            break  # Lee insisted criminals were there
        if (
            child < noun
            and article.relations[child] in (*BEFORE, "quantmod", "prep")
            and article.last(child) == first - 1
        ):
            first = article.first(child)
    up = article.heads[noun]
    if article.lower_words[up] == "of" and article.heads[up] in numbers and article.relations[noun] == "pobj":
        start = min(article.first(article.heads[up]), numbers[article.heads[up]][0])
        return start, (start, up)  # hundreds of prisoners
    inside = [token for token in range(first, noun) if token in numbers]
    if not inside:
        return first, None
    start, stop = numbers[inside[-1]]
    about = start
    while about > first and article.tags[about - 1] in ABOUT:
        about -= 1
    return min(first, start), (about, stop)


AS, BOTH, SOURCE = "as", "both", "source"
WORDS = MANY | POWERS
"""Words that may be a number without a tag of one."""


def _base(article: Parse, noun: int) -> str:
    is_party = article.entities[noun] == "NORP" and article.words[noun][0].isupper() and article.tags[noun] == "NNS"
    is_people = article.tags[noun] == "NNPS" or is_party  # Democrats, however tagged
    before = noun - 1
    is_whole = is_people and article.heads[before] == noun and article.entities[before] == article.entities[noun]
    first = f"{article.words[before]} " if is_whole and article.words[before][0].isupper() else ""  # American Indians
    return first + article.words[noun].removesuffix("s") if is_people else base(article, noun)
