"""Titles and nouns that stand right before a name: Strategic Affairs Minister Ann Lee, the group Hamas; and offices and
bodies of several words: interior ministry, city council, chief of staff."""

from __future__ import annotations

from analysis import data
from analysis.annotate.attribution.runs import FORMER, ROLES, TITLES
from analysis.annotate.attribution.somebody import GROUPS
from analysis.annotate.words.characters import HYPHENS
from analysis.questions.labels.grammar import HONORIFICS, LISTED, NOUNS, TELLING, is_noun, is_people
from analysis.questions.labels.parse import BESIDE, NAMES, Parse

OFFICE_WORDS = frozenset(data.words("titles.csv", "modifier")) - {"united", "states", "former"}
"""Words that are part of an office: prime minister, national security adviser."""
OFFICES = frozenset(
    word
    for kind in ("title", "further title", "office", "bearer", "lawmaker")
    for word in data.words("titles.csv", kind)
).difference(data.words("people.csv", "family"), HONORIFICS)
FIELDS = frozenset(data.words("titles.csv", "field"))
"""Words that are part of an office or a body: interior ministry, chief executive."""
NO_PARTS = ("GPE", "NORP", "PERSON")
"""Kinds of names, as the parser gives them, that are no part of a title: US envoy."""


def noun_before(article: Parse, first: int, head: int) -> int | None:
    """The noun right before a name that says what it names: minister, group; chief of staff, president-elect."""
    if (last := _before_hyphen(article, first - 1)) is not None:
        return last
    before = _through_of(article, first - 1)
    if before < 0 or article.sentences[before] != article.sentences[first] or not is_noun(article, before):
        return None
    if article.lower_words[before].strip(".") in HONORIFICS:
        return None  # Mr. Lee: see persons
    on_name = first <= article.heads[before] <= head  # an initial parts the name for the parse: Senator Ann B. Lee
    tied = on_name or article.heads[head] == before or article.heads[before] == article.heads[head]
    is_same = (
        article.heads[before] == article.heads[head] and article.tags[before] == "NN" and is_people(article, before)
    )
    ties = on_name and article.relations[before] in BESIDE
    beside = article.heads[head] == before and article.relations[head] == "appos"
    return before if tied and (ties or beside or is_same) and is_people(article, before) else None


def _before_hyphen(article: Parse, token: int) -> int | None:
    """The title of which a token right before a name is the end: president-elect; None of another word."""
    title = token - 2
    is_tail = title >= 0 and article.words[token - 1] in HYPHENS and article.relations[token] in BESIDE
    is_here = is_tail and article.sentences[title] == article.sentences[token + 1] and is_noun(article, title)
    return title if is_here and article.lower_words[title].strip(".") in ROLES else None


def _through_of(article: Parse, token: int) -> int:
    """The noun of which a token right before a name is the of-phrase (chief of staff), or to which an office is held
    (ambassador to Israel); else the token."""
    of = token - 1
    if of < 1 or article.heads[token] != of or article.heads[of] != of - 1:
        return token
    is_of = article.lower_words[of] == "of" and article.relations[of - 1] in BESIDE
    is_to = article.lower_words[of] == "to" and article.lower_words[of - 1] in ROLES
    return of - 1 if is_of or is_to else token


def title_start(article: Parse, noun: int) -> tuple[int, int]:
    """The token at which the words of a title before a name begin, and the one at which the title does: Strategic Affairs
    Minister, union leader. Of what is cut from the name of a body only the office is a title: in National Guild for Women
    President Ann Lee, “President”."""
    first = noun
    while first and article.sentences[first - 1] == article.sentences[noun]:
        is_party = first > 1 and article.entities[first - 1] == "NORP" and article.lower_lemmas[noun] not in GROUPS
        n = 2 if is_party and _is_capital(article, first - 2, noun) else 1  # Senate Republican Leader
        if n == 1 and not _is_in_title(article, first - 1, noun):
            break
        first -= n
    before = first
    while before > 1 and article.sentences[before - 2] == article.sentences[noun] and _goes_on(article, before, first):
        before -= 1
    start = noun if before < first else first
    own = _with_former(article, start, noun)
    return min(before, own), own


def _with_former(article: Parse, start: int, noun: int) -> int:
    """The token at which a title begins with what hangs on its first words and says that it is no more, or not yet, held:
    then-President, then-acting attorney general."""
    if start and article.lower_words[start - 1] in FORMER and start <= article.heads[start - 1] < noun:
        start -= 1
    is_prefixed = start > 1 and article.words[start - 1] in HYPHENS and article.lower_words[start - 2] in FORMER
    return start - 2 if is_prefixed else start


def _is_capital(article: Parse, token: int, noun: int) -> bool:
    """Whether a word is part of the title behind it and has a capital letter."""
    is_here = article.sentences[token] == article.sentences[noun]
    return is_here and article.words[token][0].isupper() and _is_in_title(article, token, noun)


