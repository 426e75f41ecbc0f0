"""One article as the finder of attributions reads it."""

from analysis.annotate.attribution.page import Quotes
from analysis.annotate.attribution.table import pages
from analysis.annotate.attribution.token_facts import TokenFacts
from analysis.annotate.syntax.cache import parsed
from analysis.annotate.words.batch import annotate_words
from tests.tiny import articles


def page_of(text):
    """The page of a text."""
    ((_, page, _),) = pages(parsed(annotate_words(articles([("North", text)]))[0]))
    return page


def facts_of(text, rates):
    """What is known of the tokens of a text. rates: lemma -> how often it is a cue."""
    page = page_of(text)
    return TokenFacts(page, Quotes(page), rates)


def words_of(page, span):
    """The words of a range of tokens; nothing for no range."""
    return None if span is None else " ".join(page.words[slice(*span)])
