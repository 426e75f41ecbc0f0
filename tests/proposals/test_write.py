"""What is proposed, the file it is written to, and the story that is given it."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import annotate, read_story
from analysis.errors import Problem
from analysis.proposals import PROPOSED, Proposal, Proposals, as_yaml, propose, proposed
from analysis.story.concepts import UNCHECKED, Concept, Term, read_concepts
from tests.proposals.made import BOATS, corpus, counts, story
from tests.tiny import HELD, wild_texts

ROOT = Path(__file__).resolve().parents[2]
CUSTODY = [
    ("North", "Paris freed 30 inmates. Ten inmates left. Ann Lee met the inmates."),
    ("South", "Paris freed 30 detainees. Ten detainees left. Lee met the detainees in Paris. Ann Lee left."),
]


@pytest.fixture(scope="module")
def found_in_seeds():
    """The proposals for the sample story as if it had no concepts.yaml."""
    return propose(annotate(replace(read_story(ROOT / "seeds"), concepts=(), actors=()), "syntax"))


def read(text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "concepts.yaml"
        path.write_text(text, encoding="utf-8")
        return read_concepts(path)


def named(proposals):
    return [(one.concept.name, one.origin, one.doubtful) for one in proposals.sets]


def test_rivals_are_proposed_with_counts():
    (found,) = propose(corpus()).sets
    assert counts(found) == {"boats": {"North": 3}, "vessels": {"South": 3}}
    assert not found.doubtful


def test_a_starter_is_proposed_where_two_of_its_terms_stand_and_its_nouns_make_no_other_set():
    found = propose(corpus(CUSTODY))
    assert named(found) == [("people in custody", "starter", False)]
    assert [one.concept.name for one in found.actors] == ["Ann Lee", "Paris"]


def test_a_starter_of_one_term_or_of_one_outlet_is_not_proposed():
    assert propose(corpus(CUSTODY[:1])).sets == ()
    assert propose(corpus([("North", CUSTODY[0][1]), ("South", CUSTODY[0][1])])).sets == ()


def test_a_starter_whose_other_terms_stand_once_is_doubtful():
    texts = [CUSTODY[0], ("South", "Paris freed one detainee.")]
    assert named(propose(corpus(texts))) == [("people in custody", "starter", True)]


def test_without_a_parse_rivals_are_doubtful():
    texts = [(outlet, text.replace(" 33", " the").replace(" 18", " the")) for outlet, text in BOATS]
    assert named(propose(corpus(texts, "words"))) == [("boats or vessels", "rivals", True)]


@pytest.mark.parametrize("depth", ["words", "syntax"])
@pytest.mark.parametrize("text", ["", "…", "Nothing at all."])
def test_a_story_with_nothing_to_compare_has_no_proposals(depth, text):
    found = propose(corpus([("North", text), ("South", text)], depth))
    assert (found.sets, found.actors, found.n_articles, found.n_outlets) == ((), (), 2, 2)


def test_the_file_has_sure_sets_with_their_reasons():
    text = as_yaml(propose(corpus()))
    assert text.splitlines()[0] == (
        "# Proposed by the program from 2 articles of 2 outlets. Nobody has checked it; "
        "once you have, delete this line."
    )
    assert text.split("concepts:\n\n")[1].rstrip().splitlines() == [
        "  # The articles use them in the same places: the number 18, the number 33, what somebody is said to hold.",
        "  #   boats: North 3",
        "  #   vessels: South 3",
        "  #   North: “The navy still holds 33 boats.”",
        "  #   South: “The navy still holds 33 vessels.”",
        "  boats or vessels:",
        "    boats: [boats]",
        "    vessels: [vessels]",
    ]
    assert read(text).concepts == (propose(corpus()).sets[0].concept,)


def made(doubtful=False, open_terms=(), **terms):
    """A proposal of two terms and the like."""
    terms = terms or {"boats": ("boat*",), "vessels": ("vessel",)}
    listed = Concept("ships", tuple(Term(name, patterns) for name, patterns in terms.items()))
    return Proposal(
        listed, {name: {"North": 2} for name in terms}, (), 1.0, "rivals", "Why.", doubtful, frozenset(open_terms)
    )


def test_doubtful_sets_stand_behind_a_mark_that_can_be_taken_away():
    text = as_yaml(Proposals((made(doubtful=True),), (), 1, 1))
    assert read(text).concepts == ()
    kept = [line for line in text.splitlines() if not line.startswith(("  # Why", "  #   ", "# Pro", "# Of", "# What"))]
    taken_away = "\n".join(line.replace("# ", "", 1) for line in kept)
    assert read(taken_away).concepts == (made().concept,)


def test_a_doubtful_term_stands_behind_a_mark():
    proposal = made(open_terms=["rafts"], boats=("boat",), vessels=("vessel",), rafts=("raft",))
    text = as_yaml(Proposals((proposal,), (), 1, 1))
    assert "\n    # rafts: [raft]" in text
    assert [term.name for term in read(text).concepts[0].terms] == ["boats", "vessels"]


def test_conditions_are_written_too():
    term = Term("war", ("war",), ("trade war",), ("army",))
    proposal = Proposal(Concept("it", (term, Term("b", ("b",)))), {"war": {"a": 1}}, (), 1.0, "starter", "Why.")
    assert read(as_yaml(Proposals((proposal,), (), 1, 1))).concepts[0].terms[0] == term


WORDS = st.one_of(wild_texts(), st.text(max_size=20))


@given(WORDS, WORDS, WORDS, WORDS)
def test_whatever_the_articles_hold_the_file_is_read_without_an_error(name, outlet, sentence, ground):
    proposal = Proposal(
        Concept(f"x{name}", (Term("boats", (f"b{name}",)), Term("no", ("vessel", "yes")))),
        {"boats": {outlet: 1}, "no": {"South": 2}},
        ((outlet, sentence), ("South", sentence)),
        1.0,
        "rivals",
        ground,
    )
    actor = Proposal(
        Concept(f"a{name}", (Term(f"a{name}", (f"a{name}",)),)), {name: {outlet: 1}}, (), 1.0, "names", ground
    )
    found = read(as_yaml(Proposals((proposal,), (actor,), 1, 1)))
    assert [problem for problem in found.problems if problem.severity == "error"] == []
    assert [len(one.terms) for one in (*found.concepts, *found.actors)] == [2, 1]


@given(st.lists(st.tuples(st.sampled_from(["North", "South"]), wild_texts()), min_size=1, max_size=3))
def test_any_story_has_proposals_that_are_read_without_an_error(pairs):
    found = propose(annotate(story(pairs), "words"))
    problems = read(as_yaml(found)).problems
    assert [problem for problem in problems if problem.severity == "error"] == []


@pytest.mark.parametrize(
    "terms",
    [
        {"hostages", "captives"},
        {"prisoners", "inmates", "detainees"},
        {"war", "onslaught"},
        {"genocide", "retaliatory response"},
    ],
)
def test_what_the_sample_articles_are_known_to_differ_in_is_among_the_first_sets(found_in_seeds, terms):
    assert any(terms <= set(proposal.counts) for proposal in found_in_seeds.sets[:15])


def test_the_file_of_the_sample_articles_is_read_as_it_was_proposed(found_in_seeds):
    found = read(as_yaml(found_in_seeds))
    assert [problem.message for problem in found.problems] == [UNCHECKED]
    assert [one.name for one in found.concepts] == [one.concept.name for one in found_in_seeds.sets if not one.doubtful]
    assert found.actors == tuple(one.concept for one in found_in_seeds.actors)


def test_a_story_without_concepts_is_given_those_that_are_sure():
    missing = Problem("guess", "concepts.yaml", "there is no concepts.yaml.")
    found = proposed(story(CUSTODY, [missing, Problem("guess", "a.txt", "kept")]), "syntax")
    assert [one.name for one in found.concepts] == ["people in custody"]
    assert [one.name for one in found.actors] == ["Ann Lee", "Paris"]
    assert found.problems["message"].to_list() == ["kept", PROPOSED]


def test_doubtful_terms_and_sets_are_not_given():
    texts = [CUSTODY[0], ("South", "Paris freed one detainee.")]
    assert proposed(story(texts), "syntax").concepts == ()


def test_a_story_that_has_concepts_keeps_them():
    own = story(CUSTODY, concepts=(HELD,))
    assert proposed(own, "syntax") is own
    empty = replace(story(CUSTODY), files={"concepts.yaml": "0"})
    assert proposed(empty, "syntax") is empty


def test_a_term_that_the_articles_mostly_use_in_another_sense_is_not_sure():
    pairs = [
        ("North", "Benefits of the plan are clear. The benefits grew. Jobless benefits fell. Social security is safe."),
        (
            "South",
            "The benefits of trade grew. Its benefits are many. Jobless benefits rose. Social security is sound.",
        ),
    ]
    (found,) = [one for one in propose(corpus(pairs)).sets if one.origin == "starter"]
    assert counts(found)["benefits"] == {"North": 1, "South": 1}
    assert (found.doubtful, found.open_terms) == (True, {"benefits"})
    mostly = [(name, "Jobless benefits fell. Jobless benefits rose. Social security is safe.") for name, _ in pairs]
    (found,) = [one for one in propose(corpus(mostly)).sets if one.origin == "starter"]
    assert (found.doubtful, found.open_terms) == (False, frozenset())
