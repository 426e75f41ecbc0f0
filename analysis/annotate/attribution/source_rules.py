"""Sources by the parse: who an attribution's content is ascribed to, as written.

A cue's source is its subject, agent or owner, or that of the verb it hangs on. Where the parse is wrong this is; the
last word is for ``sources``.
"""

from __future__ import annotations

from analysis import data
from analysis.annotate.attribution.article import OUTSIDE, SUBJECTS, ParsedArticle, Span, remembered

MAX_CLIMB = 4
"""Steps up the parse from a cue to the verb whose subject speaks; set by hand: further up another verb has its own."""
MAX_AWAY = 24
"""Tokens between a cue and the nearest noun, where the parse names no source; set by hand."""

DASHES = ("—", "–", "―", "--", "-")
LONG_DASHES = ("—", "–", "--")
SPOKEN_TO = ("him", "her", "them")
SIGNATURE_ENDS = (",", ".", "(")
CITING = frozenset(data.words("cue_words.csv", "citing"))
"""Verbs whose object, or subject in the passive, may be a source: citing an official; Ann Lee was quoted."""
MAX_NAME = 6
"""Words of the name behind a dash; set by hand: more are a sentence."""


def by_rule(article: ParsedArticle, cue: int, content: frozenset[int] = frozenset()) -> Span | None:
    """The source of a cue by the parse: its subject, agent or owner, or that of the verb it hangs on."""
    if article.lemmas[cue] == "accord":
        return _object_of(article, cue, "to")
    if article.tags[cue].startswith("NN") and _subject(article, cue) is None:
        owner = next((c for c in article.children[cue] if article.relations[c] in ("poss", "compound")), None)
        found = phrase(article, owner) if owner is not None else _object_of(article, cue, "by", "of", "from")
        if found is not None:
            return found
    token = cue
    for _ in range(MAX_CLIMB):
        found = _subject(article, token)
        if found is not None:
            if not content & set(range(*found)):
                return found
            head = next(c for c in article.children[token] if article.relations[c] in SUBJECTS)
            if head not in content:
                return head, head + 1
        agent = next((c for c in article.children[token] if article.relations[c] == "agent"), None)
        if agent is not None:
            return _object_of_preposition(article, agent)
        head = article.heads[token]
        if head == token:
            break
        if article.relations[token] in ("acl", "relcl") and not article.tags[head].startswith("VB"):
            return phrase(article, head, before=token)
        if article.relations[token] not in (
            "xcomp",
            "advcl",
            "conj",
            "ccomp",
            "pcomp",
            "prep",
            "dep",
            "acl",
            "parataxis",
        ):
            break
        token = head
    return _nearest(article, cue, content)


def sender_of(article: ParsedArticle, cue: int, source: Span) -> Span | None:
    """Who speaks where the source found is the one spoken to: Ann Lee, of “Ann Lee sent a letter to Bob Roe warning him”."""
    to = source[0] - 1
    spoken_to = source[1] == cue and to >= 0 and article.lower_words[to] == "to" and article.tags[cue] == "VBG"
    if not spoken_to or cue + 1 >= len(article.words) or article.lower_words[cue + 1] not in SPOKEN_TO:
        return None
    token = letter = article.heads[to]
    for _ in range(MAX_CLIMB):
        found = _subject(article, token)
        if found is not None:
            return phrase(article, letter, before=to) if found[0] <= letter < found[1] else found
        token = article.heads[token]
    return None


def name_alone(article: ParsedArticle, source: Span) -> Span:
    """A source without what follows on a dash, and without the pronoun of a clause: the farmers, of “the farmers who”."""
    start, stop = source
    stop = next((t for t in range(start + 1, stop) if article.words[t] in LONG_DASHES), stop)
    while stop - start > 1 and article.tags[stop - 1] in ("WP", "WDT"):
        stop -= 1
    return start, stop


def owner_of(article: ParsedArticle, cue: int, source: Span) -> Span | None:
    """Whose a noun that is a cue is, where another was found to be its source: Roe, of “Lee recalled Roe’s warning”."""
    if not article.tags[cue].startswith("NN"):
        return None
    owner = next((c for c in article.children[cue] if article.relations[c] == "poss"), None)
    if owner is None or article.tags[owner] == "PRP$" or owner in range(*source):
        return None
    start, stop = phrase(article, owner)
    return start, stop - (article.tags[stop - 1] == "POS")


