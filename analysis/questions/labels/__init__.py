"""What is each side called, and what are people called, with and without a name?"""

from analysis.questions.labels.checking import measured
from analysis.questions.labels.chosen import alone, among, beside_names, chosen
from analysis.questions.labels.counts import label_counts, namings
from analysis.questions.labels.introductions import details, introductions, most_named
from analysis.questions.labels.kinds import label_classes
from analysis.questions.labels.lists import label_list
from analysis.questions.labels.near import printed_anywhere
from analysis.questions.labels.nouns import unnamed_counts
from analysis.questions.labels.persons import persons
from analysis.questions.labels.phrases import phrases
from analysis.questions.labels.table import labels
from analysis.questions.labels.unnamed import unnamed

__all__ = [
    "alone",
    "among",
    "beside_names",
    "chosen",
    "details",
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
    "printed_anywhere",
    "unnamed",
    "unnamed_counts",
]
