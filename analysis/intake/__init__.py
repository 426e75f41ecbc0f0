"""Articles as people have them (exports of archives, saved pages, files) -> a story folder and a receipt."""

from analysis.intake.importing import import_articles
from analysis.intake.paste import add

__all__ = ["add", "import_articles"]
