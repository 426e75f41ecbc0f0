"""The syntax layer, attributions and the voice of every token, on sentences a reader can check by eye."""

import csv
import hashlib
import importlib
from pathlib import Path

import polars as pl
import pytest
import spacy
from hypothesis import given, settings

from analysis import annotate, read_story
from analysis.annotate.attribution.table import MAX_SENTENCE, bounded
from analysis.annotate.syntax import cache
from analysis.annotate.syntax import parse as syntax
from analysis.questions import terms
from analysis.questions.voices import speakers as voices
from analysis.questions.voices import verbs as verb_tables
from analysis.schema import check
from analysis.schema.annotation import ATTRIBUTIONS, SYNTAX
from analysis.schema.voices import SPEAKERS, VERBS, VOICE_WORDS
from analysis.story import Story
from analysis.story.concepts import Concept, Term
from analysis.story.read import problem_table
from tests.tiny import HELD, articles, wild_texts

ROOT = Path(__file__).resolve().parents[2]
OFFICIAL = {
    "tok2vec": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "parser": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "tagger": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "ner": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
}
PREMIER = Concept("Premier", (Term("Premier", ("premier", "Ann Lee")),))


@pytest.fixture(autouse=True, scope="module")
def own_cache(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(cache.VARIABLE, str(tmp_path_factory.mktemp("cache")))
        yield


def deep(*texts, actors=(PREMIER,), verbs=None):
    made = articles([("North", text) for text in texts])
    return annotate(Story("tiny", made, (HELD,), actors, problem_table([]), verbs or {}), depth="syntax")


def voiced(corpus):
    """Voice -> words, in order."""
    words = corpus.tokens.filter(pl.col("word").is_not_null())
    found = {}
    for voice, word in words.select("voice", pl.col("word").cast(pl.String)).iter_rows():
        found.setdefault(voice, []).append(word)
    return {voice: " ".join(listed) for voice, listed in found.items()}


def test_the_weights_are_the_official_ones():
    package = next(name for name in syntax.MODELS if spacy.util.is_package(name))
    folder = spacy.util.get_package_path(package)
    for part, digest in OFFICIAL.items():
        (path,) = folder.glob(f"*/{part}/model")
        assert hashlib.sha256(path.read_bytes()).hexdigest() == digest, part


def test_every_token_hangs_on_a_token_of_its_sentence():
    tokens = check(deep("Ann Lee didn’t say that. The war, she said, goes on.").tokens, SYNTAX)
    heads = tokens.select("position", "sentence").rename({"position": "head", "sentence": "of_head"})
    joined = tokens.join(heads, on="head", how="left")
    assert joined.filter(pl.col("sentence") != pl.col("of_head")).is_empty()
    assert joined["of_head"].null_count() == 0


def test_counts_are_the_same_at_both_depths():
    text = "Ann Lee said the captives can’t wait. “Hostages,” he said."
    story = Story("tiny", articles([("North", text)]), (HELD,), (), problem_table([]))
    shared = ["position", "token", "word", "start", "stop", "zone", "sentence"]
    assert annotate(story).tokens.select(shared).equals(annotate(story, depth="syntax").tokens.select(shared))


def test_indirect_speech_is_attributed_and_the_speaker_is_not():
    corpus = deep("The premier Ann Lee said that the captives would come home. It rained.")
    assert voiced(corpus) == {
        "outlet": "the premier ann lee said it rained",
        "attributed": "that the captives would come home",
    }
    (row,) = corpus.attributions.iter_rows(named=True)
    assert (row["source"], row["cue"], row["cue_class"], row["kind"], row["actor"]) == (
        "The premier Ann Lee",
        "said",
        "neutral",
        "indirect",
        "Premier",
    )


def test_a_quotation_broken_by_its_cue_is_one_attribution_in_two_pieces():
    corpus = deep("“The hostages are safe,” Ann Lee said. “They will come home soon.”")
    (row,) = corpus.attributions.iter_rows(named=True)
    assert row["kind"] == "direct"
    assert len(row["content"]) == 2
    assert row["speaker"] == "Ann Lee"
    assert voiced(corpus)["outlet"] == "ann lee said"


def test_a_paraphrase_with_quoted_words_is_mixed():
    corpus = deep("Ann Lee said the captives were “safe and well fed” on Monday.")
    (row,) = corpus.attributions.iter_rows(named=True)
    assert row["kind"] == "mixed"
    assert "safe and well fed" in voiced(corpus)["quoted"]
    assert "captives" in voiced(corpus)["attributed"]


def test_a_pronoun_is_resolved_to_the_person_named_before():
    corpus = deep("Ann Lee met the press on Monday. She said that the war would end.")
    assert corpus.attributions["speaker"].to_list() == ["Ann Lee"]
    assert corpus.attributions["actor"].to_list() == ["Premier"]


def test_according_to_names_its_source():
    corpus = deep("The war has ended, according to the ministry.")
    assert corpus.attributions["source"].to_list() == ["the ministry"]


def test_an_expectation_nobody_is_named_for_stays_the_outlets_own():
    assert set(voiced(deep("The captives are expected to come home on Monday."))) == {"outlet"}


def test_a_second_run_parses_nothing(monkeypatch):
    first = deep("A dam broke on Monday, the mayor said.")

    def refused(tokens):
        raise AssertionError("parsed again")

    monkeypatch.setattr(cache, "parse", refused)
    assert deep("A dam broke on Monday, the mayor said.").tokens.equals(first.tokens)


def test_a_broken_cache_file_is_parsed_anew():
    first = deep("A bridge fell on Sunday, the mayor said.")
    for path in cache.cache_folder().glob("*.parquet"):
        path.write_bytes(b"PAR1 broken")
    assert deep("A bridge fell on Sunday, the mayor said.").tokens.equals(first.tokens)


def test_asking_for_the_model_loads_nothing(monkeypatch):
    def loaded():
        raise AssertionError("loaded")

    monkeypatch.setattr(syntax, "model", loaded)
    assert syntax.has_model()
    monkeypatch.setattr(syntax, "MODEL_VERSION", "9.9.9")
    assert not syntax.has_model()


def test_without_a_model_the_error_says_what_to_do(monkeypatch):
    monkeypatch.setattr(syntax, "MODELS", ("no_such_model", "no_such_copy"))
    syntax.model.cache_clear()
    try:
        assert not syntax.has_model()
        with pytest.raises(syntax.ModelError, match=r"pip install no-such-copy==3\.8\.0"):
            syntax.model()
    finally:
        syntax.model.cache_clear()


@settings(max_examples=25)
@given(wild_texts())
def test_no_text_is_refused(text):
    corpus = deep(text)
    check(corpus.tokens, SYNTAX)
    check(corpus.attributions, ATTRIBUTIONS)
    n_tokens = corpus.tokens.height
    for row in corpus.attributions.iter_rows(named=True):
        spans = [(piece["start"], piece["stop"]) for piece in row["content"]]
        assert spans == sorted(spans)
        assert all(0 <= start < stop <= n_tokens for start, stop in spans)


def test_a_sentence_longer_than_the_parser_is_given_is_parsed_in_pieces():
    tokens = deep("war and " * 700).tokens
    assert tokens.height == 1400
    assert tokens["lemma"].null_count() == 0


def test_voices_of_the_sample_story_are_those_of_the_hand_count():
    corpus = annotate(read_story(ROOT / "seeds"), depth="syntax")
    rows = terms.mentions(corpus).iter_rows(named=True)
    found = {(row["article_id"], row["start"], row["concept"]): row["voice"] for row in rows}
    wrong = []
    with (ROOT / "tests" / "seeds-hand-count.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            voice = found[row["file"].removesuffix(".txt"), int(row["start"]), row["concept"]]
            if "arguable" not in row["note"] and voice != row["voice"]:
                wrong.append((row["file"], row["start"], row["term"], row["voice"], voice))
    assert wrong == []


def test_words_by_voice_add_up_to_all_words():
    corpus = deep("Ann Lee said that it rained. “So it did,” he said.", "It rained.")
    table = check(voices.voice_words(corpus), VOICE_WORDS)
    assert table["n_words"].sum() == corpus.tokens["word"].count()
    assert table["share"].sum() == pytest.approx(1)


def test_speakers_and_verbs_are_counted_by_outlet():
    corpus = deep("Ann Lee claimed that it rained. Officials said that the war would end.")
    people = check(voices.speakers(corpus), SPEAKERS)
    assert dict(people.select("speaker", "named").iter_rows()) == {"Ann Lee": True, "Officials": False}
    verbs = check(verb_tables.reporting_verbs(corpus), VERBS)
    assert sorted(verbs.select("actor", "cue_class", "verb", "n").iter_rows(), key=str) == [
        ("Premier", "doubting", "claimed", 1),
        (None, "neutral", "said", 1),
    ]


def test_at_depth_words_no_speaker_is_known():
    story = Story("tiny", articles([("North", "“It rained,” Ann Lee said.")]), (), (), problem_table([]))
    corpus = annotate(story)
    assert voices.speakers(corpus).is_empty()
    assert verb_tables.reporting_verbs(corpus).is_empty()


SIDES = (
    Concept("Hamas", (Term("Hamas", ("Hamas",)),)),
    Concept("Israel", (Term("Israel", ("Israel", "Israeli")),)),
    Concept("Lee", (Term("Lee", ("Ann Lee", "Lee")),)),
)


@pytest.mark.parametrize(
    ("text", "speaker", "actor"),
    [
        ("Hamas said that war goes on.", "Hamas", "Hamas"),
        ("The Israeli army said that war goes on.", "The Israeli army", "Israel"),
        ("Ann Lee’s office said that war goes on.", "Ann Lee’s office", "Lee"),
        ("A spokesman for Hamas said that war goes on.", "A spokesman for Hamas", "Hamas"),
        ("Families of the Israeli captives said that war goes on.", "Families of the Israeli captives", None),
        ("The Hamas-run health ministry said that war goes on.", "The Hamas-run health ministry", None),
        ("The Times of Israel said that war goes on.", "Times of Israel", None),
        ("Tom Ray, who once served in Israel, said that war goes on.", "Tom Ray", None),
    ],
)
def test_a_side_speaks_only_where_its_own_people_do(text, speaker, actor):
    (row,) = deep(f"War goes on\n{text}", actors=SIDES).attributions.iter_rows(named=True)
    assert (row["speaker"], row["actor"]) == (speaker, actor)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("“War goes on,” Lee said, “and it will not end.”", "“War goes on,”", "“and it will not end.”"),
        ("“War goes on,” Ann Lee said on Monday, “and nobody ends it.”", "“War goes on,”", "“and nobody ends it.”"),
    ],
)
def test_a_quotation_broken_by_its_cue_is_one_content(text, first, second):
    corpus = deep(f"War goes on\n{text}")
    (row,) = corpus.attributions.iter_rows(named=True)
    tokens = corpus.tokens["token"].cast(pl.String).to_list()
    pieces = ["".join(tokens[one["start"] : one["stop"]]) for one in row["content"]]
    assert pieces == [first.replace(" ", ""), second.replace(" ", "")]


