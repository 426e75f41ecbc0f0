"""Reports known by their printed form: “The border was closed, Ann Lee was quoted as saying.” “..., the paper reports.”"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from analysis.annotate.attribution.article import USUAL, ParsedArticle, Span
from analysis.annotate.attribution.ends import STOPS, trimmed, without_end
from analysis.annotate.attribution.find import Attribution, kind_of
from analysis.annotate.attribution.source_rules import CITING, FINITE, phrase
from analysis.annotate.attribution.sources import RELATIVE
from analysis.annotate.cues import verb_classes
from analysis.schema.vocabulary import Kind

AS_SAYING = ["as", "saying"]
SURE = 1.0
"""The probability of what its form leaves no doubt about."""
LIKELY = 0.6
"""The least probability of what stands before a reporting verb that ends its sentence: of those that the model gave less,
people had marked 7 of 12 on the training articles."""
MAX_INSERTED = 16
"""Tokens from a reporting verb to the end of its speaker's description inside a sentence; set by hand."""
TENSED = (*FINITE, "MD")
NAMED_BY = ("NNP", "NN", "JJ", "HYPH")
"""Tags of the words of a name and its titles."""
MAX_TAIL = 8
"""Tokens after the verb, to the end of the sentence; set by hand: to whom, where, on which day."""


def by_form(article: ParsedArticle, found: Sequence[Attribution]) -> list[Attribution]:
    """What was found, cut before a report that ends its sentence, and what only its form tells."""
    tails = list(_tails(article))
    inserted = list(_inserted(article))
    cues = {one.cue for one in inserted}
    named = [*(_with_what_is_named(article, one) for one in found if one.cue not in cues), *inserted]
    cut = [_before_tails(article, one, tails) for one in named]
    return [*cut, *_of_tails(article, tails, cut), *_quoted_as_saying(article, cut)]


def _with_what_is_named(article: ParsedArticle, one: Attribution) -> Attribution:
    """“Ann Lee hailed the deal that ended the war as “a new dawn””: where a lesser verb between was taken for the cue, the
    verb that names, and all that follows it."""
    stop = one.content[-1][1]
    number = article.quotation_at[stop - 1]
    if number < 0 or one.kind is Kind.INDIRECT or (one.cue and article.verb_steps[one.cue[0]] >= USUAL):
        return one
    opening = article.quotations[number][0]
    before = opening - (article.tags[opening - 1] == "DT") - 1
    if before < 0 or article.lower_words[before] != "as":
        return one
    verbs = verb_classes()
    for verb in range(before - 1, article.sentence_of(opening)[0], -1):
        if article.tags[verb] in FINITE and article.lower_lemmas[verb] in verbs and article.quotation_at[verb] < 0:
            subject = article.subject(verb)
            if subject is None or (one.cue and one.cue[0] < verb):
                return one
            content = (verb + 1, stop)
            return Attribution((verb, verb + 1), phrase(article, subject), (content,), Kind.MIXED, one.probability)
    return one


def _inserted(article: ParsedArticle) -> Iterator[Attribution]:
    """“The plan, said Ann Lee, the mayor, is dead.”: a speaker between a subject and its verb, whose subject the parse takes
    for the speaker."""
    for cue, tag in enumerate(article.tags):
        start, stop = article.sentence_of(cue)
        usual = tag in FINITE and article.verb_steps[cue] >= USUAL and article.quotation_at[cue] < 0
        if not usual or cue - 1 <= start or article.words[cue - 1] != ",":
            continue
        commas = [t for t in range(cue + 2, min(cue + MAX_INSERTED, stop - 1)) if article.words[t] == ","]
        last = next((t for t in commas if _begins_predicate(article, t + 1, stop)), None)
        if last is None or not _is_name(article, cue + 1, commas[0]):
            continue
        if any(article.tags[t] in TENSED for t in (*range(start, cue), *range(cue + 1, last))):
            continue
        content = (trimmed(article, start, cue), without_end(article, last + 1, stop))
        kind = kind_of(article, article.words_in(content))
        yield Attribution((cue, cue + 1), trimmed(article, cue + 1, last), content, kind, LIKELY)


