"""Pages made from docstrings: what they hold, and that no docstring breaks one."""

import doctest
import re

from analysis.publish import manual


def test_columns_of_a_table_are_on_the_page_of_the_schemas(tmp_path):
    (tmp_path / "box").mkdir()
    (tmp_path / "box" / "__init__.py").write_text(
        '"""A box."""\nA: Schema = {"n": Column(pl.UInt32, "how *many*, n_1")}\n'
        'B: Schema = {**A, "share": Column(pl.Float64, "0 to 1")}\n'
    )
    [(name, text)] = manual.modules(tmp_path / "box").items()
    assert name == "box"
    assert text.startswith("# box\n")
    assert "<p>A box.</p>" in text
    assert '<dt id="box.A">A</dt><dd><ul><li><code>n</code> (<code>pl.UInt32</code>): how *many*, n_1</li></ul>' in text
    assert '<dt id="box.B">B</dt><dd><ul><li>the columns of <code>A</code></li>' in text


DOCSTRING = """1. No list: A_ and |b| of *c*, `d`_; <b> no mark, ``code_x``s ``y ::

    Indented, then a line
  less indented::

>>> 1 + 1
2
"""


def test_no_docstring_breaks_a_page():
    assert doctest.testmod(manual) == (0, 1)
    assert manual.as_html(DOCSTRING) == (
        "<p>1. No list: A_ and |b| of *c*, `d`_; &lt;b&gt; no mark, <code>code_x</code>s ``y ::</p>"
        "<p>Indented, then a line less indented::</p><pre>&gt;&gt;&gt; 1 + 1\n2</pre>"
    )


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
    text = manual.modules(tmp_path / "box")["box"]
    assert re.findall(r'class="py (\w+)"><dt id="([^"]*)">(.*?)</dt>', text) == [
        ("function", "box.open.f", "f(a: int, *, b: str=&#x27;x&#x27;) -&gt; float"),
        ("class", "box.open.C", "class C"),
        ("property", "box.open.C.p", "p"),
        ("method", "box.open.C.q", "q(k: int) -&gt; int"),
    ]
    assert "n: int" in text
    assert "_m" not in text
    assert "Hidden" not in text
