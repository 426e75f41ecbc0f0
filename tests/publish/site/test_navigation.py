from analysis.publish.site.navigation import MOST_SAID, Group, Page, said, settings


def test_a_description_is_one_line_cut_between_words():
    assert said(" A \n b ") == "A b"
    long = said("seven, " * 60)
    assert long.endswith("seven …")
    assert len(long) <= MOST_SAID + 2


def test_groups_without_a_page_are_not_named():
    given = settings("T", "Says.", [Page("index", "In brief", Group.STORY), Page("method", "Method", Group.ABOUT)])
    assert given["groups"] == ["The story", "About"]
    assert [page["name"] for page in given["pages"]] == ["index", "method"]
