"""Word files of Nexis: each article once, whole, and nothing of the archive's around it."""

import time
from contextlib import nullcontext
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.intake.archives.nexis_docx import NAME, read, recognises
from analysis.intake.archives.nexis_record import CORRECTED, NO_TEXT
from analysis.intake.article import Part, Refused
from analysis.schema.vocabulary import Zone
from tests.intake.word_files import packed, word

URN = "https://proxy.example/api/document?id=urn:contentItem:AAAA-1BBB-2CCC-3DDD-00000-00&idtype=PID"
COVER = (
    "**User Name:** Ann Reader",
    "**Date and Time:** Monday, 1. July 2019 12:00:00 CEST",
    "**Job Number:** 22222222",
    "**Documents (2)**",
    "1. A port opens",
    "**Search Terms:** port or ship",
    "",
    "",
)


def article(
    number=1,
    *,
    headline="**A port opens**",
    outlet="The Paper (London)",
    day="May 10, 2018 Thursday",
    text=("One two.",),
):
    return (
        f"{{Bookmark_{number}}}",
        headline,
        outlet,
        day,
        "",
        "|Copyright 2018 The Paper Company All Rights Reserved",
        "**Section:**~NEWS; Pg. 1",
        "**Length:**~1,238 words",
        "**Byline:**~By Ann Lee",
        "**Dateline:**~LONDON",
        "**Highlight:**~A sum of it.",
        f"{{Body_{number}}}**Body**",
        "",
        *text,
    )


END = ("|**Load-Date:**~May 12, 2018", "", "|**End of Document**", "")


def one(*paragraphs, **more):
    (found,) = read(word(*paragraphs, **more), "a.docx").articles
    return found


def test_an_article_is_read_in_its_parts():
    text = ("LONDON -- The port [[opened]] on  Monday.", "“It is big,” she said.")
    found = one(*article(headline="@1 [[A port]] [[opens]]", text=text), *END, links=[URN])
    assert found.parts == [
        Part(Zone.HEADLINE, "A port opens"),
        Part(Zone.STANDFIRST, "A sum of it."),
        Part(Zone.BODY, "LONDON -- The port opened on Monday."),
        Part(Zone.BODY, "“It is big,” she said."),
    ]
    assert found.place == "article 1"
    assert (found.outlet, found.published) == ("The Paper (London)", date(2018, 5, 10))
    assert (found.section, found.byline, found.stated_words) == ("NEWS; Pg. 1", "By Ann Lee", 1238)
    assert found.key == "AAAA-1BBB-2CCC-3DDD-00000-00"
    assert (found.url, found.language, found.without_text, found.notes) == (None, None, None, [])


def test_every_article_is_read_the_first_and_the_last_too():
    export = read(word(*article(1), *END, *article(2), *END, *article(3)), "a.docx")
    assert [found.place for found in export.articles] == ["article 1", "article 2", "article 3"]
    assert all(found.of(Zone.BODY) == ["One two."] for found in export.articles)
    assert (export.kind, export.promised, export.problems) == (NAME, None, [])


def test_the_cover_gives_a_count_and_the_search_and_nothing_else():
    export = read(word(*COVER, *article(1), *END, *article(2), *END, properties=[("LADocCount", 3)]), "a.docx")
    assert (export.promised, len(export.articles), export.about) == (2, 2, {"search": "port or ship"})
    assert not any(word in repr(export) for word in ("Ann Reader", "22222222"))


def test_the_count_of_the_file_has_the_cover_in_it():
    cover = [line for line in COVER if "Documents" not in line]
    assert read(word(*cover, *article(), *END, properties=[("LADocCount", 2)]), "a.docx").promised == 1
    assert read(word("", *article(), *END, properties=[("LADocCount", 1)]), "a.docx").promised == 1


def test_a_file_says_how_many_articles_it_holds():
    export = read(word(*article(), *END, properties=[("LADocCount", 500)]), "a.docx")
    assert (len(export.articles), export.promised) == (1, 500)


def test_private_data_of_the_file_are_kept_nowhere():
    properties = [("LADocCount", 1), ("UserPermID", "urn:user:XX000000001"), ("LADeliveryID", 11111111)]
    shown = repr(read(word(*article(headline="@1 [[A port]]"), *END, links=[URN], properties=properties), "a.docx"))
    assert not any(secret in shown for secret in ("XX000000001", "11111111", "proxy.example"))


def test_bookmarks_that_stand_twice_are_one():
    first = ("{Bookmark_1}{Bookmark_1}", *article()[1:])
    assert len(read(word(*first, "{Bookmark_1}", *END), "a.docx").articles) == 1


