"""Grades in words: how a quote compares with the archived copy, as readers are told."""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from briefing.linking.wording import differences
from briefing.model.article import Article
from briefing.model.citation import Citation, citations
from briefing.model.ids import ArticleId
from briefing.model.site import Site
from briefing.model.verdict import Grade, Verdict
from briefing.render.views.parts import GradeView

_LABELS: Mapping[Grade, str] = MappingProxyType(
    {
        "verbatim": "Word for word in the archived copy",
        "normalised": "Word for word but for marks and spacing",
        "altered": "Differs from the archived copy",
        "missing": "Not found in the archived copy",
        "unarchived": "Not compared: no archived copy",
    }
)
_SHORT: Mapping[Grade, str] = MappingProxyType(
    {
        "verbatim": "word for word",
        "normalised": "word for word but for marks",
        "altered": "differs from the copy",
        "missing": "not found in the copy",
        "unarchived": "not compared",
    }
)
_LIKE = frozenset({"verbatim", "normalised", "altered"})
_DIGITS = 8
"""So many of a copy's SHA-256 tell it from all others that a reader may have."""


def graded(site: Site, citation: Citation) -> GradeView:
    """How a quote compares with the archived copy of its article."""
    verdict = site.evidence.verdicts[citation.id]
    article = site.articles[citation.entry.article]
    span = verdict.span or (citation.quote.span if verdict.grade in _LIKE else None)
    recorded = article.verified if verdict.grade != "unarchived" and article.id not in site.evidence.compared else None
    return GradeView(
        grade=verdict.grade,
        label=_LABELS[verdict.grade],
        short=_SHORT[verdict.grade],
        last_compared=f"as last compared with the copy {_named(recorded.sha256)}" if recorded else None,
        span=(span.start, span.end) if span else None,
        differences=differences(verdict.found, citation.quote.text)
        if verdict.grade == "altered" and verdict.found
        else (),
    )


def figure_graded(verdict: Verdict, words: str) -> GradeView:
    """How the words of a figure compare with the archived copy; what was found before is not kept."""
    compared = verdict.grade != "unarchived"
    return GradeView(
        grade=verdict.grade,
        label=_LABELS[verdict.grade] if compared else "As the editor gives it: no archived copy here to compare with",
        short=_SHORT[verdict.grade],
        last_compared=None,
        span=(verdict.span.start, verdict.span.end) if verdict.span else None,
        differences=differences(verdict.found, words) if verdict.grade == "altered" and verdict.found else (),
    )


def in_numbers(site: Site, articles: Iterable[Article]) -> str:
    """What comparing all quotes of some articles found: `60 quotations: 58 word for word, 2 not compared`."""
    quotes = [c for article in articles for entry in site.by_article.get(article.id, ()) for c in citations(entry)]
    counts = Counter(site.evidence.verdicts[citation.id].grade for citation in quotes)
    if not quotes:
        return ""
    found = ", ".join(f"{counts[grade]} {_SHORT[grade]}" for grade in _SHORT if counts[grade])
    return f"{len(quotes)} {'quotation' if len(quotes) == 1 else 'quotations'}: {found}"


def compared_with(site: Site, id_: ArticleId) -> str:
    """With which copy the quotes of an article were compared; empty where none ever was."""
    article = site.articles[id_]
    if id_ in site.evidence.compared:
        return f"compared with the copy {_named(article.sha256)}"
    return f"as last compared with the copy {_named(article.verified.sha256)}" if article.verified else ""


def _named(sha256: str | None) -> str:
    """A copy by the first digits of its digest."""
    return f"{(sha256 or '')[:_DIGITS]}…"
