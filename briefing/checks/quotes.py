"""Checks of quotes against the archived copies of their articles."""

from collections.abc import Iterator

from briefing.checks.given import Given
from briefing.linking.grading.records import is_of_the_copy
from briefing.linking.wording import Difference, differences
from briefing.model.citation import Citation, citations
from briefing.model.finding import Finding, Severity
from briefing.model.site import Site
from briefing.model.verdict import Verdict

_TOLD = 4
"""So many differences are told in one message."""
_SHOWN = 80
"""So many characters of words are shown."""


def quotes_are_in_the_copy(given: Given) -> Iterator[Finding]:
    """Ensure that the words of a quote, or words like them, stand in the archived copy."""
    for citation, verdict in _graded(given.site):
        if verdict.grade == "missing":
            message = f"“{_short(citation.quote.text)}” is not in the archived copy, nor anything like it"
            yield _finding(citation, "missing-quote", message, severity="error")


def quotes_are_as_in_the_copy(given: Given) -> Iterator[Finding]:
    """Ensure that a quote has the words of the archived copy, unless a note tells readers why not."""
    for citation, verdict in _graded(given.site):
        if verdict.grade == "altered" and verdict.found is not None and not citation.quote.note:
            told = [_told(pair) for pair in _pairs(differences(verdict.found, citation.quote.text))]
            more = f"; and {len(told) - _TOLD} more" if len(told) > _TOLD else ""
            yield _finding(citation, "altered-quote", "; ".join(told[:_TOLD]) + more)


def spans_lead_to_the_words(given: Given) -> Iterator[Finding]:
    """Ensure that a quote's span is where its words stand in the archived copy."""
    for citation, verdict in _graded(given.site):
        said, found = citation.quote.span, verdict.span
        if said and found and said != found:
            message = f"the words do not stand there in the archived copy: write [{found.start}, {found.end}]"
            yield _finding(citation, "stale-span", message, key="span")


def quotes_are_compared(given: Given) -> Iterator[Finding]:
    """Ensure that a quote has not been changed since its article's quotes were compared."""
    for citation, verdict in _graded(given.site):
        article = given.site.articles[citation.entry.article]
        if article.id not in given.site.evidence.compared and is_of_the_copy(article) and verdict.grade == "unarchived":
            message = "the quote was not compared since it was added or changed: run `check` where the archived copy is"
            yield _finding(citation, "not-compared", message)


def records_are_of_the_copy(given: Given) -> Iterator[Finding]:
    """Ensure that what is recorded of an article's quotes comes from the copy that the article names."""
    for article in given.site.library.articles.values():
        if article.verified and article.id not in given.site.evidence.compared and not is_of_the_copy(article):
            message = (
                f"the grades are of a copy with the SHA-256 {article.verified.sha256}, but the article names one with "
                f"{article.sha256}: run `check` where that copy is"
            )
            where = ("verified", "sha256")
            yield Finding(origin=article.origin, check="stale-record", message=message, severity="warning", where=where)


def _graded(site: Site) -> Iterator[tuple[Citation, Verdict]]:
    for entry in site.library.entries.values():
        for citation in citations(entry):
            yield citation, site.evidence.verdicts[citation.id]


def _pairs(found: tuple[Difference, ...]) -> Iterator[tuple[str, str]]:
    """What the copy has and what the quote has instead, one of them possibly nothing."""
    taken = ""
    for each in found:
        if each.op == "taken out":
            taken = each.words
        else:
            if each.op == "put in":
                yield taken, each.words
            elif taken:
                yield taken, ""
            taken = ""
    if taken:
        yield taken, ""


def _told(pair: tuple[str, str]) -> str:
    ours, theirs = map(_short, pair)
    if not theirs:
        return f"the quote leaves out “{ours}”, which the copy has"
    if not ours:
        return f"the quote has “{theirs}”, which the copy lacks"
    return f"the quote says “{theirs}”, the copy “{ours}”"


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()} …"


def _finding(
    citation: Citation, check: str, message: str, *, severity: Severity = "warning", key: str = "text"
) -> Finding:
    where = ("quotes", citation.number - 1, key)
    return Finding(origin=citation.entry.origin, check=check, message=message, severity=severity, where=where)
