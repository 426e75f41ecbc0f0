from analysis.intake.article import Article, Part
from analysis.intake.ledger import Entry, Status, entry_of
from analysis.intake.once import Met, group_copies, mark_known, name_outlets
from analysis.schema.vocabulary import Zone


def met(outlet, text="War goes on.", source="a.txt", **known):
    article = Article("", [Part(Zone.BODY, text)], outlet=outlet, **known)
    return Met(article, source, entry_of(article, source, Status.ADDED))


def statuses(found):
    return [each.entry.status for each in found]


def test_names_of_one_outlet_become_one_and_a_missing_one_is_filled_in(tmp_path):
    found = [met("The North"), met("NORTH.com"), met(None)]
    before = [Entry("x", "", Status.ADDED, "x.md", "Le Nord")]
    assert name_outlets(found, before, "South") == {
        "The North": "The North",
        "NORTH.com": "The North",
        "South": "South",
    }
    assert [each.entry.outlet for each in found] == ["The North", "The North", "South"]


def test_an_article_is_known_by_its_key_or_by_its_words_and_outlet(tmp_path):
    old = [met("North", key="urn:1"), met("South", "Peace is far.")]
    before = [entry_of(each.article, "x", Status.ADDED) for each in old]
    found = [met("West", "Other words.", key="urn:1"), met("South", "PEACE is far"), met("North", "Peace is far.")]
    mark_known(found, before, tmp_path)
    assert statuses(found) == [Status.KNOWN, Status.KNOWN, Status.ADDED]


def test_the_second_of_two_is_a_copy(tmp_path):
    found = [met("North", source="a.txt"), met("North", source="b.txt"), met("South")]
    mark_known(found, [], tmp_path)
    assert statuses(found) == [Status.ADDED, Status.TWIN, Status.ADDED]
    assert found[1].entry.reason == "it is the same as a.txt."


def test_three_outlets_share_a_text_and_two_do_not():
    found = [met("North"), met("South"), met("West"), met("East", "Rain."), met("Oslo", "Rain.")]
    group_copies(found)
    assert statuses(found) == [Status.ADDED, Status.SHARED, Status.SHARED, Status.ADDED, Status.ADDED]
    assert found[0].article.outlet == found[0].entry.outlet == "North, South and 1 other"


def test_articles_of_unknown_outlets_are_not_of_one_outlet():
    found = [met(None, source="in/a.txt"), met(None, source="in/b.txt")]
    found[1].article.place = "article 2"
    assert name_outlets(found, [], None) == {}
    assert [each.entry.outlet for each in found] == ["unknown (a)", "unknown (b, article 2)"]
    assert [each.article.guessed for each in found] == [("outlet",)] * 2
