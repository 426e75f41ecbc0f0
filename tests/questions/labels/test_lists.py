"""The list of labels as it is shown."""

from dataclasses import replace

from analysis.questions.labels.lists import label_list
from tests.tiny import corpus


def test_a_storys_own_labels_are_named_as_its_own_and_take_the_place_of_the_lists():
    made = corpus([("North", "x")])
    before = {row["class"]: row for row in label_list(made).to_dicts()}
    assert {row["origin"] for row in before.values()} == {"the project’s list"}
    taken = before["evaluation"]["labels"].split(", ")[0]
    own = replace(made, labels={taken: "role", "blorb": "legal"})
    rows = {(row["class"], row["origin"]): row for row in label_list(own).to_dicts()}
    assert rows["role", "labels.csv of the story"]["labels"] == taken
    assert rows["legal", "labels.csv of the story"]["labels"] == "blorb"
    assert rows["evaluation", "the project’s list"]["n_labels"] == before["evaluation"]["n_labels"] - 1
