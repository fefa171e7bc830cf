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
from briefing.render.tongue import language_of, other_language
from briefing.render.views.parts import GradeView
from briefing.render.words import N_, Words

LABELS: Mapping[Grade, str] = MappingProxyType(
    {
        "verbatim": N_("Word for word in the archived copy"),
        "normalised": N_("Word for word but for marks and spacing"),
        "altered": N_("Differs from the archived copy"),
        "missing": N_("Not found in the archived copy"),
        "unarchived": N_("Not compared: no archived copy"),
    }
)
"""A grade as a sentence."""
SHORT: Mapping[Grade, str] = MappingProxyType(
    {
        "verbatim": N_("word for word"),
        "normalised": N_("word for word but for marks"),
        "altered": N_("differs from the copy"),
        "missing": N_("not found in the copy"),
        "unarchived": N_("not compared"),
    }
)
"""A grade in a few words, for lists."""
_LAST_COMPARED = N_("as last compared with the copy %(copy)s")
_AS_GIVEN = N_("As the editor gives it: no archived copy here to compare with")
_LIKE = frozenset({"verbatim", "normalised", "altered"})
_DIGITS = 8
"""So many of a copy's SHA-256 tell it from all others that a reader may have."""


def graded(site: Site, citation: Citation, words: Words) -> GradeView:
    """How a quote compares with the archived copy of its article."""
    verdict = site.evidence.verdicts[citation.id]
    article = site.articles[citation.entry.article]
    span = verdict.span or (citation.quote.span if verdict.grade in _LIKE else None)
    recorded = article.verified if verdict.grade != "unarchived" and article.id not in site.evidence.compared else None
    return GradeView(
        grade=verdict.grade,
        label=words.gettext(LABELS[verdict.grade]),
        short=words.gettext(SHORT[verdict.grade]),
        last_compared=words.gettext(_LAST_COMPARED, copy=_named(recorded.sha256)) if recorded else None,
        span=(span.start, span.end) if span else None,
        differences=differences(verdict.found, citation.quote.text)
        if verdict.grade == "altered" and verdict.found
        else (),
        lang=other_language(site, language_of(site, article)),
    )


def figure_graded(verdict: Verdict, figure: str, words: Words, lang: str | None) -> GradeView:
    """How the words of a figure compare with the archived copy; what was found before is not kept."""
    compared = verdict.grade != "unarchived"
    return GradeView(
        grade=verdict.grade,
        label=words.gettext(LABELS[verdict.grade] if compared else _AS_GIVEN),
        short=words.gettext(SHORT[verdict.grade]),
        last_compared=None,
        span=(verdict.span.start, verdict.span.end) if verdict.span else None,
        differences=differences(verdict.found, figure) if verdict.grade == "altered" and verdict.found else (),
        lang=lang,
    )


def in_numbers(site: Site, articles: Iterable[Article], words: Words) -> str:
    """What comparing all quotes of some articles found: `60 quotations: 58 word for word, 2 not compared`."""
    quotes = [c for article in articles for entry in site.by_article.get(article.id, ()) for c in citations(entry)]
    counts = Counter(site.evidence.verdicts[citation.id].grade for citation in quotes)
    if not quotes:
        return ""
    found = ", ".join(f"{counts[grade]} {words.gettext(short)}" for grade, short in SHORT.items() if counts[grade])
    return words.ngettext("%(num)s quotation: %(found)s", "%(num)s quotations: %(found)s", len(quotes), found=found)


def compared_with(site: Site, id_: ArticleId, words: Words) -> str:
    """With which copy the quotes of an article were compared; empty where none ever was."""
    article = site.articles[id_]
    if id_ in site.evidence.compared:
        return words.gettext("compared with the copy %(copy)s", copy=_named(article.sha256))
    return words.gettext(_LAST_COMPARED, copy=_named(article.verified.sha256)) if article.verified else ""


def _named(sha256: str | None) -> str:
    """A copy by the first digits of its digest."""
    return f"{(sha256 or '')[:_DIGITS]}…"
