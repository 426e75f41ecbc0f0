import pytest

from analysis.units.bearers import of_persons
from tests.deep import told


def named(*texts):
    """The names that are persons', with their articles' numbers."""
    made = told(*texts)
    number = {article: at for at, article in enumerate(made.articles["article_id"])}
    rows = of_persons(made).select("article_id", "name").iter_rows()
    return sorted({(number[str(article)], name) for article, name in rows})


@pytest.mark.parametrize(
    "text",
    [
        "The company, Larkfield Copper, says it has lost money.",
        "Larkfield Copper, the company that runs the mine, refused to speak.",
        "Mr. Trump said in the Rose Garden that it rained. He left the Rose Garden.",
    ],
)
def test_what_the_article_calls_a_body_or_a_place_is_no_person(text):
    assert not {"Larkfield Copper", "Rose Garden"}.intersection(name for _, name in named(text))


def test_what_one_article_says_of_a_name_holds_in_all():
    company = "The company, Larkfield Copper, says it has lost money."
    assert (1, "Larkfield Copper") not in named(company, "Larkfield Copper said the strikers had destroyed six trucks.")
    boss = "They praised Chief Executive Ingrid Dahl, who has bought five companies."
    assert named(boss, "Northern’s chief executive, Ingrid Dahl, said so.") == [(0, "Ingrid Dahl"), (1, "Ingrid Dahl")]


def test_a_person_with_a_title_or_a_given_name_is_one():
    assert named("Prime Minister Ann Lee spoke. Tom Ray left.") == [(0, "Ann Lee"), (0, "Tom Ray")]


def test_what_stands_before_a_noun_shows_neither_a_person_nor_a_thing():
    cover = "Rep. Ann Lee declined to speak. The Lee cover is below. See the Lee cover below, and tell us."
    assert (0, "Ann Lee") in named(cover)
    assert not {"Marine"} & {name for _, name in named("He was a four-star Marine general and a career Marine.")}


def test_the_letter_of_a_middle_name_shows_a_person():
    text = "In a close vote, Representative Linda T. Sánchez of California defeated another California Democrat."
    assert named(text) == [(0, "Linda T. Sánchez")]
