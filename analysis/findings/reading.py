"""What the words around a chart are made of."""

from __future__ import annotations

from dataclasses import dataclass, field

from analysis.escape import escape_html


@dataclass(frozen=True)
class Finding:
    """What a table says, what limits it, and the strongest other reading of it."""

    text: str
    caveat: str | None = None
    other_reading: str | None = None


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
        parts = []
        for finding in self.findings:
            parts.append(f"<p>{escape_html(finding.text)}</p>")
            if finding.caveat:
                parts.append(f"<p><em>But:</em> {escape_html(finding.caveat)}</p>")
            if finding.other_reading:
                parts.append(f"<p><em>Another reading:</em> {escape_html(finding.other_reading)}</p>")
        return f'<div class="findings">{"".join(parts)}</div>'

    @property
    def words(self) -> dict[str, str]:
        """Title, subtitle and source, as ``charts.finish`` takes them."""
        return {"title": self.title, "subtitle": self.subtitle, "source": self.source}
