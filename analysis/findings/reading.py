"""What the words around a chart are made of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from analysis.escape import block_id, escape_attribute, escape_html

TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")
"""The stop of a name and that of the sentence that it ends, which is printed once: the U.S."""


@dataclass(frozen=True)
class Finding:
    """What a table says, what limits it, and the strongest other reading of it. Of two stops in its text one is left.

    opens: the address of the sentences that it counts (``block_id`` of their keys), where a page shows them.
    """

    text: str
    caveat: str | None = None
    other_reading: str | None = None
    opens: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", TWO_STOPS.sub(".", self.text))


@dataclass(frozen=True)
class Reading:
    """The words around one chart: the answer, the question, source and n, alt text, and the findings."""

    title: str
    subtitle: str
    source: str
    alt: str
    findings: list[Finding] = field(default_factory=list)

    def __str__(self) -> str:
        lines = []
        for finding in self.findings:
            lines.append(finding.text)
            lines += [f"  But: {finding.caveat}"] if finding.caveat else []
            lines += [f"  Another reading: {finding.other_reading}"] if finding.other_reading else []
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        parts, last = [], None
        for finding in self.findings:
            link = _link(finding.opens) if finding.opens != last else ""  # said once of those that lead to one place
            last = finding.opens
            parts.append(f"<p>{escape_html(finding.text)}{link}</p>")
            if finding.caveat:
                parts.append(f"<p><em>But:</em> {escape_html(finding.caveat)}</p>")
            if finding.other_reading:
                parts.append(f"<p><em>Another reading:</em> {escape_html(finding.other_reading)}</p>")
        return f'<div class="findings">{"".join(parts)}</div>'

    @property
    def words(self) -> dict[str, str]:
        """Title, subtitle and source, as ``charts.finish`` takes them."""
        return {"title": self.title, "subtitle": self.subtitle, "source": self.source}


def _link(opens: str | None) -> str:
    return f' <a class="opens" href="#{escape_attribute(opens)}">sentences</a>' if opens else ""


def opening(found: Iterable[Finding], *keys: str) -> list[Finding]:
    """The findings, each leading to the sentences of these keys, but for those that lead to others already."""
    return [each if each.opens else replace(each, opens=block_id(*keys)) for each in found]