@pytest.mark.parametrize(
    ("day", "published"),
    [
        ("lundi 30 septembre 2013 11:31 GMT", date(2013, 9, 30)),
        ("Donnerstag 11. Mai 2023", date(2023, 5, 11)),
        ("May 2, 2002, Thursday,, FINAL EDITION", date(2002, 5, 2)),
        ("Spring 2002", None),
    ],
)
def test_the_day_is_in_the_language_of_the_article(day, published):
    assert one(*article(day=day), *END).published == published


def test_the_day_of_loading_is_not_the_day_of_publishing():
    found = one(*article(day=""), *END)
    assert (found.published, found.outlet, found.headline) == (None, "The Paper (London)", "A port opens")


@pytest.mark.parametrize("outlet", ["Guardian.com.", "The Guardian (London) - Final Edition", "The Gazette (CP)"])
def test_the_outlet_is_as_printed(outlet):
    assert one(*article(outlet=outlet), *END).outlet == outlet


def test_an_edition_below_the_day_and_a_blog_below_the_outlet_are_no_outlet():
    lines = list(article())
    lines[3:4] = ["(Blog)", "May 10, 2018 Thursday", "Edition 1, North"]
    found = one(*lines, *END)
    assert (found.outlet, found.published) == ("The Paper (London)", date(2018, 5, 10))


@pytest.mark.parametrize(
    ("printed", "headline", "notes"),
    [
        ("**No Headline In Original**", None, []),
        ("**-**", None, []),
        ("**A port;**|**opens - Correction Appended**", "A port; opens", [CORRECTED]),
        ("**A** **port** **opens**", "A port opens", []),
    ],
)
def test_what_is_no_headline_is_none(printed, headline, notes):
    found = one(*article(headline=printed), *END)
    assert (found.headline, found.notes) == (headline, notes)


def test_pictures_are_captions_and_related_articles_are_left_out():
    after = ("|**Graphic**", "", "PHOTOS: A ship. (B1)", " A crane.", "|**Related Articles**", "@1 Another port", *END)
    found = one(*article(), *after, links=["https://a.example/"])
    assert found.of(Zone.BODY) == ["One two."]
    assert found.of(Zone.CAPTION) == ["A ship. (B1)", "A crane."]


def test_a_picture_in_the_text_is_a_caption():
    found = one(*article(text=("One two.", "PHOTO: A ship.", "Photo of a ship: rare.")), *END)
    assert (found.of(Zone.BODY), found.of(Zone.CAPTION)) == (["One two.", "Photo of a ship: rare."], ["A ship."])


def test_a_correction_is_no_part_of_the_text():
    after = ("{Correction}**Correction**", "", "It was a quay.|**Correction-Date:**~May 14, 2018")
    found = one(*article(), *after, *END)
    assert (found.of(Zone.BODY), found.notes) == (["One two."], [CORRECTED])


def test_classification_gives_the_language_and_no_text():
    after = ("{Classification}**Classification**", "", "**Language:**~GERMAN; DEUTSCH", "|**Subject:**~PORTS (90%)")
    found = one(*article(), *after, *END)
    assert (found.language, found.of(Zone.BODY)) == ("de", ["One two."])


def test_a_label_of_an_unknown_language_ends_the_text():
    assert one(*article(), "|**Zagruzka:**~12 maja", "more").of(Zone.BODY) == ["One two."]


def test_a_closing_line_in_several_runs_or_languages_ends_the_text():
    for closing in ("**End** **of Document**", "**Fin du document**", "**Ende des Dokuments**"):
        assert one(*article(), closing, "more").of(Zone.BODY) == ["One two."]


def test_labels_of_other_interfaces_are_read():
    lines = [
        line.replace("Section", "RUBRIK").replace("Length", "LÄNGE").replace("Byline", "AUTOR") for line in article()
    ]
    found = one(*(line.replace("Highlight", "CHAPEAU") for line in lines), *END)
    assert (found.section, found.stated_words, found.byline) == ("NEWS; Pg. 1", 1238, "By Ann Lee")
    assert found.of(Zone.STANDFIRST) == ["A sum of it."]


def test_a_highlight_glued_to_the_byline_is_its_own():
    lines = [line for line in article() if "Highlight" not in line]
    lines[lines.index("**Byline:**~By Ann Lee")] = "**Byline:**~By Ann Lee **Highlight:**~A sum of it."
    found = one(*lines, *END)
    assert (found.byline, found.of(Zone.STANDFIRST)) == ("By Ann Lee", ["A sum of it."])


def test_a_highlight_of_two_paragraphs_that_ends_in_the_address():
    lines = list(article())
    lines.insert(lines.index("**Highlight:**~A sum of it.") + 1, "More of it. https://a.example/port")
    found = one(*lines, *END)
    assert found.of(Zone.STANDFIRST) == ["A sum of it.", "More of it."]
    assert found.url == "https://a.example/port"


