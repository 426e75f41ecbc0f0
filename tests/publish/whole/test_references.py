import json
from datetime import date

from analysis.publish.whole.references import bibtex, csl, keys, listed
from tests.tiny import articles


def rows(**columns):
    return articles([("North & Co", "War.")], **columns)


def test_an_entry_says_what_is_known():
    made = rows(
        title="War_in {the} 50%",
        byline="Ann Lee",
        url="https://example.org/a{b}?c=1",
        credit="AFP",
        certainty="likely",
        identified_by="house style",
        language="en",
    )
    assert bibtex(made).decode() == (
        "@article{north-co-2025-02-04,\n"
        "  author = {{Ann Lee}},\n"
        r"  title = {{War\_in \{the\} 50\%}}," + "\n"
        "  journal = {North \\& Co},\n"
        "  year = {2025},\n"
        "  month = feb,\n"
        "  day = {4},\n"
        "  url = {https://example.org/a%7Bb%7D?c=1},\n"
        "  langid = {en},\n"
        "  note = {Credited to AFP. The outlet is likely, not certain: house style},\n"
        "}\n"
    )
    assert listed(made) == [
        "North & Co: “War_in {the} 50%”, 4 February 2025. Ann Lee. https://example.org/a%7Bb%7D?c=1. Credited to AFP. "
        "The outlet is likely, not certain: house style."
    ]


def test_csl_has_type_day_and_author_as_written():
    item = json.loads(csl(rows(title="War", byline="Ann Lee", kind="press release", certainty="guessed")))[0]
    assert item == {
        "id": "north-co-2025-02-04",
        "type": "document",
        "title": "War",
        "author": [{"literal": "Ann Lee"}],
        "container-title": "North & Co",
        "issued": {"date-parts": [[2025, 2, 4]]},
        "genre": "press release",
        "note": "Press release. The outlet is guessed",
    }


def test_what_is_not_known_is_not_made_up():
    made = rows(published=None, url="javascript:alert(1)")
    assert b"year" not in bibtex(made)
    assert b"url" not in bibtex(made)
    assert json.loads(csl(made))[0]["title"] == "[no headline in the file]"
    assert listed(made) == ["North & Co: [no headline in the file], day not known."]


def test_articles_of_one_outlet_and_day_have_keys_of_their_own():
    made = articles([("A", "x"), ("A", "y"), ("A-2025-02-04-1", "z")], published=date(2025, 2, 4))
    assert keys(made)[:2] == ["a-2025-02-04-1", "a-2025-02-04-2"]
    assert len(set(keys(made))) == 3
