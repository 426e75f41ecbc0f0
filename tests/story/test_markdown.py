import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.errors import Problem
from analysis.schema.vocabulary import Zone
from analysis.story import markdown
from analysis.story.formats import plain_from_markdown, read_records
from analysis.story.markdown import read_markdown, words_of
from analysis.story.read import inspect_story


def test_front_matter_of_markdown_gives_the_fields(folder):
    text = (
        "---\noutlet: North\npublished: 2025-02-04\ntitle: no\n---\n# War\n\nIt *goes* on,\nsaid [Ann](http://a.b).\n"
    )
    [record], problems = read_records(folder({"a.md": text}))
    assert record.fields == {"outlet": "North", "published": "2025-02-04", "title": "no"}
    assert record.text == "War\n\nIt goes on, said Ann."
    assert problems == record.problems == []


def test_broken_front_matter_is_told_with_its_line_and_costs_no_text(folder):
    [record], _ = read_records(folder({"a.md": '---\noutlet: North\ntitle: "War\n---\nIt goes on.\n'}))
    assert record.text == "It goes on."
    message = "the lines between --- must be YAML; they were ignored. Check them, or write sources.csv."
    assert record.problems == [Problem("error", "a.md", message, 3)]


def test_an_unknown_field_of_front_matter_is_told_with_a_hint(folder):
    [record], _ = read_records(folder({"a.md": "---\noutlets: North\n---\nWar"}))
    message = "the column 'outlets' was ignored; did you mean outlet?"
    assert record.problems == [Problem("guess", "a.md", message, 1)]


def test_front_matter_nested_too_deeply_costs_no_text(folder):
    [record], _ = read_records(folder({"a.md": "---\na: " + "[" * 5000 + "\n---\nWar"}))
    assert record.text == "War"
    assert [problem.severity for problem in record.problems] == ["error"]


def test_rules_that_enclose_no_fields_enclose_text(folder):
    [record], _ = read_records(folder({"a.md": "---\nWar goes on.\n\n---\nPeace is far.\n"}))
    assert "War goes on." in record.text
    assert "Peace is far." in record.text


def test_front_matter_that_never_ends_is_text(folder):
    [record], _ = read_records(folder({"a.md": "---\nWar goes on.\n"}))
    assert record.text == "War goes on."


def test_each_paragraph_of_a_block_quote_keeps_its_sign():
    source = "Lee wrote:\n\n> War goes\n> on.\n>\n> - Peace is far.\n>\n> > It ends.\n\nHe left."
    assert plain_from_markdown(source) == "Lee wrote:\n\n> War goes on.\n\n> Peace is far.\n\n> It ends.\n\nHe left."


def test_html_in_markdown_stays_text():
    assert plain_from_markdown("<script>alert(1)</script> & <b>war</b>") == "<script>alert(1)</script> & <b>war</b>"


def test_code_lists_quotes_and_tables_of_markdown_keep_their_words():
    source = "> war\n\n- one\n- two\n\n```\ncode\n```\n\n    more\n\n| a | b |\n|---|---|\n| c | d |"
    assert plain_from_markdown(source) == "> war\n\none\n\ntwo\n\ncode\n\nmore\n\n| a | b | |---|---| | c | d |"


@given(
    st.lists(st.sampled_from(["war", "*", "_", "#", ">", "-", "1.", "\n", "\n\n", " ", "`", "&", "<b>"]), max_size=30)
)
def test_no_word_of_markdown_is_lost(parts):
    source = " ".join(parts)
    assert plain_from_markdown(source).count("war") == source.count("war")


def test_front_matter_of_odd_types_costs_no_field(folder):
    text = (
        "---\noutlet: 24\nbyline: [Ann Lee, ~, 'Bob']\ncredit:\n  - AFP\n  - [AP]\ntitle: {a: b}\nnote: null\n"
        "published: 2025-02-04T10:30:00Z\nkind: [news]\n? [a, b]\n: c\n---\nWar"
    )
    story, problems = inspect_story(folder({"a.md": text}))
    row = story.articles.row(0, named=True)
    assert (row["outlet"], row["byline"], row["credit"], row["title"], row["note"], str(row["published"])) == (
        "24",
        "Ann Lee, Bob",
        None,
        None,
        None,
        "2025-02-04",
    )
    assert [str(problem) for problem in problems if problem.severity == "error"] == [
        "error: a.md: title must be one text, not names with values. It is taken as not known.",
        "error: a.md: credit must be one text, not names with values. It is taken as not known.",
        "error: a.md: kind must be one text, not a list. It is taken as not known.",
    ]


def test_front_matter_that_names_itself_without_end_is_read_at_once(folder):
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}x]" for n in range(1, 30)), "byline: *a29"]
    [record], _ = read_records(folder({"a.md": "---\n" + "\n".join(lines) + "\n---\nWar"}))
    assert (record.text, list(record.fields)) == ("War", ["byline"])