def test_the_address_below_the_text_is_that_of_the_article():
    found = one(*article(text=("One two.", "|@1 https://a.example/port")), *END)
    assert (found.url, found.of(Zone.BODY)) == (None, ["One two.", "@1 https://a.example/port"])
    found = one(*article(text=("One two.", "@1 https://a.example/port")), *END, links=["https://b.example/"])
    assert (found.url, found.of(Zone.BODY)) == ("https://a.example/port", ["One two."])


def test_an_abstract_above_a_full_text_is_a_standfirst():
    found = one(*article(text=("**ABSTRACT**", "Ann Lee: Build it", "**FULL TEXT**", "One two.")), *END)
    assert (found.of(Zone.STANDFIRST), found.of(Zone.BODY)) == (["A sum of it.", "Ann Lee: Build it"], ["One two."])


def test_an_abstract_without_a_full_text_is_left_as_it_is():
    found = one(*article(text=("ABSTRACT", "One two.")), *END)
    assert found.of(Zone.BODY) == ["ABSTRACT", "One two."]


def test_short_lines_in_bold_are_subheadings_hits_and_sentences_are_not():
    text = ("One.", "**A new quay**", "Two.", "[[Port]]", "**It is said.**", "**Note:** three.", "**Author:** Lee")
    found = one(*article(text=text), *END)
    assert found.of(Zone.SUBHEADING) == ["A new quay"]
    assert found.of(Zone.BODY) == ["One.", "Two.", "Port", "It is said.", "Note: three.", "Author: Lee"]


def test_links_to_pictures_are_no_text():
    assert one(*article(text=("One.", " Link to Image ", "Link zum PDF")), *END).of(Zone.BODY) == ["One."]


def test_an_article_without_a_text_says_so():
    found = one(*article(text=()), "|**Graphic**", "A ship.", *END)
    assert (found.parts, found.without_text) == ([], NO_TEXT)
    assert found.notes == ["Its headline is “A port opens”."]


def test_a_single_article_without_cover_and_bookmarks_is_read():
    lines = [line.replace("{Bookmark_1}", "").replace("{Body_1}", "") for line in article()]
    found = one(*lines, "|**Load-Date:**~May 12, 2018")
    assert (found.headline, found.outlet, found.of(Zone.BODY)) == ("A port opens", "The Paper (London)", ["One two."])


def test_without_bookmarks_the_closing_line_parts_articles():
    lines = [line.replace("{Bookmark_1}", "").replace("{Body_1}", "") for line in (*article(), *END)]
    assert len(read(word(*lines, *lines), "a.docx").articles) == 2


@pytest.mark.parametrize(
    ("data", "held"),
    [
        (word("Dear Ann,", "one two three."), "no article of Nexis"),
        (word("{_GoBack}Section: one", "Length of it"), "no article of Nexis"),
        (word("No articles found", properties=[("LADocCount", 0)]), "a search form only"),
    ],
)
def test_a_word_file_that_is_no_export_is_refused(data, held):
    message = f"^must be a Nexis export with articles; it holds {held}\\. Export the articles themselves\\.$"
    with pytest.raises(Refused, match=message):
        read(data, "a.docx")


def test_a_file_is_known_by_its_bytes():
    assert recognises(word(*article()), "a.txt")
    assert recognises(word("x", properties=[("LADocCount", 0)]), "a.docx")
    assert not recognises(word("Dear Ann,"), "a.docx")
    assert not recognises(packed({"a.txt": "x"}), "a.docx")
    assert not recognises(b"<html>", "a.DOCX")
    assert recognises(b"PK\x03\x04 word/document.xml", "a.docx")  # damaged: reading it says so


def test_a_paragraph_of_very_many_runs_takes_no_longer_than_its_length():
    started = time.process_time()
    found = one(*article(text=("one " + "[[x]]" * 100_000,)), *END)
    assert len(found.of(Zone.BODY)[0]) == 100_004
    assert time.process_time() - started < 10


WHOLE = word(*COVER, *article(1), *END, *article(2), *END, properties=[("LADocCount", 3)])


@given(st.integers(0, len(WHOLE)))
def test_a_file_cut_off_anywhere_is_read_or_refused(at):
    recognises(WHOLE[:at], "a.docx")
    with pytest.raises(Refused) if at < len(WHOLE) else nullcontext():
        read(WHOLE[:at], "a.docx")


@given(
    st.lists(st.sampled_from([*COVER, *article(), *END, "{Body}", "{Classification}", "x", "**Text:**~"]), max_size=25)
)
def test_any_order_of_lines_is_read_or_refused(lines):
    try:
        export = read(word(*lines), "a.docx")
    except Refused:
        return
    assert all(part.text == " ".join(part.text.split()) != "" for found in export.articles for part in found.parts)
