import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.units import patterns
from tests.tiny import corpus


def found(text, *wanted):
    """What each pattern matches, as printed, tokens joined by a space."""
    tokens = patterns.with_form(corpus([("North", text)]).tokens)
    printed = tokens["token"].to_list()
    hits = patterns.find(tokens, wanted)
    return [(number, " ".join(printed[row : row + n])) for number, row, n in hits.iter_rows()]


def matches(text, pattern):
    return [match for _, match in found(text, pattern)]


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        ("War", ["war"]),
        ("hostage*", ["hostage\0"]),
        ("organi?ation", ["organi\1ation"]),
        ("cease-fire", ["cease", "-", "fire"]),
        ("Israeli military’s actions", ["israeli", "military", "'s", "actions"]),
        ("U.S.", ["u.s."]),
        ("", []),
    ],
)
def test_a_pattern_is_cut_like_the_articles(pattern, parts):
    assert patterns.parts_of(pattern) == tuple(parts)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("war", ["War", "war"]),
        ("war*", ["War", "wars", "war", "warlike"]),
        ("*war", ["War", "postwar", "war"]),
        ("w?r", ["War", "war"]),
        ("war?", ["wars"]),
        ("postwar war", ["postwar war"]),
        ("post* w*", ["postwar war"]),
        ("peace", []),
        ("w.r", []),
    ],
)
def test_globs_match_whole_words(pattern, expected):
    assert matches("War, wars, postwar war; warlike.", pattern) == expected


def test_accents_case_and_apostrophes_do_not_matter():
    assert matches("ISRAEL'S Qur’an cafe\u0301", "Israel’s") == ["ISRAEL 'S"]
    assert matches("ISRAEL'S Qur’an cafe\u0301", "qur'an") == ["Qur’an"]
    assert matches("ISRAEL'S Qur’an cafe\u0301", "café") == ["cafe\u0301"]


def test_a_phrase_does_not_run_over_a_paragraph_or_an_article():
    assert matches("Stop the war\nGaza said", "war Gaza") == []
    tokens = patterns.with_form(corpus([("North", "war"), ("South", "Gaza")]).tokens)
    assert patterns.find(tokens, ["war Gaza"]).is_empty()


def test_a_phrase_runs_over_a_sentence_end_with_its_stop():
    assert matches("It is war. Gaza said", "war . Gaza") == ["war . Gaza"]


def test_a_hyphen_of_a_pattern_stands_between_two_words_without_a_space():
    assert matches("A cease-fire holds.", "cease-fire") == ["cease - fire"]
    assert matches("They cease - fire is out.", "cease-fire") == []
    assert matches("They cease -fire is out.", "cease-fire") == []
    assert matches("They cease- fire is out.", "cease-fire") == []


def test_overlaps_are_all_given_by_pattern_and_place():
    assert found("war war war", "war war", "war") == [
        (0, "war war"),
        (0, "war war"),
        (1, "war"),
        (1, "war"),
        (1, "war"),
    ]


def test_nothing_is_looked_for_without_patterns():
    assert found("war") == []


@given(st.text(alphabet="ab?*.+[(\\^$|- ’", max_size=8), st.text(alphabet="ab.+[(\\^$|- ’\n", max_size=20))
def test_signs_of_regular_expressions_are_only_signs(pattern, text):
    matched = matches(text, pattern)
    if "*" not in pattern and "?" not in pattern:
        plain = text.replace("’", "'").replace(" ", "").replace("\n", "")
        assert all(match.replace("’", "'").replace(" ", "") in plain for match in matched)
        assert {match.replace("’", "'").replace(" ", "") for match in matched} <= {
            pattern.replace("’", "'").replace(" ", "")
        }


@pytest.mark.parametrize(
    ("text", "pattern", "expected"),
    [
        ("The ǁKaras region, not Karas or AǁKaras.", "ǁKaras", ["ǁKaras"]),
        ("The ǃKung, not Kung or aKung.", "ǃkung", ["ǃKung"]),
        ("ǂKhomani and Khomani", "ǂKhom*", ["ǂKhomani"]),
        ("The ǁKaras and ǁKaraib", "ǁKara*", ["ǁKaras", "ǁKaraib"]),
        ("Łódź, Lodz, łódź", "łód?", ["Łódź", "łódź"]),
        ("ꀀꀁ and ꀀꀂ", "ꀀ*", ["ꀀꀁ", "ꀀꀂ"]),
        ("ꀀb, ab", "ꀀ?", ["ꀀb"]),
    ],
)
def test_letters_of_any_script_are_themselves(text, pattern, expected):
    assert matches(text, pattern) == expected


def test_patterns_cut_together_are_cut_as_each_alone():
    several = ("ceasefire*", "two-state solution", "", "a\nb ?c", "prisoner’s", "\ua000*")
    assert patterns.parts_of_each(several) == tuple(patterns.parts_of_each((one,))[0] for one in several)
    assert patterns.parts_of_each(()) == ()