def test_a_verb_of_the_story_is_looked_for():
    text = "War goes on\nAnn Lee burbled that war goes on."
    assert deep(text).attributions.is_empty()
    (row,) = deep(text, verbs={"burble": "heated"}).attributions.iter_rows(named=True)
    assert (row["speaker"], row["cue"], row["cue_class"]) == ("Ann Lee", "burbled", "heated")


def test_a_heading_that_is_a_quotation_does_not_go_on_the_one_before():
    text = (
        "War goes on\n\n“War goes on until it ends,” Ann Lee said on Monday.\n\n‘Until it ends’\n\nTom Ray was silent."
    )
    corpus = deep(text)
    (row,) = corpus.attributions.iter_rows(named=True)
    assert (row["speaker"], len(row["content"])) == ("Ann Lee", 1)
    heading = corpus.tokens.filter(pl.col("zone") == "subheading")
    assert heading["voice"].unique().to_list() == ["quoted"]
    assert heading["attribution_id"].null_count() == heading.height > 0


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“War is near,” Ann Lee said.\nTom Ray shrugged. “It ends soon,” he said.", "Tom Ray"),
        ("“War is near,” Ann Lee said.\n“Tom Ray lied about the war,” she said.", "Ann Lee"),
        ("Mr. Ray spoke of war. “It ends soon,” she said.", None),
        ("Ann Lee said that war is near. She said that it lasts. “It ends soon,” he said.", None),
    ],
)
def test_a_pronoun_stands_for_the_nearest_person_it_can(text, speaker):
    found = deep(f"War goes on\n{text}", actors=()).attributions
    assert found["speaker"].to_list()[-1] == speaker


