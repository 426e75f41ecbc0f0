import base64
import io
import re

from fontTools.ttLib import TTFont

from analysis.publish.typeface import BASE, font_faces

RULE = re.compile(r"font-family:'([^']+)';font-weight:(\d+);font-style:(\w+);src:url\(data:font/ttf;base64,([^)]+)\)")
UPRIGHT, BOLD, SLANTED = (False, False), (True, False), (False, True)


def rules(*texts):
    found = {}
    for family, weight, style, data in RULE.findall(font_faces(texts)):
        font = TTFont(io.BytesIO(base64.b64decode(data)))
        found[family, weight, style] = {chr(code) for code in font.getBestCmap()}
    return found


def test_each_face_that_is_used_comes_with_its_letters():
    found = rules((UPRIGHT, "ab"), (BOLD, "Žižek"), (UPRIGHT, "c"))
    assert set(found) == {("Source Sans Pro", "400", "normal"), ("Source Sans Pro", "700", "normal")}
    assert found["Source Sans Pro", "400", "normal"] == set(BASE)
    assert found["Source Sans Pro", "700", "normal"] == set(BASE) | {"Ž", "ž"}


def test_letters_that_the_typeface_lacks_come_from_the_other():
    found = rules((UPRIGHT, "قناة"), (SLANTED, "a"))
    assert set(found) == {("DejaVu Sans", "400", "normal"), ("Source Sans Pro", "400", "italic")}
    assert found["DejaVu Sans", "400", "normal"] >= set("قناة")


def test_no_text_and_letters_of_no_typeface_need_none():
    assert font_faces([]) == font_faces([(UPRIGHT, "\ue000")]) == ""


def test_the_same_texts_give_the_same_bytes_in_any_order():
    texts = [(UPRIGHT, "Ž"), (BOLD, "b"), (UPRIGHT, "é")]
    assert font_faces(texts) == font_faces(reversed(texts))
    assert len(font_faces(texts)) < 60_000


def test_letters_stand_as_near_as_in_the_whole_typeface():
    data = RULE.search(font_faces([(UPRIGHT, "AV")]))[4]
    font = TTFont(io.BytesIO(base64.b64decode(data)))
    assert [each.FeatureTag for each in font["GPOS"].table.FeatureList.FeatureRecord] == ["kern"] * len(
        font["GPOS"].table.FeatureList.FeatureRecord
    )
    assert {"GSUB", "fpgm", "prep"}.isdisjoint(font.keys())