def _subject(article: ParsedArticle, verb: int) -> Span | None:
    passive = any(article.relations[c] == "auxpass" for c in article.children[verb])
    for child in article.children[verb]:
        if article.tags[verb] == "VBG" and child > verb:
            continue  # “saying Clinton would ...”: a participle's subject does not follow it
        if article.relations[child] in SUBJECTS and article.relations[child] != "expl":
            if passive and article.lemmas[verb] not in ("quote", "cite"):
                return None
            return phrase(article, child)
    return None


def phrase(article: ParsedArticle, noun: int, before: int | None = None) -> Span:
    """A noun with what belongs to it, up to ``before`` where a clause hangs on it."""
    start, stop = article.first[noun], article.last[noun] + 1
    if before is not None and start < article.first[before] < stop:
        stop = article.first[before]
    while stop > start and article.words[stop - 1] in (",", "–", "—", "-"):
        stop -= 1
    return start, max(stop, start + 1)


def _object_of(article: ParsedArticle, head: int, *prepositions: str) -> Span | None:
    for child in article.children[head]:
        if article.lemmas[child] in prepositions:
            return _object_of_preposition(article, child)
    return None


def _object_of_preposition(article: ParsedArticle, preposition: int) -> Span | None:
    noun = next((c for c in article.children[preposition] if article.relations[c] in ("pobj", "pcomp")), None)
    return None if noun is None else phrase(article, noun)


def _nearest(article: ParsedArticle, cue: int, content: frozenset[int]) -> Span | None:
    """The nearest noun or pronoun that is a subject beside the cue, outside quotation marks and content."""
    sentence = article.sentences[cue]
    for token in (cue - 1, cue + 1):  # “Bozell notes”, where the parser took the verb for a noun
        there = 0 <= token < len(article.words) and article.quotation_at[token] < 0 and token not in content
        if there and article.tags[token] in ("NNP", "PRP") and article.sentences[token] == sentence:
            return name(article, token)
    for distance in range(1, MAX_AWAY + 1):
        for token in (cue - distance, cue + distance):
            if not 0 <= token < len(article.words) or article.sentences[token] != sentence:
                continue
            if article.quotation_at[token] >= 0 or token in content:
                continue
            if article.relations[token] in ("nsubj", "appos", "ROOT", "npadvmod") and article.tags[token][:2] in (
                "NN",
                "PR",
            ):
                return phrase(article, token) if article.relations[token] == "nsubj" else (token, token + 1)
    return None


def is_order(article: ParsedArticle, cue: int) -> bool:
    """Whether a verb is an order or an appeal, which nobody in the sentence says: look at this, and tell us what you think."""
    token = cue
    for _ in range(MAX_CLIMB):
        below = article.children[token]
        has_more = any(article.relations[c] in ("aux", "auxpass", *SUBJECTS) for c in below if c < token)
        if article.tags[token] != "VB" or has_more or article.quotation_at[token] != OUTSIDE:
            return False
        if article.relations[token] != "conj":
            break
        token = article.heads[token]
    return article.heads[token] == token


FINITE = ("VBD", "VBZ", "VBP")
"""Tags of verbs that make a sentence."""


def announced(article: ParsedArticle, colon: int) -> Span | None:
    """The speaker of a sentence that ends with a colon before the quotation."""
    sentence = article.sentences[colon]
    token = colon
    subjects = []
    while token >= 0 and article.sentences[token] == sentence:
        if article.relations[token] == "nsubj" and article.quotation_at[token] < 0:
            subjects.append(token)
        token -= 1
    main = [t for t in subjects if article.relations[article.heads[t]] == "ROOT"]
    chosen = main or subjects
    return phrase(article, chosen[0]) if chosen else None