@pytest.mark.parametrize(
    ("source", "speaker", "actor"),
    [
        ("Israel’s foreign minister, Tom Ray,", "Tom Ray", "Israel"),
        ("Mediator Tom Ray", "Tom Ray", None),
    ],
)
def test_a_described_person_is_the_speaker(source, speaker, actor):
    (row,) = deep(f"War goes on\n{source} said that war goes on.", actors=SIDES).attributions.iter_rows(named=True)
    assert (row["speaker"], row["actor"]) == (speaker, actor)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army confirmed that war goes on.", "endorsing"),
        ("The army has not confirmed that war goes on.", "other"),
        ("The army didn’t say that war goes on.", "other"),
    ],
)
def test_what_was_not_said_is_no_report(text, kind):
    corpus = deep(f"War goes on\n{text}")
    assert corpus.attributions["cue_class"].to_list() == [kind]
    assert ("attributed" in voiced(corpus)) == (kind != "other")


def test_a_sentence_without_end_takes_time_linear_in_its_length():
    sentences = bounded([0] * 700 + [1] * 5)
    assert max(sentences.count(number) for number in set(sentences)) == MAX_SENTENCE
    assert sentences == sorted(sentences)
    assert bounded([]) == []


def test_who_stands_for_the_person_right_before_it():
    text = "War goes on\nThe plan met the steadfast opposition of Benjamin Netanyahu – who said that war goes on."
    (row,) = deep(text, actors=()).attributions.iter_rows(named=True)
    assert (row["source"], row["speaker"]) == ("Benjamin Netanyahu – who", "Benjamin Netanyahu")


