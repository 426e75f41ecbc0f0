import pytest

from analysis.errors import Problem
from analysis.story.concepts import PROPOSED_MARK, UNCHECKED, Concept, Term, read_concepts

HELD = """\
concepts:
  people held:
    hostages: [hostage, hostages, hostage]
    captives: captive*
actors:
  Hamas: [Hamas, "Islamic  Resistance Movement"]
"""


def read(folder, text):
    return read_concepts(folder({"concepts.yaml": text}) / "concepts.yaml")


def errors(folder, text):
    return told(folder, text, "error")


def told(folder, text, severity):
    found = read(folder, text).problems
    assert {problem.file for problem in found} <= {"concepts.yaml"}
    return [(problem.row, problem.message) for problem in found if problem.severity == severity]


def test_concepts_and_actors_are_read_in_the_order_of_the_file(folder):
    found = read(folder, HELD)
    terms = (Term("hostages", ("hostage", "hostages")), Term("captives", ("captive*",)))
    assert found.concepts == (Concept("people held", terms),)
    assert found.actors == (Concept("Hamas", (Term("Hamas", ("Hamas", "Islamic Resistance Movement")),)),)
    assert found.problems == []


def test_a_plain_quanteda_dictionary_works(folder):
    found = read(folder, "held:\n  hostages: [hostage*]\n  captives: [captive*]\nwar: [war, wars]\n")
    assert [(concept.name, [term.name for term in concept.terms]) for concept in found.concepts] == [
        ("held", ["hostages", "captives"]),
        ("war", ["war"]),
    ]
    message = (
        "“war” has one term alone. Add what others call the same thing; a single term has nothing to be compared with."
    )
    assert found.problems == [Problem("guess", "concepts.yaml", message)]


def test_of_more_levels_the_lowest_holds_the_terms(folder):
    found = read(
        folder, "AFRICA:\n  AU: [Union]\n  EAST:\n    BI: [Burundi]\n    KE: [Kenya]\n  WEST:\n    N:\n      TG: Togo\n"
    )
    assert [(concept.name, [term.name for term in concept.terms]) for concept in found.concepts] == [
        ("AFRICA", ["AU"]),
        ("AFRICA: EAST", ["BI", "KE"]),
        ("AFRICA: WEST: N", ["TG"]),
    ]
    message = "concepts, AFRICA has levels above its terms; “AFRICA: EAST” is read as a concept, and so on."
    assert found.problems[0] == Problem("repair", "concepts.yaml", message, 4)


def test_a_misspelt_condition_is_no_level(folder):
    assert errors(folder, "c:\n  t:\n    pattern: [war]\n")[0] == (
        3,
        "concepts, c, “t”: “pattern” must be one of patterns, unless, only with, places.",
    )


def test_too_many_levels_are_told(folder):
    text = "".join(f"{'  ' * level}a{level}:\n" for level in range(8)) + f"{'  ' * 8}t: [war]\n"
    assert [message for _, message in errors(folder, text)] == [
        "concepts, a0, a1, a2, a3, a4, a5 must hold terms; it has more than 6 levels above them."
    ]


def test_a_comma_in_a_pattern_is_told_with_the_list_that_may_be_meant(folder):
    text = "c:\n  t: hostages, captives\n  u: ['1,200 men', war]\n"
    assert read(folder, text).concepts[0].terms[0].patterns == ("hostages, captives",)
    assert told(folder, text, "guess") == [
        (
            2,
            "concepts, c, “t”: the pattern “hostages, captives” holds a comma and is looked for with it; "
            "write [hostages, captives] if these are several patterns.",
        )
    ]


def test_concepts_of_one_term_are_told_once_and_actors_are_not(folder):
    text = "concepts:\n" + "".join(f"  c{n}: [war]\n" for n in range(7)) + "actors:\n  Hamas: [Hamas]\n"
    assert told(folder, text, "guess") == [
        (
            None,
            "“c0”, “c1”, “c2”, “c3”, “c4” and 2 more have one term each. Add what others call the same thing; "
            "a single term has nothing to be compared with.",
        )
    ]


def test_a_term_may_carry_sense_checks(folder):
    found = read(folder, "c:\n  t:\n    patterns: [deal]\n    unless: nuclear\n    only with: [Gaza, Doha]\n")
    assert found.concepts[0].terms == (Term("t", ("deal",), ("nuclear",), ("Gaza", "Doha")),)


