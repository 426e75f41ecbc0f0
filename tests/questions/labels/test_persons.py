import pytest

from analysis.questions.labels import persons
from tests import tiny
from tests.deep import told


def rows(text, *columns):
    return list(persons(told(text)).select("person", *columns).iter_rows())


def test_a_person_is_introduced_by_the_first_mention_in_the_report():
    text = "Lee to visit Oslo\n\nPrime Minister Ann Lee will visit Oslo. Ms. Lee leaves on Monday."
    (row,) = persons(told(text)).iter_rows(named=True)
    assert (row["person"], row["first_form"], row["title"]) == ("Ann Lee", "Prime Minister Ann Lee", "Prime Minister")
    assert (row["honorific"], row["n_mentions"]) == ("Ms", 3)
    assert text[row["start"] : row["stop"]] == row["first_form"]


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Ann Lee, a mother of two, was shot.", "mother of two"),
        ("Father-of-three Bob Hill wept.", "Father-of-three"),
        ("Sue Hill, his sister, said so.", "sister"),
        ("Ann Lee, a nurse, was shot.", None),
        ("Bob Hill, the father of one shooting victim, spoke.", "father"),
    ],
)
def test_a_family_role_stands_beside_the_name(text, family):
    assert [found for _, found in rows(text, "family")] == [family]


def test_what_somebody_is_given_does_not_belong_to_the_introduction():
    text = "The vote removes a rival and gives the F.B.I. director, Ann A. Lee, a chance to move beyond it."
    assert rows(text, "first_form", "title") == [("Ann A. Lee", "the F.B.I. director, Ann A. Lee", "director")]


@pytest.mark.parametrize(
    ("text", "form", "title"),
    [
        ("Town Trust Director of Programs Ann Lee spoke.", "Director of Programs Ann Lee", "Director of Programs"),
        ("President of Peru Ann Lee came.", "President of Peru Ann Lee", "President of Peru"),
        (
            "He was removed from the staff of the special counsel, Robert S. Mueller III.",
            "the special counsel, Robert S. Mueller III",
            "special counsel",
        ),
    ],
)
def test_a_title_is_found_where_the_parser_ties_it_to_another_word(text, form, title):
    assert rows(text, "first_form", "title")[-1][1:] == (form, title)


def test_what_a_thing_is_called_is_nobody():
    assert rows("They read of the case, known internally as Midyear Exam, in late May.") == []
    assert rows("They met Bob Roe, known as Ann Lee.") == [("Bob Roe",), ("Ann Lee",)]


def test_what_says_where_from_is_no_title():
    assert rows("Israeli Prime Minister Ann Lee spoke.", "title") == [("Ann Lee", "Prime Minister")]
    assert rows("His father Bob Hill spoke.", "title") == [("Bob Hill", None)]


@pytest.mark.parametrize("name", ["Ann B. Lee", "John F. Kerry", "J. R. Smith"])
@pytest.mark.parametrize("title", ["Senator", "Gov.", "Former Prime Minister"])
def test_an_initial_does_not_part_a_name_from_its_title(title, name):
    assert rows(f"{title} {name} of Ohio said on Monday that it rained.", "title") == [(name, title)]


@pytest.mark.parametrize(
    ("text", "person", "title"),
    [
        ("They met Representative K. Michael Conaway on Monday.", "K. Michael Conaway", "Representative"),
        ("The Russian president, Vladimir V. Putin, said so.", "Vladimir V. Putin", "president"),
        ("The report by the inspector general, Ann E. Lee, came late.", "Ann E. Lee", "inspector general"),
        ("The special counsel, Ann S. Lee III, spoke.", "Ann S. Lee III", "special counsel"),
        ("Ann B. Lee, the former F.B.I. director, has spoken.", "Ann B. Lee", "former director"),
        ("Aid came, said Representative Cedric L. Richmond of Louisiana.", "Cedric L. Richmond", "Representative"),
        ("President-elect Ann Lee spoke.", "Ann Lee", "President-elect"),
        ("Then-President Ann Lee spoke.", "Ann Lee", "Then-President"),
        ("The then-acting attorney general Ann Lee spoke.", "Ann Lee", "then-acting attorney general"),
        ("Senate Republican Leader Bob Hill spoke.", "Bob Hill", "Senate Republican Leader"),
        ("California Democratic Rep. Ann Lee spoke.", "Ann Lee", "Rep."),
    ],
)
def test_initials_and_hyphens_do_not_part_a_title_from_the_name(text, person, title):
    assert rows(text, "title") == [(person, title)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("They met former US president Ann Lee.", "former president"),
        (
            "The money was there, acting White House chief of staff Mick Mulvaney told reporters.",
            "acting White House chief of staff",
        ),
        ("Union boss Ann Lee spoke.", "Union boss"),
        ("Councilman Bob Hill spoke.", "Councilman"),
        ("Its chief executive, Ann Lee, spoke.", "chief executive"),
        ("Ann Lee, the acting chief of staff, spoke.", "acting chief of staff"),
        ("Ann Lee, a former deputy secretary of state, spoke.", "former deputy secretary of state"),
        ("Ann Lee, an analyst, spoke.", None),
        ("They met his military secretary, Ann Lee.", "military secretary"),
        ("The ambassador to Israel Tom Ray spoke.", "ambassador to Israel"),
        ("Ann Lee, the third White House national security adviser, left.", "White House national security adviser"),
        ("They met the fired bureau director Ann Lee.", "bureau director"),
        ("They met the embattled president Ann Lee.", "president"),
    ],
)
def test_a_title_stands_before_the_name_or_beside_it(text, title):
    assert [found for _, found in rows(text, "title")] == [title]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("They met Ann Lee, a retired teacher and mother of three.", "Ann Lee, a retired teacher and mother of three"),
        ("Its chairman, Sir Bob Hill, spoke.", "Its chairman, Sir Bob Hill"),
        ("They met Ann Lee (Texas), a retired teacher.", "Ann Lee (Texas), a retired teacher"),
        ("They met Ann Lee (Texas), who spoke.", "Ann Lee (Texas)"),
        ("Senator Ann Lee (D-Nev.) spoke.", "Senator Ann Lee (D-Nev.)"),
        ("Sen. Ann Lee, D-Mont., spoke.", "Sen. Ann Lee, D-Mont."),
        ("They met Senator Ann Lee of Ohio and left.", "Senator Ann Lee of Ohio"),
        (
            "Ann Lee, the Baptist minister who became governor, spoke.",
            "Ann Lee, the Baptist minister who became governor",
        ),
        ("Ann Lee spoke.", "Ann Lee"),
    ],
)
def test_what_is_set_beside_the_name_belongs_to_the_introduction(text, form):
    assert [found for _, found in rows(text, "first_form")] == [form]


