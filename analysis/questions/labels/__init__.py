"""What is each side called, and what are people called, with and without a name?"""

from analysis.questions.labels.checking import measured
from analysis.questions.labels.chosen import among, beside_names, chosen, plain
from analysis.questions.labels.counts import label_counts, namings
from analysis.questions.labels.introductions import introductions, most_named
from analysis.questions.labels.kinds import label_classes
from analysis.questions.labels.lists import label_list
from analysis.questions.labels.nouns import unnamed_counts
from analysis.questions.labels.persons import persons
from analysis.questions.labels.phrases import phrases
from analysis.questions.labels.table import labels
from analysis.questions.labels.unnamed import unnamed

__all__ = [
    "among",
    "beside_names",
    "chosen",
    "introductions",
    "label_classes",
    "label_counts",
    "label_list",
    "labels",
    "measured",
    "most_named",
    "namings",
    "persons",
    "phrases",
    "plain",
    "unnamed",
    "unnamed_counts",
]
