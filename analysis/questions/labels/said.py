"""What stands beside a name (Hamas, a militant group) and what somebody is said to be (Hamas is a militant group)."""

from __future__ import annotations

from collections.abc import Iterator

from analysis import data
from analysis.annotate.attribution.article import ParsedArticle
from analysis.questions.labels.grammar import ADJECTIVES, KNOWN, NO_LABELS, NOUNS, is_people

BEING = ("be", "become", "remain")
NAMING = frozenset(data.words("cue_words.csv", "naming"))
OPEN = (",", "—", "–", "(", "-", "--")
"""What parts a name from the phrase beside it."""
SUBJECTS = ("nsubj", "nsubjpass")
WHO = ("who", "which", "that")
ARTICLES = ("a", "an", "the")
FREE = ("det", "poss")


def appositions(article: ParsedArticle, head: int) -> Iterator[int]:
    """The common nouns set beside a name or noun, after a comma."""
    children = article.children[head]
    if any(article.relations[child] == "conj" for child in children):
        return  # a list: Lee, aides and reporters
    for noun in children:
        if article.relations[noun] != "appos" or noun < head or article.tags[noun] not in NOUNS:
            continue
        first = article.first[noun]
        is_set_apart = first > 0 and article.words[first - 1] in OPEN
        is_one = any(article.relations[child] in FREE for child in article.children[noun]) or is_people(article, noun)
        named = any(
            article.relations[child] == "appos" and article.tags[child].startswith("NNP")
            for child in article.children[noun]
        )  # Lee, his lawyer, Tom Roe
        several = any(article.relations[child] == "conj" for child in article.children[noun])
        if is_set_apart and is_one and not named and article.entities[noun] not in NO_LABELS:
            yield noun
            if several:
                for other in article.children[noun]:
                    if article.relations[other] == "conj" and article.tags[other] in NOUNS:
                        yield other


def predicates(article: ParsedArticle, head: int) -> Iterator[int]:
    """What the phrase that turns on a noun or a name is said to be; nothing that is denied, asked or only possible."""
    verb = article.heads[head]
    if verb != head and article.relations[head] in SUBJECTS:
        yield from _said_by(article, verb)
    for child in article.children[head]:
        if article.relations[child] == "relcl":
            subject = article.subject(child)
            if subject is not None and article.lower_words[subject] in WHO:
                yield from _said_by(article, child)


def _said_by(article: ParsedArticle, verb: int) -> Iterator[int]:
    children = article.children[verb]
    if any(article.relations[c] == "neg" or article.tags[c] == "MD" for c in children) or _is_asked(article, verb):
        return
    lemma = article.lower_lemmas[verb]
    for child in children:
        relation, tag = article.relations[child], article.tags[child]
        is_denied = any(
            article.relations[c] == "neg" or article.lower_words[c] in ("no", "not") for c in article.children[child]
        )
        if is_denied or child < verb or article.entities[child] in NO_LABELS:
            continue
        if (
            (lemma in BEING and relation == "attr" and tag in NOUNS)
            or (lemma in BEING and relation == "acomp" and tag in ADJECTIVES and article.lower_lemmas[child] in KNOWN)
            or (lemma in NAMING and relation == "oprd" and tag in NOUNS and article.tags[verb] == "VBN")
        ):
            yield child


def _is_asked(article: ParsedArticle, verb: int) -> bool:
    """Whether a clause is a question, or hangs on “if” or “whether”."""
    stop = article.sentence_of(verb)[1]
    marks = (article.lower_words[c] for c in article.children[verb] if article.relations[c] == "mark")
    return "?" in article.words[stop - 2 : stop + 1] or any(mark in ("if", "whether", "unless") for mark in marks)
