"""What readers mark by hand, and which of their marks judge a count."""

from __future__ import annotations

from analysis.schema.vocabulary.named import Named


class Mark(Named):
    """What a reader says of a row of a sample."""

    YES = "yes", "right", "the program read it as the reader does"
    NO = "no", "wrong", "the program read it otherwise"
    UNCLEAR = "unclear", "unclear", "the reader can’t tell, even with the codebook"


class Sampled(Named):
    """What a sample is drawn from."""

    TERMS = "terms", "mentions of terms", "places where a term of concepts.yaml stands, in the outlets’ wording"
    SPEECH = "speech", "reports of speech", "places where an article reports what somebody said"


class Basis(Named):
    """Which marks judge the cases of a kind that nobody marked."""

    OWN = "own", "its own marks", "enough cases of this kind are marked"
    GROUP = "group", "marks of all its group", "too few of this kind are marked, but enough of all kinds together"
    WHOLE = "whole", "every one is marked", "nothing is left to be judged"
    NOT_KNOWN = "not known", "too few marks", "too few are marked to say"
