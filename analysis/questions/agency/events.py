"""Events: who does what to whom, in which grammar and whose words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import polars as pl

from analysis.annotate import Corpus, for_all
from analysis.questions.agency.attacks import settled
from analysis.questions.agency.harm import Told, dead, in_phrase, told
from analysis.questions.agency.misread import is_misread, is_without_sense
from analysis.questions.agency.parties import MODIFIERS, doers_in, named_in
from analysis.questions.agency.plain import is_plain
from analysis.questions.agency.scene import Meant, Scene, scenes
from analysis.questions.agency.sides import whose
from analysis.questions.agency.words import (
    ALSO_BODIES,
    BEING,
    CAUSING,
    LEADING,
    ORDERING,
    PASSING,
    SAYING,
    STATES,
    TAKING_SIDES,
    HarmWords,
    reporting,
)
from analysis.schema import check, empty
from analysis.schema.agency import EVENTS
from analysis.schema.vocabulary import PASSIVES, Form
from analysis.units.clauses.lists import Words, listed
from analysis.units.clauses.phrases import end_of_object
from analysis.units.clauses.signs import has_to
from analysis.units.clauses.table import Clause, Slot
from analysis.units.clauses.tree import FINITE, Tree
from analysis.units.clauses.unclear import may_be_anybodys, may_be_undone
from analysis.units.people import MANY, counts_of_people
from analysis.units.places import with_place

SLOTS = ("doer", "done_to", "instead", "number")
READ = {
    "article_id": pl.String,
    "position": pl.UInt32,
    "predicate": pl.String,
    "harm": pl.String,
    "form": pl.String,
    "status": pl.String,
    "doer_actor": pl.String,
    "doer_member": pl.String,
    "done_to_actor": pl.String,
    "done_to_member": pl.String,
    "done_to_ground": pl.String,
    "plain": pl.Boolean,
    **{f"{slot}_{end}": pl.UInt32 for slot in SLOTS for end in ("start", "stop")},
}
"""What is read off an article, before texts and places in it are added."""
NOBODY = (None,)
IT, TAKE, MAKE = "it", "take", "make"
LOOSE = ("advcl", "acl")
"""Relations of participles that hang on other verbs or on nouns."""
Row = tuple[Any, ...]


@for_all
def events(corpus: Corpus) -> pl.DataFrame:
    """Every act that an actor of the story does or has done to it, and every act of harm: schema EVENTS, by article and
    place.

    Where several actors do it together, or have it done to them, each has a row of its own; one act is told by its
    article and position. Verbs that only say something or tell a state (``event_words.csv``) are no events, nor are participles
    before a noun (jailed workers), nor what may be undone or anybody’s (``clauses.unclear``). Empty where no language model has read an article.
    """
    if corpus.depth != "syntax":
        return empty(EVENTS)
    words = HarmWords(corpus.harm)
    rows = [row for scene in scenes(corpus) for row in _rows(scene, words)]
    found = pl.DataFrame(rows, schema=READ, orient="row")
    return check(_placed(found, corpus).select(list(EVENTS)), EVENTS)


def _rows(scene: Scene, words: HarmWords) -> Iterator[Row]:
    states = dead(scene, words)
    said_of = {scene.tree.heads[one.clause.position] for one in states if one.doer is None}
    said_of |= {at for at, clause in scene.clauses.items() if in_phrase(scene, clause, words)}
    found = [
        told(scene, clause, words)
        for clause in scene.clauses.values()
        if clause.position not in said_of and _is_plain(scene, clause)
    ] + states
    numbers: dict[int, list[tuple[int, int]]] = {}
    for one in sorted(settled(scene, found, words), key=lambda each: each.clause.position):
        if is_misread(scene, one):
            continue
        doers = [one.known] if one.known is not None else [] if one.doer is None else doers_in(scene, one.doer.head)
        if one.harm is None:
            one = _without_itself(scene, one, doers)
            done_tos = _named(scene, one.done_to)
            if not _is_event(one, doers, done_tos, scene.tree) or _only_speaks(scene, one) or _tells_none(scene, one):
                continue
        else:
            side = whose(scene, one)
            done_tos = [] if side is None else [side]
        number = _number(scene, one.done_to, numbers) if one.harm is not None else None
        plain = is_plain(scene, one, doers, done_tos)
        for doer, done_to in product(doers or NOBODY, done_tos or NOBODY):
            yield _row(scene, one, (doer, done_to), number, plain=plain)


def _named(scene: Scene, slot: Slot | None) -> list[Meant]:
    return [] if slot is None else named_in(scene, slot.head)


def _without_itself(scene: Scene, one: Told, doers: list[Meant]) -> Told:
    """The same without a done-to from before “which”, where that names the doer: cut the pay of the police, which the police
    union denounced. What “which” takes up is the cut."""
    if one.done_to is None or scene.tree.relations[one.clause.position] != "relcl" or one.form in PASSIVES:
        return one
    same = {each.actor for each in doers} & {each.actor for each in _named(scene, one.done_to)}
    return one._replace(done_to=None) if same else one


def _tells_none(scene: Scene, one: Told) -> bool:
    """Whether a verb tells no act, or nobody’s for sure: they make up half of the council; “it” and an infinitive tell what
    something needs (it takes two thirds of the council to pass a law); a participle whose subject is a thing may be about all
    that is told, or be no act (the decision came late, angering Lee; his post running the army)."""
    tree, verb = scene.tree, one.clause.position
    if is_without_sense(one, tree) or may_be_anybodys(tree, verb):
        return True
    if one.clause.predicate == MAKE and any(tree.words[at] == "up" for at in tree.having(verb, "prt")):
        return True
    if one.doer is None and one.instead is not None and tree.relations[verb] in LOOSE and tree.tags[verb] == "VBG":
        return True
    is_it = one.doer is not None and tree.words[one.doer.head] == IT
    return is_it and one.clause.predicate == TAKE and any(has_to(tree, child) for child in tree.children[verb])


def _only_speaks(scene: Scene, one: Told) -> bool:
    """Whether a verb only opens or declines speech: declined to say, went on to argue."""
    tree = scene.tree
    infinitives = (child for child in tree.having(one.clause.position, "xcomp") if tree.tags[child] == "VB")
    return one.done_to is None and any(reporting(tree.lemmas[child]) is not None for child in infinitives)


def _is_event(one: Told, doers: list[Meant], done_tos: list[Meant], tree: Tree) -> bool:
    """Whether a predicate that tells no harm is an act of an actor, or one done to it."""
    if not doers and not done_tos:
        return False
    verb, printed = one.clause.predicate, tree.words[one.clause.position]
    if one.clause.form is Form.NOUN:
        return verb.removesuffix("ing") not in BEING and (verb not in ALSO_BODIES or one.done_to is not None)
    only_causes = verb in CAUSING | PASSING and one.instead is not None
    only_leads = verb in LEADING and (one.done_to is None or (one.form in PASSIVES and one.doer is None))
    is_state = verb in STATES and one.form in PASSIVES and one.doer is None
    only_undergoes = one.form is Form.ACTIVE and not done_tos and _undergoes(one, tree)
    only_orders = verb in ORDERING and one.form is Form.REDUCED
    if is_state or only_orders or verb in BEING or verb in SAYING or only_causes or only_leads or only_undergoes:
        return False
    kind = reporting(verb) or reporting(printed.rstrip("sd"))  # “hopes” is taken for a form of hop
    return kind is None or (kind in TAKING_SIDES and bool(done_tos))


def _undergoes(one: Told, tree: Tree) -> bool:
    """Whether a verb and its object tell what others do to its subject: faces pressure, drew criticism."""
    verb, slot = one.clause.predicate, one.done_to
    is_got = slot is not None and tree.lemmas[slot.head] in listed(Words.GOT_FROM_OTHERS)
    return verb in listed(Words.UNDERGO) or (verb in listed(Words.GETTING) and is_got)


def _number(scene: Scene, slot: Slot | None, numbers: dict[int, list[tuple[int, int]]]) -> tuple[int, int] | None:
    """The number of people in a phrase, as positions; None where none stands there."""
    if slot is None:
        return None
    tree = scene.tree
    sentence = tree.sentences[slot.head]
    if sentence not in numbers:
        first, last = scene.sentence(slot.head)
        plain = [word if any(c.isalnum() for c in word) else "" for word in tree.words[first:last]]
        spans = counts_of_people(scene.printed[first:last], plain)
        numbers[sentence] = [(first + start, first + stop) for start, stop in spans]
    for start, stop in numbers[sentence]:
        if slot.start <= start < slot.stop:
            return start, stop
    if tree.tags[slot.head] == "CD" or tree.words[slot.head] in MANY:
        return slot.head, slot.head + 1
    return None


def _is_plain(scene: Scene, clause: Clause) -> bool:
    """Whether a predicate is a word that tells an event, of which the grammar says whether it is done."""
    is_told = _is_word(scene, clause) and not _describes(scene, clause)
    return is_told and not may_be_undone(scene.tree, clause.position)


def _is_word(scene: Scene, clause: Clause) -> bool:
    """Whether a predicate is a whole word, not a part of “re-open”, and no active verb behind a hyphen (slow-walked,
    grim-faced)."""
    words, position = scene.tree.words, clause.position
    is_behind = position > 0 and scene.tree.tags[position - 1] == "HYPH"
    is_active = scene.tree.tags[position] in FINITE or clause.form in (Form.ACTIVE, Form.INTRANSITIVE)
    is_part = words[position + 1 : position + 2] in (["-"], ["–"])
    return words[position].isalpha() and not (is_behind and is_active) and not is_part


def _describes(scene: Scene, clause: Clause) -> bool:
    """Whether a participle before a noun says what somebody is, not what is done: jailed workers, a state-run bank."""
    tree, head = scene.tree, scene.tree.heads[clause.position]
    between = range(clause.position + 1, head)
    is_before = head > clause.position and tree.relations[clause.position] in MODIFIERS
    return is_before and clause.form is Form.REDUCED and all(clause.position < tree.heads[t] <= head for t in between)


def _whole(scene: Scene, slot: Slot | None) -> tuple[int | None, int | None]:
    """First and last of a phrase, with all of a name at its end that the parse cuts: Prime Minister Ann Lee."""
    if slot is None:
        return None, None
    stop, tags = slot.stop, scene.tree.tags
    while stop in scene.meant and (stop - 1 in scene.meant or (tags[stop] == tags[stop - 1] == "NNP")):
        stop += 1
    return slot.start, stop


def _row(
    scene: Scene, one: Told, meant: tuple[Meant | None, Meant | None], number: tuple[int, int] | None, *, plain: bool
) -> Row:
    doer, done_to = meant
    slots = [_whole(scene, slot) for slot in (one.doer, one.done_to, one.instead)]
    if one.done_to is not None and one.harm is None and done_to is None:
        slots[1] = slots[1][0], end_of_object(scene.tree, one.done_to.head)
    ends = [end for slot in (*slots, number or (None, None)) for end in slot]
    return (
        scene.tree.article_id,
        one.clause.position,
        one.clause.predicate,
        one.harm,
        one.form.value,
        one.clause.status.value,
        *((None, None) if doer is None else (doer.actor, doer.member)),
        *((None, None, None) if done_to is None else (done_to.actor, done_to.member, done_to.ground.value)),
        plain,
        *ends,
    )


def _placed(found: pl.DataFrame, corpus: Corpus) -> pl.DataFrame:
    """The rows with the texts of their slots as printed, and the place, sentence and voice of the predicate."""
    tokens = with_place(corpus.voiced)
    # a token's row is its position behind the first row of its article: a look-up, where a join would read all tokens
    articles = tokens.group_by(pl.col("article_id").cast(pl.String), maintain_order=True).agg(rows=pl.len())
    articles = articles.select("article_id", before=pl.col("rows").cum_sum() - pl.col("rows"))
    texts = corpus.articles.select("article_id", "outlet", "text")
    found = found.join(articles, on="article_id", how="left", maintain_order="left")
    found = found.join(texts, on="article_id", how="left", maintain_order="left")
    at = found["before"] + found["position"]
    found = found.with_columns(tokens[name].gather(at) for name in ("start", "stop", "sentence", "place", "voice"))
    for slot in SLOTS:
        first = tokens["start"].gather(found["before"] + found[f"{slot}_start"])
        last = tokens["stop"].gather(found["before"] + found[f"{slot}_stop"] - 1)
        found = found.with_columns(pl.col("text").str.slice(first, last - first).alias(slot))
    return found
