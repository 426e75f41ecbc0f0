"""A PDF that says what it shows: title, language, and a structure in which the figure is one element with its alt text."""

from __future__ import annotations

import io
from xml.sax.saxutils import escape

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{alt}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def tagged_pdf(pdf: bytes, *, title: str, alt: str, language: str) -> bytes:
    """A PDF of one page as matplotlib writes it, tagged: the page is one figure with its alt text, the window shows the
    title, a screen reader knows the language. Nothing in it tells when it was made. It is built as PDF/UA-1 (ISO 14289-1)
    asks, but does not claim to be that: no validator has looked at it."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf))
    page, root = writer.pages[0], writer.root_object
    content = page.raw_get("/Contents")
    parts = [writer._add_object(_stream(b"/Figure <</MCID 0>> BDC\n")), content]
    page[NameObject("/Contents")] = ArrayObject([*parts, writer._add_object(_stream(b"\nEMC\n"))])
    page[NameObject("/StructParents")] = NumberObject(0)
    page[NameObject("/Tabs")] = NameObject("/S")
    tree = writer._add_object(_dictionary(Type=NameObject("/StructTreeRoot")))
    document = writer._add_object(_element("Document", P=tree))
    box = ArrayObject([FloatObject(side) for side in page.mediabox])
    layout = _dictionary(O=NameObject("/Layout"), BBox=box, Placement=NameObject("/Block"))
    shown = {"Alt": TextStringObject(alt), "Pg": page.indirect_reference, "K": NumberObject(0), "A": layout}
    figure = writer._add_object(_element("Figure", P=document, **shown))
    _add(document, K=ArrayObject([figure]))
    parents = _dictionary(Nums=ArrayObject([NumberObject(0), ArrayObject([figure])]))
    _add(tree, K=ArrayObject([document]), ParentTree=parents, ParentTreeNextKey=NumberObject(1))
    _add(
        root,
        Lang=TextStringObject(language),
        MarkInfo=_dictionary(Marked=BooleanObject(True)),
        ViewerPreferences=_dictionary(DisplayDocTitle=BooleanObject(True)),
        StructTreeRoot=tree,
        Metadata=writer._add_object(_described(title, alt, language)),
    )
    writer.metadata = {"/Title": title}
    writer.pdf_header = "%PDF-1.7"  # the version that PDF/UA-1 builds on
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _element(kind: str, **entries: PdfObject | None) -> DictionaryObject:
    return _dictionary(Type=NameObject("/StructElem"), S=NameObject(f"/{kind}"), **entries)


def _dictionary(**entries: PdfObject | None) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in entries.items() if value is not None})


def _add(place: PdfObject, **entries: PdfObject) -> None:
    """Add entries to a dictionary, or to the one that a reference leads to."""
    found = place.get_object()
    assert isinstance(found, DictionaryObject)
    found.update(_dictionary(**entries))


def _stream(data: bytes) -> StreamObject:
    stream = StreamObject()
    stream.set_data(data)
    return stream


def _described(title: str, alt: str, language: str) -> StreamObject:
    """The same words once more as XMP, where programs that check a PDF look for them."""
    stream = _stream(XMP.format(title=escape(title), alt=escape(alt), language=escape(language)).encode())
    _add(stream, Type=NameObject("/Metadata"), Subtype=NameObject("/XML"))
    return stream
