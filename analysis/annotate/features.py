"""What is known of a candidate attribution, as words a linear model can weigh."""

from __future__ import annotations

from collections.abc import Mapping

from analysis.annotate.candidates import SUBJECTS, Candidate, stands_alone
from analysis.annotate.page import Page, Quotes

PRONOUNS = frozenset("he she they we i you it who that which this".split())
ENDS = ("”", '"', "''", ",", ".", "?", "!", ":", ";")


def features(
    page: Page, quotes: Quotes, candidate: Candidate, bounds: tuple[int, int], rates: Mapping[str, float]
) -> list[str]:
    """Features of one candidate; each is present or not.

    rates: lemma -> how often, 0 to 1, it is a cue where it occurs.
    """
    cue, content = candidate.cue, candidate.content
    lemma, form = page.lemmas[cue].lower(), candidate.form
    first, last = content[0][0], content[-1][1] - 1
    size = sum(stop - start for start, stop in content)
    n_quoted = sum(quotes.at[token] >= 0 for start, stop in content for token in range(start, stop))
    covered = "all" if n_quoted == size else "most" if n_quoted > 0.5 * size else "some" if n_quoted else "none"
    subject = next((c for c in page.children[cue] if page.relations[c] in SUBJECTS), None)
    if subject is None:
        who = "none"
    elif page.words[subject].lower() in PRONOUNS:
        who = page.words[subject].lower()
    else:
        who = page.entities[subject] or page.tags[subject]
    opening = page.words[first].lower() if quotes.at[first] < 0 else "“"
    side = "before" if last < cue else "after" if first > cue else "both"
    length = min(size.bit_length(), 7)
    outside = _quoted_beside(page, quotes, candidate, bounds)
    before = page.words[first - 1].lower() if first else "^"
    after = page.words[last + 1].lower() if last + 1 < len(page.words) else "$"
    aux = "+".join(sorted(page.lemmas[c] for c in page.children[cue] if page.relations[c] in ("aux", "auxpass", "neg")))
    plain = form.split(":")[0]
    rate = rate_step(rates, lemma)
    rival = max(
        (
            rate_step(rates, page.lemmas[token].lower())
            for token in range(*bounds)
            if token != cue and quotes.at[token] < 0 and page.tags[token].startswith("VB")
        ),
        default=0,
    )
    found = [
        f"rate={rate} form={plain}",
        f"rate={rate} covered={covered}",
        f"rate={rate} who={who}",
        f"rate={rate} tag={page.tags[cue]}",
        f"rate={rate} outside={outside}",
        f"rate={rate} opening={opening}",
        f"rate={rate} rival={rival} covered={covered}",
        f"rival={rival} form={plain}",
        f"rate={rate} relation={page.relations[cue]}",
        f"lemma={lemma}",
        f"form={form}",
        f"plain={plain}",
        f"lemma={lemma} form={plain}",
        f"tag={page.tags[cue]} form={plain}",
        f"covered={covered} form={plain}",
        f"covered={covered} lemma={lemma}",
        f"outside={outside} covered={covered}",
        f"outside={outside} form={plain}",
        f"who={who} form={plain}",
        f"who={who} lemma={lemma}",
        f"relation={page.relations[cue]} form={plain}",
        f"opening={opening}",
        f"opening={opening} form={plain}",
        f"opening={opening} lemma={lemma}",
        f"side={side} covered={covered}",
        f"length={length} covered={covered}",
        f"length={length} form={plain}",
        f"before={before} covered={covered}",
        f"after={after} covered={covered}",
        f"after={after} form={plain}",
        f"aux={aux}",
        f"aux={aux} lemma={lemma}",
        f"pieces={len(content)} form={plain}",
        f"in quote={quotes.at[cue] >= 0} form={plain}",
        f"in quote={quotes.at[cue] >= 0} covered={covered}",
        f"to end={last + 2 >= bounds[1]} form={plain}",
        f"from start={first <= bounds[0]} form={plain}",
        f"between={_between(page, cue, first, last)} covered={covered}",
    ]
    return found


def rate_step(rates: Mapping[str, float], lemma: str) -> int:
    """A lemma's rate as a step from 0 to 6."""
    rate = rates.get(lemma, 0.0)
    return sum(rate > step for step in (0.0, 0.05, 0.12, 0.25, 0.45, 0.7))


def _between(page: Page, cue: int, first: int, last: int) -> str:
    """What stands between the cue and the content."""
    inside = range(last + 1, cue) if last < cue else range(cue + 1, first) if first > cue else range(0)
    verbs = sum(page.tags[token].startswith("VB") for token in inside)
    return f"{min(len(inside), 4)} {min(verbs, 2)}"


def _quoted_beside(page: Page, quotes: Quotes, candidate: Candidate, bounds: tuple[int, int]) -> str:
    """Whether quoted words of the sentence, or alone right after it, are left out of the content."""
    inside = {quotes.at[token] for start, stop in candidate.content for token in range(start, stop)}
    left = {quotes.at[token] for token in range(*bounds)} - inside - {-1}
    following = quotes.at[bounds[1]] if bounds[1] < len(page.words) else -1
    goes_on = following >= 0 and following not in inside and stands_alone(page, quotes, following)
    return f"{min(len(left), 2)}{'+' if goes_on else ''}"
