"""Office files that are the same bytes whenever the same is written, and hold no letter that XML can't."""

from __future__ import annotations

import io
import re
import zipfile

UNFIT = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u007f-\u009f\u202a-\u202e\u2066-\u2069]")
"""Letters that XML can't hold, and those that steer a terminal or turn the direction of all that follows."""
DATES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can name."""
BREAKS = str.maketrans({"\u2028": " ", "\u2029": " ", "\r": " "})


def fit(text: object) -> str:
    """Text for an Office file: what can't stand in one is a replacement character, so that its loss is seen."""
    return UNFIT.sub("\ufffd", str(text).translate(BREAKS))


def steady(data: bytes) -> bytes:
    """The same Office file without the time at which it was made: neither in its properties nor in its zip."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "docProps/core.xml":
                content = DATES.sub(b"", content)
            fixed = zipfile.ZipInfo(entry.filename, FIRST_DAY)
            fixed.external_attr = 0o644 << 16
            fixed.compress_type = zipfile.ZIP_STORED if entry.filename.endswith(".png") else zipfile.ZIP_DEFLATED
            new.writestr(fixed, content)
    return made.getvalue()
