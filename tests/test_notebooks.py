"""The notebooks: as committed they are what a clean run gives, and they hold on any other story."""

import ast
import json
import re
from pathlib import Path

import nbformat
import pytest
from IPython.core.formatters import DisplayFormatter

from analysis.annotate.syntax import parse as syntax
from analysis.processes import Workers
from analysis.publish.links import links, targets
from analysis.publish.notebooks import run_all
from analysis.publish.rules import RULES
from analysis.publish.settings_file import FILE, with_values

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("[0-9]*.ipynb"))
READ = {path.stem: nbformat.read(path, as_version=4) for path in NOTEBOOKS}


def outputs_of(notebook) -> list:
    """The outputs but for the pixels, which may differ by a shade between machines."""
    kept = []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            kept.append({kind: data for kind, data in output.get("data", {}).items() if kind != "image/png"})
    return kept


@pytest.fixture(scope="module")
def rerun(tmp_path_factory):
    out = tmp_path_factory.mktemp("rerun")
    settle(out, ROOT / "seeds")
    with Workers(2) as pool:
        run_all(NOTEBOOKS, out / "notebooks", pool=pool)
    return out


def settle(project: Path, story: Path) -> None:
    """Name a story in the settings of a project."""
    (project / "notebooks").mkdir(exist_ok=True)
    said = (ROOT / "notebooks" / FILE).read_text(encoding="utf-8")
    (project / "notebooks" / FILE).write_text(with_values(said, {"story": str(story), "figures": "figures"}))


@pytest.mark.parametrize("name", READ)
def test_committed_outputs_are_those_of_a_clean_run(name, rerun):
    again = nbformat.read(rerun / "notebooks" / f"{name}.ipynb", as_version=4)
    assert outputs_of(READ[name]) == outputs_of(again)


def test_committed_tables_are_those_of_a_clean_run(rerun):
    made = {path.name: path.read_bytes() for path in (rerun / "figures").glob("*.csv")}
    committed = {path.name: path.read_bytes() for path in (ROOT / "figures").glob("*.csv")}
    assert made == committed
    assert made


@pytest.mark.parametrize("name", READ)
def test_every_count_leads_to_sentences_of_its_own_page(name):
    there = targets(READ[name])
    assert set(links(READ[name])) <= set(there)
    assert len(there) == len(set(there))


@pytest.mark.parametrize("name", READ)
def test_every_code_cell_was_run_in_order(name):
    counts = [cell.execution_count for cell in READ[name].cells if cell.cell_type == "code"]
    assert counts == list(range(1, len(counts) + 1))


@pytest.mark.parametrize("name", READ)
def test_no_cell_defines_a_function_or_silences_a_warning(name):
    for cell in READ[name].cells:
        if cell.cell_type == "code":
            kinds = {type(node) for node in ast.walk(ast.parse(cell.source))}
            assert not kinds & {ast.FunctionDef, ast.ClassDef, ast.Lambda}
            assert "warnings" not in cell.source
            assert "Path(" not in cell.source


@pytest.mark.parametrize("name", READ)
def test_there_is_at_least_as_much_text_as_code(name):
    sizes = {"markdown": 0, "code": 0}
    for cell in READ[name].cells:
        sizes[cell.cell_type] += len(cell.source)
    assert sizes["markdown"] >= sizes["code"]


@pytest.mark.parametrize("name", READ)
def test_settings_are_tagged_upper_case_and_commented(name):
    for line in settings_of(name):
        assert re.fullmatch(r"[A-Z_]+ = .+  # .+", line), line


def settings_of(name) -> list[str]:
    """The settings that a notebook has of its own, a line each."""
    cells = [cell for cell in READ[name].cells if "parameters" in cell.metadata.get("tags", [])]
    assert len(cells) <= 1
    return [line for cell in cells for line in cell.source.split("\n")]


@pytest.mark.parametrize("name", READ)
def test_all_settings_are_checked_before_anything_else_and_have_a_rule(name):
    cells = [cell for cell in READ[name].cells if cell.cell_type == "code"]
    place = 1 if settings_of(name) else 0
    code = cells[place].source
    [call] = [
        node
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "publish.settings"
    ]
    own = {line.split(" = ")[0] for line in settings_of(name)}
    assert {word.arg: ast.unparse(word.value) for word in call.keywords} == {each: each for each in own}
    assert own <= set(RULES)
    assert code.endswith("\nsettings")
    assert not any(line.split(" = ")[0] in ("STORY", "FIGURES", "CONTEXT") for line in settings_of(name))


