"""The floors of the house: imports run one way only."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from analysis.schema import tables
from analysis.schema.vocabulary import Besides, Evidence, HedgeClass, Kind, VerbClass, Voice, Zone
from tests.conftest import LONGEST

ROOT = Path(__file__).resolve().parents[1]
FLOORS = [
    {"errors", "escape", "data", "nltk_parts", "processes", "progress"},
    {"stopping", "workers", "writing"},
    {"schema"},
    {"story"},
    {"intake"},
    {"annotate"},
    {"statistics"},
    {"units"},
    {"evidence"},
    {"questions"},
    {"proposals", "large"},
    {"brief"},
    {"findings", "charts"},
    {"publish"},
    {"__main__"},
]
LEVEL = {name: level for level, names in enumerate(FLOORS) for name in names}
TESTED_ELSEWHERE = {
    "__main__.py": ("test_main.py", "pytest takes no file named test___main__"),
    "schema/": ("test_schema.py", "declares columns; what all schemas must hold is tested in one place"),
    "story/forms.py": ("story/test_zones.py", "holds the forms of lines; zones are found by them"),
    "publish/whole/pdf_styles.py": ("publish/whole/test_pdf.py", "says how paragraphs look"),
    "publish/whole/word_styles.py": (
        "publish/whole/test_word.py",
        "says how the document looks; seen when it is opened",
    ),
    "large/command.py": ("large/test_run.py", "runs the command itself, stops it and kills its workers"),
    "large/stages.py": ("large/test_run.py", "its stages are those of a run"),
    "publish/nb.py": ("publish/test_notebooks.py", "imports two libraries without what slows them down"),
}
"""Modules, or folders of them, without a test file of their own: where they are tested, and why."""
MODULES = [path for path in sorted((ROOT / "analysis").rglob("*.py")) if path.name != "conf.py"]


@pytest.fixture(autouse=True, scope="module")
def _forget():
    yield
    nodes_of.cache_clear()


def floor_of(path: Path) -> str:
    return path.relative_to(ROOT / "analysis").parts[0].removesuffix(".py")


def place_of(path: Path) -> str:
    return path.relative_to(ROOT / "analysis").as_posix()


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def nodes_of(path: Path) -> list[ast.AST]:
    """All nodes of a module, outer ones first."""
    return list(ast.walk(ast.parse(text_of(path))))


@cache
def imports_of(path: Path) -> frozenset[str]:
    found: set[str] = set()
    for node in nodes_of(path):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "analysis":
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("analysis.")}
    return frozenset(found)


def test_every_module_stands_on_a_floor():
    assert {floor_of(path) for path in MODULES} - {"__init__"} == set(LEVEL)


def test_imports_run_downwards():
    assert imports_of(ROOT / "analysis" / "__init__.py") <= {"annotate", "story"}
    above = {
        place_of(path): sorted(name for name in imports_of(path) if name != mine and LEVEL[name] >= LEVEL[mine])
        for path in MODULES
        if (mine := floor_of(path)) != "__init__"
    }
    assert [f"{place} must not import {', '.join(names)}" for place, names in above.items() if names] == []


MAY_USE_OTHER_CHAPTERS = {"robustness", "chronology"}


def test_a_chapter_of_questions_imports_no_other():
    for path in (ROOT / "analysis" / "questions").glob("*/*.py"):
        others = {
            node.module.split(".")[2]
            for node in nodes_of(path)
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("analysis.questions.")
        } - {path.parent.name}
        assert not others or path.parent.name in MAY_USE_OTHER_CHAPTERS, f"{path}: {', '.join(others)}"


CHARTS = sorted((ROOT / "analysis" / "charts").glob("*.py"))
WORKED_OUT = set(
    "group_by agg value_counts pivot unpivot join join_asof over sum mean median quantile std var min max count len"
    " n_unique unique sort sort_by top_k bottom_k rank cum_sum cum_count with_columns map_elements".split()
)
"""Methods of tables and columns that make something new of them or put them in another order."""


def worked_out(nodes):
    """Calls of such methods; ``", ".join(names)`` joins texts."""
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WORKED_OUT:
            value = node.func.value
            if not (isinstance(value, ast.Constant) and isinstance(value.value, str)):
                yield f"line {node.lineno}: {node.func.attr}"


def test_charts_compute_nothing():
    imported = {path.name: imports_of(path) - {"charts", "data", "schema"} for path in CHARTS}
    assert {name: others for name, others in imported.items() if others} == {}
    found = {path.name: list(worked_out(nodes_of(path))) for path in CHARTS}
    assert {name: calls for name, calls in found.items() if calls} == {}, "a chart must draw a table as it is"


def test_what_a_chart_would_work_out_is_seen():
    code = 'table.group_by("a").agg(n=pl.col("n").sum()); marks["term"].value_counts(); ", ".join(names)'
    assert sorted(worked_out(ast.walk(ast.parse(code)))) == [
        "line 1: agg",
        "line 1: group_by",
        "line 1: sum",
        "line 1: value_counts",
    ]


def test_one_module_knows_from_where_on_a_difference_is_sure():
    """The threshold is a number of units/wording.py; charts and findings read the column ``evidence``."""
    for path in MODULES:
        if floor_of(path) in ("charts", "findings"):
            compared = [
                node.lineno
                for node in nodes_of(path)
                if isinstance(node, ast.Compare)
                for part in node.comparators
                if isinstance(part, ast.Constant) and part.value == 0.05
            ]
            names = [line for line in text_of(path).splitlines() if line.startswith("SURE")]
            assert not compared + names, path.name


NAMES = {str(member) for members in (Zone, Voice, VerbClass, HedgeClass, Kind, Evidence) for member in members} | {
    str(Besides.NO_SPEECH)
}
OTHERWISE = {
    "*": {"outlet"},  # a column of nearly every table; compared with a class it is caught all the same
    "annotate/attribution/sides.py": {"body"},  # a kind of the list of titles
    "annotate/attribution/speakers.py": {"other"},  # a kind of the list of pronouns
    "annotate/attribution/somebody.py": {"body"},  # a kind of the list of titles
    "intake/pages/linked_data.py": {"headline", "caption"},  # keys of linked data
    "intake/pages/blocks.py": {"body"},  # a tag
    "intake/pages/extract.py": {"body"},  # what a library calls the text it found
    "intake/pages/document.py": {"body"},  # a tag
    "schema/corpus.py": {"headline"},  # a column: the title of an article, as in the next one
    "questions/corpus/contents.py": {"headline"},
    "publish/export.py": {"caption"},  # a key of the manifest, as in the next two
    "publish/gallery.py": {"caption"},
    "publish/site/first.py": {"caption"},
    "publish/site/sources.py": {"headline"},  # a column
    "publish/whole/collect.py": {"caption"},
    "publish/whole/pdf.py": {"caption"},  # a style of paragraphs, as in the next one
    "publish/whole/pdf_styles.py": {"caption"},
    "publish/whole/texts.py": {"quoted", "attributed"},  # columns of sentences, as in the next one
    "schema/texts.py": {"quoted", "attributed"},
    "questions/terms/differences.py": {"other"},  # a column: the other outlet of a contrast, as in the next four
    "schema/terms.py": {"other"},
    "findings/of_terms.py": {"other"},
    "findings/of_concepts.py": {"other"},
    "findings/term_titles.py": {"other"},
    "questions/terms/checking.py": {"other"},  # likewise, as in the next two
    "schema/checks.py": {"other"},
    "findings/of_marks.py": {"other"},
    "findings/of_keyness.py": {"other"},  # a word of a sentence, as in the next one
    "intake/once.py": {"other"},
    "publish/articles/notes.py": {"quoted"},
    "publish/articles/term_notes.py": {"quoted"},
    "publish/articles/pages.py": {"headline"},  # a column: the title of an article
    "findings/of_emphasis.py": {"headline"},  # a word of a sentence, as in the next one
    "findings/tellings.py": {
        "attributes",
        "sure",
    },  # the second is a column: articles whose versions surely compare, as in the next two
    "questions/alignment/versions.py": {"sure"},
    "schema/alignment.py": {"sure"},
    **dict.fromkeys(  # a column: the other outlet of a pair
        (
            "schema/outlet_map.py",
            "questions/outlet_map/shifts.py",
            "questions/outlet_map/similarity.py",
            "charts/shifts.py",
            "charts/similarity.py",
            "findings/of_similarity.py",
        ),
        frozenset({"other"}),
    ),
    **dict.fromkeys(  # a column: the other word of a pair
        (
            "schema/rivals.py",
            "questions/rivals/candidates.py",
            "questions/rivals/concepts.py",
            "questions/rivals/places.py",
            "findings/of_rivals.py",
        ),
        frozenset({"other"}),
    ),
}
"""Where a word is spelled that is a name of a class elsewhere, and what it means there."""
CLASS_COLUMNS = {name for schema in tables().values() for name, column in schema.items() if column.members}


def texts_of(nodes):
    """Every text of a module with its line, but docstrings and the names it exports."""
    exported = {
        id(constant)
        for node in nodes
        if isinstance(node, ast.Assign) and [getattr(target, "id", "") for target in node.targets] == ["__all__"]
        for constant in ast.walk(node.value)
    }
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in exported:
            yield node


def compared_with_classes(nodes):
    """The texts that a column of classes is compared with: ``pl.col("voice") == "quoted"``, ``.is_in(["quoted"])``."""
    for node in nodes:
        if isinstance(node, ast.Compare):
            first, others = node.left, node.comparators
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            first, others = node.func.value, node.args[:1] if node.func.attr in ("is_in", "eq", "ne_missing") else []
        else:
            continue
        keys = {each.value for each in ast.walk(first) if isinstance(each, ast.Constant)}
        if keys & CLASS_COLUMNS:
            yield from (each for other in others for each in texts_of(list(ast.walk(other))))


VOCABULARY = ROOT / "analysis" / "schema" / "vocabulary"


def test_classes_are_named_in_the_vocabulary_alone():
    spelled = {place_of(path): spelled_classes(path) for path in MODULES if path.parent != VOCABULARY}
    assert {place: names for place, names in spelled.items() if names} == {}, (
        "names of classes are spelled; take them from schema/vocabulary"
    )


def spelled_classes(path):
    """Lines and names of the classes that a module spells."""
    names = NAMES - OTHERWISE["*"] - OTHERWISE.get(place_of(path), set())
    spelled = {(node.lineno, node.value) for node in texts_of(nodes_of(path)) if node.value in names}
    compared = {(node.lineno, node.value) for node in compared_with_classes(nodes_of(path)) if node.value in NAMES}
    return sorted(spelled | compared)


def test_what_is_spelled_otherwise_is_still_spelled_there():
    for place, words in OTHERWISE.items():
        if place != "*":
            texts = texts_of(nodes_of(ROOT / "analysis" / place))
            assert words <= {node.value for node in texts}, place


@pytest.mark.parametrize(
    "code",
    [
        'pl.col("voice") == "outlet"',
        '(pl.col("zone") != "body") & x',
        'pl.col("kind").is_in(["direct", "mixed"])',
        'row["class"] == "doubts"',
    ],
)
def test_a_class_compared_with_a_text_is_seen(code):
    assert {node.value for node in compared_with_classes(ast.walk(ast.parse(code)))} & NAMES


def test_statistics_take_numbers_only():
    for path in (ROOT / "analysis" / "statistics").rglob("*.py"):
        assert imports_of(path) <= {"statistics", "errors"}, path.name


def test_modules_stay_small():
    lines = {place_of(path): len(text_of(path).splitlines()) for path in MODULES}
    assert {place: n for place, n in lines.items() if n > 300} == {}


def test_every_module_has_a_test_file_in_the_same_place():
    for path in MODULES:
        name = path.relative_to(ROOT / "analysis").as_posix()
        mirrored = ROOT / "tests" / Path(name).with_name(f"test_{path.name}")
        elsewhere = [key for key in TESTED_ELSEWHERE if name == key or (key[-1] == "/" and name.startswith(key))]
        if path.name != "__init__.py":
            assert mirrored.is_file() != bool(elsewhere), f"{name}: write {mirrored.relative_to(ROOT)}, or say where"


def test_tests_that_stand_elsewhere_exist():
    for module, (test, reason) in TESTED_ELSEWHERE.items():
        assert (ROOT / "analysis" / module).exists(), module
        assert (ROOT / "tests" / test).is_file(), test
        assert reason


def test_the_test_files_that_begin_first_exist():
    assert [name for name in LONGEST if not (ROOT / "tests" / name).is_file()] == []


MOST_WORDS = 6
WORD = re.compile(r"[a-z]{2,}(?:[ '’-][a-z]+)*")
"""A word or phrase of small letters; a name with underscores or points is none."""
SYNTAX = re.compile(r"\(\?[a-z]*:|\\[a-zA-Z]|\{.*?\}|[^a-zA-Z0-9 ’'_-]")
"""What is no word in an alternative of a regular expression."""
WORDS_ALLOWED = {
    ("publish/whole/markup.py", "UNSEEN"): "elements of HTML",
    ("publish/whole/markup.py", "_is_inline"): "elements of HTML",
    ("annotate/attribution/content_facts.py", "FACTS"): "names of facts that the models weigh",
    ("annotate/attribution/source_facts.py", "FACTS"): "names of facts that the models weigh",
    ("annotate/attribution/contents.py", "FIRST"): "labels of the parser",
    ("annotate/attribution/contents.py", "RIGHT"): "labels of the parser",
    ("annotate/attribution/contents.py", "OWN"): "labels of the parser",
    ("annotate/attribution/ends.py", "TURNS"): "labels of the parser",
    ("annotate/attribution/source_rules.py", "by_rule"): "labels of the parser",
    ("annotate/attribution/speech.py", "LINKS"): "labels of the parser",
    ("intake/archives/export_labels.py", "LANGUAGES"): "codes of languages",
    ("publish/site/words.py", "SKIPPED"): "tags of HTML",
    ("questions/alignment/features.py", "FEATURES"): "names of figures that the score weighs",
    ("questions/alignment/segments.py", "TOKENS"): "names of columns",
    ("story/marks.py", "SHOWN"): "names of columns",
    ("units/clauses/passives.py", "BARE"): "labels of the parser",
    ("units/clauses/phrases.py", "BEFORE"): "labels of the parser",
    ("units/clauses/phrases.py", "BEHIND"): "labels of the parser",
    ("questions/labels/reading.py", "BEFORE"): "labels of the parser",
    ("questions/labels/unnamed.py", "PARTS"): "labels of the parser",
    ("publish/manifest.py", "VERSIONS"): "names of packages",
    ("large/counting.py", "SUMS"): "names of tables",
    ("large/counting.py", "ADDED"): "names of columns",
    ("units/negation.py", "_needed"): "kinds of entries of a list",
}
"""Module and name -> why its words are no words of the articles."""


def groups_of_texts(node: ast.AST) -> Iterator[list[str]]:
    """The texts that may be a list of words: what is split, listed, or told apart by a regular expression."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)), attr="split")):
            yield text.split()
        case ast.Set(elts=elements) | ast.Tuple(elts=elements) | ast.List(elts=elements):
            yield [element.value for element in elements if isinstance(element, ast.Constant)]
        case ast.Dict(keys=keys, values=values):
            if all(isinstance(value, (ast.Constant, ast.Tuple, ast.List, ast.Set)) for value in values):
                yield [key.value for key in keys if isinstance(key, ast.Constant)]
        case ast.Constant(value=str(text)) if "|" in text:
            yield [SYNTAX.sub("", part).strip().lower() for part in text.split("|")]


