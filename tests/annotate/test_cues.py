import pytest

from analysis.annotate.cues import forms_of, has_cue, verb_classes


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
        ("cry", "cry cries crying cried"),
        ("think", "think thinks thinking thought"),
        ("shout", "shout shouts shouting shouted"),
    ],
)
def test_a_verb_has_its_printed_forms(verb, forms):
    assert set(forms_of(verb)) == set(forms.split())


@pytest.mark.parametrize("text", ["labelled", "labeled", "signalling", "signaling"])
def test_british_and_american_spellings_are_known(text):
    assert has_cue(text)


def test_every_verb_has_a_class_and_forms_of_small_letters():
    assert set(verb_classes().values()) == {"neutral", "endorsing", "doubting", "heated", "belief"}
    assert all(form.isalpha() and form.islower() for verb in verb_classes() for form in forms_of(verb))
    assert len(verb_classes()) > 90


@pytest.mark.parametrize(
    "text", ["he SAID", "Lee, who has vowed", "according to", "in a statement", "per Reuters", "told"]
)
def test_a_cue_is_found(text):
    assert has_cue(text)


@pytest.mark.parametrize("text", ["", "the army went on", "saidi", "personal", "according", "ready to spread"])
def test_no_cue_is_made_up(text):
    assert not has_cue(text)
