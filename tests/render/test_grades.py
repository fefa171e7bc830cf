"""Grades in words, with a copy here and without."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from briefing.linking.link import link
from briefing.model.citation import Citation, citations
from briefing.model.ids import ArticleId
from briefing.model.site import Site
from briefing.model.span import Span
from briefing.model.verdict import Grade, Verdict, Verified
from briefing.render.grades import compared_with, graded, in_numbers
from briefing.render.views.parts import GradeView
from briefing.render.words import ENGLISH
from tests.invented import article, entry, library, quote

ONE = ArticleId("one")
SHA = "0123456789abcdef"


def _site(*grades: Grade, here: bool = True, found: str | None = None) -> tuple[Site, tuple[Citation, ...]]:
    """A site with an article whose quotes have these grades, its copy here or not."""
    quotes = tuple(quote(f"words {number}", speaker="ada") for number, _ in enumerate(grades))
    record = article("one", sha256=SHA, verified=Verified(sha256=SHA))
    site = link(library(entry("one/01-a", quotes=quotes, actors=("ada",)), record))
    cited = citations(site.library.entries[next(iter(site.library.entries))])
    verdicts = {
        c.id: Verdict(grade=grade, found=found, span=Span(3, 9) if grade == "verbatim" else None)
        for c, grade in zip(cited, grades, strict=True)
    }
    compared = frozenset({ONE}) if here else frozenset[ArticleId]()
    evidence = replace(site.evidence, verdicts=MappingProxyType(verdicts), compared=compared)
    return replace(site, evidence=evidence), cited


def _view(grade: Grade, *, here: bool = True, found: str | None = None) -> GradeView:
    site, cited = _site(grade, here=here, found=found)
    return graded(site, cited[0], ENGLISH)


@pytest.mark.parametrize(
    ("grade", "label"),
    [
        ("verbatim", "Word for word in the archived copy"),
        ("normalised", "Word for word but for marks and spacing"),
        ("altered", "Differs from the archived copy"),
        ("missing", "Not found in the archived copy"),
        ("unarchived", "Not compared: no archived copy"),
    ],
)
def test_every_grade_has_words(grade: Grade, label: str) -> None:
    assert _view(grade).label == label


def test_without_a_copy_the_last_one_is_named() -> None:
    assert _view("verbatim").last_compared is None
    assert _view("verbatim", here=False).last_compared == "as last compared with the copy 01234567…"
    assert _view("unarchived", here=False).last_compared is None


def test_only_an_altered_quote_shows_what_was_altered() -> None:
    assert [(run.op, run.words) for run in _view("altered", found="words 1").differences] == [
        ("same", "words"),
        ("taken out", "1"),
        ("put in", "0"),
    ]
    assert _view("normalised", found="Words 0").differences == ()


def test_the_place_in_the_copy_is_told_where_the_words_stand_there() -> None:
    assert _view("verbatim").span == (3, 9)
    assert _view("missing").span is None


def test_grades_are_told_in_numbers_the_best_first() -> None:
    site, _ = _site("unarchived", "verbatim", "normalised", "verbatim")
    articles = site.articles.values()
    assert in_numbers(site, articles, ENGLISH) == (
        "4 quotations: 2 word for word, 1 word for word but for marks, 1 not compared"
    )
    assert in_numbers(site, (), ENGLISH) == ""
    one, _ = _site("missing")
    assert in_numbers(one, one.articles.values(), ENGLISH) == "1 quotation: 1 not found in the copy"


def test_the_copy_is_named_by_the_first_digits_of_its_digest() -> None:
    assert compared_with(_site("verbatim")[0], ONE, ENGLISH) == "compared with the copy 01234567…"
    assert compared_with(_site("verbatim", here=False)[0], ONE, ENGLISH) == "as last compared with the copy 01234567…"
    site = link(library(entry("one/01-a")))
    assert compared_with(site, ONE, ENGLISH) == ""
