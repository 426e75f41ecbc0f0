"""What is a report of speech, on sentences a reader can check by eye."""

import pytest

from analysis.schema.vocabulary import Besides
from tests.deep import told, voiced


def classes(sentence):
    return told(f"War goes on\n{sentence}").attributions["cue_class"].to_list()


def paraphrase(sentence):
    return voiced(told(f"War goes on\n{sentence}")).get("attributed")


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody said that the captives were alive.",
        "No official said that the captives were alive.",
        "Mayor Lee refused to say whether the captives were alive.",
        "Mayor Lee declined to say whether the captives were alive.",
        "Ann Lee has yet to confirm that the captives are alive.",
        "Bob Roe stopped short of saying that the siege was over.",
        "Ann Lee left without saying that the siege was over.",
        "Ann Lee denied that the captives were dead.",
        "Ann Lee is expected to say that the siege is over.",
        "The council urged Ann Lee to say that the siege is over.",
        "Ann Lee could say that the siege is over.",
    ],
)
def test_what_was_not_said_is_the_outlets_own(sentence):
    assert paraphrase(sentence) is None


def test_words_that_somebody_refused_to_say_are_not_theirs():
    made = told("War goes on\nAnn Lee refused to say “the siege is over at last” on Monday.")
    assert set(made.reported["cue_class"]) <= {Besides.NO_SPEECH.value}


@pytest.mark.parametrize(
    "sentence",
    [
        "The map shows that the river has moved.",
        "But experience shows that binding targets do two things.",
        "Ann Lee claimed credit for the deal.",
        "Ann Lee called 911 during the storm to pledge help to the town.",
        "Ann Lee has shown an increase in support.",
        "Ann Lee agreed with Bob Roe on the plan.",
        "Ann Lee held talks with Bob Roe on the plan.",
        "Ann Lee’s talk that the war ends is over.",
        "The army plans to leave the town.",
        "The report was new, citing an unnamed Israeli official.",
        "The captives were expected to come home on Monday.",
        "Asked about how he viewed the deal, the mayor left.",
        "Ann Lee hopes to win the vote.",
        "Instead of insisting that the war would end, Ann Lee left.",
        "Ann Lee announced it on Monday.",
        "Ann Lee praised the premier.",
        "Ann Lee denounced the attack.",
        "Ann Lee also disputed the allegations.",
        "Ann Lee called for an end to the war.",
        "Responding to the attack, Ann Lee left.",
        "Asked whether the war would end, Ann Lee left.",
        "The town set a day for the mayors to say what they need.",
        "The council on Monday rejected the deal.",
        "Look at the picture below, and tell us whether you think it goes too far.",
        "Council on Monday rejected Mayor Lee’s veto of a bill letting families sue the town.",
        "Ann Lee agreed on Friday to reopen the town.",
        "Lee yields to farmers, agrees to reopen town",
        "Ann Lee gave no reason for the retreat, nor did she acknowledge that it was one.",
        "Ann Lee spent most of her speech on talking points about crime at the border.",
        "The council confirmed two nominations on Friday.",
        "Ann Lee rebuked those who have held power in the town.",
        "Ann Lee praised her opponent, Bob Roe, at a lunch with farmers.",
        "Ann Lee arrived in the town dogged by reports about floods.",
        "Ann Lee defended the photo -- a close-up of the mayor looking up at the sky -- at a lunch.",
        "Ann Lee announced the resignation of her deputy on Monday.",
        "Bob Roe is the third mayor this week to announce a bid for the senate.",
        "Ann Lee responded to the anger by posting other pictures of the mayor.",
        "A reporter asked whether the war would end.",
    ],
)
def test_what_somebody_does_shows_or_plans_is_the_outlets_own(sentence):
    assert paraphrase(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A study shows that prices rose by 5 percent.", "that prices rose by 5 percent"),
        ("The deal, which Mayor Lee said was one of the best in years, will change.", "was one of the best in years"),
        ("Ann Lee claimed that the deal was dead.", "that the deal was dead"),
        ("Ann Lee believes that the deal will hold.", "that the deal will hold"),
        ("The captives were freed on Monday, the army said on Sunday.", "the captives were freed on monday"),
        (
            "The border was closed on Monday night, Bob Roe was quoted as saying.",
            "the border was closed on monday night",
        ),
        (
            "Ann Lee left, but others are calling the magazine out of bounds in its depiction.",
            "the magazine out of bounds in its depiction",
        ),
        ("Ann Lee called for the captives to come home.", "for the captives to come home"),
        ("It is not for Ann Lee to leave, Bob Roe said.", "it is not for ann lee to leave"),
    ],
)
def test_what_a_person_or_a_document_says_is_a_paraphrase(sentence, words):
    assert paraphrase(sentence) == words


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The ministry said 47 people had died, though the toll cannot be verified.", "47 people had died"),
        ("Ann Lee said the talks went well, but offered no details.", "the talks went well"),
        ("Ann Lee announced that the deal had been made, which Bob Roe had asked for.", "that the deal had been made"),
    ],
)
def test_a_paraphrase_ends_where_the_outlet_speaks_again(sentence, words):
    assert paraphrase(sentence) == words


