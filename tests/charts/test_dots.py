from analysis.charts import style
from analysis.charts.dots import dots_of, legend_of, unit_of
from analysis.schema.vocabulary import Voice


def cell(**counts):
    return dict.fromkeys(Voice, 0) | {Voice(name): n for name, n in counts.items()}


def test_a_dot_stands_for_as_many_mentions_as_the_room_asks():
    for n, unit in ((1, 1), (36, 1), (37, 2), (73, 5), (361, 20)):
        assert unit_of({("North", "c", "t"): cell(outlet=n)}, 36) == unit
    assert unit_of({}, 36) == 1


def test_whatever_is_named_at_all_has_a_dot():
    assert dots_of(cell(outlet=11, quoted=1), 10) == [Voice.OUTLET, Voice.OUTLET, Voice.QUOTED]


def test_the_legend_names_the_voices_that_occur_once():
    with style.house():
        legend = legend_of([Voice.QUOTED, Voice.OUTLET, Voice.UNQUOTED, Voice.QUOTED], 1, 400)
        assert [name for _, name in legend.items] == [
            "own words or outside quotation marks (a dot is one mention)",
            "quotation",
        ]
        assert legend.n_lines == 1
        assert legend_of([], 1, 400).n_lines == 1
