"""Sphinx settings for the web pages. No page asks anything of another address."""

import sys
from html import escape
from pathlib import Path

sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]  # takes seconds to load, and no page needs it

project = (Path(__file__).parent / "title.txt").read_text(encoding="utf-8")
html_title = escape(project)  # the theme prints it as it is
copyright = ""
add_module_names = False
maximum_signature_line_length = 100
python_use_unqualified_type_names = True
suppress_warnings = ["ref.python"]  # a type's name may stand in two modules
toc_object_entries_show_parents = "hide"
html_use_index = False
html_domain_indices = False
extensions = ["myst_nb"]
nb_execution_mode = "off"
nb_merge_streams = True
myst_enable_extensions: list[str] = []
myst_heading_anchors = 3
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["custom.css"]
smartquotes = False  # names and headlines stay as they were written
html_show_search_summary = False  # a page opened from a disk may not fetch the others
html_show_copyright = False
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
html_theme_options: dict[str, list[str]] = {"footer_icons": []}
language = "en"
templates_path: list[str] = []
