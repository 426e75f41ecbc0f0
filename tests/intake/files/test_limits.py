"""How many articles one file may hold, asked by each reader that finds them by a mark."""

import re

import pytest

from analysis.intake.archives import europresse, factiva_text, newsplease, proquest
from analysis.intake.article import Refused
from analysis.intake.files import limits, rtf
from analysis.intake.files.limits import check_count


def test_a_file_of_many_articles_is_refused():
    check_count(10_000, "a.html")
    message = "must have at most 10,000 articles; it has 10,001. Export it in parts."
    with pytest.raises(Refused, match=f"^{re.escape(message)}$"):
        check_count(10_001, "a.html")


@pytest.mark.parametrize(
    ("read", "given"),
    [
        (europresse.read, b"<article>" * 3),
        (proquest.read, b'<a name="DocID_1">' * 3),
        (newsplease.read, b'{"title": "a", "maintext": "b"}' * 3),
        (rtf.read, b"{\\rtf1 words\\par ____________________\\par words\\par ____________________\\par words}"),
        (factiva_text.read_text, "5 words\nDocument ABCD000020200508eg\n" * 3),
    ],
)
def test_readers_ask(monkeypatch, read, given):
    monkeypatch.setattr(limits, "MOST_ARTICLES", 2)
    with pytest.raises(Refused, match=r"^must have at most 2 articles; it has 3\. Export it in parts\.$"):
        read(given, "a")