def test_two_speakers_of_a_sentence_each_have_their_own_words():
    made = told("War goes on\nAnn Lee said the truce was “dead”, while Bob Roe said it was “alive”.")
    assert made.attributions["speaker"].to_list() == ["Ann Lee", "Bob Roe"]


def test_quoted_words_of_a_speaker_count_whatever_the_verb():
    made = told(
        "War goes on\nAnn Lee went over to the crowd, taking her time: “I will stay here for as long as it takes.”"
    )
    (row,) = made.attributions.iter_rows(named=True)
    assert (row["speaker"], row["cue"], row["cue_class"], row["kind"]) == ("Ann Lee", None, None, "direct")


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Ann Lee hailed the fact she would be the first mayor to meet Bob Roe since her election as “a sign of the strength of the town”.", ("hailed", "heated")),
        ("“My view is that the house should call the mayor,” Ann Lee said, aligning herself with Bob Roe.", ("said", "neutral")),
        ("This includes “a victory over the town”, a “victory” she claims “threatens the peace of the whole valley”.", ("claims", "doubting")),
        ("Ann Lee replied with a single word: “Yup.”", ("replied", "neutral")),
        ("“They are painting her as a fool,” Ann Lee said to the paper and confirmed to others on Tuesday.", ("said", "neutral")),
        ("Bob Roe denied being “a man of the old guard of the town”.", ("denied", "doubting")),
        ("Ann Lee hoped that the vote would be “a great day for the whole country”.", ("hoped", "belief")),
        ("“It is a new dawn for all of the town,” Bob Roe enthused.", ("enthused", None)),
    ],
)  # fmt: skip
def test_the_cue_is_the_verb_that_a_reader_takes_for_it(sentence, verb):
    assert verb in told(f"War goes on\n{sentence}").attributions.select("cue", "cue_class").rows()


def test_a_verb_of_something_else_that_the_speaker_did_is_no_cue():
    made = told(
        "War goes on\nAnn Lee criticised the deal and went over to the crowd: “I will stay here for a very long time.”"
    )
    assert made.attributions.select("cue", "cue_class").rows()[-1] == (None, None)


def test_a_clause_after_the_cue_may_hold_the_speakers_wording_and_another_place_need_not():
    made = told("War goes on\nAnn Lee said that the siege was over. The captives are alive, according to Bob Roe.")
    assert made.attributions["in_clause"].to_list() == [True, False]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Lee wrote “The End of the War”, a book on captives.",
        "The wall, dubbed “the fence”, is long.",
        "Ann Lee responded to the anger by posting an “unseen pictures” gallery of the mayor.",
    ],
)
def test_a_title_and_a_name_in_quotation_marks_are_nobodys_words(sentence):
    assert classes(sentence) == ["other"]


def test_a_title_inside_a_report_does_not_make_it_a_quotation():
    made = told("War goes on\nAnn Lee said on “Meet the Press” that the war would end.")
    assert made.attributions.select("speaker", "cue_class").rows() == [("Ann Lee", "neutral")]
    assert voiced(made)["attributed"] == "that the war would end"
