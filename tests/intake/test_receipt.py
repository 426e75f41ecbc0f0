from datetime import date
from pathlib import Path

from analysis.errors import Problem
from analysis.intake.ledger import Entry, Status
from analysis.intake.receipt import FileRead, Receipt

DAY = date(2025, 2, 4)


def entry(status, place="article 1", outlet="North", headline="War", n_words=100, stated=None, reason=""):
    return Entry("a.docx", place, status, "", outlet, "", headline, n_words, stated, "", "", reason)


ONE_FILE = (FileRead("a.docx", "Word file", 2, 2),)


def lines(*entries, files=ONE_FILE, **more):
    return Receipt(Path("story"), tuple(files), entries, day=DAY, **more).lines()


def test_what_was_added_is_told_first_beside_what_the_file_promises():
    assert lines(entry(Status.ADDED), entry(Status.ADDED, outlet="South")) == [
        "2 new articles of 2 outlets in story; 2 articles found in 1 file.",
        "Word file: 1 file; 2 of the 2 articles that the file says it holds were found.",
    ]


def test_a_file_that_holds_less_than_it_promises_is_named():
    files = [FileRead("a.docx", "Word file", 3, 2), FileRead("b.docx", "Word file", None, 1)]
    assert lines(entry(Status.ADDED), files=files)[1:] == [
        "Word file: 2 files; 2 of the 3 articles that the file says it holds were found; 1 article was found.",
        "  a.docx says that it holds 3; 2 were found.",
    ]


def test_words_are_held_against_the_stated_lengths():
    near, far = entry(Status.ADDED, stated=110), entry(Status.ADDED, "article 2", stated=200)
    assert lines(near, far)[2:] == [
        "Words of the body read: 200; the files state 310 for these 2 articles.",
        "1 article differs from the stated length by more than 15 %:",
        "  a.docx, article 2 (“War”): 100 words read, 200 stated.",
    ]


def test_what_was_not_added_is_told_with_its_reason():
    made = lines(
        entry(Status.KNOWN),
        entry(Status.KNOWN),
        entry(Status.TWIN, reason="it is the same as a.docx, article 1."),
        entry(Status.EMPTY, reason="an abstract only"),
        Entry("b.pdf", "", Status.REFUSED, reason="must hold text; it holds none."),
    )
    assert made[0] == "0 new articles in story; 4 articles found in 1 file."
    assert made[2:] == [
        "2 articles were imported before; nothing was changed there.",
        "1 article is a second copy of one of the same outlet:",
        "  a.docx, article 1 (“War”): it is the same as a.docx, article 1.",
        "1 article has no text:",
        "  a.docx, article 1 (“War”): an abstract only",
        "1 file was refused:",
        "  b.pdf: must hold text; it holds none.",
    ]


def test_many_are_named_in_the_file_alone():
    made = lines(*(entry(Status.EMPTY, f"article {n}", reason="empty") for n in range(10)))
    assert len(made) == 2 + 1 + 8 + 1
    assert made[-1] == "  and 2 more; RECEIPT.md names all."


def test_outlets_and_problems_stand_last_and_markup_is_words_in_a_notebook():
    receipt = Receipt(
        Path("story"), (), (), ("“A.com” is read as A.",), (Problem("guess", "<b>", "may be “late”."),), DAY
    )
    assert str(receipt).splitlines()[1:] == ["“A.com” is read as A.", "guess: <b>: may be “late”."]
    assert "&lt;b&gt;" in receipt._repr_html_()