def test_yes_no_and_numbers_stay_words(folder):
    assert read(folder, "c:\n  no: [yes, 7, 1e3]\n").concepts[0].terms == (Term("no", ("yes", "7", "1e3")),)


def test_a_byte_order_mark_is_no_part_of_the_first_name(folder):
    assert read(folder, b"\xef\xbb\xbfconcepts:\n  c:\n    t: [war]\n").concepts[0].name == "c"


def test_no_file_is_told_as_no_error(folder):
    found = read_concepts(folder({}) / "concepts.yaml")
    message = "there is no concepts.yaml; terms can be compared once it names them (see the README)."
    assert found.problems == [Problem("guess", "concepts.yaml", message)]


def test_an_empty_file_is_told_as_no_error(folder):
    message = "is empty; no terms will be compared."
    assert read(folder, "# nothing\n").problems == [Problem("guess", "concepts.yaml", message)]


def test_broken_yaml_is_told_with_its_line(folder):
    [(row, message)] = errors(folder, "concepts:\n  held: [hostage\n  war: [war]\n")
    assert row == 3
    assert message == (
        "must be YAML; expected ',' or ']', but got ':'. "
        "Check the line and those around it: a name, a colon, and patterns in square brackets, as in hostages: [hostage, "
        "hostages]."
    )


def test_yaml_nested_too_deeply_is_told(folder):
    assert len(errors(folder, "c: " + "[" * 5000)) == 1


def test_a_file_that_is_not_utf8_is_told(folder):
    assert errors(folder, b"caf\xe9: [a]\n") == [(None, "must be UTF-8 text; byte 3 is not. Save it as UTF-8.")]


@pytest.mark.parametrize("line", ["t: []", "t: {}", "t:\n      unless: [war]"])
def test_a_term_without_patterns_is_told_with_its_line_and_the_way_out(folder, line):
    found = errors(folder, f"concepts:\n  c:\n    {line}\n")
    assert found[-1][1] == "concepts, c, “t” must have at least one pattern; write for example t: [t]."
    assert found[-1][0] in (3, 4)


@pytest.mark.parametrize("pattern", ['""', '"*"', '"? *"', '" "'])
def test_a_pattern_that_matches_anything_is_refused(folder, pattern):
    found = errors(folder, f"concepts:\n  c:\n    t: [war, {pattern}]\n")
    shown = pattern.strip('"')
    message = f"concepts, c, “t”: a pattern must hold a letter, not “{shown}”; it would match anything."
    assert found == [(3, message)]


@pytest.mark.parametrize("pattern", ["...", "'-'", "'“'", "'***-'"])
def test_a_pattern_without_a_letter_is_refused(folder, pattern):
    assert len(errors(folder, f"c:\n  t: [war, {pattern}]\n")) == 1


def test_a_pattern_claimed_twice_is_told(folder):
    assert errors(folder, "concepts:\n  c:\n    t: [war]\n    u: [War]\n") == [
        (3, "concepts, c: the pattern “War” is claimed by “t” and by “u”; leave it in one of them.")
    ]


def test_two_concepts_may_claim_the_same_pattern(folder):
    assert errors(folder, "concepts:\n  c:\n    t: [war]\n  d:\n    t: [war]\n") == []


def test_an_actor_may_have_patterns_and_places_of_its_own(folder):
    found = read(folder, "actors:\n  France:\n    patterns: [France]\n    places: [Lyon]\n")
    assert found.actors == (Concept("France", (Term("France", ("France",), places=("Lyon",)),)),)
    assert found.problems == []


def test_places_beside_the_parts_of_an_actor_are_no_part(folder):
    [(_, message)] = errors(folder, "actors:\n  France:\n    army: [army]\n    places: [Lyon]\n")
    assert message.startswith("actors, France: “places” is on the level of the parts and would be one of them.")


def test_an_actor_with_nothing_in_it_is_told(folder):
    assert errors(folder, "actors:\n  A: {}\n") == [
        (2, "actors, A must hold a name with patterns; write for example A: [A].")
    ]


