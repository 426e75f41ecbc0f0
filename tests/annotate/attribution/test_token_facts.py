"""What is known of single tokens, on sentences a reader can check by eye."""

from tests.annotate.attribution.reading import facts_of

TEXT = "Ann Lee said: “We won,” and left."
RATES = {"say": 0.9, "leave": 0.1, "win": 0.3}


def of(values, facts):
    """Word -> its value, of words that stand once."""
    return dict(zip(facts.page.words, values, strict=True))


def test_how_usual_a_lemma_is_as_a_cue_is_a_step_and_of_verbs_alone():
    facts = facts_of(TEXT, RATES)
    steps, verb_steps = of(facts.steps, facts), of(facts.verb_steps, facts)
    assert [steps[word] for word in ("said", "won", "left", "Ann")] == [6, 4, 2, 0]
    assert [verb_steps[word] for word in ("said", "won", "left", "Ann")] == [6, 4, 2, -1]


def test_verbs_in_quotation_marks_are_no_rivals():
    facts = facts_of(TEXT, RATES)
    words = facts.page.words
    assert [words[token] for token in facts.open_verbs] == ["said", "left"]
    assert facts.rival(words.index("said")) == 2
    assert facts.rival(words.index("left")) == 6


def test_quoted_tokens_are_counted_from_the_beginning():
    facts = facts_of("“We won,” he said.", {})
    assert facts.n_quoted == [0, 1, 2, 3, 4, 5, 5, 5, 5]


def test_a_quotation_opens_with_its_mark_and_other_stretches_with_their_word():
    facts = facts_of(TEXT, RATES)
    words = facts.page.words
    assert [facts.opening(words.index(word)) for word in ("We", "said")] == ["“", "said"]


def test_a_person_is_known_by_its_kind_and_a_pronoun_by_itself():
    facts = facts_of("She met Ann Lee.", {})
    assert facts.who[:1] + facts.who[2:4] == ["she", "PERSON", "PERSON"]


def test_words_of_a_content_hold_no_punctuation():
    facts = facts_of(TEXT, RATES)
    start, stop = facts.quotes.ranges[0]
    assert sorted(facts.page.words[token] for token in facts.words_in([(start, stop)])) == ["We", "won"]
