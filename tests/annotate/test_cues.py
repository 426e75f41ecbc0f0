import pytest

from analysis.annotate.cues import cue_spans, forms_of, verb_classes, verb_of


def cues(text):
    return [text[start:stop] for start, stop in cue_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("say", "say says saying said"),
        ("tell", "tell tells telling told"),
        ("write", "write writes writing wrote written"),
        ("declare", "declare declares declaring declared"),
        ("deny", "deny denies denying denied"),
        ("admit", "admit admits admitting admitted"),
        ("slam", "slam slams slamming slammed"),
        ("stress", "stress stresses stressing stressed"),
        ("agree", "agree agrees agreeing agreed"),
        ("echo", "echo echoes echoing echoed"),
        ("cry", "cry cries crying cried"),
        ("think", "think thinks thinking thought"),
        ("shout", "shout shouts shouting shouted"),
    ],
)
def test_a_verb_has_its_printed_forms(verb, forms):
    assert set(forms_of(verb)) == set(forms.split())


def test_the_verb_of_a_printed_form_is_known():
    assert [verb_of(form, ("hope", "say")) for form in ("hoped", "said", "say", "hopped")] == [
        "hope",
        "say",
        "say",
        None,
    ]


def test_verbs_of_fault_and_danger_add_force_and_do_not_take_for_true_what_was_said():
    classes = verb_classes()
    assert {classes[verb] for verb in ("admit", "concede", "confess", "warn", "caution")} == {"heated"}
    assert {classes[verb] for verb in ("reveal", "confirm", "disclose")} == {"endorsing"}


@pytest.mark.parametrize("text", ["labelled", "labeled", "signalling", "signaling"])
def test_british_and_american_spellings_are_known(text):
    assert cues(text)


def test_every_verb_has_a_class_and_forms_of_small_letters():
    assert set(verb_classes().values()) == {"neutral", "endorsing", "doubting", "heated", "belief"}
    assert all(form.isalpha() and form.islower() for verb in verb_classes() for form in forms_of(verb))
    assert len(verb_classes()) > 90


@pytest.mark.parametrize(
    "text", ["he SAID", "Lee, who has vowed", "according to", "in a statement", "per Reuters", "told"]
)
def test_a_cue_is_found(text):
    assert cues(text)


@pytest.mark.parametrize(
    "text", ["", "the army went on", "saidi", "personal", "according", "ready to spread", "so-called", "US‑backed"]
)
def test_no_cue_is_made_up(text):
    assert not cues(text)


def test_cues_are_found_where_they_stand():
    text = "Lee said so; Roe, according to Doe, TOLD him."
    assert sorted(cue_spans(text, 0, len(text))) == [(4, 8), (18, 30), (36, 40)]
    assert cue_spans(text, 9, 17) == []