def test_a_pronoun_stands_for_who_spoke_before():
    found = deep(
        "War goes on\nAnn Lee met Tom Ray.\nTom Ray said that war goes on. “It ends soon,” he said."
    ).attributions
    assert found["speaker"].to_list() == ["Tom Ray", "Tom Ray"]


def test_a_pronoun_between_two_persons_stands_for_none():
    found = deep("War goes on\nAnn Lee spoke and Tom Ray listened. “It ends soon,” he said.").attributions
    assert found["speaker"].to_list() == [None]


def test_numpys_library_multiplies_the_matrices_and_the_parse_is_the_same(monkeypatch):
    text = "War goes on\nAnn Lee, the premier, told reporters that “war goes on” in Israel until Tom Ray ends it."
    fast = deep(text).tokens
    assert not syntax.model().get_pipe("ner").model.ops.use_blis
    monkeypatch.setattr(syntax, "_multiply_with_numpy", lambda nlp: None)
    syntax.model.cache_clear()
    try:
        plain = syntax.parse(fast.drop(cache.COLUMNS))
        assert syntax.model().get_pipe("ner").model.ops.use_blis
    finally:
        syntax.model.cache_clear()
    assert fast.select(cache.COLUMNS).equals(plain.select(cache.COLUMNS))


def test_work_spread_over_processes_gives_the_same(monkeypatch):
    texts = ["War goes on\nAnn Lee said that war goes on.", "Peace\n“It ends,” Tom Ray said.", "Dogs\nDogs bark."]
    here = deep(*texts)
    module = importlib.import_module("analysis.annotate.corpus")
    monkeypatch.setattr(module, "JOB_CHARACTERS", 40)
    monkeypatch.setattr(module, "WORKER_CHARACTERS", 50)
    monkeypatch.setattr(module, "cores", lambda: 2)
    spread = deep(*texts)
    assert spread.tokens.equals(here.tokens)
    assert spread.attributions.equals(here.attributions)
