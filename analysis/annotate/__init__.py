"""Articles -> tokens (words, sentences, zones) and whose words they are."""

from analysis.annotate.corpus import Corpus, annotate, for_all, once
from analysis.annotate.stream import annotate_to_parquet

__all__ = ["Corpus", "annotate", "annotate_to_parquet", "for_all", "once"]
