"""Colours that a notebook's own HTML names, made readable on a dark screen too."""

from __future__ import annotations

import re
from itertools import pairwise

from lxml import html

DARK = (0x15, 0x18, 0x1B)
"""The paper of a dark screen, as in ``page.css``."""
ENOUGH = 5.0
"""Contrast of letters and paper that anybody can read, with something to spare (WCAG asks for 4.5)."""
COLOUR = re.compile(r"(?:^|;)\s*color:\s*#([0-9a-fA-F]{6})\s*(?=;|$)")
Colour = tuple[int, int, int]


def two_inks(tree: html.HtmlElement) -> None:
    """Let every element that names the colour of its letters name one for a dark screen too; a mark has the colours
    that all marks have."""
    for element in tree.xpath("//article//*[@style]"):
        if element.tag == "mark":
            del element.attrib["style"]
            continue
        found = COLOUR.search(element.get("style"))
        if found:
            light = found.group(1).lower()
            dark = "".join(f"{part:02x}" for part in for_dark(_parts(light)))
            style = COLOUR.sub("", element.get("style")).strip(" ;")
            element.set("style", f"{style};--light:#{light};--dark:#{dark}".lstrip(";"))
            element.set("class", f"{element.get('class', '')} ink".strip())


def for_dark(colour: Colour) -> Colour:
    """The colour, mixed with as much white as it needs to be read on a dark screen."""
    for step in range(21):
        mixed = tuple(round(part + (255 - part) * step / 20) for part in colour)
        if contrast(mixed, DARK) >= ENOUGH:  # type: ignore[arg-type]
            break
    return mixed  # type: ignore[return-value]


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours, 1 to 21, as WCAG 2 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    shares = [part / 255 for part in colour]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _parts(name: str) -> Colour:
    red, green, blue = (int(name[at:stop], 16) for at, stop in pairwise(range(0, 7, 2)))
    return red, green, blue