def _goes_on(article: Parse, token: int, first: int) -> bool:
    """Whether the name of a body that a token stands in goes on before it: National Guild for Women. first: where its last
    part begins."""
    here, before = article.words[token], article.words[token - 1]
    if before in ("of", "for"):
        is_office = article.lower_words[token] in OFFICE_WORDS  # the Office of Prime Minister Ann Lee
        return article.tags[token - 2] in NAMES and here[0].isupper() and not is_office
    return token < first and before[0].isupper() and article.tags[token - 1] in NAMES


def _is_in_title(article: Parse, token: int, noun: int) -> bool:
    """Whether a word is part of the title behind it: no country’s or person’s name, and none that says more of somebody
    (terror chief)."""
    word = article.lower_words[token]
    if word in OFFICE_WORDS or (word in FIELDS and article.relations[token] in BESIDE):
        return True
    if article.lower_lemmas[noun] in GROUPS:
        return _is_in_noun(article, token, noun)
    return (
        article.tags[token] in (*NOUNS, *NAMES)
        and article.relations[token] in BESIDE
        and article.entities[token] not in NO_PARTS
        and (article.entities[token] is not None or {word, article.lower_lemmas[token]}.isdisjoint(TELLING))
        and word.strip(".") not in HONORIFICS
        and article.words[token - 1 : token] != ["-"]
    )


def office_start(article: Parse, noun: int) -> int:
    """The token an office or a body of several words begins at: prime minister, special envoy, city council."""
    first = noun
    is_title_noun = article.lower_words[noun].strip(".") in ROLES
    while first and article.sentences[first - 1] == article.sentences[noun]:
        word = article.lower_words[first - 1]
        is_title = article.lower_words[noun].strip(".") in TITLES and word in OFFICE_WORDS
        is_field = word in FIELDS and article.relations[first - 1] in BESIDE and _is_office(article, noun)
        is_named = is_title_noun and article.tags[first - 1] in (*NOUNS, *NAMES)
        is_named = is_named and _is_in_title(article, first - 1, noun)  # the Senate majority leader, Ann Lee
        if not (is_title or is_field or is_named or _is_in_noun(article, first - 1, noun)):
            break
        first -= 1
    while (
        first < noun and article.entities[first] is not None and article.entities[first - 1] == article.entities[first]
    ):
        first += 1  # no part of a name: Southern Baptist minister
    return first


def _is_office(article: Parse, noun: int) -> bool:
    is_role = article.lower_words[noun].strip(".") in ROLES
    return is_role or is_people(article, noun)


def _is_in_noun(article: Parse, token: int, noun: int) -> bool:
    """Whether a common noun is part of the noun behind it (fire department, army chief): one that says nothing by itself,
    or a body’s before a person."""
    lemma = article.lower_lemmas[token]
    is_plain = article.tags[token] in NOUNS and article.relations[token] == "compound" and article.heads[token] <= noun
    is_common = article.entities[token] is None or article.words[token].islower()
    is_apart = is_common and article.words[token - 1 : token] not in [[mark] for mark in HYPHENS]
    says_nothing = {lemma, article.lower_words[token]}.isdisjoint(LISTED)
    is_body = lemma in GROUPS and lemma not in TELLING and article.lower_lemmas[noun] not in GROUPS
    return is_plain and is_apart and (says_nothing or is_body)


def title_of_several(article: Parse, name: int) -> int | None:
    """The token of the title in the plural before the first of several names, for the name that begins at ``name``: Reps.,
    for each in: Reps. Ann Lee (Ohio), Tom Ray and Bob Hill."""
    begin, token = article.sentence_of(name)[0], name - 1
    while token >= begin and article.words[token] in (",", "and"):
        token -= 1
    while token >= begin and not _is_plural_title(article, token):
        if article.words[token] == ")":
            token = max((t for t in range(begin, token) if article.words[t] == "("), default=begin)
        elif not (article.words[token] in (",", "of", ".") or article.tags[token] in NAMES):
            return None
        token -= 1
    is_one = token >= begin and article.tags[token + 1] in NAMES
    return token if is_one else None


def shared_title(article: Parse, name: int) -> str | None:
    """The title before the first of several names, as printed, for the name that begins at a token: Reps."""
    token = title_of_several(article, name)
    return None if token is None else article.words[token]


def _is_plural_title(article: Parse, token: int) -> bool:
    """Whether a word is a title in the plural, as it stands before names: Senators, Reps."""
    word = article.lower_words[token].strip(".")
    is_many = article.tags[token] in ("NNS", "NNPS") or article.words[token].endswith("s.")
    return is_many and word.removesuffix("s") in OFFICES and word.endswith("s")
