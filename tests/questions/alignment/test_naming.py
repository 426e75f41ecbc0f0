"""Names of facts: printed text of an article, and what they never lose."""

from analysis.questions.alignment.naming import LONGEST, Told, is_readable, name_of


def name(sentence, version=None, doer=None):
    def span(words):
        start = sentence.index(words)
        return start, start + len(words)

    return name_of(Told(sentence, span(version or sentence), span(doer) if doer else None))


OPENED = "The council of the town of Hill opened the new bridge over the Dale, a small river with islands"


def test_a_short_sentence_is_its_name_whole():
    assert name("The council\napproved the bridge.") == "The council approved the bridge."


def test_a_part_of_a_short_sentence_names_no_more_than_itself():
    assert (
        name("The council sat, and the mayor cut the ribbon.", "the mayor cut the ribbon")
        == "… the mayor cut the ribbon."
    )


def test_behind_a_clause_only_a_short_aside_is_kept():
    assert name("The bridge is safe, the mayor said.", "The bridge is safe") == "The bridge is safe, the mayor said."
    assert name("The bridge is safe, and the mayor said so.", "The bridge is safe") == "The bridge is safe …"
    long = "The bridge is safe, a man who said that he had crossed it on every day of two long years"
    assert name(long, "The bridge is safe") == "The bridge is safe …"


def test_quoted_words_that_are_kept_whole_have_no_ellipsis_within():
    text = (
        "The mayor said “clear out” of all the old roads of the town of Hill, and the council of Dale sold its bridge"
    )
    assert name(text, ", and the council of Dale sold its bridge").startswith("The mayor said “clear out” …")


def test_the_rest_of_a_clause_before_a_quotation_says_nothing():
    text = "The bridge was “late” by what a mayor said, and the second bridge of Hill and the road to it were unsafe"
    assert name(text, "and the second bridge of Hill and the road to it were unsafe").startswith(
        "… and the second bridge"
    )


def test_a_long_one_is_cut_at_a_clause():
    text = f"{OPENED} which farmers crossed by boat until then"
    assert name(text) == "The council of the town of Hill opened the new bridge over the Dale …"


def test_a_cut_at_a_word_leaves_no_number_and_no_small_word_at_the_end():
    text = "The council of the town of Hill will pay farmers along the river and on its islands about $3.6 million for what"
    assert len(text) > LONGEST
    assert name(f"{text} they lost in the storm").endswith("and on its islands …")


def test_a_name_that_nearly_ends_is_not_cut():
    text = "The council of the town of Hill will pay farmers along the river and on its islands about $3.6 million"
    assert name(text) == text
    assert (
        name(f"{text}, it said, as they lost much in the storm of last winter and had little help")
        == f"{text}, it said …"
    )


def test_a_quotation_that_ends_where_the_name_does_is_whole():
    text = "The council of the town of Hill told farmers that the talks were “progressing” and that more would be known"
    assert name(f"{text} on Monday, when it sits").startswith(text[: text.index(" and")] + " …")


def test_another_statement_of_the_speaker_is_left_out():
    text = f"{OPENED}, but warned that it would not hold in a storm"
    assert name(text) == "The council of the town of Hill opened the new bridge over the Dale …"


def test_a_doer_near_its_clause_makes_one_run_of_words():
    text = f"{OPENED}, and New Hill’s many farmers have concentrated on crossing it by boat"
    assert name(text, "crossing it by boat", "Hill’s many farmers").endswith(
        "… New Hill’s many farmers have concentrated on crossing it by boat"
    )


def test_a_name_in_pieces_is_no_run_of_words():
    assert is_readable("… the mayor cut the ribbon …")
    assert is_readable("The mayor … cut the ribbon …”")
    assert not is_readable("… the mayor … cut the ribbon …")


def test_what_says_whose_claim_it_is_or_denies_is_kept():
    assert name(f"{OPENED}, the mayor said.") == (
        "The council of the town of Hill opened the new bridge over the Dale … the mayor said."
    )
    assert name(f"{OPENED}, according to the mayor.").endswith("over the Dale … according to the mayor.")
    assert name(f"{OPENED}, but not for lorries.").endswith("over the Dale … but not for lorries.")


def test_a_quotation_that_is_cut_is_closed_before_its_speaker():
    text = f"“{OPENED} which farmers crossed by boat,” the mayor said."
    assert name(text) == "“The council of the town of Hill opened the new bridge over the Dale …” the mayor said."


def test_a_clause_keeps_who_does_it():
    text = f"{OPENED}, on Monday, and the mayor, who wore a hat in spite of all the heat, cut the blue ribbon."
    assert name(text, "cut the blue ribbon", "the mayor") == "… the mayor … cut the blue ribbon."


def test_a_clause_that_somebody_says_keeps_the_speaker_around_it():
    text = f"The mayor warned on Monday that the bridge was unsafe, after heavy rain, and the {OPENED}"
    assert name(text, "the bridge was unsafe") == "The mayor warned on Monday that the bridge was unsafe …"


def test_a_pronoun_names_nobody():
    text = f"{OPENED}, where she cut the blue ribbon on Monday"
    assert name(text, "cut the blue ribbon on Monday", "she") == "… cut the blue ribbon on Monday"


def test_whole_sentences_name_a_fact_best_and_clauses_without_a_doer_worst():
    def rank(version, doer=None):
        first, last = OPENED.index(version), OPENED.index(version) + len(version)
        return Told(OPENED, (first, last), doer).rank

    assert Told("It rained.", (0, 9)).rank == 0
    assert rank(OPENED) == 1
    assert rank("The council") == 2
    assert rank("a small river with islands", (0, 11)) == 3
    assert rank("a small river with islands") == 4


RIVAL = "He will run in the town, where he faces Bob Roe (West Hill, which lost its bridge), a man of the river"


def test_a_clause_of_a_place_is_named_without_the_word_that_joins_it():
    assert name(RIVAL, "where he faces Bob Roe") == "… he faces Bob Roe …"


def test_a_bracket_that_is_cut_off_is_left_out():
    assert name(RIVAL, "he faces Bob Roe (West Hill") == "… he faces Bob Roe …"
