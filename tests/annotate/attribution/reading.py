"""One article as the finder of attributions reads it."""

from analysis.annotate.attribution.article import ParsedArticle
from analysis.annotate.attribution.table import parsed_articles
from analysis.annotate.syntax.cache import parsed
from analysis.annotate.words.batch import annotate_words
from tests.tiny import articles


def article_of(text, rates=None):
    """The article of a text. rates: lemma -> how often it is a cue."""
    ((_, article, _),) = parsed_articles(parsed(annotate_words(articles([("North", text)]))[0]), rates or {})
    return article


def made_of(words, heads=None, quotations=None, **columns):
    """An article of a few words, parted by blanks, all of one sentence; quotations: the number of each word's, -1 for none."""
    words = words.split()
    n = len(words)
    given = {
        "words": words,
        **dict.fromkeys(("lemmas", "tags", "relations"), ["x"] * n),
        "heads": heads or list(range(n)),
        **dict.fromkeys(("sentences", "paragraphs"), [0] * n),
        "quotation_at": quotations or [-1] * n,
        "entities": [None] * n,
        "zones": ["body"] * n,
        "rates": {},
    }
    return ParsedArticle(**{**given, **columns})


def words_of(article, span):
    """The words of a range of tokens; nothing for no range."""
    return None if span is None else " ".join(article.words[slice(*span)])
