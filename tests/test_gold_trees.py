"""What benchmarks/passives.py reads off hand-corrected trees, on two sentences of our own."""

import gzip

import pytest

from benchmarks.gold_trees import texts
from benchmarks.passives import Found, marked, scores, slots_of

CONLLU = """# newdoc id = one
# newpar
# text = Ann isn't feared by Tom.
1\tAnn\tAnn\tPROPN\tNNP\t_\t4\tnsubj:pass\t4:nsubj:pass\t_
2-3\tisn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tis\tbe\tAUX\tVBZ\t_\t4\taux:pass\t4:aux:pass\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t4:advmod\t_
4\tfeared\tfear\tVERB\tVBN\tVoice=Pass\t0\troot\t0:root\t_
5\tby\tby\tADP\tIN\t_\t6\tcase\t6:case\t_
6\tTom\tTom\tPROPN\tNNP\t_\t4\tobl:agent\t4:obl:agent\tSpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t4\tpunct\t4:punct\t_

# newpar
# text = Fed cats sleep.
1\tFed\tfeed\tVERB\tVBN\tVoice=Pass\t2\tamod\t2:amod\t_
2\tcats\tcat\tNOUN\tNNS\t_\t3\tnsubj\t3:nsubj\t_
3\tsleep\tsleep\tVERB\tVBP\t_\t0\troot\t0:root\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t3:punct\t_
"""


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "two.conllu.gz"
    path.write_bytes(gzip.compress(CONLLU.encode()))
    (found,) = texts(path)
    return found


def test_words_stand_where_they_are_printed(text):
    assert text.text == "Ann isn't feared by Tom.\n\nFed cats sleep."
    assert [text.text[start : start + 3] for start in text.words][:4] == ["Ann", "isn", "n't", "fea"]


def test_passives_and_agents_are_read(text):
    feared, fed = text.text.index("feared"), text.text.index("Fed")
    assert marked(text) == Found(frozenset({feared}), frozenset({fed}), frozenset({feared}))


def test_slots_are_read_through_participles(text):
    at = text.text.index
    slots = slots_of(text)
    assert slots[at("feared")] == {"doer": {at("Tom")}, "done_to": {at("Ann")}}
    assert slots[at("Fed")]["done_to"] == {at("cats")}
    assert slots[at("sleep")]["doer"] == {at("cats")}


def test_what_is_missed_and_what_is_too_much_is_counted(text):
    truth = {"one": marked(text)}
    said = {"one": Found(frozenset({text.text.index("feared"), 0}), frozenset(), frozenset())}
    found = scores(truth, said, ["one"])
    assert found["passive right"] == (2, 1)
    assert found["passive found"] == (1, 1)
    assert found["bare found"] == (1, 0)
    assert found["agent"] == (1, 0)
