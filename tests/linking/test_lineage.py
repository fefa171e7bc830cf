"""Articles that descend from one original are one witness."""

from briefing.linking.lineage import lineages, witnesses
from briefing.model.ids import ArticleId
from tests.invented import article, library

ARTICLES = (
    article("agency-print", lineage="wire-report", published="2031-05-04T12:00"),
    article("daily", lineage="wire-report", published="2031-05-04T09:00"),
    article("copy", copy_of=ArticleId("page"), published="2031-05-03"),
    article("copy-of-copy", copy_of=ArticleId("copy")),
    article("page", published="2031-05-04"),
    article("rewrite-of-daily", copy_of=ArticleId("daily")),
    article("alone"),
)
LIBRARY = library(*ARTICLES)


def test_a_line_has_the_name_of_its_original_or_the_one_that_is_given() -> None:
    assert dict(lineages(LIBRARY)) == {
        "agency-print": "wire-report", "daily": "wire-report", "rewrite-of-daily": "wire-report",
        "page": "page", "copy": "page", "copy-of-copy": "page", "alone": "alone",
    }  # fmt: skip


def test_all_articles_of_a_line_are_one_witness_the_original_first_then_the_earliest() -> None:
    found = witnesses([each.id for each in ARTICLES], LIBRARY, lineages(LIBRARY))
    assert [(each.lineage, each.articles) for each in found] == [
        ("wire-report", ("daily", "agency-print", "rewrite-of-daily")),
        ("page", ("page", "copy-of-copy", "copy")),
        ("alone", ("alone",)),
    ]


def test_an_article_that_is_named_twice_is_named_once() -> None:
    (found,) = witnesses([ArticleId("alone"), ArticleId("alone")], LIBRARY, lineages(LIBRARY))
    assert found.articles == ("alone",)
