"""What a site says to its readers is told from sentences that mention the same."""

import pytest

from analysis import data
from analysis.intake.pages import promos
from analysis.intake.pages.blocks import Block
from analysis.intake.pages.promos import is_promo, without_biographies


@pytest.mark.parametrize(
    "text",
    [
        "Read more: What the town says",
        "Watch: The cables fall",
        "Sign up for our newsletter and read it every day.",
        "Get it all in our newsletter.",
        "(Reporting by Ann Lee; Editing by Tom Roe)",
        "Our Standards: The Example Trust Principles.",
        "Jo Poe contributed to this report.",
        "Let us know in the comments below!",
        "Advertisement",
        "© 2024 The Daily Example",
    ],
)
def test_promotions(text):
    assert is_promo(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor wrote it in his newsletter.",
        "“We are shut,” the mayor said on Twitter.",
        "What do you think of when you see a bridge?",
        "If you have seen one bridge, you have seen them all.",
        "Users who subscribe to the service must agree to its privacy policy.",
        "Advertisements for the bridge were taken down.",
        "More than a thousand people walked home.",
    ],
)
def test_sentences_of_a_report(text):
    assert not is_promo(text)


def test_a_rule_of_one_outlet_holds_for_it_alone(monkeypatch):
    rows = (
        {
            "phrase": "the daily bridge:",
            "kind": "begins",
            "outlet": "The Daily",
            "language": "en",
            "source": "own list",
        },
    )
    monkeypatch.setattr(data, "rows", lambda *_: rows)
    promos._rules.cache_clear()
    assert is_promo("The Daily Bridge: more of it", "The Daily")
    assert not is_promo("The Daily Bridge: more of it", "The Weekly")
    promos._rules.cache_clear()


def block(text):
    return Block(text, "p", None, None, (), 0.0, tuple(text.split()))


def test_a_biography_of_the_author_is_dropped_at_the_end_only():
    body = [
        block(text)
        for text in ("Ann Lee is a town.", "a", "b", "c", "d", "Ann Lee is a reporter.", "Jo Poe is a mayor.")
    ]
    kept = [each.text for each in without_biographies(body, "Ann Lee, Tom Roe")]
    assert kept == ["Ann Lee is a town.", "a", "b", "c", "d", "Jo Poe is a mayor."]
    assert without_biographies(body, None) == body
