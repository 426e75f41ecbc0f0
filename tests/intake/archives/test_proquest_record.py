"""Fields and lines of a record -> an article."""

from datetime import date

from analysis.intake.archives.markup import Block
from analysis.intake.archives.proquest_record import article_of, lines_of_text
from analysis.intake.article import Part
from analysis.schema.vocabulary import Zone

FIELDS = {
    "Author": "Roe, Ann",
    "Publication title": "Morning Paper, Late Edition; Town",
    "Publication date": "May 8, 2020",
    "Language of publication": "English",
    "Section": "A",
    "ProQuest document ID": "123",
}


def made(lines=("One.",), title="Title", captions=(), **fields):
    named = {**FIELDS, **{key.replace("_", " "): value for key, value in fields.items()}}
    return article_of("article 1", title, named, [Block(line) for line in lines], captions)


def test_each_field_in_its_place():
    article = made()
    assert (article.headline, article.outlet, article.published) == (
        "Title",
        "Morning Paper, Late Edition; Town",
        date(2020, 5, 8),
    )
    assert (article.byline, article.section, article.language, article.key) == ("Roe, Ann", "A", "en", "123")
    assert article.of(Zone.BODY) == ["One."]
    assert article.without_text is None


def test_the_link_of_a_library_is_never_kept():
    link = "https://www-proquest-com.proxy.example/docview/123?accountid=00000"
    assert made(Document_URL=link).url == "https://www.proquest.com/docview/123"
    assert made(URL="https://paper.example/a.html").url == "https://paper.example/a.html"


def test_what_is_written_behind_a_headline_is_no_headline():
    article = made(title="Town Votes: [National Desk]", Section="")
    assert (article.headline, article.section) == ("Town Votes", "National Desk")
    assert made(title="Town Votes [With graphic(s)]").headline == "Town Votes"
    assert made(title="[Town] Votes").headline == "[Town] Votes"


def test_captions_credits_and_affiliations_are_no_body():
    article = made(("One.", "CAPTION: A house.", "Credit: Associated Press", "Illustration", "A tree.", "Two."))
    assert article.of(Zone.BODY) == ["One.", "Two."]
    assert article.of(Zone.CAPTION) == ["A house.", "A tree."]
    assert article.credit == "Associated Press"
    assert made(("One.", "AuthorAffiliation", "Ann Roe is a writer.")).of(Zone.BODY) == ["One."]


def test_what_an_agency_tells_the_desks_is_no_caption():
    assert made(captions=["**EMBARGO: until noon.** A house.", " "]).parts[-1] == Part(Zone.CAPTION, "A house.")


def test_a_record_without_text_says_so():
    assert made(()).without_text == "a record without text"
    assert made((), Abstract="None available.").without_text == "a record without text"
    assert made((), Abstract="A town votes.").without_text == "an abstract only"


def test_the_day_may_stand_in_the_publication_info():
    article = made(Publication_date="", Publication_info="Paper ; Town [Town]08 May 2020: AA.2.", Publication_title="")
    assert (article.published, article.outlet) == (date(2020, 5, 8), "Paper ; Town")


def test_what_shows_no_record_is_none():
    assert article_of("article 1", "Contact us", {}, [], []) is None


def test_paragraphs_of_a_text_file_are_one_line_each():
    wrapped = (
        "The town voted on the plan for a new bridge in a hall\nthat was full until the last seat, and the count was\n"
        "done before midnight on the same day.\n\nTwo people left."
    )
    assert [line[:16] for line in lines_of_text(wrapped)] == ["The town voted o", "Two people left."]