def test_where_somebody_stands_in_a_picture_does_not_belong_to_the_introduction():
    text = "A bridge opens\n\nMayor Ann Lee (bottom left) opens a bridge in Oslo. (Bob Roe/AP)\n\nIt rained in Oslo on Monday."
    assert rows(text, "first_form") == [("Ann Lee", "Mayor Ann Lee")]


def test_a_word_that_stands_once_with_an_adjective_may_be_anything():
    assert rows("They came with a bomb-sniffing yellow Labrador retriever.") == []


def test_nobody_is_found_where_no_model_has_read():
    assert persons(tiny.corpus([("North", "Ann Lee spoke.")])).is_empty()


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Reps. Ann Lee (Calif.), Tom Ray (Wis.) and Bob Hill spoke.", ["Reps."] * 3),
        ("Senators Ann Lee of Ohio and Tom Ray of Utah spoke.", ["Senators"] * 2),
        ("They met Senators Ann Lee and Tom Ray, Bob Hill said.", ["Senators", "Senators", None]),
        ("Senators met Ann Lee and Tom Ray.", [None, None]),
    ],
)
def test_a_title_in_the_plural_is_that_of_each_of_several_names(text, titles):
    assert [title for _, title in rows(text, "title")] == titles


def test_what_only_a_quotation_says_of_somebody_is_not_the_articles():
    text = "Tom Ray spoke on Monday. “Mr. Ray, 43, is no fool,” she wrote."
    assert rows(text, "honorific", "age") == [("Tom Ray", None, None)]
    assert rows("“Mr. Tom Ray, 43, is no fool,” she wrote.", "honorific", "age") == [("Tom Ray", "Mr", 43)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Trump fired Secretary of State Rex Tillerson via Twitter in March.", "Secretary of State Rex Tillerson"),
        ("A split between Trump and Mattis concerned Russian President Tom Ray.", "Russian President Tom Ray"),
        ("He met the retired general Tom Ray.", "the retired general Tom Ray"),
    ],
)
def test_a_verb_does_not_belong_to_the_words_that_introduce_somebody(text, form):
    assert form in [found for _, found in rows(text, "first_form")]


def test_a_whole_name_before_a_noun_is_a_first_mention_by_the_name_alone():
    text = "The issue features a Michele Bachmann cover. Bachmann was asked about it. Ms. Bachmann left."
    assert rows(text, "first_form") == [("Michele Bachmann", "Michele Bachmann")]
    assert rows("It recalls the infamous Sarah Palin cover.", "first_form") == [("Sarah Palin", "Sarah Palin")]


def test_the_standfirst_names_a_person_first():
    text = (
        "Talks begin\n\nSpecial envoy Ann Lee meets the mayor in Oslo\n\nUS envoy Ann Lee left on Monday. She was late."
    )
    assert rows(text, "first_form") == [("Ann Lee", "Special envoy Ann Lee")]


def test_a_town_is_nobody():
    assert rows("Hope spoke. Tom Ray was born in Hope, Ark., in June. Hope is small.") == [("Tom Ray",)]


def test_an_honorific_is_no_title_and_a_verb_ends_no_name():
    assert rows("Mrs. Lee spoke on Monday. Mrs. Lee left.", "title", "honorific") == [("Lee", None, "Mrs")]


def test_what_news_is_spread_by_and_a_square_are_nobody():
    text = "They wrote on Twitter that it rained. Twitter was slow. Tom Ray walked by Lafayette Square."
    assert rows(text) == [("Tom Ray",)]
