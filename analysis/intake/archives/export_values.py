"""What stands in the fields of an export, whatever the language of its interface: days, counts, languages, addresses;
and what is said where the count of its articles is another."""

from __future__ import annotations

import re
from datetime import date

from analysis.intake.archives.export_labels import Phrase, listed, one_of
from analysis.story.days import read_day
from analysis.story.language import code_of

LOOKED_AT = 200
"""Characters of a line that a day is looked for in."""
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_MONTH = rf"(?P<month>{one_of(Phrase.MONTH)})\b\.?"
DAYS = (
    re.compile(
        rf"(?<!\d)(?P<day>\d{{1,2}})(?:\. ?|er |º |(?:st|nd|rd|th)? )(?:de )?{_MONTH},? (?:del? )?{_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}", re.IGNORECASE),
    re.compile(r"(?<!\d)(?P<year>\d{4}) ?年 ?(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?日"),
)
COUNT = re.compile(r"\d[\d.,\u00a0\u202f]{0,12}")
WORDS = re.compile(rf"\d[\d.,\u00a0\u202f]{{0,12}} {{0,2}}(?:{one_of(Phrase.WORDS)})", re.IGNORECASE)
BETWEEN = re.compile(r"[;,/|(]")
ADDRESS = re.compile(r"https?://\S+|www\.\S+")
ADDRESS_END = re.compile(r"(?<!\S)https?://\S+$")
COPYRIGHT = re.compile(rf"(?:{one_of(Phrase.COPYRIGHT)})(?!\w)", re.IGNORECASE)
APPENDED = re.compile(rf"[-–;, ]{{0,4}}(?:{one_of(Phrase.APPENDED)})\.?$", re.IGNORECASE)
PICTURE = re.compile(rf"(?:{one_of(Phrase.PICTURE).upper()}): ?")


def day_of(text: str) -> date | None:
    """The first day in a line: “Donnerstag 11. Mai 2023”, “lundi 30 septembre 2013 11:31 GMT”; None without a whole one."""
    line = " ".join(text[:LOOKED_AT].split())
    months = listed(Phrase.MONTH)
    for form in DAYS:
        for match in form.finditer(line):
            month = match["month"]
            try:
                return date(int(match["year"]), int(months.get(month.casefold(), month)), int(match["day"]))
            except ValueError:
                continue
    return read_day(line)


def count_of(text: str) -> int | None:
    """The number that a text begins with or holds first: “1.238 Wörter” is 1238."""
    match = COUNT.search(text[:LOOKED_AT])
    return int(re.sub(r"\D", "", match.group())) if match else None


def is_count(line: str) -> bool:
    """Whether a line is a number of words and no more."""
    return WORDS.fullmatch(line.strip()) is not None


def language_of(text: str) -> str | None:
    """The code of the first language named: “GERMAN; DEUTSCH” is de."""
    for called in BETWEEN.split(text[:LOOKED_AT]):
        name = called.strip(" )")
        code = listed(Phrase.LANGUAGE_NAME).get(name.casefold()) or code_of(name)
        if code:
            return code
    return None


def headline_of(text: str) -> tuple[str | None, bool]:
    """A headline without what the archive adds to it, None where it says that there is none; and whether a correction
    is said to be appended."""
    bare = APPENDED.sub("", text[-500:])
    headline = text[:-500] + bare
    none = headline.strip().casefold() in listed(Phrase.NO_HEADLINE)
    return (None if none or not headline.strip() else headline.strip()), bare != text[-500:]


def is_copyright(line: str) -> bool:
    """Whether a line claims a copyright."""
    return COPYRIGHT.match(line.strip()) is not None


def address_in(line: str) -> str | None:
    """The address of a page, where a line is nothing else."""
    line = line.strip()
    return line if ADDRESS.fullmatch(line) else None
