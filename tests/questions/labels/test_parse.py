from analysis.questions.labels.parse import parses
from analysis.units.places import with_place
from tests import tiny
from tests.deep import told


def parse(text):
    (found,) = parses(with_place(told(text).voiced))
    return found


def test_a_token_governs_the_stretch_of_all_below_it():
    found = parse("The young nurse left. Two old men slept.")
    nurse, men = found.words.index("nurse"), found.words.index("men")
    assert (found.words[found.first(nurse)], found.words[found.last(nurse)]) == ("The", "nurse")
    assert found.words[found.first(men)] == "Two"
    assert found.words[found.subject(found.words.index("slept"))] == "men"
    assert found.sentence_of(men) == (5, 10)


def test_a_name_with_initials_has_one_head_and_a_dash_is_no_noun():
    found = parse("Representative Cedric L. Richmond of Louisiana spoke.")
    name = found.words.index("Richmond")
    assert [found.heads[name - back] for back in (1, 2, 3, 4)] == [name] * 4
    assert (found.words[found.heads[name]], found.relations[name]) == ("spoke", "nsubj")
    dashed = parse("They led the town for years ― Leader James Clyburn (S.C.) ― and they are old now.")
    name = dashed.words.index("Clyburn")
    assert (dashed.words[dashed.heads[name]], dashed.relations[name]) != ("―", "nmod")


def test_a_sentence_in_capitals_is_told_from_others():
    assert parse("Council Rejects Plan For Town Schools").is_in_capitals(0)
    assert not parse("Council rejects plan for Town Schools").is_in_capitals(0)
    assert not parse("Council Rejects Plan").is_in_capitals(0)


def test_articles_that_no_model_has_read_are_left_out():
    assert list(parses(with_place(tiny.corpus([("North", "Ann Lee left.")]).voiced))) == []


def test_a_word_before_a_noun_at_the_beginning_of_a_sentence_is_an_adjective():
    found = parse("Presumptive Republican presidential nominee Ann Lee spoke.")
    assert found.tags[0] == "JJ"