def called(node) -> str:
    """The name of the function that a node calls; of one that is no call, nothing."""
    return ast.unparse(node.func) if isinstance(node, ast.Call) else ""


NOT_DRAWN = {"DRAWN", "SEED", "MARKED"}
"""Settings that no number of a figure depends on: what is opened or checked by a reader."""
OF_ALL = {"SHARED_COPY"}
"""Settings of all notebooks that numbers of figures depend on; embeddings only in those that compare sentences."""


@pytest.mark.parametrize("name", READ)
def test_every_setting_of_a_figure_is_named_for_its_manifest(name):
    code = "\n".join(cell.source for cell in READ[name].cells if cell.cell_type == "code")
    calls = [
        node
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "with_settings"
    ]
    named = {word.arg: ast.unparse(word.value) for call in calls for word in call.keywords}
    [counted] = [node for node in ast.walk(ast.parse(code)) if called(node) == "reuse.counted"]
    assert ast.unparse(counted.args[1]) == "SHARED_COPY"  # which names the setting itself
    assert f"\ncorpus = {ast.unparse(counted)}\n" in code
    named["SHARED_COPY"] = "SHARED_COPY"
    own = {line.split(" = ")[0] for line in settings_of(name)} - NOT_DRAWN
    assert set(named) == own | OF_ALL | ({"EMBEDDINGS"} if "EMBEDDINGS = " in code else set())
    assert all(value == setting for setting, value in named.items())


def test_every_word_that_stands_beside_a_concept_in_the_name_of_a_file_is_known():
    """Else the files of two concepts could be one: see ``slugs``."""
    for name in ("02-terms", "03-keywords"):
        code = "\n".join(cell.source for cell in READ[name].cells if cell.cell_type == "code")
        [beside] = [
            {ast.literal_eval(word) for word in keyword.value.elts}
            for node in ast.walk(ast.parse(code))
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "slugs"
            for keyword in node.keywords
        ]
        before = set(re.findall(rf'stem=f"{name}-([a-z]+)-{{stems', code))
        manifests = [json.loads(path.read_text()) for path in (ROOT / "figures").glob(f"{name}-*.json")]
        tables = {(each["stem"], Path(file).stem) for each in manifests for file in each["files"]}
        behind = {table.removeprefix(f"{stem}-") for stem, table in tables if table != stem}
        assert before
        assert behind
        assert before | behind == beside


@pytest.mark.parametrize("name", READ)
def test_prose_types_no_number_about_the_articles(name):
    allowed = {
        "00",
        "01",
        "02",
        "03",
        "04",
        "05",
        "07",
        "08",
        "09",
        "10",
        "0",
        "1",
        "95",
        "1982",
        "89",
        "183",
        "16",
        "9",
    }  # names of notebooks, scales, sources
    for cell in READ[name].cells:
        if cell.cell_type == "markdown":
            prose = re.sub(r"```.*?```", "", cell.source, flags=re.DOTALL)
            assert set(re.findall(r"\d+", prose)) <= allowed, cell.source


def story(folder: Path, **articles: str) -> Path:
    folder.mkdir()
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


OTHER_STORIES = {
    "one article, no concepts": ({"solo": "A dam broke on Monday. Nobody was hurt."}, None),
    "two articles of hostile text, one term each": (
        {
            "evil": "<script>alert(1)</script> $x^2$ and $y$ =1+1 **bold** [a](javascript:x) “rioters” said",
            "plain": "The captives were there. The captives were fed. Captives, captives, captives, captives.",
        },
        "<b>who</b> $a$:\n  captives: [captives]\n  '=cmd()': [rioter*]\n",
    ),
}


@pytest.mark.parametrize("case", OTHER_STORIES)
def test_notebooks_hold_on_another_story(case, tmp_path):
    articles, concepts = OTHER_STORIES[case]
    folder = written(tmp_path / "story", articles, concepts)
    shown = [rendered(each) for name in READ for each in shown_here(name, folder, tmp_path / "figures")[0]]
    text = "\n".join(json.dumps(data, ensure_ascii=False) for data in shown)
    for word in ("Netanyahu", "Al Jazeera", "Gaza"):
        assert word not in text
    assert "<script>alert" not in "".join(data.get("text/html", "") for data in shown)
    if concepts is None:
        assert "Too little for a chart here" in text


