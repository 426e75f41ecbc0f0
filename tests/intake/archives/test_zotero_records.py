"""Records of a Zotero library in three forms."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.intake.archives.zotero_records import is_export, items

CSV = (
    '"Key","Item Type","Publication Year","Author","Title","Publication Title","Url","Abstract Note","Date","Section",'
    '"Language","File Attachments"\n'
    '"ABCD2345","newspaperArticle","2020","Roe, Ann; Lee, Tom","Town votes","Morning Paper","https://paper.example/a",'
    '"","2020-05-08","World","en-GB","/home/jdoe/Zotero/storage/WXYZ6789/a.html; C:\\\\Users\\\\jdoe\\\\b.pdf"\n'
    '"EFGH2345","attachment","","","A file","","","","","","",""\n'
)
RIS = """TY  - NEWS
TI  - Town votes
AU  - Roe, Ann
AU  - Lee, Tom
T2  - Morning Paper
DA  - 2020/05/08/
SE  - World
LA  - en
AB  - A bridge.
UR  - https://paper.example/a
L2  - files/12/a.html
ER  - 

"""  # noqa: W291
CSL = json.dumps(
    [
        {
            "id": "http://zotero.org/users/1234567/items/ABCD2345",
            "type": "article-newspaper",
            "title": "Town votes",
            "container-title": "Morning Paper",
            "issued": {"date-parts": [["2020", 5, 8]]},
            "author": [{"family": "Roe", "given": "Ann"}, {"literal": "Tom Lee"}],
            "section": "World",
            "language": "en",
            "URL": "https://paper.example/a",
        }
    ]
)


@pytest.mark.parametrize("text", [CSV, RIS, CSL], ids=["csv", "ris", "json"])
def test_each_form_tells_the_same(text):
    assert is_export(text)
    (item,) = items(text)
    assert (item.title, item.outlet, item.day) == ("Town votes", "Morning Paper", date(2020, 5, 8))
    assert (item.byline, item.section, item.language) == ("Ann Roe, Tom Lee", "World", "en")
    assert item.url == "https://paper.example/a"


def test_the_key_is_that_of_the_record_not_of_its_owner():
    assert items(CSV)[0].key == items(CSL)[0].key == "ABCD2345"


def test_files_and_abstracts():
    assert items(CSV)[0].files == ["/home/jdoe/Zotero/storage/WXYZ6789/a.html", "C:\\\\Users\\\\jdoe\\\\b.pdf"]
    assert items(RIS)[0].files == ["files/12/a.html"]
    assert (items(CSV)[0].has_abstract, items(RIS)[0].has_abstract) == (False, True)


@pytest.mark.parametrize(
    "issued", [{"date-parts": [[2020, 5]]}, {"date-parts": []}, {}, 3, {"date-parts": [["x", 1, 1]]}]
)
def test_a_month_or_a_year_is_no_day(issued):
    (item,) = items(json.dumps([{"title": "A", "container-title": "B", "issued": issued}]))
    assert item.day is None


def test_a_record_without_its_end_is_read():
    assert [item.title for item in items(RIS + "TY  - NEWS\nTI  - Second")] == ["Town votes", "Second"]


@pytest.mark.parametrize("text", ["", "outlet,text\n", "[]", '[{"maintext": ""}]', "TY  x", "[" * 50_000])
def test_what_is_no_library(text):
    assert not is_export(text)
    assert items(text) == []


@settings(max_examples=80, deadline=None)
@given(st.sampled_from((CSV, RIS, CSL)), st.integers(0, 900), st.text(max_size=5))
def test_no_cut_or_text_makes_it_fail(text, cut, inside):
    for given_text in (text[:cut], text[:cut] + inside + text[cut:]):
        assert all(item.title for item in items(given_text))
