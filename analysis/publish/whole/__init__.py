"""The whole report in one go: a page to mail, PDF, Word, slides, a workbook, references, texts for other tools."""
