"""Articles that look like copies of each other, and who is told to be the copy."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from briefing.checks.given import Given
from briefing.checks.lineage import copies_are_called_copies
from briefing.content.load import load
from briefing.linking.link import link
from briefing.model.article import Article
from briefing.model.finding import Finding
from briefing.model.ids import ArticleId, SourceId
from briefing.model.library import Library
from tests.invented import article, library

TEXT = " ".join(
    f"The {number} boats of Klow lay at bridge {number} when the {number} bells rang." for number in range(90)
)
OTHER = " ".join(f"Nobody in Szohôd saw {number} cows or heard what cow {number} said." for number in range(90))
ROOT = Path(__file__).parents[2]


def _found(of: Library, texts: Mapping[ArticleId, str]) -> list[Finding]:
    return list(copies_are_called_copies(Given(site=link(of), texts=texts)))


def _told(*articles: Article, second: str = TEXT) -> list[Finding]:
    texts = {ArticleId("one"): TEXT, ArticleId("two"): second}
    return _found(library(*articles), texts)


def test_the_later_is_told_to_be_the_copy() -> None:
    (finding,) = _told(article("one", published="2031-05-05"), article("two", published="2031-05-04"))
    assert (finding.check, finding.severity) == ("likely-copy", "warning")
    assert finding.origin.path == "content/articles/one.yaml"
    assert "100% of the text" in finding.message
    assert "write `copy_of: two`" in finding.message


def test_without_two_dates_the_one_of_which_less_is_known_is_the_copy() -> None:
    pages = article("one", url="https://gazette.example/boats"), article("two", url="https://x.blogspot.com/boats")
    (finding,) = _told(*pages)
    assert finding.origin.path == "content/articles/two.yaml"


def test_where_nothing_tells_which_is_the_copy_both_ways_are_told() -> None:
    (finding,) = _told(article("one"), article("two"))
    assert "`copy_of` in the one, or the same `lineage` in both" in finding.message


@pytest.mark.parametrize(
    "two",
    [
        article("two", copy_of=ArticleId("one")),
        article("two", lineage="one"),
        article("two", source=SourceId("gazette")),
    ],
    ids=["called a copy", "of the same lineage", "of the same source"],
)
def test_what_is_said_already_and_what_one_source_repeats_is_not_told(two: Article) -> None:
    assert _told(article("one", source=SourceId("gazette")), two) == []


def test_articles_that_share_little_are_no_copies() -> None:
    assert _told(article("one"), article("two"), second=OTHER) == []


def test_of_the_five_articles_the_rewrite_alone_looks_copied(seeds: dict[str, Path]) -> None:
    found, _ = load(ROOT)
    assert found
    by_name = {article.archive: article for article in found.articles.values()}
    named = {by_name[path.name].id: path.read_text(encoding="utf-8") for path in seeds.values()}
    unsaid = [article(id_, url=found.articles[id_].url) for id_ in named]
    (finding,) = _found(library(*unsaid), named)
    assert finding.origin.path == "content/articles/sohagblog44-ukraine-will-of-course-take-part.yaml"
    assert "copy_of: bbc-c4g97971rwnt" in finding.message
    assert _found(found, named) == []
