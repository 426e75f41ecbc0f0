"""Reports told inside others: “...,” a “trust” she claims “will hold”; said it was late and stresses that it was dear; the
Post quoted an official as saying ...; five of whom are presumed dead by the firm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.annotate.attribution.article import OUTSIDE, SUBJECTS, ParsedArticle, Span
from analysis.annotate.attribution.ends import trimmed, without_end
from analysis.annotate.attribution.find import Attribution, kind_of
from analysis.annotate.attribution.source_rules import CITING, FINITE, phrase
from analysis.annotate.attribution.surface import AS_SAYING, LIKELY
from analysis.annotate.cues import verb_classes, verb_of
from analysis.schema.vocabulary import Kind, VerbClass

AND = ("and", "but")
PRONOUN = "PRP"
NAMES = (PRONOUN, "NNP")
NOUNS = ("NN", "NNS")
BY = ("from", "by", "of")
SAID_OF = ("oprd", "acomp", "xcomp")
"""What a passive verb of belief says of its subject: presumed dead."""
CITED_BY = (*FINITE, "VBG")
"""Tags of the verb by which somebody is cited: the Post quoted an official."""
MAX_CITED = 12
"""Tokens of a source that is cited; set by hand: a name and an office take fewer."""


def with_inner(article: ParsedArticle, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, and those told inside them; each of a quotation without a reporting verb with the one between its
    parts."""
    named = [_of_a_noun(article, _with_verb_between(article, one)) for one in found]
    parted = [part for one in named for part in _parted(article, one)]
    cited = [told for one in parted for told in _cited(article, one)]
    held = list(_held_by(article, cited))
    cues = {one.cue for one in held}
    return [*(one for one in cited if one.cue not in cues), *held]


def _is_cue(article: ParsedArticle, token: int) -> bool:
    """Whether a token is a listed reporting verb in a tense, outside quotation marks."""
    is_verb = article.tags[token] in FINITE or article.tags[token] == "VBP"
    return is_verb and article.quotation_at[token] == OUTSIDE and article.lower_lemmas[token] in verb_classes()


def _with_verb_between(article: ParsedArticle, one: Attribution) -> Attribution:
    """A quotation in parts whose cue only joins words (this includes “...”), with the verb that says who speaks between
    them: a “trust” she claims “will hold”."""
    if one.kind is Kind.INDIRECT or (one.cue is not None and article.lower_lemmas[one.cue[0]] in verb_classes()):
        return one
    quoted = [token for piece in one.content for token in range(*piece) if article.quotation_at[token] != OUTSIDE]
    sentence = article.sentence_of(quoted[0])
    between = range(quoted[0], min(quoted[-1], sentence[1]))
    cues = [t for t in between if _is_cue(article, t) and article.tags[t - 1] in NAMES]
    if len(cues) != 1 or article.quotation_at[cues[0] - 1] != OUTSIDE:
        return one
    cue, who = cues[0], phrase(article, cues[0] - 1)
    return one._replace(cue=(cue, cue + 1), source=(max(who[0], quoted[0]), cue))


def _of_a_noun(article: ParsedArticle, one: Attribution) -> Attribution:
    """A quotation whose cue is no reporting verb, with the noun before it that says whose it is: despite warnings from the
    ministry that it was “wrong,” the mayor rejected it."""
    if one.kind is Kind.INDIRECT or one.cue is None or article.lower_lemmas[one.cue[0]] in verb_classes():
        return one
    quoted = next(t for piece in one.content for t in range(*piece) if article.quotation_at[t] != OUTSIDE)
    for that in range(quoted - 1, article.sentence_of(quoted)[0], -1):
        if (
            article.lower_words[that] == "that"
            and article.tags[that] == "IN"
            and that < one.content[-1][1] <= one.cue[0]
        ):
            for noun in range(article.sentence_of(quoted)[0], that):
                source = _owner(article, noun)
                if source is not None and source[1] == that:
                    content = trimmed(article, that, one.content[-1][1])
                    kind = kind_of(article, article.words_in((content,)))
                    return one._replace(cue=(noun, noun + 1), source=source, content=(content,), kind=kind)
    return one


