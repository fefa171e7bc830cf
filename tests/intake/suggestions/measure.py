"""`python -m tests.intake.suggestions.measure`: what is taken out of this repository's entries, and suggested again."""

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from briefing.content.load import load
from briefing.content.writing import scalar
from briefing.intake.suggestions.suggestion import Suggestion
from briefing.intake.suggestions.table import suggestions
from briefing.linking.link import link
from briefing.model.entry import Entry
from briefing.model.ids import ArticleId, StatementId
from briefing.model.library import Library
from briefing.pipeline.copies import read_copies
from briefing.pipeline.folders import ARCHIVE_VARIABLE
from briefing.pipeline.suggestions import looked_at
from tests import seeds
from tests.parse.scores import Count

ROOT = Path(__file__).parents[3]
Copies = Mapping[ArticleId, str]
Counts = Mapping[str, Mapping[str, Count]]
"""For each kind and each rule, and under “all” for the kind, what was suggested, wanted, and both."""


def flagship() -> tuple[Library, Copies]:
    """The repository's own briefing, and the archived copies of its articles, from the folder of the five articles."""
    library, _ = load(ROOT)
    found = seeds.find()
    if library is None or found is None:
        return (library or _no_library()), {}
    before = os.environ.get(ARCHIVE_VARIABLE)
    os.environ[ARCHIVE_VARIABLE] = str(found["000"].parent.resolve())
    try:
        return library, read_copies(ROOT, library).texts
    finally:
        os.environ.pop(ARCHIVE_VARIABLE)
        if before is not None:
            os.environ[ARCHIVE_VARIABLE] = before


def _no_library() -> Library:
    raise SystemExit("the briefing has errors: run `check`")


def measured(library: Library, copies: Copies) -> Counts:
    """Take each kind out of all entries and count what of it comes back, right and wrong."""
    return {
        "actors": _counted("actors", _without(library, actors=()), library, copies),
        "topics": _counted("topics", _without(library, topics=()), library, copies),
        "speaker": _counted("speaker", _without_in_quotes(library, speaker=None, via=None), library, copies),
        "about": _counted("about", _without_in_quotes(library, about=()), library, copies),
        "via": _counted("via", _without_in_quotes(library, via=None), library, copies),
        "quote": _counted("quote", _without(library, quotes=()), library, copies),
        "statement": _statements(library, copies),
    }


def _without(library: Library, **nothing: Any) -> Library:
    return replace(library, entries={id_: replace(entry, **nothing) for id_, entry in library.entries.items()})


def _without_in_quotes(library: Library, **nothing: Any) -> Library:
    stripped = (
        replace(entry, quotes=tuple(replace(quote, **nothing) for quote in entry.quotes))
        for entry in library.entries.values()
    )
    return replace(library, entries={entry.id: entry for entry in stripped})


def _written(kind: str, entry: Entry) -> set[tuple[int | None, str]]:
    """What the editor wrote of a kind, each with the number of the quote that it is for."""
    if kind in ("actors", "topics"):
        return {(None, id_) for id_ in getattr(entry, kind)}
    if kind == "quote":
        return {(None, scalar(quote.span) if quote.span else quote.text) for quote in entry.quotes}
    values = ((number, getattr(quote, kind)) for number, quote in enumerate(entry.quotes, 1))
    return {(n, id_) for n, value in values if value for id_ in (value if isinstance(value, tuple) else (value,))}


def _counted(kind: str, stripped: Library, library: Library, copies: Copies) -> Mapping[str, Count]:
    written = {id_: _written(kind, entry) for id_, entry in library.entries.items()}
    counts: dict[str, Count] = defaultdict(Count)
    for each in _suggested(stripped, copies, kind):
        for rule in ("all", each.rule):
            counts[rule].add(1, 0, (each.quote, each.value) in written[each.entry])
    counts["all"].wanted = sum(map(len, written.values()))
    return counts


def _statements(library: Library, copies: Copies) -> Mapping[str, Count]:
    """Leave each ruling its first quote; right is what is of the statement with all rulings as they are."""
    voices = link(library, copies).voices
    first = {id_: replace(ruling, quotes=ruling.quotes[:1]) for id_, ruling in library.statements.items()}
    counts: dict[str, Count] = defaultdict(Count)
    for each in _suggested(replace(library, statements=first), copies, "statement"):
        right = voices.statement_of.get(each.value) == StatementId(Path(each.path).stem)  # type: ignore[call-overload] # its id
        for rule in ("all", each.rule):
            counts[rule].add(1, 0, right)
    counts["all"].wanted = sum(len(each.citations) - 1 for each in voices.statements.values() if each.ruling)
    return counts


def _suggested(library: Library, copies: Copies, kind: str) -> Iterable[Suggestion]:
    for given in looked_at(library, copies, [*library.entries.values()]):
        yield from (each for each in suggestions(given) if each.kind == kind)


@click.command()
def measure() -> None:
    """Print for each kind how much of what editors wrote is suggested, and how much of what is suggested they wrote."""
    library, copies = flagship()
    if not copies:
        click.echo(seeds.NONE)
    click.echo(f"\n{'suggested':12}{'P':>7}{'R':>7}  right of suggested, by rule")
    for kind, counts in measured(library, copies).items():
        every = counts["all"]
        rules = ", ".join(f"{name} {count.both}/{count.found}" for name, count in counts.items() if name != "all")
        click.echo(f"{kind:12}{every.precision:7.3f}{every.recall:7.3f}  {rules}")


if __name__ == "__main__":
    measure()
