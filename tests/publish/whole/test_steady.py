import io
import zipfile

from analysis.publish.whole.steady import fit, steady


def test_letters_that_xml_cannot_hold_are_seen_to_be_lost():
    assert fit("a\x00b\x1bc\ud800d\ufffee\u202ef\tg\nh\u2028i👍") == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\tg\nh i👍"


def test_the_time_of_making_is_nowhere():
    def packed(year):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as made:
            made.writestr(zipfile.ZipInfo("a.xml", (year, 1, 1, 0, 0, 0)), "<a/>")
            dated = f'<p><dcterms:created xsi:type="x">{year}</dcterms:created></p>'
            made.writestr(zipfile.ZipInfo("docProps/core.xml", (year, 1, 1, 0, 0, 0)), dated)
        return file.getvalue()

    assert packed(2001) != packed(2002)
    assert steady(packed(2001)) == steady(packed(2002))
    assert zipfile.ZipFile(io.BytesIO(steady(packed(2001)))).read("docProps/core.xml") == b"<p></p>"
