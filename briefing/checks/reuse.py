"""Checks of how much of a source's text is published, against what its `reuse` allows."""

import re
from collections.abc import Iterator

from briefing.checks.given import Given
from briefing.content.prose import beginning
from briefing.model.entry import Entry
from briefing.model.finding import Finding
from briefing.model.source import Reuse

RUN = 10
"""Words in a row that stand in the copy too: of so many, two writers seldom share a run by chance."""
_WORD = re.compile(r"\w+")
_MARKUP = re.compile(r"\]\([^)\s]*\)|\[\^[^\]\s]*\]")

Run = tuple[str, ...]


def summaries_are_the_editors_words(given: Given) -> Iterator[Finding]:
    """Ensure that a summary copies no more of the archived text than the source's `reuse` allows, quotes apart."""
    most = given.site.library.settings.excerpt_words
    runs: dict[str, frozenset[Run]] = {}
    for entry in given.site.library.entries.values():
        reuse, text = _reuse(given, entry), given.texts.get(entry.article)
        if text is None or reuse == "full" or len(entry.body.split()) < RUN:
            continue
        if entry.article not in runs:
            runs[entry.article] = frozenset(_runs(_words(text)))
        quoted = {run for quote in entry.quotes for run in _runs(_words(quote.text))}
        copied = _copied(_words(_MARKUP.sub(" ", entry.body)), runs[entry.article] - quoted)
        if copied > (0 if reuse == "link" else most):
            allowed = "none of its text but titles and quotes" if reuse == "link" else f"at most {most} words"
            message = f"{copied} words of the summary are the article's own: `reuse: {reuse}` allows {allowed}"
            yield _finding(entry, message, beginning(entry.body))


def quotes_are_no_whole_texts(given: Given) -> Iterator[Finding]:
    """Ensure that no quote is longer than an excerpt may be, unless the source's text may be published in full."""
    most = given.site.library.settings.excerpt_words
    for entry in given.site.library.entries.values():
        reuse = _reuse(given, entry)
        for number, quote in enumerate(entry.quotes):
            length = len(quote.text.split())
            if reuse != "full" and length > most:
                message = f"the quote has {length} words: `reuse: {reuse}` and `excerpt_words` allow at most {most}"
                yield _finding(entry, message, ("quotes", number, "text"))


def _reuse(given: Given, entry: Entry) -> Reuse:
    source = given.site.articles[entry.article].source
    return given.site.sources[source].reuse if source else "excerpt"


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _runs(words: list[str]) -> Iterator[Run]:
    return (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def _copied(words: list[str], runs: frozenset[Run]) -> int:
    """How many words stand in runs that the article has too."""
    covered: set[int] = set()
    for start, run in enumerate(_runs(words)):
        if run in runs:
            covered.update(range(start, start + RUN))
    return len(covered)


def _finding(entry: Entry, message: str, where: tuple[str | int, ...]) -> Finding:
    return Finding(origin=entry.origin, check="reuse-limit", message=message, severity="warning", where=where)
