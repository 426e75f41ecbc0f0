from analysis.publish.addresses import article_addresses, block_id, sentence_address, sentence_id


def test_every_article_has_a_page_of_its_own():
    assert article_addresses(["a b.txt", "a-b.txt", "../c"]) == {
        "a b.txt": "articles/a-b-txt.html",
        "a-b.txt": "articles/a-b-txt-2.html",
        "../c": "articles/c.html",
    }


def test_readers_count_sentences_from_one():
    assert sentence_id(0) == "s1"
    assert sentence_address("articles/a.html", 11) == "articles/a.html#s12"


def test_a_group_is_named_from_the_widest_key_to_the_narrowest():
    assert block_id("people held", "AFP copy", "hostages") == "sentences-people-held--afp-copy--hostages"
    assert block_id("people held") == "sentences-people-held"
