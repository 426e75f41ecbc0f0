from analysis.intake.article import Article, Part
from analysis.intake.markdown import markdown_of
from analysis.intake.tidy import tidied
from analysis.schema.vocabulary import Zone
from analysis.story.markdown import words_of
from analysis.story.zones import segments


def bodies(*texts):
    return [Part(Zone.BODY, text) for text in texts]


PRINTED = bodies(
    "The council voted on the plan for a new bridge in a hall that",
    "was full until the last seat, and the count was done before",
    "midnight on the same day. Two people left. The mayor said that",
    "it would be built by the end of the next year.",
)


def test_lines_of_print_are_paragraphs_again():
    article = tidied(
        Article("", [Part(Zone.HEADLINE, "A bridge"), *PRINTED, Part(Zone.SUBHEADING, "So"), *bodies("It is.")])
    )
    assert [part.text for part in article.parts] == [
        "A bridge",
        " ".join(part.text for part in PRINTED),
        "So",
        "It is.",
    ]
    assert article.notes == ["Its lines were broken at a fixed width; 3 line ends were replaced by spaces."]


def test_paragraphs_and_posts_stay_as_they_are():
    parts = [*bodies("War goes on.", "It is far."), Part(Zone.BODY, "I stay", embedded=True), *bodies("She left.")]
    article = tidied(Article("", list(parts)))
    assert (article.parts, article.notes) == (parts, [])


def test_a_caption_that_only_names_who_made_the_picture_is_none():
    captions = ["PHOTO, b/w, AP", "PHOTO, Color, Ann Lee, AP", "A door in Rome", "Getty Images"]
    article = tidied(Article("", [Part(Zone.CAPTION, text) for text in captions]))
    assert [part.text for part in article.parts] == ["A door in Rome"]


def test_a_paragraph_that_has_the_form_of_a_caption_is_one_and_keeps_its_words():
    texts = ["Photo: AP", "A door in Rome (Ann Lee/AP)", "She left."]
    article = tidied(Article("", [*bodies(*texts), Part(Zone.BODY, "Photo: AP", embedded=True)]))
    assert [(part.zone, part.text) for part in article.parts] == [
        (Zone.CAPTION, "Photo: AP"),
        (Zone.CAPTION, "A door in Rome (Ann Lee/AP)"),
        (Zone.BODY, "She left."),
        (Zone.BODY, "Photo: AP"),
    ]
    text, marked, _ = words_of(markdown_of([Part(Zone.HEADLINE, "War"), *article.parts]))
    assert [segment.zone for segment in segments(text, marked=marked)] == [
        Zone.HEADLINE,
        Zone.CAPTION,
        Zone.CAPTION,
        Zone.BODY,
        Zone.BODY,
    ]


def test_a_section_is_told_once_and_the_agency_of_a_dateline_is_the_credit():
    article = tidied(Article("", bodies("ROME (AP) — It goes on.", "She left."), section="NEWS;; FRONT;"))
    assert (article.section, article.credit) == ("NEWS; FRONT", "AP")
    assert tidied(Article("", bodies("It goes on."), section=";", credit="AFP")).credit == "AFP"
