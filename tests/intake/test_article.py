from analysis.intake.article import Article, Part
from analysis.schema.vocabulary import Zone


def test_headline_and_texts_of_a_zone_leave_embedded_posts_out():
    article = Article(
        "page",
        [
            Part(Zone.HEADLINE, "War"),
            Part(Zone.BODY, "It goes on."),
            Part(Zone.BODY, "I stay.", embedded=True),
            Part(Zone.HEADLINE, "More"),
        ],
    )
    assert article.headline == "War"
    assert article.of(Zone.BODY) == ["It goes on."]
    assert Article("page").headline is None
