"""Who is named as the source, on sentences a reader can check by eye."""

from tests.deep import told


def test_according_to_names_its_source():
    corpus = told("The war has ended, according to the ministry.")
    assert corpus.attributions["source"].to_list() == ["the ministry"]
