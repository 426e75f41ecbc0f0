import io
import re
import zipfile

import pytest

from analysis.publish.whole.sheets import workbook


@pytest.fixture(scope="module")
def parts(whole):
    made = workbook(whole)
    assert workbook(whole) == made
    packed = zipfile.ZipFile(io.BytesIO(made))
    return {name: packed.read(name).decode() for name in packed.namelist()}


def test_each_table_has_a_sheet_after_the_one_that_explains(parts):
    assert re.findall(r'<sheet name="([^"]*)"', parts["xl/workbook.xml"]) == [
        "About",
        "00.1 The finding",
        "02.1 All shares",
    ]
    texts = re.findall(r"<t[^>]*>([^<]*)</t>", parts["xl/sharedStrings.xml"])
    assert {"share", "percent", "every row, numbers in full", "count"} <= set(texts)
    assert any(text.startswith("How to cite: ") for text in texts)


def test_numbers_are_numbers_and_no_text_is_a_formula(parts):
    sheet = parts["xl/worksheets/sheet2.xml"]
    assert "<f>" not in "".join(parts.values())
    assert "<v>0.1234567</v>" in sheet
    assert "#,##0" in parts["xl/styles.xml"] or 'numFmtId="3"' in parts["xl/styles.xml"]
    assert 'formatCode="0.0%"' in parts["xl/styles.xml"]
    assert "=North &lt;b&gt;" in parts["xl/sharedStrings.xml"]


def test_filters_and_a_header_that_stays(parts):
    assert 'topLeftCell="A2"' in parts["xl/worksheets/sheet2.xml"]
    assert "<autoFilter" in parts["xl/tables/table1.xml"]
