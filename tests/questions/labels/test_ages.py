import pytest

from tests.questions.labels.test_persons import rows


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ann Lee, 43, was shot.", 43),
        ("Tom Ray (51) fled.", 51),
        ("Jim Roe, aged 7, fled.", 7),
        ("The 19-year-old Kim Poe said no.", 19),
        ("Bob Hill, a 60-year-old baker, wept.", 60),
        ("Senator Ann Lee of New York, 66, has led the party.", 66),
        ("Mary Bond, 5 others and a dog left.", None),
        ("Ann Lee, 2025, wept.", None),
    ],
)
def test_an_age_stands_beside_the_name(text, age):
    assert [found for _, found in rows(text, "age")][:1] == [age]
