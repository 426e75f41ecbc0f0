"""Pages made from docstrings: what they hold, and that no docstring breaks one."""

import doctest

from analysis.publish import manual


def test_columns_of_a_table_stand_on_the_page_of_the_schemas(tmp_path):
    (tmp_path / "box").mkdir()
    (tmp_path / "box" / "__init__.py").write_text(
        '"""A box."""\nA: Schema = {"n": Column(pl.UInt32, "how *many*, n_1")}\n'
        'B: Schema = {**A, "share": Column(pl.Float64, "0 to 1")}\n'
    )
    assert manual.write_modules(tmp_path / "box", tmp_path / "pages") == ["pages/box"]
    lines = (tmp_path / "pages" / "box.rst").read_text().splitlines()
    assert [line for line in lines if line] == [
        "box",
        "===",
        ".. py:module:: box",
        r"\A box.",
        ".. py:data:: A",
        r"   - \ ``n``\  (\ ``pl.UInt32``\ )\: how \*many\*, n\_1",
        ".. py:data:: B",
        "   - the columns of ``A``",
        r"   - \ ``share``\  (\ ``pl.Float64``\ )\: 0 to 1",
    ]


DOCSTRING = """1. No list: A_ and |b| of *c*, `d`_; (1) no mark, ``code_x``s ``y ::

    Indented, then a line
  less indented::

>>> 1 + 1
2
"""


def test_no_docstring_breaks_a_page():
    from docutils.core import publish_doctree

    assert doctest.testmod(manual) == (0, 1)
    strict = {"report_level": 1, "halt_level": 1}
    made = publish_doctree("\n".join(manual.as_rst(DOCSTRING)), settings_overrides=strict)
    assert [node.tagname for node in made.children] == ["paragraph", "paragraph", "doctest_block"]
    assert [node.astext() for node in made.children] == [
        "1. No list: A_ and |b| of *c*, `d`_; (1) no mark, code_xs ``y ::",
        "Indented, then a line less indented::",
        ">>> 1 + 1\n2",
    ]


def test_only_what_is_public_and_documented_has_an_entry(tmp_path):
    (tmp_path / "box").mkdir()
    (tmp_path / "box" / "__init__.py").write_text("")
    (tmp_path / "box" / "_hidden.py").write_text('def f():\n    """Hidden."""\n')
    (tmp_path / "box" / "open.py").write_text(
        'def f(a: int, *, b: str = "x") -> float:\n    """Shown."""\n'
        'def _g():\n    """Private."""\ndef h():\n    pass\n'
        'class C(NamedTuple):\n    """A class."""\n    n: int\n    _m: int\n'
        '    @property\n    def p(self) -> int:\n        """Half."""\n'
        '    def q(self, k: int) -> int:\n        """Twice."""\n'
    )
    manual.write_modules(tmp_path / "box", tmp_path / "pages")
    text = (tmp_path / "pages" / "box.rst").read_text()
    entries = [line.strip() for line in text.splitlines() if ".. py:" in line]
    assert entries == [
        ".. py:module:: box",
        ".. py:module:: box.open",
        ".. py:function:: f(a: int, *, b: str='x') -> float",
        ".. py:class:: C",
        ".. py:property:: p",
        ".. py:method:: q(k: int) -> int",
    ]
    assert "n: int" in text
    assert "_m" not in text
    assert "Hidden" not in text
