"""What the reader of saved pages makes of a folder of pages, one line of JSON a page, for a scorer to compare.

    python -m benchmarks.pages FOLDER OUT.jsonl

Pages may be packed with gzip. Printed: pages, seconds of the processor a page, and every page that is refused.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from pathlib import Path

from analysis.intake import pages
from analysis.intake.article import Article, Refused
from analysis.schema.vocabulary import Zone

ENDINGS = (".html", ".htm", ".html.gz", ".mhtml", ".mht")


def line_of(name: str, article: Article) -> dict[str, object]:
    return {
        "page": name,
        "headline": article.headline,
        "standfirst": " ".join(article.of(Zone.STANDFIRST)) or None,
        "paragraphs": article.of(Zone.BODY),
        "subheadings": article.of(Zone.SUBHEADING),
        "captions": article.of(Zone.CAPTION),
        "published": None if article.published is None else f"{article.published:%Y-%m-%d}",
        "byline": article.byline,
        "outlet": article.outlet,
        "url": article.url,
        "section": article.section,
        "language": article.language,
        "other_headlines": article.other_headlines,
        "without_text": article.without_text,
        "guessed": article.guessed,
        "notes": article.notes,
        "embedded": [part.text for part in article.parts if part.embedded],
    }


def read_any(data: bytes, name: str) -> Article:
    reader = pages.mhtml if pages.mhtml.recognises(data, name) else pages
    return reader.read(data, name).articles[0]


def main(folder: str, out: str) -> None:
    seconds, lines = [], []
    for path in sorted(path for path in Path(folder).rglob("*") if path.name.endswith(ENDINGS)):
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        started = time.process_time()
        try:
            lines.append(line_of(path.name, read_any(data, path.name)))
        except Refused as error:
            print(error)
        seconds.append(time.process_time() - started)
    Path(out).write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    print(
        f"{len(seconds)} pages, {sum(seconds) / max(1, len(seconds)):.3f} s each, {max(seconds, default=0):.2f} s at most"
    )


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