def shown_here(name, story, figures):
    """What a numbered notebook shows on a story; its names."""
    return shown_by(READ[name], name, story, figures)


def shown_by(notebook, name, story, figures):
    """What a notebook shows on a story, run in this process, where no kernel has to start; its names."""
    shown: list[object] = []
    names = {"display": lambda *outputs: shown.extend(outputs)}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            code = cell.source.replace(
                "publish.settings(", f"publish.settings(STORY={str(story)!r}, FIGURES={str(figures)!r}, "
            )
            *lines, last = ast.parse(code).body
            exec(compile(ast.Module(lines, []), name, "exec"), names)
            if isinstance(last, ast.Expr):
                shown.append(eval(compile(ast.Expression(last.value), name, "eval"), names))
            else:
                exec(compile(ast.Module([last], []), name, "exec"), names)
    return [each for each in shown if each is not None], names


@pytest.mark.parametrize("case", ["seeds", *OTHER_STORIES])
def test_the_template_holds_on_every_story(case, tmp_path):
    template = nbformat.read(ROOT / "notebooks" / "template.ipynb", as_version=4)
    folder = ROOT / "seeds"
    if case in OTHER_STORIES:
        articles, concepts = OTHER_STORIES[case]
        folder = written(tmp_path / "story", articles, concepts)
    shown, names = shown_by(template, "template", folder, tmp_path / "figures")
    assert repr(names["settings"]).startswith("Story: ")
    assert len(shown) == 5 - (names["reading"] is None)
    assert not any(cell.get("outputs") for cell in template.cells)


def written(folder: Path, articles, concepts) -> Path:
    story(folder, **articles)
    if concepts:
        (folder / "concepts.yaml").write_text(concepts, encoding="utf-8")
    return folder


def rendered(each) -> dict[str, str]:
    """What a notebook keeps of something shown, but for pictures."""
    data, _ = DisplayFormatter().format(each)
    return {kind: text for kind, text in data.items() if kind != "image/png"}


def shown_without_a_language_model(name, monkeypatch, tmp_path):
    """What a notebook shows on the sample story where no language model is installed; its names."""
    monkeypatch.setattr(syntax, "MODELS", ("no_such_model", "no_such_copy"))
    shown, names = shown_here(name, ROOT / "seeds", tmp_path)
    assert names["corpus"].depth == "words"
    return "\n".join(map(repr, shown))


def test_without_a_language_model_the_voices_say_what_is_missing(monkeypatch, tmp_path):
    text = shown_without_a_language_model("04-voices", monkeypatch, tmp_path)
    assert "The language model is not installed, so only quotation marks show whose words these are" in text
    assert "Words in quotation marks make up 7 % (Times of Israel) to 23 % (Palestine Chronicle) of each article" in (
        tmp_path / "04-voices-words.json"
    ).read_text(encoding="utf-8")
    assert "Too little for a chart here: The program found no quotation of a named speaker." in text
    assert "Reports without a named source: 0 reports" in text
    assert "The program found no report of speech" in text


def test_without_a_language_model_who_acts_is_said_not_to_be_known(monkeypatch, tmp_path):
    text = shown_without_a_language_model("05-agency", monkeypatch, tmp_path)
    assert "The language model is not installed, so the program cannot read the grammar of a sentence" in text
    assert text.count("Too little for a chart here") == 5
    assert not list(tmp_path.iterdir())


def test_without_a_language_model_the_labels_say_what_is_missing(monkeypatch, tmp_path):
    text = shown_without_a_language_model("06-labels", monkeypatch, tmp_path)
    assert "The language model is not installed, so the program cannot read grammar or find labels" in text
    assert "Too little for a chart here: The program found nobody by name." in text
    assert "The program found no label that two articles share." in text
    assert not list(tmp_path.iterdir())


def test_without_a_language_model_what_is_told_is_still_compared(monkeypatch, tmp_path):
    text = shown_without_a_language_model("08-told-and-left-out", monkeypatch, tmp_path)
    assert "The program found no headline in the files of Palestine Chronicle and AFP copy" in text
    assert re.search(r"it did not find (it|them) in [^.]*Palestine Chronicle", text)
    assert (tmp_path / "08-told-openings-1.csv").is_file()
    assert (tmp_path / "08-told-grid-1.csv").is_file()
