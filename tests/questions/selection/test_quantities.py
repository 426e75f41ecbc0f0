from analysis.questions.selection.quantities import Figure, compatible, quantities, same
from analysis.schema.vocabulary import Exactness

NONE = frozenset()


def figure(number, article, value, **changed):
    given = Figure(number, article, value, value, "count", Exactness.EXACT, "people", NONE, "death", True, NONE, NONE)
    return given._replace(**{"near": frozenset({"Gaza"}), "around": frozenset({"Gaza"}), **changed})


def test_other_numbers_for_the_same_quantity_stand_together():
    assert same(figure(0, "a", 1200), figure(1, "b", 1210))


def test_what_happens_what_describes_and_where_must_agree():
    one = figure(0, "a", 1200)
    for other in (
        figure(1, "b", 1210, act="injuring"),
        figure(1, "b", 1210, told=False),
        figure(1, "b", 1210, describing=frozenset({"young"})),
        figure(1, "b", 1210, near=frozenset({"Israel"})),
        figure(1, "b", 47_000),
    ):
        assert not same(one, other)


def test_the_same_number_needs_less():
    one = figure(0, "a", 33, act="free", describing=frozenset({"israeli"}))
    assert same(one, figure(1, "b", 33, act="free", near=NONE, around=NONE))
    assert same(one, figure(1, "b", 33, act=None))
    assert not same(one, figure(1, "b", 33, act="take"))
    assert not same(one._replace(value=3, upper=3), figure(1, "b", 3, act=None))


def test_an_article_with_two_numbers_counts_two_things():
    groups = quantities([figure(0, "a", 5), figure(1, "a", 3), figure(2, "b", 4), figure(3, "c", 5)])
    assert [[one.value for one in group] for group in groups] == [[5, 5], [3], [4]]


def test_more_than_46000_and_47518_can_both_be_true():
    more = figure(0, "a", 46_000, exact=Exactness.AT_LEAST)
    assert compatible([more, figure(1, "b", 47_518)])
    assert not compatible([more, figure(1, "b", 45_911)])


def test_a_round_number_may_be_rounded_and_small_numbers_are_not():
    assert compatible([figure(0, "a", 1200), figure(1, "b", 1210)])
    assert not compatible([figure(0, "a", 1200), figure(1, "b", 1310)])
    assert not compatible([figure(0, "a", 30), figure(1, "b", 33)])
    assert compatible([figure(0, "a", 30, exact=Exactness.ABOUT), figure(1, "b", 33)])
    assert compatible([figure(0, "a", 200, upper=1000, exact=Exactness.RANGE), figure(1, "b", 600)])
    assert not compatible([figure(0, "a", 30, exact=Exactness.AT_MOST), figure(1, "b", 33)])


def test_a_figure_is_compared_once_with_all_that_are_alike(monkeypatch):
    asked = []
    monkeypatch.setattr(
        "analysis.questions.selection.quantities.same", lambda one, other: asked.append(one) or same(one, other)
    )
    (group,) = quantities([figure(number, f"a{number}", 33) for number in range(50)])
    assert (len(group), len(asked)) == (50, 49)
