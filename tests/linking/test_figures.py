"""Figures behind answers, compared with copies of a few words."""

from dataclasses import replace

import pytest

from briefing.checks.given import Given
from briefing.checks.table import CHECKS
from briefing.linking.link import link
from briefing.model.finding import Finding
from briefing.model.ids import ArticleId, QuestionId
from briefing.model.site import Site
from briefing.model.span import Span
from briefing.model.verdict import Grade
from tests.invented import article, entry, library, question

COPY = "The two ministers of Borduria and Syldavia spoke “for ninety minutes” on Monday. It rained."


def _site(figure: str, span: Span | None = None, copy: str | None = COPY, note: str | None = None) -> Site:
    asked = question("long", ("one/01-a", figure), ("two/01-a", 1))
    own, other = asked.answers
    asked = replace(asked, answers=(replace(own, span=span, note=note), replace(other, quote=None)))
    sources = article("one", source="paper"), article("two", source="radio")
    things = library(*sources, entry("one/01-a"), entry("two/01-a"), asked)
    return link(things, {ArticleId("one"): copy} if copy else {})


def _grade(site: Site) -> Grade | None:
    verdict, other = site.evidence.figures[QuestionId("long")]
    assert other is None
    return verdict.grade if verdict else None


def _findings(site: Site) -> list[Finding]:
    return [finding for check in CHECKS if check.rule for finding in check.rule(Given(site=site))]


@pytest.mark.parametrize(
    ("figure", "expected", "checks"),
    [
        ("spoke “for ninety minutes”", "verbatim", []),
        ('spoke "for ninety minutes"', "normalised", []),
        ("spoke for nineteen minutes", "altered", ["altered-figure"]),
        ("a bridge was closed for the whole of the summer", "missing", ["missing-figure"]),
    ],
)
def test_a_figure_is_compared_like_a_quote(figure: str, expected: Grade, checks: list[str]) -> None:
    site = _site(figure)
    assert _grade(site) == expected
    assert [finding.check for finding in _findings(site)] == checks


def test_a_figure_that_is_not_in_the_copy_is_an_error_and_an_altered_one_a_warning() -> None:
    (missing,) = _findings(_site("a bridge was closed for the whole of the summer"))
    assert (missing.severity, missing.where) == ("error", ("answers", 0, "figure"))
    (altered,) = _findings(_site("spoke for nineteen minutes"))
    assert (altered.severity, altered.where) == ("warning", ("answers", 0, "figure"))
    assert "nineteen" in altered.message
    assert "ninety" in altered.message


def test_a_note_tells_readers_why_a_figure_differs() -> None:
    assert _findings(_site("spoke for nineteen minutes", note="The page has ninety; it was corrected later.")) == []


def test_a_span_that_leads_elsewhere_is_told() -> None:
    at = COPY.index("ninety minutes")
    assert _findings(_site("ninety minutes", Span(at, at + 14))) == []
    (stale,) = _findings(_site("ninety minutes", Span(0, 14)))
    assert (stale.check, stale.where) == ("stale-span", ("answers", 0, "span"))
    assert f"write [{at}, {at + 14}]" in stale.message


def test_without_a_copy_nothing_is_said_of_a_figure() -> None:
    site = _site("spoke for nineteen minutes", Span(0, 14), copy=None)
    assert _grade(site) == "unarchived"
    assert _findings(site) == []
