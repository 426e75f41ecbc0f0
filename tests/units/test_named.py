"""Which speakers a reader could ask, by the words of their names."""

import pytest

from analysis.units.named import is_named


@pytest.mark.parametrize(
    ("speaker", "named"),
    [
        ("officials", False),
        ("Prosecutors", False),
        ("Some top Democrats", False),
        ("fellow Republicans", False),
        ("Democrats", True),
        ("House Republicans", True),
        ("people with knowledge of the talks", False),
        ("a senior official", False),
        ("one of his aides", False),
        ("A majority of Democrats in the room", False),
        ("members of Roe’s staff", False),
        ("An aide to the House Ways and Means Committee", False),
        ("Lee supporters", False),
        ("a spokesman", False),
        ("a spokesman for Dale’s Foreign Ministry", True),
        ("the Ohio senator", None),
        ("Lee’s lawyer", None),
        ("The congressman’s lawyers", False),
        ("The two", None),
        ("both", None),
        ("the two senators", None),
        ("the two officials", False),
        ("two of his aides", False),
        ("Every former secretary of the Dale department", None),
        ("the leaders of the committee", None),
        ("leaders of the Dale committee", None),
        ("some leaders of the committee", False),
        ("The Hill army", True),
        ("the ministry", True),
        ("U.S. intelligence agencies", True),
        ("families of the Hill captives", False),
        ("Congress", True),
        ("Times of Dale", True),
        ("the indictment", True),
        ("The new report", True),
        ("Lee’s report", True),
        ("a new report", False),
        ("the reports", False),
        ("her group", True),
        ("The group", True),
        ("a group of senators", False),
        ("the rest", False),
        ("court documents", False),
        ("media reports", False),
        ("a report by the Hill news outlet", True),
        ("an analysis from Standard & Poor’s", True),
        ("Ann Lee and others in the party", True),
        ("cabinet officials and White House aides", False),
        ("diGenova", True),
    ],
)
def test_a_speaker_is_named_where_a_reader_could_ask(speaker, named):
    assert is_named(speaker) is named
