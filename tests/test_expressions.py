"""No regular expression of the package takes more than linear time, whatever text it is given.

Each is tried on texts that make an expression go back and try again, and on the same four times as long. What counts is
how the processor's time grows, so neither the machine nor what else runs on it matters.
"""

import importlib
import pkgutil
import re
import time
from functools import cache

import analysis

SIZE = 1_200
LEAST = 0.02
"""Seconds of the processor below which growth is not looked at."""
GROWTH = 8
"""How many times as long four times the text may take: linear is 4, quadratic 16."""
BOUNDED = {
    "analysis.annotate.words.lost_marks.LAST_COMMA": 90,
    "analysis.annotate.words.posts.SIGNED": 150,
    "analysis.annotate.words.double_marks.FEET": 8,
    "analysis.annotate.words.double_marks.MEASURE": 8,
    "analysis.annotate.words.sentences.DOTTED_END": 25,
    "analysis.annotate.words.sentences.ENUMERATOR": 25,
    "analysis.annotate.words.sentences.GLUED_BEFORE": 24,
    "analysis.annotate.words.sentences.LAST_WORD": 25,
    "analysis.annotate.words.sentences.RUN": 24,
    "analysis.annotate.words.single_marks.DROPPED": 3,
    "analysis.annotate.words.voices.NAME_BEFORE": 40,
    "analysis.story.datelines.FORMS": 92,
    "analysis.story.forms.BYLINE": 120,
    "analysis.story.forms.POST_LINK": 80,
    "analysis.story.forms.PHOTO_SLASH": 160,
    "analysis.story.forms.bare_credit": 160,
    "analysis.story.forms.photo_credit": 160,
    "analysis.story.guess.BY": 90,
}
"""Expressions that are given no more than so many characters."""
ANCHORED = {
    "analysis.annotate.attribution.offices.OWNED",
    "analysis.annotate.words.sentences.DASHED",
    "analysis.annotate.words.sentences.speaker_after",
    "analysis.annotate.words.voices.ALONE",
    "analysis.units.people.PEOPLES",
    "analysis.story.datelines.NO_DESK",
    "analysis.story.markdown.ENTRY",
    "analysis.units.names.OWNED",
}
"""Expressions that are tried at one place of a text alone, never searched for."""
UNITS = (
    *"\"'“”’‘«»„‚.,:;!?…-—>(){}[]<&/\\@=_1aA ",
    *("a ", "A ", "Ab ", "Ab-", "AB-", "A.", "a.", ". ", ".A", '." ', "''", "' ", '" ', "> ", "- ", "1 ", "1.1", "1,1"),
    *("11.11.11", "11:11 ", "May 4 ", "4 May 2025 ", "on ", "by ", "By McA ", "McA ", "and ", "the ", "Roe, ", "said "),
    *(
        "A/A ",
        "(A ",
        "(A/",
        "(AP ",
        "A/AP",
        "Ann Lee/",
        "t.co/x",
        "t.co/x ",
        "— A",
        "(@a) ",
        "— A (@a) ",
        "a@a.",
        "x=",
        "= ",
    ),
    *(
        "<b ",
        "<b = ",
        "<!--",
        "<script>",
        "&amp",
        "function(",
        "@media ",
        ".a {",
        "a: ",
        "(1%); ",
        "a.a(",
        "1%)",
        "a’s ",
        "a' ",
    ),
    *("a-\n", "a\n", "\n ", "\n", "\t", ",;", "\u00a0", "é", "Ł", "中"),
)


@cache
def expressions():
    """The name of each expression that a module compiles, or a function of it without arguments, and the expression."""
    found = {}
    for module in pkgutil.walk_packages(analysis.__path__, "analysis."):
        if module.name.endswith(("conf", "__main__")):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if (
                hasattr(value, "cache_info")
                and value.__module__ == module.name
                and not value.__wrapped__.__code__.co_argcount
            ):
                value = value()
            for each in value if isinstance(value, tuple) else (value,):
                if isinstance(each, re.Pattern) and each not in found.values():
                    found[f"{module.name}.{name}{'' if each is value else len(found)}"] = each
    return found


def seconds(name, expression, text):
    if isinstance(expression.pattern, bytes):
        text = text.encode()
    started = time.process_time()
    for _ in expression.finditer(text) if name not in ANCHORED else ():
        pass
    expression.match(text)
    expression.fullmatch(text)
    return time.process_time() - started


def slow(name, expression):
    """The first text on which an expression takes longer than the length says; of a good one, nothing."""
    most = next((size for bounded, size in BOUNDED.items() if name.startswith(bounded)), None)
    for unit in UNITS:
        for end in ("", "\n!"):
            if most is not None:
                if seconds(name, expression, (unit * most)[: most - len(end)] + end) >= LEAST:
                    return unit
                continue
            short, long = (unit * (size // len(unit)) + end for size in (SIZE, 4 * SIZE))
            if seconds(name, expression, long) > LEAST:
                least = max(min(seconds(name, expression, short) for _ in range(3)), LEAST / 16)
                if min(seconds(name, expression, long) for _ in range(3)) >= GROWTH * least:
                    return unit
    return None


def test_time_grows_with_the_text_and_no_faster():
    found = {name: slow(name, expression) for name, expression in expressions().items()}
    assert {name: unit for name, unit in found.items() if unit is not None} == {}


def test_the_lists_name_expressions_of_the_package():
    assert expressions().keys() >= ANCHORED
    assert all(any(name.startswith(bounded) for name in expressions()) for bounded in BOUNDED)


def test_an_expression_that_goes_back_without_end_is_seen():
    assert slow("tried", re.compile(r"(?:a\s*)+$|a+b")) == "a"
