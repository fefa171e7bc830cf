"""Checks of figures, the articles' own words behind answers, against the archived copies."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing.checks.given import Given
from briefing.model.finding import Finding, Severity
from briefing.model.question import Answer, Question
from briefing.model.site import Site
from briefing.model.verdict import Verdict


class _Figure(NamedTuple):
    question: Question
    number: int
    answer: Answer
    verdict: Verdict


def figures_are_in_the_copy(given: Given) -> Iterator[Finding]:
    """Ensure that the words of a figure, or words like them, stand in the archived copy."""
    for each in _graded(given.site):
        if each.verdict.grade == "missing":
            message = f"“{each.answer.figure}” is not in the archived copy, nor anything like it"
            yield _finding(each, "missing-figure", message, severity="error")


def figures_are_as_in_the_copy(given: Given) -> Iterator[Finding]:
    """Ensure that a figure has the words of the archived copy, unless a note tells readers why not."""
    for each in _graded(given.site):
        if each.verdict.grade == "altered" and not each.answer.note:
            message = f"the figure says “{each.answer.figure}”, the archived copy “{each.verdict.found}”"
            yield _finding(each, "altered-figure", message)


def figures_are_where_they_are_said_to_be(given: Given) -> Iterator[Finding]:
    """Ensure that a figure's span is where its words stand in the archived copy."""
    for each in _graded(given.site):
        said, found = each.answer.span, each.verdict.span
        if said and found and said != found:
            message = f"the words do not stand there in the archived copy: write [{found.start}, {found.end}]"
            yield _finding(each, "stale-span", message, key="span")


def _graded(site: Site) -> Iterator[_Figure]:
    for question in site.questions.values():
        for number, (answer, verdict) in enumerate(
            zip(question.answers, site.evidence.figures[question.id], strict=True)
        ):
            if verdict is not None:
                yield _Figure(question, number, answer, verdict)


def _finding(
    figure: _Figure, check: str, message: str, *, severity: Severity = "warning", key: str = "figure"
) -> Finding:
    where = ("answers", figure.number, key)
    return Finding(origin=figure.question.origin, check=check, message=message, severity=severity, where=where)
