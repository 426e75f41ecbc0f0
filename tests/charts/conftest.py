import matplotlib.pyplot as plt
import pytest

from tests.tiny import concept, corpus

LONG = "Frankfurter Allgemeine Sonntagszeitung für Deutschland und die ganze Welt, Ausgabe "
TERMS = ("Donaudampfschifffahrtsgesellschaftskapitän", "the so called retaliatory response of the army", "war", "i")


@pytest.fixture(autouse=True)
def _close():
    yield
    plt.close("all")


@pytest.fixture(scope="session")
def nasty():
    """Twelve outlets with long names and one with none to speak of; long terms, many and few mentions."""
    texts = [
        "Truce begins in Gaza\n" + "alpha " * 50 + "“beta gamma,” he said. “delta” " * number + "beta " * number
        for number in range(12)
    ]
    names = [LONG + str(number) if number % 3 else f"W{number}" for number in range(12)]
    held = concept("the people " * 12, **{TERMS[0]: "alpha", TERMS[1]: "beta", TERMS[2]: "gamma", TERMS[3]: "delta"})
    other = concept("x", **{f"term number {number} of this concept": "beta" for number in range(1)})
    return corpus(list(zip(names, texts, strict=True)), held, other)