def test_an_unknown_condition_is_told(folder):
    assert errors(folder, "concepts:\n  c:\n    t:\n      patterns: [war]\n      except: [peace]\n") == [
        (5, "concepts, c, “t”: “except” must be one of patterns, unless, only with, places.")
    ]


def test_a_name_that_stands_twice_is_told(folder):
    assert errors(folder, "concepts:\n  c:\n    t: [war]\n  c:\n    u: [peace]\n") == [
        (4, "“c” is in concepts twice. Merge the two entries.")
    ]


def test_a_name_beside_concepts_is_told(folder):
    assert errors(folder, "concepts:\n  c: [war]\nheld: [hostage]\n") == [
        (3, "“held” must be under concepts or actors.")
    ]


@pytest.mark.parametrize("text", ["- war\n", "war\n"])
def test_a_file_that_is_no_mapping_is_told(folder, text):
    shown = "a list" if text.startswith("-") else "“war”"
    assert errors(folder, text)[0] == (1, f"the file must be a list of names with a colon, not {shown}.")


def test_a_mapping_as_a_pattern_is_told(folder):
    assert errors(folder, "c:\n  t: [war, {a: b}]\n") == [
        (2, "concepts, c, “t”: a pattern must be a word or a phrase, not a nested list of names.")
    ]


def test_a_name_that_is_a_list_is_told(folder):
    assert errors(folder, "concepts:\n  ? [a, b]\n  : [war]\n  c: [war]\n") == [
        (2, "a name in concepts must be plain text, not a list.")
    ]


def test_a_dictionary_that_holds_itself_ends(folder):
    assert errors(folder, "concepts: &a\n  c: *a\n") != []


def test_a_dictionary_that_names_itself_without_end_is_refused_at_once(folder):
    words = ", ".join(f"w{n}" for n in range(1000))
    terms = ", ".join(f"t{n}: *w" for n in range(500))
    found = read(folder, f"a: {{t: &w [{words}]}}\nb: {{{terms}}}\n")
    message = "must hold at most 200,000 names and patterns. Write out what its aliases (*) repeat."
    assert (found.concepts, found.problems) == ((), [Problem("error", "concepts.yaml", message)])


def test_an_alias_or_two_is_read(folder):
    assert read(folder, "a:\n  t: &w [war, peace]\nb:\n  u: *w\n").concepts[1].terms[0].patterns == ("war", "peace")


def test_a_control_character_is_told_with_its_line(folder):
    message = "must be text; it holds the control character U+0000. Remove it."
    assert read(folder, "a:\n  t: wa\x00r\n").problems == [Problem("error", "concepts.yaml", message, 2)]


def test_a_folder_is_no_dictionary(folder):
    place = folder({})
    (place / "concepts.yaml").mkdir()
    message = "must be a file, not a folder. Move its files into the story folder itself."
    assert read_concepts(place / "concepts.yaml").problems == [Problem("error", "concepts.yaml", message)]


def test_names_are_cleaned_and_not_too_long(folder):
    assert read(folder, '"the\\n \\u202ewar":\n  t: [war]\n').concepts[0].name == "the war"
    message = "a name in concepts must have at most 200 characters, not 300."
    assert read(folder, f"concepts:\n  {'x' * 300}: [war]\n").problems == [
        Problem("error", "concepts.yaml", message, 2)
    ]


def test_a_file_that_the_program_proposed_is_told_until_its_first_line_is_gone(tmp_path):
    path = tmp_path / "concepts.yaml"
    path.write_text(f"{PROPOSED_MARK} from 2 articles.\nconcepts:\n  c:\n    war: [war]\n    peace: [peace]\n")
    assert read_concepts(path).problems == [Problem("guess", "concepts.yaml", UNCHECKED)]
    path.write_text(path.read_text().split("\n", 1)[1])
    assert read_concepts(path).problems == []


def test_places_are_read_for_actors(folder):
    text = "actors:\n  North:\n    North:\n      patterns: [North]\n      places: [Northville, the hills]\n"
    (actor,) = read(folder, text).actors
    assert actor.terms[0].places == ("Northville", "the hills")


def test_places_of_a_concept_are_refused(folder):
    text = "concepts:\n  c:\n    t:\n      patterns: [war]\n      places: [Northville]\n    u: [peace]\n"
    assert errors(folder, text) == [(None, "concepts, c: places are for actors; leave them out, or make it an actor.")]