def _first_person(article: ParsedArticle, start: int) -> Span | None:
    """The person with whose name, and perhaps title, a line without a finite verb begins before the colon of a quotation:
    Ann Lee before her flight: “...”."""
    colon = start - 1
    if colon < 1 or article.words[colon] != ":":
        return None
    line = range(article.sentence_of(colon)[0], colon)
    if any(article.tags[token] in FINITE for token in line):
        return None
    first = next((token for token in line if article.entities[token] == "PERSON"), None)
    if first is None or not all(article.words[token][0].isupper() for token in range(line[0], first)):
        return None
    return first, next(token for token in range(first, start) if article.entities[token] != "PERSON")


@remembered
def named_beside(article: ParsedArticle, quotation: Span) -> Span | None:
    """Who a page itself says speaks: before a colon without a verb, behind a dash, or in the line below."""
    before, behind = labelled(article, quotation[0]), signer(article, quotation)
    return before or behind or _named_below(article, quotation[1]) or _first_person(article, quotation[0])


def labelled(article: ParsedArticle, start: int) -> Span | None:
    """The label before a colon with which the line of a quotation begins (MR. SMITH: ...)."""
    colon = first = start - 1
    if colon < 1 or article.words[colon] != ":":
        return None
    while first and article.paragraphs[first - 1] == article.paragraphs[colon] and colon - first <= MAX_NAME:
        first -= 1
    begins = not first or article.paragraphs[first - 1] != article.paragraphs[colon]
    while first < colon and not article.is_word[first]:
        first += 1  # the dash or dot of a list
    label = range(first, colon)
    is_name = all(article.words[t][0].isupper() or not article.is_word[t] for t in label)
    return (first, colon) if begins and label and is_name and _is_somebody(article, label) else None


def _named_below(article: ParsedArticle, start: int) -> Span | None:
    """The name that a line below a quotation begins with, where that line is no sentence (Ann Lee, mayor)."""
    if start >= len(article.words) or article.paragraphs[start] == article.paragraphs[start - 1]:
        return None
    near = range(start, min(len(article.words), start + 2 * MAX_NAME))
    line = [token for token in near if article.paragraphs[token] == article.paragraphs[start]]
    goes_on = near.stop < len(article.words) and article.paragraphs[near.stop] == article.paragraphs[start]
    stop = next((t for t in line if not article.words[t][0].isupper() and article.words[t] != "."), line[-1] + 1)
    quiet = not any(article.verbs[t] or article.quotation_at[t] >= 0 or article.words[t] in ".!?:" for t in line)
    named = stop - start <= MAX_NAME and (stop > line[-1] or article.words[stop] == ",")
    somebody = any(article.entities[t] == "PERSON" for t in range(start, stop))
    return (start, stop) if start < stop and not goes_on and quiet and named and somebody else None


def _is_somebody(article: ParsedArticle, label: range) -> bool:
    """Whether a label is one of a name: two words of it, or one that the parse takes for a name."""
    return sum(article.is_word[t] for t in label) > 1 or any(article.tags[t] == "NNP" for t in label)


def signer(article: ParsedArticle, content: Span) -> Span | None:
    """Who signs a quotation: the name behind a dash that follows on its closing mark, in its line or the next (“War goes
    on.” — Ann Lee, mayor); None where the line goes on with anything but a comma."""
    dash, words = content[1], article.words
    start = stop = dash + 1
    if start >= len(words) or words[dash] not in DASHES or article.quotation_at[dash - 1] < 0:
        return None
    near = range(start, min(len(words), start + MAX_NAME + 1))
    end = next((token for token in near if article.paragraphs[token] != article.paragraphs[dash]), near.stop)
    while stop < end and (words[stop][0].isupper() or (words[stop] == "." and len(words[stop - 1]) == 1)):
        stop += 1
    ends = stop - start < len(near) if stop == end else words[stop] in SIGNATURE_ENDS
    return (start, stop) if start < stop and (ends or stop == len(words)) else None


def name(article: ParsedArticle, token: int) -> Span:
    """The run of proper nouns around a token."""
    start, stop = token, token + 1
    while start and article.tags[start - 1] == "NNP" and article.sentences[start - 1] == article.sentences[token]:
        start -= 1
    while (
        stop < len(article.words)
        and article.tags[stop] == "NNP"
        and article.sentences[stop] == article.sentences[token]
    ):
        stop += 1
    return start, stop
