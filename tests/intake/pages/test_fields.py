"""Names of fields come from the list, in its order."""

from analysis.intake.pages.fields import named


def test_names_of_one_thing():
    assert named("description")[:2] == ("og:description", "description")
    assert named("nothing of the kind") == ()
