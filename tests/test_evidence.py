import pytest

from analysis import evidence
from analysis.questions import terms
from analysis.schema import check
from analysis.schema.units import EVIDENCE
from tests.tiny import corpus

PAIRS = [("North", "Free the hostages now. War goes on.\nCaptives and hostages wait."), ("South", "Hostages!")]


@pytest.fixture(scope="module")
def story():
    made = corpus(PAIRS)
    return made, terms.mentions(made)


def opened(story, **keys):
    table = evidence.sentences(*story, **keys)
    assert check(table, EVIDENCE) is table
    return table.select("article_id", "left", "matched", "right").rows()


def test_a_number_opens_to_its_sentences(story):
    assert opened(story, term="hostages") == [
        ("a", "Free the ", "hostages", " now."),
        ("a", "Captives and ", "hostages", " wait."),
        ("b", "", "Hostages", "!"),
    ]


def test_keys_are_combined(story):
    assert opened(story, term="hostages", outlet="South") == [("b", "", "Hostages", "!")]
    assert opened(story, term="captives", voice="outlet", zone="body") == [("a", "", "Captives", " and hostages wait.")]


def test_a_whole_result_row_can_be_opened(story):
    row = terms.shares(story[1], story[0].articles).row(0, named=True)
    assert len(opened(story, **row)) == row["n"] == 1


def test_every_count_of_the_sample_story_opens_to_as_many_sentences(seeds):
    found = terms.mentions(seeds)
    counted = found.filter(found["zone"].cast(str) != "furniture")
    for row in terms.shares(found, seeds.articles).iter_rows(named=True):
        total = row["n_outlet"] + row["n_attributed"] + row["n_quoted"] + row["n_scare"]
        assert evidence.sentences(seeds, counted, **row).height == total


def test_left_matched_and_right_stand_so_in_the_article(seeds):
    texts = dict(seeds.articles.select("article_id", "text").iter_rows())
    table = evidence.sentences(seeds, terms.mentions(seeds), concept="people held in Gaza")
    assert table.height > 30
    for row in table.iter_rows(named=True):
        assert row["left"] + row["matched"] + row["right"] in texts[row["article_id"]]


def test_no_key_is_refused(story):
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        evidence.sentences(*story)
    keys = "article_id, outlet, concept, term, zone, voice"
    assert str(caught.value) == f"name what to open by one of {keys}; you gave nothing."
    with pytest.raises(ValueError, match=r"you gave n, share\.$"):
        evidence.sentences(*story, n="3", share="0.5")


def test_a_key_that_names_nothing_is_refused(story):
    with pytest.raises(ValueError, match="hostage"):
        evidence.sentences(*story, term="hostage")
