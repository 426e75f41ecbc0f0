"""Headlines, in which the parser takes “Says” for part of a name."""

from __future__ import annotations

from collections.abc import Sequence

NAMES = ("NNP", "NNPS", "NN", "NNS")
"""Tags of nouns; in a headline “Says” gets one of them."""
SAYS = "says"
PARTS = ("compound", "nmod", "amod")
"""Relations of the parts of a name to its last word."""


def read_says(
    words: Sequence[str],
    is_title: Sequence[bool],
    lemmas: list[str],
    tags: list[str],
    relations: list[str],
    heads: list[int],
) -> None:
    """Take “Lee Says Mayor Tom Ray Will Go” for what Lee says, not for somebody called Lee Says Mayor Tom Ray.

    One entry a token, as ``tree.Tree`` holds them; lemmas, tags, relations and heads are changed in place.
    """
    for says, word in enumerate(words):
        if word != SAYS or not is_title[says] or tags[says] not in NAMES:
            continue
        name = says
        while relations[name] in PARTS and heads[name] > name:
            name = heads[name]
        who, verb = says - 1, heads[name]
        if name == says or relations[name] != "nsubj" or verb < name or not says or not says <= heads[who] <= name:
            continue
        for at in range(who):
            if says <= heads[at] <= name:
                heads[at] = who
        heads[says], relations[says] = (says if heads[verb] == verb else heads[verb]), relations[verb]
        heads[verb], relations[verb] = says, "ccomp"
        heads[who], relations[who] = says, "nsubj"
        lemmas[says], tags[says] = "say", "VBZ"
