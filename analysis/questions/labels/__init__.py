"""What is each side called, and what are people called, with and without a name?"""

from analysis.questions.labels.counts import label_counts, namings
from analysis.questions.labels.persons import persons
from analysis.questions.labels.phrases import phrases
from analysis.questions.labels.table import labels
from analysis.questions.labels.unnamed import unnamed

__all__ = ["label_counts", "labels", "namings", "persons", "phrases", "unnamed"]
