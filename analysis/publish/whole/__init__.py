"""The whole report in one go: a page to mail, PDF, Word, slides, a workbook, references, texts for other tools."""

from analysis.publish.whole.export import FORMATS, export

__all__ = ["FORMATS", "export"]
