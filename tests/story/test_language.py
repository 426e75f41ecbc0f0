import pytest

from analysis import data
from analysis.story import language
from analysis.story.language import code_of, guess_language, name_of

GERMAN = (
    "Der Regierungschef reist am Dienstag nach Washington. Dort will er mit dem Präsidenten über die zweite Phase der "
    "Waffenruhe sprechen. Die Gespräche sollten schon am Montag beginnen. „Wir haben viel zu bereden“, sagte er vor "
    "dem Abflug. Die Familien der Geiseln fordern, dass er bis zum Ende verhandelt."
)
FRENCH = (
    "Le Premier ministre se rend mardi à Washington. Il doit y parler avec le président de la deuxième phase de la "
    "trêve. Les négociations devaient commencer dès lundi. « Nous avons beaucoup à nous dire », a-t-il déclaré avant "
    "son départ. Les familles des otages demandent qu’il négocie jusqu’au bout."
)
SAMPLES = {
    "de": GERMAN,
    "fr": FRENCH,
    "es": "El primer ministro viaja el martes a Washington para hablar con el presidente de la segunda fase de la tregua.",
    "it": "Il primo ministro parte martedì per Washington, dove parlerà con il presidente della seconda fase della tregua.",
    "nl": "De premier reist dinsdag naar Washington om met de president over de tweede fase van het bestand te spreken.",
    "pt": "O primeiro-ministro viaja na terça-feira para Washington, onde falará com o presidente sobre a trégua.",
    "tr": "Başbakan, ateşkesin ikinci aşamasını başkanla görüşmek üzere salı günü Washington’a gidiyor.",
    "ru": "Премьер-министр во вторник едет в Вашингтон, чтобы обсудить с президентом второй этап перемирия.",
    "ar": "يتوجه رئيس الوزراء يوم الثلاثاء إلى واشنطن للحديث مع الرئيس عن المرحلة الثانية من الهدنة.",
    "he": "ראש הממשלה נוסע ביום שלישי לוושינגטון כדי לדבר עם הנשיא על השלב השני של הפסקת האש.",
    "en": "The prime minister travels to Washington on Tuesday, where he will meet with the president.",
}


@pytest.mark.parametrize("code", SAMPLES)
def test_the_language_of_a_few_lines_is_told(code):
    assert guess_language(SAMPLES[code]) == code


@pytest.mark.parametrize(("code", "text"), [("de", GERMAN), ("fr", FRENCH)])
def test_each_sentence_alone_is_told_or_left_open_but_never_taken_for_another(code, text):
    guesses = [guess_language(sentence) for sentence in text.split(". ")]
    assert set(guesses) <= {code, None}
    assert guesses.count(code) >= 4


def test_an_english_title_does_not_make_an_article_english():
    assert guess_language(f"{GERMAN} Sein Buch heißt “The Man and the Sea”.") == "de"


@pytest.mark.parametrize("text", ["", "War", "War goes on.", "48 48", "- - -", "Lee, Ray (AFP)", "\ufffd" * 500])
def test_too_little_text_tells_no_language(text):
    assert guess_language(text) is None


def test_only_the_beginning_of_a_text_is_looked_at():
    assert guess_language(GERMAN * 4 + "the war and the truce and the talks " * 99) == "de"


def test_plain_english_is_not_asked_about(monkeypatch):
    def asked():
        raise AssertionError("asked")

    monkeypatch.setattr(language, "_identifier", asked)
    assert guess_language("The war and the truce, and the talks") == "en"


@pytest.mark.parametrize(
    ("called", "code"),
    [
        ("de", "de"),
        ("DE", "de"),
        ("pt-BR", "pt"),
        ("zh_Hant_TW", "zh"),
        ("deu", "de"),
        ("ger", "de"),
        ("German", "de"),
        ("norwegian bokmål", "nb"),
        ("Farsi", "fa"),
        ("deutsch", None),
        ("xx", None),
        ("en, de", None),
        ("English (UK)", None),
        ("", None),
    ],
)
def test_a_language_is_known_by_its_code_or_its_english_name(called, code):
    assert code_of(called) == code


def test_no_code_or_name_stands_for_two_languages():
    found = {}
    for row in data.rows("languages.csv"):
        for called in (row["code"], row["name"], *row["also"].split()):
            assert found.setdefault(called.casefold(), row["code"]) == row["code"]
            assert code_of(called) == row["code"]
        assert name_of(row["code"]) == row["name"]
    assert len(set(found.values())) == len(data.rows("languages.csv"))