def _begins_predicate(article: ParsedArticle, token: int, stop: int) -> bool:
    """Whether a verb in a tense stands at a token, or first in the quotation that begins there."""
    token += article.quotation_at[token] >= 0 and not article.is_word[token]
    return token < stop and article.tags[token] in TENSED


def _is_name(article: ParsedArticle, start: int, stop: int) -> bool:
    """Whether a stretch is a name and the titles before it: Foreign Minister Bob Roe."""
    tags = article.tags[start:stop]
    return "NNP" in tags and all(
        tag in NAMED_BY or word == "." for tag, word in zip(tags, article.words[start:stop], strict=True)
    )


def _tails(article: ParsedArticle) -> Iterator[tuple[int, Span]]:
    """“..., the paper reported on Sunday.”: the cue, and the stretch from the comma to the end of the sentence."""
    for cue, tag in enumerate(article.tags):
        if tag not in FINITE or article.verb_steps[cue] < USUAL or article.quotation_at[cue] >= 0:
            continue
        start, stop = article.sentence_of(cue)
        subject = article.subject(cue)
        if subject is None or stop - cue > MAX_TAIL + 2 or article.tags[subject] in RELATIVE:
            continue
        begin = min(article.first[subject], cue)
        behind = range(max(cue, article.last[subject]) + 1, stop)
        between = range(begin, max(cue, subject))
        if (
            begin - 1 > start
            and _ends_with_comma(article, begin)
            and not any(article.verbs[token] for token in (*between, *behind) if token != cue)
            and not any(article.quotation_at[token] >= 0 for token in range(begin, stop))
        ):
            yield cue, (begin, stop)


def _ends_with_comma(article: ParsedArticle, begin: int) -> bool:
    """Whether a comma stands before a token, or in the quotation that ends there."""
    quoted = article.quotation_at[begin - 1] >= 0
    return article.words[begin - 1] == "," or (quoted and article.words[begin - 2] == ",")


def _before_tails(article: ParsedArticle, one: Attribution, tails: Sequence[tuple[int, Span]]) -> Attribution:
    """A report of another cue without the tail that the parse gave it; the tail's own report is a likely one."""
    start, stop = one.content[-1]
    for cue, (begin, end) in tails:
        if one.cue == (cue, cue + 1) and stop <= begin and article.tags[article.subject(cue) or cue] != "PRP":
            return one._replace(probability=max(one.probability, LIKELY))
        if start < begin < stop <= end and (one.cue is None or one.cue[0] != cue):
            left = trimmed(article, start, begin)
            return one._replace(content=(*one.content[:-1], left)) if left[0] < left[1] else one
    return one


def _of_tails(
    article: ParsedArticle, tails: Sequence[tuple[int, Span]], found: Sequence[Attribution]
) -> Iterator[Attribution]:
    """What stands before a tail, where no report has been found in its sentence."""
    held = {article.sentences[token] for one in found for span in one.content for token in range(*span)}
    for cue, (begin, _) in tails:
        subject = article.subject(cue)
        start = article.sentence_of(cue)[0]
        content = trimmed(article, start, begin)
        told = any(
            article.verbs[token] for token in range(*content)
        )  # else it is a day: On Friday, Ann Lee told a joke
        if subject is not None and told and article.sentences[cue] not in held:
            yield Attribution(
                (cue, cue + 1),
                phrase(article, subject),
                (content,),
                kind_of(article, article.words_in((content,))),
                LIKELY,
            )


def _quoted_as_saying(article: ParsedArticle, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """What stands before “, Ann Lee was quoted as saying” at the end of a sentence, where no report has been found."""
    held = {token for one in found for span in one.content for token in range(*span)}
    for cue in range(len(article.words) - 2):
        if article.lower_lemmas[cue] not in CITING or article.lower_words[cue + 1 : cue + 3] != AS_SAYING:
            continue
        start, stop = article.sentence_of(cue)
        subject = article.subject(cue)
        ends = cue + 3 >= stop or article.words[cue + 3] in STOPS
        if subject is None or not ends:
            continue
        begin = article.first[subject]
        content = trimmed(article, start, begin)
        if content[0] >= content[1] or not _ends_with_comma(article, begin):
            continue
        if held.isdisjoint(range(*content)):
            yield Attribution(
                (cue, cue + 1),
                phrase(article, subject),
                (content,),
                kind_of(article, article.words_in((content,))),
                SURE,
            )
