"""Who does what a verb tells, and to whom: subjects and objects, also where another clause holds them."""

from __future__ import annotations

from analysis.annotate.attribution.somebody import GROUPS, PERSONS, has_personal_ending
from analysis.units.clauses.lists import Words, listed, points_of_time
from analysis.units.clauses.passives import Passive, agent
from analysis.units.clauses.tree import DASHES, FINITE, NOUNS, RELATIVE, SUBJECTS, TIMES, Tree
from analysis.units.people import NOUNS as PEOPLE

MOST_UP = 12
"""Clauses that are gone up to find a subject; a plain limit, sentences are seldom deeper."""
PREDICATES = ("acomp", "attr", "oprd")
JOINING = ("CC", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP", ".")
"""Tags of what can stand between two verbs that are joined."""
CONTENTS = ("ccomp", "xcomp", "dative")
PLACES = ("DATE", "FAC", "GPE", "LOC", "TIME")
"""Kinds of names of what is nobody."""


def of_passive(tree: Tree, verb: int) -> tuple[int | None, int | None]:
    """The doer and the done-to of a passive verb."""
    doer = agent(tree, verb)
    if doer is None and verb > 1 and tree.words[verb - 1] == "-" and tree.tags[verb - 2] in NOUNS:
        doer = verb - 2  # Iran-backed
    if doer is None:
        joined = next((child for child in tree.having(verb, "conj") if tree.tags[child] == "VBN"), None)
        doer = None if joined is None or not _side_by_side(tree, verb, joined) else agent(tree, joined)
    return doer, subject(tree, verb)


def of_active(tree: Tree, verb: int, passive: dict[int, Passive]) -> tuple[int | None, int | None]:
    """The doer and the done-to of a verb that is not passive."""
    done_to = direct_object(tree, verb)
    head = tree.heads[verb]
    result = tree.relations[verb] == "advcl" and tree.tags[verb] == "VBG" and head < verb
    if result and done_to is not None and head in passive and tree.child(verb, (*SUBJECTS, "mark")) is None:
        return agent(tree, head), done_to  # the house was hit, killing two: not the house kills
    return None if _is_stirred(tree, verb, done_to) else subject(tree, verb), done_to


def _is_stirred(tree: Tree, verb: int, done_to: int | None) -> bool:
    """Whether a participle behind a comma tells what others felt at all that stands before it: Lee put off the vote,
    raising concerns."""
    if done_to is None or tree.tags[verb] != "VBG" or tree.words[verb - 1] != "," or tree.child(verb, SUBJECTS):
        return False
    return tree.lemmas[verb] in listed(Words.STIRRING) and tree.lemmas[done_to] in listed(Words.STIRRED)


def subject(tree: Tree, verb: int, up: int = 0) -> int | None:
    """The noun that is the subject of a verb, in its clause or, where it has none there, in the one it hangs on."""
    own = _own_subject(tree, verb)
    if own is not None:
        return antecedent(tree, verb) if tree.tags[own] in RELATIVE else own
    head, relation = tree.heads[verb], tree.relations[verb]
    if head == verb or up > MOST_UP:
        return None
    if relation == "conj":
        return None if _is_torn(tree, verb) else _of_first(tree, head, up)
    if relation == "amod":
        return head
    if relation in ("relcl", "acl"):
        return _of_noun(tree, verb, up)
    if relation == "xcomp" or (relation == "ccomp" and _is_infinite(tree, verb)):
        return _controlling(tree, verb, up)
    if relation in PREDICATES:
        return subject(tree, head, up + 1)
    if relation == "advcl" and (asked := _asked(tree, verb)) is not None:
        return asked
    if relation == "advcl":
        if tree.lemmas[head] in listed(Words.ASK_THROUGH) and tree.tags[verb] == "VB":
            return _controlling(tree, verb, up)
        return subject(tree, head, up + 1) if _is_infinite(tree, verb) and not _may_be_nouns(tree, verb) else None
    return _behind_preposition(tree, head, up) if relation == "pcomp" else None


def _asked(tree: Tree, verb: int) -> int | None:
    """Whom a noun asks to do it: a call for Lee to go; Roe Calls On Lee To Go."""
    noun = max(verb - 2, 0)
    preposition = tree.heads[noun]
    asking = tree.words[tree.heads[preposition]].removesuffix("s")
    is_asked = (
        tree.words[verb - 1] == "to" and tree.relations[noun] == "pobj" and tree.words[preposition] in ("for", "on")
    )
    return noun if is_asked and asking in listed(Words.ASK_THROUGH) else None


def _may_be_nouns(tree: Tree, verb: int) -> bool:
    """Whether a participle may as well belong to the noun before its comma: reached the next stage of talks, mediated by
    Lee."""
    before = verb - 2
    is_behind = tree.tags[verb] == "VBN" and before >= 0 and tree.words[verb - 1] == ","
    return is_behind and tree.tags[before] in NOUNS and tree.relations[before] not in SUBJECTS


def _own_subject(tree: Tree, verb: int) -> int | None:
    """The subject in a verb's clause, also where the parser hangs it on the auxiliary."""
    own = tree.child(verb, SUBJECTS)
    if own is None:
        auxiliaries = (child for child in tree.children[verb] if tree.relations[child] in ("aux", "auxpass"))
        own = next((found for each in auxiliaries if (found := tree.child(each, SUBJECTS)) is not None), None)
    return own


def antecedent(tree: Tree, verb: int) -> int | None:
    """The noun that a relative clause belongs to; None where the verb stands in none (a question)."""
    for _ in range(MOST_UP):
        if tree.relations[verb] == "relcl":
            return None if _is_told(tree, verb) else _whom_who_means(tree, verb)
        if tree.relations[verb] not in ("conj", "xcomp", "ccomp") or tree.heads[verb] == verb:
            return None
        verb = tree.heads[verb]
    return None


def _whom_who_means(tree: Tree, verb: int) -> int:
    """The noun that a relative clause belongs to; with “who”, one for persons before a thing or a place that the parser ties
    it to: people across the country who vote."""
    noun = tree.heads[verb]
    own, preposition = tree.child(verb, SUBJECTS), tree.heads[noun]
    before = preposition - 1 if tree.tags[preposition - 1] in NOUNS else tree.heads[preposition]
    is_who = own is not None and tree.words[own] == "who" and tree.relations[noun] == "pobj"
    if not is_who or tree.tags[before] not in NOUNS or _may_be_person(tree, noun):
        return noun
    return before if _may_be_person(tree, before) else noun


def _may_be_person(tree: Tree, noun: int) -> bool:
    if tree.tags[noun][:3] == "NNP":
        return tree.entities[noun] not in PLACES
    last = tree.lemmas[noun].rsplit("-", maxsplit=1)[-1]
    return last in PERSONS or last in GROUPS or tree.words[noun] in PEOPLE or has_personal_ending(last)


def _is_told(tree: Tree, verb: int) -> bool:
    """Whether “that” opens what somebody is told, though the parser ties it to the noun before: told the council that the
    costs would grow, said on Friday that he would go."""
    that = next((child for child in tree.children[verb] if tree.words[child] == "that"), None)
    if that is None:
        inner = tree.having(verb, "xcomp")
        that = next(
            (at for each in inner for at in tree.children[each] if at < verb and tree.words[at] == "that"), None
        )
    own = tree.child(verb, SUBJECTS)
    if that is None or own is None or tree.tags[own] in RELATIVE:
        return False
    noun = tree.heads[verb]
    if tree.relations[noun] in ("dobj", "dative"):
        return tree.lemmas[tree.heads[noun]] in listed(Words.TOLD_THAT)
    above = tree.heads[tree.heads[noun]]
    return tree.relations[noun] == "pobj" and tree.lemmas[above] in listed(Words.TOLD_THAT)


def direct_object(tree: Tree, verb: int) -> int | None:
    """The noun that is the object of a verb: in its clause, before a relative clause, or behind a verb joined by “and”."""
    things = [thing for thing in tree.having(verb, "dobj") if not _is_apart(tree, verb, thing)]
    if len(things) > 1 and tree.tags[things[0]] in RELATIVE:
        things = things[1:]  # said on Friday that he would sign the bill
    if not things:
        things = [child for child in tree.having(verb, "dative") if tree.tags[child] in (*NOUNS, "PRP")]
    last = len(things) > 1 and tree.lemmas[verb] in listed(
        Words.TWO_OBJECTS
    )  # of gave him money, not of took him hostage
    own = None if not things else things[-1] if last else things[0]
    if own is not None:
        return antecedent(tree, verb) if tree.tags[own] in RELATIVE else own
    for joined in tree.having(verb, "conj"):
        if _side_by_side(tree, verb, joined):
            return direct_object(tree, joined)
    return _before_relative(tree, verb)


def _is_apart(tree: Tree, verb: int, thing: int) -> bool:
    """Whether a noun that the parser takes for an object is none: behind a semicolon or a dash, or only for how long
    something is done (served four years)."""
    first = min((child for child in tree.children[thing] if child < thing), default=thing)
    if tree.words[first - 1] in DASHES or any(tree.words[at] == ";" for at in range(verb + 1, thing)):
        return True
    is_time = tree.entities[thing] in TIMES and tree.lemmas[thing] in points_of_time()
    is_alone = all(tree.words[child] != "of" for child in tree.children[thing])
    return is_time and is_alone and tree.lemmas[verb] not in listed(Words.FOR_A_TIME)


def _before_relative(tree: Tree, verb: int) -> int | None:
    """The object of a relative clause that has a subject of its own: the hostages they took."""
    own = tree.child(verb, SUBJECTS)
    if tree.relations[verb] != "relcl" or own is None or tree.tags[own] in RELATIVE:
        return None
    if any(tree.tags[child] == "WP$" for child in tree.children[own]) or tree.lemmas[verb] in listed(
        Words.WITHOUT_OBJECT
    ):
        return None  # whose plan stems from this
    for child in tree.children[verb]:
        stranded = tree.relations[child] == "prep" and not tree.children[child]
        if tree.relations[child] in CONTENTS or (
            tree.tags[child] in ("WRB", "IN", "TO") and (stranded or child < verb)
        ):
            return None
    head = tree.heads[verb]
    return None if tree.lemmas[head] in listed(Words.ADVERBIAL_NOUN) else head


def _side_by_side(tree: Tree, verb: int, joined: int) -> bool:
    """Whether nothing but “and”, a comma or an adverb stands between two joined verbs."""
    return all(tree.tags[between] in ("CC", ",", "RB") for between in range(verb + 1, joined))


def _is_infinite(tree: Tree, verb: int) -> bool:
    """Whether a verb has no time: to kill, killing, killed alone."""
    tag = tree.tags[verb]
    return tag in ("VBG", "VBN", "JJ") or (
        tag == "VB" and any(tree.tags[child] == "TO" for child in tree.children[verb])
    )


def _is_torn(tree: Tree, verb: int) -> bool:
    """Whether a verb with a time is joined to one by nothing, not even a comma, or behind such a verb: the parser has not
    found its subject (signed the bill after the talks over the wall closed the offices and left them empty)."""
    head = tree.heads[verb]
    if tree.tags[verb] not in FINITE or tree.tags[head][:2] != "VB":
        return False
    between = (child for child in tree.children[head] if head < child <= verb and tree.tags[child] in FINITE)
    return any(
        tree.relations[other] in ("conj", "advcl")
        and tree.child(other, (*SUBJECTS, "mark")) is None
        and tree.tags[_first_of(tree, other) - 1] not in JOINING
        for other in between
    )


def _first_of(tree: Tree, verb: int) -> int:
    """The first of a verb’s own words right before it: its auxiliaries and adverbs."""
    first = verb
    while (
        first > 1
        and (
            tree.heads[first - 1] == verb
            or tree.tags[first - 1] == "RB"
            or tree.relations[first - 1] in ("aux", "auxpass")
        )
        and tree.relations[first - 1] not in ("cc", "punct")
    ):
        first -= 1
    return first


def _of_first(tree: Tree, head: int, up: int) -> int | None:
    """The subject that a verb shares with the one it is joined to."""
    if tree.tags[head][:2] == "VB":
        return subject(tree, head, up + 1)
    return tree.heads[head] if tree.relations[head] == "amod" else None


def _of_noun(tree: Tree, verb: int, up: int) -> int | None:
    """The subject of a verb that stands behind a noun: a man carrying a gun, Israel’s plan to attack."""
    head = tree.heads[verb]
    if tree.tags[verb] != "VB" or tree.lemmas[head] not in listed(Words.PLAN_NOUN):
        return head
    return _holder(tree, head, up)


def _holder(tree: Tree, noun: int, up: int) -> int | None:
    """Whose a plan, a right or the like is: Israel’s plan, Israel has a plan; not: Israel opposes a plan."""
    owner, verb = tree.child(noun, ("poss",)), tree.heads[noun]
    if owner is not None or tree.relations[noun] not in ("dobj", "attr"):
        return owner
    return None if tree.lemmas[verb] in listed(Words.JUDGED) else subject(tree, verb, up + 1)


def _controlling(tree: Tree, verb: int, up: int) -> int | None:
    """The subject of an infinitive: the object of the verb before it (urged Israel to stop), or its subject."""
    head = tree.heads[verb]
    told = tree.child(head, ("dobj", "dative"))
    if told is not None and tree.lemmas[head] != "promise" and told < verb:
        return told if tree.tags[told] not in ("IN", "TO", *RELATIVE) else tree.child(told, ("pobj",))
    if tree.lemmas[head] in listed(Words.ASK_THROUGH):
        for child in tree.children[head]:
            asked = tree.child(child, ("pobj",)) if tree.relations[child] == "prep" and child < verb else None
            if asked is not None:
                return asked
    return subject(tree, head, up + 1)


def _behind_preposition(tree: Tree, preposition: int, up: int) -> int | None:
    """The subject of a gerund: of “accused X of killing” X, of “left after killing” who left."""
    governing = tree.heads[preposition]
    before = preposition - 1
    between = tree.heads[before]
    blamed = before > 0 and tree.words[preposition] == "for" and tree.relations[before] == "pobj"
    if blamed and tree.words[between] == "of" and tree.tags[tree.heads[between]] in NOUNS:
        return before  # his criticism of Lee for leaving
    if blamed and tree.words[between] == "at":
        return before  # shouted at Lee for leaving
    if tree.tags[governing] in NOUNS:
        return _holder(tree, governing, up)
    if tree.words[preposition] not in listed(Words.OWN_SUBJECT):
        told = tree.child(governing, ("dobj",))
        if told is not None:
            return told
    return subject(tree, governing, up + 1)
