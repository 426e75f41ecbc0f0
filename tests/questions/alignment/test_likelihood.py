"""How likely two tell the same."""

import numpy as np

from analysis.questions.alignment.likelihood import likelihood
from analysis.questions.alignment.segments import segments
from tests.tiny import corpus


def test_the_same_words_are_likelier_than_others_and_a_denial_is_less_likely():
    texts = (
        "Police opened the new bridge in Hill.",
        "Farmers sold many red apples.",
        "Police never opened the new bridge in Hill.",
    )
    made = segments(
        corpus(
            [(name, text) for name, text in zip("ABC", [texts[0], texts[0] + " " + texts[1], texts[2]], strict=True)]
        )
    )
    of = {text: [n for n, one in enumerate(made.texts) if one.startswith(text[:12])] for text in texts}
    same, apart, denied = (
        likelihood(made, np.array([of[texts[0]][0]]), np.array([number]))[0]
        for number in (of[texts[0]][1], of[texts[1]][0], of[texts[2]][0])
    )
    assert same > denied > apart
    assert likelihood(made, np.zeros(0, np.int64), np.zeros(0, np.int64)).size == 0
