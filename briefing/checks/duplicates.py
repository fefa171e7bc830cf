"""Checks of entries that tell the same thing twice."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from rapidfuzz import fuzz

from briefing.checks.given import Given
from briefing.content.prose import beginning
from briefing.linking.likeness import Sketch, sketch
from briefing.model.entry import Entry
from briefing.model.finding import Finding, Where
from briefing.model.ids import EntryId

_ALIKE = 90.0
"""Percent of letters in their order that two summaries have in common, from which on they are one."""
_FEWEST = 8
"""Words that a summary has at least: shorter ones are formulas."""
_MOST = 200
"""Entries that share a run of words: in more it is a formula."""


def entries_are_told_once(given: Given) -> Iterator[Finding]:
    """Ensure that no two entries of an article have the same span or the same title."""
    for entries in given.site.by_article.values():
        spans: dict[object, Entry] = {}
        titles: dict[object, Entry] = {}
        for entry in entries:
            for known, key, what in ((spans, entry.span, "span"), (titles, _title(entry), "title")):
                other = known.setdefault(key, entry) if key else entry
                if other is not entry:
                    message = f"`{other.id}` of the same article has the same {what}: one of the two is too many"
                    yield _finding(entry, "duplicate-entry", message, (what,))


def summaries_are_written_once(given: Given) -> Iterator[Finding]:
    """Ensure that no two entries have nearly the same summary, unless one is called a copy of the other."""
    entries = given.site.library.entries
    bodies = {id_: " ".join(entry.body.split()) for id_, entry in entries.items()}
    sketches = {id_: sketch(body) for id_, body in bodies.items() if len(body.split()) >= _FEWEST}
    for one, other in sorted(_met(sketches)):
        here, there = entries[other], entries[one]
        if here.copy_of == there.id or there.copy_of == here.id:
            continue
        part = fuzz.ratio(bodies[one], bodies[other], score_cutoff=_ALIKE)
        if part:
            message = f"the summary is {'' if part > 99.9 else 'nearly '}that of `{there.id}`"  # noqa: PLR2004 - percent
            yield _finding(here, "duplicate-summary", message, beginning(here.body))


def _met(sketches: Mapping[EntryId, Sketch]) -> set[tuple[EntryId, EntryId]]:
    """Pairs that have a run of words in common: only these are compared letter by letter."""
    holders: dict[int, list[EntryId]] = {}
    for id_, each in sketches.items():
        for value in each.hashes:
            holders.setdefault(value, []).append(id_)
    return {pair for ids in holders.values() if 1 < len(ids) <= _MOST for pair in combinations(sorted(ids), 2)}


def _title(entry: Entry) -> str:
    return " ".join(entry.title.casefold().split())


def _finding(entry: Entry, check: str, message: str, where: Where) -> Finding:
    return Finding(origin=entry.origin, check=check, message=message, severity="warning", where=where)
