"""What the readers of exports find in a folder of real files, beside what the files promise.

    python -m benchmarks.exports FOLDER [--drawn 20]

A row a file: articles found and promised, those with a key or a text twice, those whose body has as many words as the
file states (within 15 %; German counts compounds otherwise and is told apart), and those with headline, outlet and day.
``--drawn`` prints so many articles of all files as they were read, drawn by chance, for reading beside the file.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter
from pathlib import Path

from analysis.intake.archives import factiva_html, nexis_docx, nexis_html, nexis_txt
from analysis.intake.article import Article, Export, Refused
from analysis.schema.vocabulary import Zone
from analysis.story.language import guess_language

READERS = (nexis_docx, nexis_html, nexis_txt, factiva_html)
NEAR = 0.15


def words(article: Article) -> int:
    return sum(len(part.text.split()) for part in article.parts if part.zone in (Zone.BODY, Zone.SUBHEADING))


def language(article: Article) -> str | None:
    return article.language or guess_language(" ".join(article.of(Zone.BODY)))


def row(name: str, export: Export, seconds: float) -> str:
    articles = export.articles
    keys = Counter(article.key or "\n".join(article.of(Zone.BODY)) for article in articles if article.parts)
    doubled = sum(n - 1 for key, n in keys.items() if key)
    stated = [a for a in articles if a.stated_words and a.without_text is None and language(a) != "de"]
    near = sum(abs(words(a) / a.stated_words - 1) <= NEAR for a in stated if a.stated_words)
    shares = [
        sum(value(a) is not None for a in articles)
        for value in (lambda a: a.headline, lambda a: a.outlet, lambda a: a.published)
    ]
    empty = sum(a.without_text is not None for a in articles)
    cells = (len(articles), export.promised, doubled, empty, f"{near}/{len(stated)}", *shares, f"{seconds:.2f}")
    return " | ".join((f"| {name}", *map(str, cells))) + " |"


def shown(name: str, article: Article) -> str:
    body = article.of(Zone.BODY)
    lines = [
        f"## {name}, {article.place}: {article.key}",
        f"{article.outlet} | {article.published} | {article.section}",
    ]
    lines += [
        f"{article.byline} | {article.language} | {article.stated_words} stated, {words(article)} read | {article.url}"
    ]
    lines += [f"{part.zone}: {part.text[:160]}" for part in article.parts[:4]]
    return "\n".join(
        [*lines, "...", *(text[-160:] for text in body[-2:]), f"captions: {len(article.of(Zone.CAPTION))}"]
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--drawn", type=int, default=0)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    print("| file | found | promised | doubled | no text | near | headline | outlet | day | s |")
    print("| --- " * 10 + "|")
    read: list[tuple[str, Article]] = []
    for path in sorted(path for path in given.folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        reader = next((reader for reader in READERS if reader.recognises(data, path.name)), None)
        if reader is None:
            continue
        started = time.process_time()
        try:
            export = reader.read(data, path.name)
        except Refused as refused:
            print(f"| {path.name} | refused: {refused} |")
            continue
        print(row(path.name, export, time.process_time() - started))
        read += [(path.name, article) for article in export.articles]
    for name, article in random.Random(given.seed).sample(read, min(given.drawn, len(read))):
        print(f"\n{shown(name, article)}")


if __name__ == "__main__":
    main()