def _owner(article: ParsedArticle, noun: int) -> Span | None:
    """Who speaks by a noun that may be a cue: warnings from the ministry."""
    if article.tags[noun] not in NOUNS or article.lower_lemmas[noun] not in article.rates:
        return None
    of = (child for child in article.children[noun] if article.lower_words[child] in BY and child > noun)
    whom = (child for token in of for child in article.children[token] if article.relations[child] == "pobj")
    return next((phrase(article, token) for token in whom), None)


def _parted(article: ParsedArticle, one: Attribution) -> list[Attribution]:
    """“She said she would stay and stresses that it was late”: each verb with what it reports, where what stands before it is
    told of the speaker too."""
    if one.cue is None or one.source is None or len(one.content) > 1:
        return [one]
    start, stop = one.content[0]
    for token in range(start + 2, stop - 1):
        joint = next((t for t in (token - 1, token - 2) if article.lower_words[t] in AND), start)
        if joint == start or not _says_that(article, token):
            continue
        subject = next((t for t in range(token, start, -1) if article.relations[t] in SUBJECTS), start)
        if article.tags[subject] == PRONOUN:
            pieces = [trimmed(article, start, joint), trimmed(article, token + 1, stop)]
            first, second = (
                one._replace(content=(piece,), kind=kind_of(article, article.words_in((piece,)))) for piece in pieces
            )
            return [first, second._replace(cue=(token, token + 1))]
    return [one]


def _says_that(article: ParsedArticle, token: int) -> bool:
    """Whether a token is a reporting verb before “that”, also where the parse takes it for a noun: stresses that it was late."""
    if article.lower_words[token + 1] != "that" or article.tags[token + 1] != "IN":
        return False
    as_noun = article.tags[token] == "NNS" and verb_of(article.lower_words[token], verb_classes()) is not None
    return (as_noun and article.quotation_at[token] == OUTSIDE) or _is_cue(article, token)


def _cited(article: ParsedArticle, one: Attribution) -> list[Attribution]:
    """What somebody was quoted as saying, by whom it is: the Post quoted an official as saying that ..., the Herald
    reported."""
    start, stop = one.content[0][0], one.content[-1][1]
    first = max(article.sentence_of(start)[0], start - MAX_CITED)
    for verb in range(first, stop - 3):
        if article.lower_lemmas[verb] not in CITING or article.tags[verb] not in CITED_BY:
            continue
        near = range(verb + 2, min(verb + MAX_CITED, stop - 2))
        saying = next((t + 1 for t in near if article.lower_words[t : t + 2] == AS_SAYING), None)
        if saying is None or saying + 1 >= stop or article.verbs[verb + 1] or saying + 2 < start:
            continue
        content = without_end(article, saying + 1, stop)
        kind = kind_of(article, article.words_in((content,)))
        cited = one._replace(cue=(saying, saying + 1), source=(verb + 1, saying - 1), content=(content,), kind=kind)
        return [one, cited] if start < verb else [cited]
    return [one]


def _held_by(article: ParsedArticle, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """What somebody is said to hold of somebody, in the passive: five of whom are presumed dead by the firm."""
    for cue, tag in enumerate(article.tags):
        belief = verb_classes().get(article.lower_lemmas[cue]) is VerbClass.BELIEF
        if tag != "VBN" or not belief or article.quotation_at[cue] != OUTSIDE:
            continue
        said_of = [child for child in article.children[cue] if article.relations[child] in SAID_OF and child > cue]
        subject = next((c for c in article.children[cue] if article.relations[c] == "nsubjpass"), None)
        below = (child for head in (cue, *said_of) for child in article.children[head])
        by = next((token for token in below if article.lower_words[token] == "by"), None)
        whom = None if by is None else next((c for c in article.children[by] if article.relations[c] == "pobj"), None)
        if subject is None or not said_of or by is None or whom is None or by < said_of[0]:
            continue
        pieces: tuple[Span, ...] = (phrase(article, subject), (cue + 1, by))
        if not any(p[0] <= cue < p[1] for one in found for p in one.content):
            yield Attribution((cue, cue + 1), phrase(article, whom), pieces, Kind.INDIRECT, LIKELY)
