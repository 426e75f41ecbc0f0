from analysis.questions.selection.named import named, without
from analysis.schema.vocabulary import Told
from tests.deep import deep
from tests.tiny import corpus


def test_persons_and_places_have_one_name_in_all_articles():
    made = deep(
        ("North", "Ann Lee, the premier, spoke in the United States. Mr Lee left the US on Monday."),
        ("South", "Mrs Lee spoke in the US on Monday."),
    )
    names, where = named(made)
    assert {(one.kind, one.name) for one in names} >= {(Told.PLACE, "United States")}
    assert set(where["article_id"]) == {"a", "b"}


def test_an_article_without_any_form_is_known():
    made = deep(("North", "They met in Iraq. They left Iraq."), ("South", "An Iraqi spoke."), ("East", "Nobody spoke."))
    names, _ = named(made)
    assert without(made, names)["place", "Iraq"] == {"c"}


def test_without_a_parse_there_are_no_names():
    assert named(corpus([("North", "Ann Lee spoke in Iraq.")]))[0] == []
