"""Tables of who acts and who is acted on, made by hand."""

import polars as pl

from analysis.schema.agency import FORMS, PRINTED, ROLES, WITHOUT_DOER
from analysis.schema.vocabulary import Form, Status, Voice
from tests.charts.conftest import LONG

LEAST = 5
"""Events below which a share has no interval."""


def table(schema, rows):
    """A table of dictionaries; what they leave out is null."""
    full = [{**dict.fromkeys(schema), **row} for row in rows]
    return pl.DataFrame(full, schema={name: column.dtype for name, column in schema.items()})


def told(outlet, doer, act, done_to, **further):
    """One event, told as done in the outlet's own active words unless ``further`` says otherwise."""
    plain = {"form": Form.ACTIVE, "status": Status.TOLD, "voice": Voice.OUTLET, "place": "body", "harm": "killing"}
    plain |= {"plain": True}
    given = {"article_id": "a", "outlet": outlet, "doer": doer, "matched": act, "predicate": act, "done_to": done_to}
    return {**plain, **given, **further}


def events(*rows):
    """Events as the chart draws them, from what ``told`` gives."""
    return table(
        PRINTED, [{"position": n, "start": n, "stop": n + 1, "sentence": n, **row} for n, row in enumerate(rows)]
    )


def about(n, n_all, room):
    """A share with its interval; none of it where there is nothing, no interval where there is too little."""
    share = n / n_all if n_all else None
    if n_all < LEAST:
        return {"share": share, "low": None, "high": None}
    return {"share": share, "low": max(0.0, share - room), "high": min(1.0, share + room)}


def roles(*rows, room=0.1):
    """ROLES of (outlet, actor, events as doer, events as done-to)."""
    return table(
        ROLES,
        [
            {
                "outlet": outlet,
                "actor": actor,
                "n_doer": n_doer,
                "n_done_to": n_done_to,
                "n": n_doer + n_done_to,
                "n_articles": 1,
                **about(n_doer, n_doer + n_done_to, room),
            }
            for outlet, actor, n_doer, n_done_to in rows
        ],
    )


def without(*rows, room=0.1):
    """WITHOUT_DOER of (outlet, actor, acts of harm without a doer, all acts of harm)."""
    return table(
        WITHOUT_DOER,
        [
            {"outlet": outlet, "actor": actor, "n": n, "n_all": n_all, **about(n, n_all, room)}
            for outlet, actor, n, n_all in rows
        ],
    )


def forms(*rows):
    """FORMS of (outlet, actor, {form: (acts, those without a doer, those of them with something in its place)}); the last may
    be left out."""
    return table(
        FORMS,
        [
            {
                "outlet": outlet,
                "actor": actor,
                "form": form,
                "n": n,
                "n_without_doer": n_without,
                "n_instead": sum(n_instead),
                "n_all": sum(each for each, *_ in counts.values()),
            }
            for outlet, actor, counts in rows
            for form, (n, n_without, *n_instead) in counts.items()
        ],
    )


EVENTS = events(
    told("North", "the army", "killed", "five people", doer_actor="Redland"),
    told("North", None, "killed", "at least 1,200 people", form=Form.PASSIVE, instead="in an air strike"),
    told("North", None, "died", "three children", form=Form.INTRANSITIVE),
    told("North", "Blueland", "abducting", "them", voice=Voice.QUOTED, done_to_actor="Redland"),
    told("North", "the Blueland government", "kill", "anyone", status=Status.NEGATED, voice=Voice.ATTRIBUTED),
    told("South", None, "killing", "12 fishermen", form=Form.NOUN),
    told("South", "Redland’s forces", "seize", "the ships", status=Status.NOT_DONE),
    told("South", "Redland", "attack", None, form=Form.NOUN, voice=Voice.QUOTED),
    told("South", None, "evacuated", "hundreds", form=Form.REDUCED, instead="by the flood"),
)


def nasty_events(n_outlets):
    long = "the spokesperson of the Donaudampfschifffahrtsgesellschaft and of the people of the realm beyond the sea"
    rows = []
    for n in range(n_outlets):
        rows += [
            told(LONG + str(n), long, "counterrevolutionised" * 2, long, doer_actor="the people " * 9),
            told(LONG + str(n), None, "x", None, instead=long, status=Status.NEGATED, voice=Voice.SCARE),
            told(LONG + str(n), "W", "disestablishing", long, status=Status.NOT_DONE, voice=Voice.UNQUOTED),
        ][: 1 + n % 3]
    return events(*rows)


def nasty_roles(n_outlets):
    actors = ("the people " * 9, "W", "Donaudampfschifffahrtsgesellschaftskapitän", "x", "y")
    return roles(
        *(
            (LONG + str(n), actor, 1234 * (n % 3), (n % 4) * 98765)
            for n in range(n_outlets)
            for actor in actors[: 2 if n_outlets > 9 else 5]
        )
    )


def nasty_without(n_outlets):
    made = nasty_roles(n_outlets)
    return without(*(made.select("outlet", "actor", "n_doer", "n").iter_rows()))


def nasty_forms(n_outlets):
    made = nasty_roles(n_outlets)
    return forms(
        *(
            (outlet, actor, {form: (n * 11 * at, n * at) for at, form in enumerate(Form)})
            for outlet, actor, n in made.select("outlet", "actor", "n_doer").iter_rows()
        )
    )
