import subprocess
import sys

import pytest

from analysis.nltk_parts import part
from tests.conftest import ROOT

ALONE = """
import sys
from analysis.nltk_parts import part
stem = part("nltk.stem.snowball").SnowballStemmer("english").stem
punkt = part("nltk.tokenize.punkt").PunktSentenceTokenizer()
assert not {name.split(".")[0] for name in sys.modules} & {"nltk", "sklearn"}
print(stem("captives"), punkt.tokenize("It rained. We left."))
import nltk
assert nltk.stem.snowball.SnowballStemmer("english").stem("captives") == stem("captives")
assert nltk.corpus.stopwords is not None and nltk.tokenize.punkt is not None
"""


def test_a_part_is_had_without_the_rest_and_the_rest_stays_whole():
    run = [sys.executable, "-W", "ignore", "-c", ALONE]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "captiv ['It rained.', 'We left.']\n"


def test_another_name_is_told():
    with pytest.raises(ModuleNotFoundError):
        part("nltk.tokenize.nowhere")
