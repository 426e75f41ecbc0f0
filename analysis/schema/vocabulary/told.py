"""What articles tell alike, leave out, share and begin with."""

from __future__ import annotations

from analysis.schema.vocabulary.named import Named


class Agreement(Named):
    """Whether two tellings of one fact give the same figures."""

    SAME = "same", "same figures", "the figures agree, or neither gives one"
    CONFLICT = "conflict", "other figures", "the same thing is told with another figure"
    UNSURE = "unsure", "can’t be told", "only one gives a figure, or the figures may count different things"


class Aspect(Named):
    """In what two tellings of one fact differ."""

    WORDS = "words", "words", "other words"
    NUMBERS = "numbers", "numbers", "another number, or a number in one only"
    NAMES = "names", "names", "a name in one only"
    VERBS = "verbs", "verbs", "other verbs"
    VOICE = "voice", "voice", "the one says it itself, the other has a source say it"


class AlignmentChecked(Named):
    """What of the comparison of sentences was checked against people's judgement."""

    SIMILARITY = "similarity", "alike as people say", "how closely scores follow people’s marks of likeness (Pearson)"
    PARAPHRASE = "paraphrase", "same meaning or not", "pairs of sentences that are rightly called the same or not"
    FACTS_FOUND = "facts found", "shared facts found", "facts that several articles tell and that are found"
    FACTS_RIGHT = (
        "facts right",
        "shared facts right, in other stories",
        "facts that were found and that each of the articles named does tell",
    )
    ABSENT_FOUND = (
        "absent found",
        "removed facts noticed",
        "facts that were cut from an article, of which nothing is left, and that are noticed as missing",
    )
    ABSENT_TOLD = (
        "absent told",
        "not found, though told in other words",
        "facts that were cut, that the article still tells in other words, and that are said not to be found (lower is better)",
    )
    ABSENT_RIGHT = (
        "absent right",
        "not found, and rightly",
        "facts said not to be found in an article that are not there",
    )


class Told(Named):
    """What a row of the grid of told and left out is of."""

    FACT = "fact", "fact", "something that happened, is so or is planned"
    QUOTATION = "quotation", "quotation", "words in quotation marks"
    FIGURE = "figure", "figure", "a number with what it counts"
    PERSON = "person", "person", "somebody by name"
    PLACE = "place", "place", "a place by name"


class Doubt(Named):
    """Why it can't be told whether an article has a row of the grid."""

    NEAR = "near", "a sentence comes near", "one sentence has much of its words or is likely to tell it"
    SPREAD = "spread", "its words are there in several sentences", "no sentence comes near, the whole article does"
    LOOSE = "loose", "its versions have little in common", "others may tell it in yet other words"
    MAYBE = "maybe", "something there may be it", "a number, or words without quotation marks, that may be the same"
    NAME = "name", "another form of the name is there", "a shorter name, an adjective, another name of the same actor"
    SELDOM = (
        "seldom",
        "it names a person of this once or twice",
        "a name that an article has so seldom is likely to be there for the same matter",
    )
    LANGUAGE = "language", "the article is in another language", "none that has the row is in its language"


class Exactness(Named):
    """How exact a figure is by the words around it."""

    EXACT = "exact", "exact", "nothing says that it is not"
    AT_LEAST = "at least", "at least", "that many or more: more than, at least, over"
    AT_MOST = "at most", "at most", "that many or fewer: up to, under, nearly"
    ABOUT = "about", "about", "near that: about, some, around"
    RANGE = "range", "between two numbers", "from a lower to an upper number, or a word that leaves it open: dozens"


class CreditForm(Named):
    """Where an agency is credited."""

    GIVEN = "given", "list of sources", "the story’s sources.csv names it"
    DATELINE = "dateline", "dateline", "before the first sentence: LONDON (Agency) –"
    BYLINE = "byline", "byline", "next to the author or instead of one"
    SIGN_OFF = "sign-off", "sign-off", "a line at the end: (Agency)"


class Reworked(Named):
    """How far a shared passage is the same."""

    VERBATIM = "verbatim", "word for word", "the same words in the same order"
    EDITED = "edited", "lightly edited", "most words the same; a few are changed, or a clause has moved"


class SharedCopy(Named):
    """How copy that articles share is counted."""

    IN = "in", "counted in each article", "every article’s copy counts"
    OUT = "out", "left out", "no article’s copy counts"
    ONCE = "once", "counted once", "one article’s copy counts"


class Opening(Named):
    """The parts of an article that a reader meets first."""

    HEADLINE = "headline", "headline", "the title of the article"
    STANDFIRST = "standfirst", "standfirst", "the line between headline and report that sums it up"
    LEDE = "lede", "first paragraph", "the first paragraph of the report"


class Marked(Named):
    """What is marked in an opening, or followed through an article."""

    CONCEPT = "concept", "thing named", "a concept of concepts.yaml"
    TERM = "term", "term", "a wording of a concept"
    ACTOR = "actor", "actor", "an actor of concepts.yaml"
    DOER = "doer", "who acts", "an event with its doer"
    FIGURE = "figure", "figure", "a number with what it counts"
    FACT = "fact", "fact", "a fact that several articles tell"
    QUOTATION = "quotation", "quotation", "words in quotation marks that several articles print"


class Stage(Named):
    """Whether an article begins or ends with what it tells."""

    BEGINNING = (
        "beginning",
        "at the beginning",
        "in headline, standfirst, first paragraph or the first fifth of its words",
    )
    END = "end", "at the end", "in the last fifth of its words, and nowhere before"


class Grounds(Named):
    """What speaks for it that two words stand for the same thing."""

    ALIGNED = "aligned", "same fact", "they fill the same slot of sentences that may tell the same fact"
    HEADS = "heads", "same heads", "the same verbs act on them, or the same words come before them"
    NEIGHBOURS = "neighbours", "same neighbours", "the same names, numbers and words are near them"


class WordKind(Named):
    """What a word is, in the place of which another may come."""

    NOUN = "noun", "noun", "a common noun: no name"
    VERB = "verb", "verb", "a verb of its own: no auxiliary, and no verb of saying"
    ADJECTIVE = "adjective", "adjective", "an adjective: no name, and no ordinal number"
    WORD = "word", "word", "a word of an article that no language model has read"