def test_a_field_that_stands_twice_is_read_once(folder):
    [record], _ = read_records(folder({"a.md": "---\noutlet: North\nOutlet: South\n---\nWar"}))
    assert record.fields == {"outlet": "North"}
    message = "the column 'outlet' is there twice; the first one is used. Remove the other or rename it."
    assert record.problems == [Problem("error", "a.md", message, 1)]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf", b"\xef\xbb\xbf\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_byte_order_marks_and_line_ends_do_not_hide_the_front_matter(folder, mark, end):
    text = mark + end.join([b"---", b"outlet: North", b"---", b"War goes on."])
    [record], _ = read_records(folder({"a.md": text}))
    assert (record.fields, record.text) == ({"outlet": "North"}, "War goes on.")


def test_front_matter_without_an_end_is_read_to_the_first_empty_line(folder):
    [record], _ = read_records(folder({"a.md": "---\noutlet: North\ntitle: War\n\nWar goes on.\n"}))
    assert (record.fields, record.text) == ({"outlet": "North", "title": "War"}, "War goes on.")
    message = "its front matter has no --- at the end; read up to the first empty line. Close it."
    assert record.problems == [Problem("repair", "a.md", message)]


def test_front_matter_without_end_costs_its_fields_and_not_the_article():
    front = "".join(f"key{number}: value\n" for number in range(2_000))
    ((record,), problems) = read_markdown(f"---\noutlet: North\n{front}---\n\nTalks go on.".encode(), "a.md")
    assert (record.text, record.fields, problems) == ("Talks go on.", {}, [])
    (problem,) = record.problems
    assert (problem.severity, problem.row) == ("error", 2)
    assert problem.message.startswith("the lines between --- must have at most 20,000 characters, not 28,903;")


def zones_of(markdown):
    text, zones, _ = words_of(markdown)
    lines = [line for line in text.split("\n") if line.strip()]
    return [(lines[number], zone) for number, zone in zones.items()]


def test_marks_of_markdown_show_zones():
    source = "# War\n\n**It goes on.**\n\nAnn Lee left.\n\n## No end\n\n![Lee in *Rome*](a.jpg)\n\n**She wept.**\n"
    assert zones_of(source) == [
        ("War", Zone.HEADLINE),
        ("It goes on.", Zone.STANDFIRST),
        ("No end", Zone.SUBHEADING),
        ("Lee in Rome", Zone.CAPTION),
    ]


def test_a_heading_behind_text_is_no_headline_and_bold_words_in_a_line_mark_nothing():
    assert zones_of("Ann left.\n\n# War\n\n**She** and **he** wept.") == [("War", Zone.SUBHEADING)]
    assert zones_of("# War\n\n**She** wept.") == [("War", Zone.HEADLINE)]
    assert zones_of("![Lee](a.jpg)\n\n## War\n\nIt goes on.") == [("Lee", Zone.CAPTION), ("War", Zone.HEADLINE)]
    assert zones_of("> # War\n\nIt goes on.") == []


def test_lines_keep_their_zones_through_repairs(folder):
    story, _ = inspect_story(folder({"a.md": "# War &amp; peace\n\n**Short.**\n\nIt goes on.\n\n## So\n\nShe left."}))
    assert story.articles["text"][0] == "War & peace\n\nShort.\n\nIt goes on.\n\nSo\n\nShe left."
    assert story.articles["marked"].to_list() == [
        [{"line": 0, "zone": "headline"}, {"line": 1, "zone": "standfirst"}, {"line": 3, "zone": "subheading"}]
    ]


def test_lines_that_repairs_divide_keep_their_zones_by_their_words(folder):
    story, _ = inspect_story(folder({"a.md": "# War\n\nIt goes<br>on.\n\n## So\n\nShe left."}))
    assert story.articles["text"][0] == "War\n\nIt goes\non.\n\nSo\n\nShe left."
    assert [each["line"] for each in story.articles["marked"][0]] == [0, 3]


def test_a_text_without_marks_has_no_marked_lines(folder):
    story, _ = inspect_story(folder({"a.md": "War\n\nIt goes on.", "b.txt": "# War\n\nIt goes."}))
    assert story.articles["marked"].to_list() == [[], []]


def test_signs_that_a_backslash_escapes_are_literal_and_others_are_not():
    words = words_of("# \\<b> <b>\n\n![\\&lt; &lt;x]() `\\<b>` \\\\<b>")
    assert words.text == "<b> <b>\n\n&lt; <x \\<b> \\<b>"
    assert words.literal == {0, 2}
    assert words_of("\\<b> \ufdd0").literal == frozenset()


def test_very_many_blocks_take_no_longer_than_their_number():
    class Counted(str):
        looked_at = 0

        def __bool__(self):
            Counted.looked_at += 1
            return len(self) > 0

        def __ne__(self, other):
            Counted.looked_at += 1
            return str.__ne__(self, other)

        __hash__ = str.__hash__

    markdown._with_front([markdown.Block(Counted("War")) for _ in range(300)])
    assert Counted.looked_at <= 300


def test_a_heading_behind_pictures_and_empty_blocks_is_the_headline():
    assert words_of("![a]()\n\n```\n```\n\n# War\n\n# Peace")[1] == {
        0: Zone.CAPTION,
        1: Zone.HEADLINE,
        2: Zone.SUBHEADING,
    }
