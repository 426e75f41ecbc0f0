"""A story whose every field tries to run something: its report, opened page by page and picture by picture in Chromium.

Fourteen articles hold scripts, tags, links, styles, formulas and directives in title, outlet, byline, address, body, file
name, front matter and cells of tables; so do the names of the story, of concepts, terms and actors. Each would leave a
mark in the page, open a dialog, or ask for an address outside.
"""

from __future__ import annotations

import argparse
import csv
import io
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import yaml

from analysis.publish.report import report
from benchmarks.running import put

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
OUTSIDE = "http://injected.invalid/"
RUN = "top.injected=1;alert(1)"
ATTACKS = (
    f"<script>{RUN}</script>",
    f"\"><img src={OUTSIDE}a.png onerror='{RUN}'>",
    f"'><svg onload={RUN}>",
    f"</style></title></textarea><script>{RUN}</script>",
    f"]]>--><script>{RUN}</script><!--",
    f"[war](javascript:{RUN}) ![war]({OUTSIDE}b.png)",
    f"```{{raw}} html\n<script>{RUN}</script>\n```",
    f'<a href="javascript:{RUN}" onmouseover="{RUN}" onfocus={RUN} autofocus>war</a>',
    f"$$\\href{{javascript:{RUN}}}{{war}}$$ \\(x\\) {{{{ war }}}} {{% raw %}} {{eval-rst}}",
    f"&lt;script&gt;{RUN}&lt;/script&gt; &amp;lt;script&amp;gt;{RUN}&amp;lt;/script&amp;gt;",
    f'<iframe srcdoc="<script>{RUN}</script>"></iframe><object data={OUTSIDE}c></object>',
    f'<meta http-equiv=refresh content="0;url={OUTSIDE}d"><base href={OUTSIDE}><link rel=stylesheet href={OUTSIDE}e>',
    f"<style>@import url({OUTSIDE}f);*{{background:url({OUTSIDE}g)}}</style>\u202e{OUTSIDE}h",
    f'<details open ontoggle={RUN}><video src={OUTSIDE}i onerror={RUN}></video>=HYPERLINK("{OUTSIDE}j")|-1+1',
)
BODY = (
    "{attack}\n\nThe hostages were freed on Monday, Ann Lee said. “The captives are home, {attack}” Lee said. {attack} "
    "said the war was over. According to {attack}, captives and hostages were fed. The war goes on, Lee told AFP."
)
ROWS = ("person:Ann Lee", "person:Lee", "place:War")
"""Rows of the grid of told and left out that are called by an attack, as far as they are in it."""
OPEN_TO_SCRIPTS = """() => [...document.querySelectorAll("*")].flatMap(one => [...one.attributes]
    .filter(each => (/^on/i.test(each.name) && each.value.includes("injected"))
        || (/^(xlink:)?(href|src|action|data|srcdoc)$/i.test(each.name) && /^\\s*javascript:/i.test(each.value)))
    .map(each => `${one.tagName} ${each.name}=${each.value.slice(0, 60)}`))"""
"""Places of a page in which one of the attacks would run when somebody clicks or points there."""


