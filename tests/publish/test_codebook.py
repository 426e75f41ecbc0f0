from dataclasses import replace

import pytest

from analysis.errors import OutputError
from analysis.publish.codebook import as_markdown, codebook, write_codebook
from analysis.story.concepts import Concept, Term
from analysis.story.read import read_story
from tests.tiny import concept, corpus

WAR = Concept(
    "what happened",
    (
        Term("war", ("war", "wars"), unless=("cold", "trade")),
        Term("strikes", ("air strike*", "b?mbing", "strik*"), only_with=("army",)),
    ),
)
PAIRS = [
    ("North", "War goes on. The war in Gaza-North goes on!"),
    ("South", "A war begins."),
    ("East", "The war ends."),
]


def test_a_codebook_says_what_each_term_is_how_it_is_found_and_shows_it():
    text = as_markdown(corpus(PAIRS, WAR))
    assert text.startswith("# Codebook: tiny\n\n## How to mark\n")
    assert text[text.index("## what happened") :] == (
        "## what happened\n\n"
        "4 mentions in the outlets’ wording. A mention is right if it means: what happened.\n\n"
        "- **war**, 4 mentions. Found by “war” and “wars”.\n"
        "  - Not counted if its sentence holds “cold” or “trade”.\n"
        "  - North: **War** goes on.\n"
        "  - South: A **war** begins.\n"
        "- **strikes**, 0 mentions. Found by “air strike\\*” (\\* is any letters), “b?mbing” (? is one letter) and words that "
        "begin with “strik”.\n"
        "  - Counted only if its sentence holds “army”.\n"
    )


def test_actors_are_told_with_their_parts():
    israel = Concept("Israel", (Term("Israel", ("Israel",)), Term("army", ("IDF", "Israeli army"))))
    made = replace(corpus(PAIRS, WAR), actors=(israel,), title="The talks")
    text = as_markdown(made)
    assert text.startswith("# Codebook: The talks\n")
    assert text.endswith("\n## Who is who\n\n- **Israel**: “Israel”; army (“IDF” and “Israeli army”)\n")


@pytest.mark.parametrize(
    "wild", ["<script>alert(1)</script>", "[x](javascript:1)", "# x", "$x$", "![x](y)", "`x`", "<!--"]
)
def test_what_comes_from_the_story_does_nothing(wild):
    made = corpus([(wild, f"A war {wild} begins.")], concept(wild, **{wild: "war"}))
    html = codebook(replace(made, title=wild)).html
    body = html.removeprefix(html[: html.index("<details>")])
    assert "<script" not in body
    assert "<a " not in body
    assert "<img" not in body
    assert "<code>x" not in body
    assert "<!--" not in body
    assert "$x$" not in body
    assert "<h" not in body


def test_the_notebook_shows_it_unfolding():
    shown = codebook(corpus(PAIRS, WAR))
    assert "<summary>Codebook: 1 concept</summary>" in shown.html
    assert "<strong>War</strong> goes on." in shown.html
    assert repr(shown) == "Codebook: 1 concept"


def test_a_story_without_concepts_has_the_rules_alone():
    made = replace(corpus(PAIRS), concepts=())
    assert "## How to mark" in as_markdown(made)
    assert repr(codebook(made)) == "Codebook: 0 concepts"


def test_it_is_written_once_and_is_no_article(folder):
    made = folder({"North_a.txt": "The war ends.\n", "concepts.yaml": "concepts:\n  fighting:\n    war: [war]\n"})
    assert write_codebook(made, made / "CODEBOOK.md") == 1
    assert "North: The **war** ends." in (made / "CODEBOOK.md").read_text(encoding="utf-8")
    assert read_story(made).articles.height == 1
    with pytest.raises(OutputError, match="must not be there yet; it is, and may have been edited"):
        write_codebook(made, made / "CODEBOOK.md")