def word_lists(module: ast.Module) -> set[str]:
    """The names at the top of a module under which more than MOST_WORDS words of small letters are together; what a
    package gives (``__all__``) are names of functions."""
    found = set()
    for top in module.body:
        target = top.targets[0] if isinstance(top, ast.Assign) else getattr(top, "target", None)
        name = target.id if isinstance(target, ast.Name) else getattr(top, "name", "")
        for node in ast.walk(top):
            for texts in groups_of_texts(node):
                if len([text for text in texts if isinstance(text, str) and WORD.fullmatch(text)]) > MOST_WORDS:
                    found.add(name)
    return found - {"__all__"}


@pytest.mark.parametrize(
    "source",
    [
        'A = frozenset("one two three four five six seven".split())',
        'A = {"one", "two", "three", "four", "five", "six", "seven"}',
        'A = ("one", "two", "three", "four", "five", "up to", "at least")',
        'A = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}',
        'A = re.compile(r"^(?:one|two|three|four|five|six|seven)\\b")',
        'A = rf"(?:one|two|three|four|five|six|seven) {B}"',
        'def A(word):\n    return word in ("one", "two", "three", "four", "five", "six", "seven")',
    ],
)
def test_a_list_of_words_is_seen(source):
    assert word_lists(ast.parse(source)) == {"A"}


@pytest.mark.parametrize(
    "source",
    [
        'A = "one two three four five six".split()',
        'A = "One two three four five six seven eight."',
        'A = ("NN", "NNP", "PRP", "WP", "DT", "CD", "JJ")',
        'A = ["article_id", "n_words", "n_quoted", "n_scare", "n_articles", "n_outlets", "share_quoted"]',
        "A = [one, two, three, four, five, six, seven]",
        '__all__ = ["one", "two", "three", "four", "five", "six", "seven"]',
        'A = {"one": f(1), "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}',
    ],
)
def test_what_is_no_list_of_words_is_let_pass(source):
    assert word_lists(ast.parse(source)) == set()


def test_word_lists_stand_in_data():
    found = {
        (place_of(path), name)
        for path in MODULES
        if floor_of(path) not in ("data", "findings")  # what findings hold is output
        for name in word_lists(nodes_of(path)[0])
    }
    assert found == set(WORDS_ALLOWED), "word lists belong into analysis/data"
