"""Actors whose names recur across outlets."""

from analysis.proposals.actors import actors, candidates, named
from analysis.story.concepts import Term
from tests.proposals.made import corpus
from tests.tiny import in_furniture

COUNCIL = [
    ("North", "Ann Lee spoke. Mr. Lee left. Lee met the United Nations. The United Nations met."),
    ("South", "Ann Lee spoke. Lee met Tom Roe. Lee saw the UN. Tom Roe saw the UN."),
]


def found(pairs, depth="syntax"):
    return {actor.name: (set(actor.names), dict(actor.outlets)) for actor in actors(corpus(pairs, depth))}


def test_an_actor_is_named_in_two_outlets_and_has_all_its_names():
    assert found(COUNCIL) == {
        "Ann Lee": ({"Ann Lee", "Lee"}, {"North": 3, "South": 3}),
        "United Nations": ({"United Nations", "UN"}, {"North": 2, "South": 2}),
    }


def test_a_people_is_its_country():
    texts = [("North", "Iran agreed. The Iranians left Iran."), ("South", "The Iranians left. Iranian envoys agreed.")]
    assert found(texts) == {"Iran": ({"Iran", "Iranian", "Iranians"}, {"North": 3, "South": 2})}


def test_whoever_goes_by_the_first_word_is_known_by_it():
    texts = [
        ("North", "Mao Zedong spoke. Mr. Mao left. Mr. Mao came back."),
        ("South", "They met Mao Zedong. Mr. Mao smiled."),
    ]
    assert found(texts) == {"Mao Zedong": ({"Mao Zedong", "Mao"}, {"North": 3, "South": 2})}


def test_whoever_goes_by_the_last_word_is_not():
    texts = [
        ("North", "Ronald Reagan spoke. Mr. Reagan left. They met Mr. Reagan. They saw Mr. Reagan. They met Ronald."),
        ("South", "They met Ronald Reagan. Mr. Reagan smiled. They met Ronald."),
    ]
    assert found(texts)["Ronald Reagan"][0] == {"Ronald Reagan", "Reagan"}


def test_a_last_name_is_no_first_word():
    texts = [
        ("North", "Ann Lee spoke. They met Mr. Lee. They saw Mr. Lee."),
        ("South", "They met Ann Lee. Mr. Lee smiled. They met Lee Roe."),
    ]
    assert found(texts)["Ann Lee"][0] >= {"Ann Lee", "Lee"}


def test_outlets_and_furniture_are_no_actors():
    texts = [
        ("Dale Times", "Lee told the Dale Times. Lee left."),
        ("South", "Lee told the Dale Times. The Dale Times asked."),
    ]
    assert set(found(texts)) == {"Lee"}
    assert list(named(in_furniture(corpus(COUNCIL)))) == []


def test_names_inside_sentences_are_found_where_nothing_is_parsed():
    texts = [("North", "We saw Ann Lee and Lee."), ("South", "Then Ann Lee left on Monday.")]
    assert found(texts, "words") == {"Ann Lee": ({"Ann Lee", "Lee"}, {"North": 2, "South": 1})}


def test_an_actor_is_a_concept_of_one_term_with_the_shown_name_first():
    people = actors(corpus(COUNCIL))
    assert [one.concept.terms for one in candidates(people)] == [
        (Term("Ann Lee", ("Ann Lee", "Lee")),),
        (Term("United Nations", ("United Nations", "UN")),),
    ]


def test_a_name_of_two_actors_is_a_pattern_of_neither():
    one, other = actors(corpus(COUNCIL))
    shared = [one._replace(names=(*one.names, "UN")), other]
    assert [term.patterns for each in candidates(shared) for term in each.concept.terms] == [
        ("Ann Lee", "Lee"),
        ("United Nations",),
    ]


def test_a_people_is_the_country_that_the_list_names():
    texts = [
        ("North", "Saudi Arabia agreed. The Saudi envoy left."),
        ("South", "Saudi Arabia said no. The Saudis left."),
    ]
    assert found(texts) == {"Saudi Arabia": ({"Saudi Arabia", "Saudi", "Saudis"}, {"North": 2, "South": 2})}


def test_a_body_that_does_nothing_and_a_law_are_no_actors():
    texts = [
        (outlet, "Ann Lee met the Hill Council. The Hill Council passed the Fair Roads Act. The Fair Roads Act helps.")
        for outlet in ("North", "South")
    ]
    assert "Fair Roads Act" not in found(texts)
    assert "Hill Council" in found(texts)
    idle = [(outlet, "Ann Lee spoke to the Hill Council. Ann Lee left.") for outlet in ("North", "South", "West")]
    assert set(found(idle)) == {"Ann Lee"}


def test_a_place_where_things_happen_and_an_agency_are_no_actors():
    texts = [
        ("North", "Ann Lee spoke in Texas. Ann Lee left Texas, The Associated Press said."),
        ("South", "In Texas, Ann Lee met Bo Fox, The Associated Press said. It rained in Texas."),
    ]
    assert set(found(texts)) == {"Ann Lee"}
    ruling = [(outlet, f"{text} Texas sued the mayor.") for outlet, text in texts]
    assert "Texas" in found(ruling)


def test_forms_of_one_name_are_one_person_beside_a_namesake():
    texts = [
        ("North", "Ann Lee spoke. Ann Beth Lee left. They met Lee. They saw Tom Lee."),
        ("South", "They met Ann Lee. They saw Lee."),
    ]
    assert found(texts)["Ann Lee"][0] == {"Ann Lee", "Ann Beth Lee", "Lee"}


def test_a_last_name_that_two_share_is_nobody_s():
    texts = [
        ("North", "Ann Lee spoke. Tom Lee left. They met Lee. They saw Lee."),
        ("South", "They met Ann Lee. They met Tom Lee. They saw Lee."),
    ]
    assert "Lee" not in found(texts)


def test_all_words_for_a_party_are_one_actor_and_both_sides_are_counted_alike():
    texts = [
        ("North", "Republicans left. Democrats stayed. The GOP won. Democratic senators met. Dem bills failed."),
        ("South", "Republicans met. Democrats met. The GOP lost, and Democratic voters left."),
    ]
    made = {name: names for name, (names, _) in found(texts).items()}
    assert made["Republicans"] == {"Republicans", "GOP"}
    assert made["Democrats"] == {"Democrats", "Democratic", "Dem"}


def test_a_word_that_often_means_no_party_needs_the_partys_name():
    texts = [
        ("North", "Conservatives left. The Tories stayed. Conservatives won."),
        ("South", "Conservatives left. The Tories stayed. Conservatives won."),
    ]
    assert {"Conservatives", "Tories"} <= set().union(*(names for names, _ in found(texts).values()))
    plain = [(outlet, text.replace("The Tories", "They")) for outlet, text in texts]
    assert "Tories" not in found(plain)


def test_a_town_is_no_actor():
    text = "It was a long way from Second Street in Hope, Ark., to Dale. In this town called Hope, Roe was raised. He met Hill, who is from Hope. Hope is small."
    assert "Hope" not in found([("North", text), ("South", text)])
    plain = text.replace(", Ark.", "")
    assert "Hope" in found([("North", plain), ("South", plain)])