def write_story(place: Path) -> Path:
    """The story: five files of text, five of Markdown with front matter, four rows of a table; and what lies beside."""
    folder = place / _file_name(ATTACKS[0])
    folder.mkdir()
    rows = []
    for at, attack in enumerate(ATTACKS[:10]):
        name = f"{at} {_file_name(attack)}{'.txt' if at < 5 else '.md'}"
        fields = {"title": attack, "outlet": f"{attack} {at}", "byline": attack, "url": f"https://x.invalid/{attack}"}
        head = "" if at < 5 else f"---\n{yaml.safe_dump({**fields, 'credit': attack, 'note': attack})}---\n"
        (folder / name).write_text(f"{head}{attack}\n\n{BODY.replace('{attack}', attack)}", encoding="utf-8")
        if at < 5:
            rows.append({"file": name, **fields, "note": attack, "identified_by": attack, "credit": attack})
    (folder / "sources.csv").write_text(_table(rows), encoding="utf-8")
    cells = [
        {"text": BODY.replace("{attack}", attack), "outlet": attack, "title": attack, "byline": attack, "note": attack}
        for attack in ATTACKS[10:]
    ]
    (folder / "articles.csv").write_text(_table(cells), encoding="utf-8")
    concepts = {
        attack: {f"{attack} {word}": [f"{word}*"] for word in ("hostage", "captive", "war")} for attack in ATTACKS
    }
    actors = {f"{attack} Lee": {f"{attack} Lee": ["Ann Lee" if at else "Lee"]} for at, attack in enumerate(ATTACKS)}
    (folder / "concepts.yaml").write_text(yaml.safe_dump({"concepts": concepts, "actors": actors}), encoding="utf-8")
    (folder / "verbs.csv").write_text(
        _table([{"verb": attack, "class": attack} for attack in ATTACKS]), encoding="utf-8"
    )
    chosen = [{"row_id": row_id, "keep": "yes", "name": ATTACKS[at]} for at, row_id in enumerate(ROWS)]
    (folder / "selection.csv").write_text(_table(chosen), encoding="utf-8")
    return folder


def _file_name(attack: str) -> str:
    return attack.replace("/", "\u2215").replace("\n", " ")[:60]


def _table(rows: list[dict[str, str]]) -> str:
    file = io.StringIO()
    writer = csv.DictWriter(file, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def opened(files: Iterable[Path]) -> tuple[int, list[str]]:
    """Open pages and pictures in Chromium: how many there are, and what ran, was asked for or could run, in words."""
    from playwright.sync_api import Page, sync_playwright

    faults: list[str] = []
    paths = sorted(files)

    def watched(page: Page, path: Path) -> None:
        page.on("dialog", lambda dialog: (faults.append(f"dialog: {path.name}"), dialog.dismiss()))
        page.on("request", lambda request: None if _is_inside(request.url) else faults.append(f"outside: {path.name}"))
        page.goto(path.as_uri())
        page.wait_for_load_state("load")
        if page.evaluate("window.injected"):
            faults.append(f"ran: {path.name}")
        faults.extend(f"could run: {path.name}: {each}" for each in page.evaluate(OPEN_TO_SCRIPTS))

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, "--host-resolver-rules=MAP * ~NOTFOUND"])
        for path in paths:
            page = browser.new_page()
            watched(page, path)
            page.close()
        browser.close()
    return len(paths), faults


def _is_inside(address: str) -> bool:
    return address.startswith(("file:", "data:", "blob:", "about:"))


def main() -> None:
    """Make the report, open all of it; print the table or put it into the README; exit with 1 when there is a fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if CHROMIUM is None:
        sys.exit("Chromium must be installed to open the pages; it is not. Install the package chromium.")
    with tempfile.TemporaryDirectory() as place:
        began = time.perf_counter()
        report(write_story(Path(place)), Path(place) / "out")
        made = time.perf_counter()
        n, faults = opened(path for ending in ("html", "svg") for path in (Path(place) / "out").rglob(f"*.{ending}"))
        seconds = f"{made - began:.0f} | {time.perf_counter() - made:.0f}"
    kinds = Counter(fault.split(":")[0] for fault in faults)
    counts = " | ".join(str(kinds[kind]) for kind in ("ran", "dialog", "outside", "could run"))
    head = "| articles | pages and pictures | ran | dialogs | asked outside | could run | report, s | opening, s |"
    table = f"{head}\n|{' ---: |' * 8}\n| {len(ATTACKS)} | {n} | {counts} | {seconds} |"
    print(table, *faults[:20], sep="\n")
    if options.write:
        put("injections", table, "playwright", "sphinx", "myst-parser")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
