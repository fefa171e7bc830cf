"""References: every id that a file writes must lead somewhere, and nothing may lead back to itself."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from briefing.content.cited import OWN, Cited, cited
from briefing.content.document import Document
from briefing.content.nearest import did_you_mean
from briefing.model.finding import Finding, Origin, Where

Named = tuple[str, str]
"""A kind of thing, and an id."""
Path = tuple[str, ...]
"""The way to an id inside a document; `*` stands for every item of a list."""

REFERENCES: Mapping[str, tuple[tuple[Path, str], ...]] = MappingProxyType(
    {
        "settings": ((("lead",), "entry"),),
        "source": ((("country",), "actor"),),
        "article": ((("source",), "source"), (("bylines", "*", "actor"), "actor"), (("copy_of",), "article")),
        "entry": (
            (("article",), "article"),
            (("actors", "*"), "actor"),
            (("topics", "*"), "topic"),
            (("quotes", "*", "speaker"), "actor"),
            (("quotes", "*", "via"), "actor"),
            (("quotes", "*", "about", "*"), "actor"),
            (("quotes", "*", "statement"), "statement"),
            (("copy_of",), "entry"),
        ),
        "actor": ((("roles", "*", "of"), "actor"), (("country",), "actor"), (("member_of", "*"), "actor")),
        "topic": ((("parent",), "topic"),),
        "statement": (
            (("speaker",), "actor"),
            (("quotes", "*"), "quote"),
            (("apart", "*"), "quote"),
            (("wording",), "quote"),
        ),
        "question": ((("answers", "*", "entry"), "entry"), (("topics", "*"), "topic")),
    }
)
"""For each kind of file: where ids stand in it, and of which kind they are."""

LOOPS: Mapping[str, str] = MappingProxyType({"topic": "parent", "article": "copy_of", "entry": "copy_of"})
"""Keys that lead to a thing of the same kind, and must not lead round in a circle."""

BODY_LINK = re.compile(r"\]\((actor|topic|entry|source|article|statement|question|page):([^)\s]*)")

Ids = Mapping[str, Mapping[str, Any]]


def unknown_ids(kind: str, document: Document, ids: Ids) -> Iterator[Finding]:
    """Ensure that every id in a file's YAML is the id of a thing of the right kind."""
    for path, target in REFERENCES.get(kind, ()):
        for where, written in walk(document.data, path):
            if written not in ids[target]:
                message = f"there is no {target} `{written}`{did_you_mean(written, ids[target])}"
                yield Finding(origin=document.find(where), check="unknown-id", message=message, where=where)


def broken_body_links(document: Document, ids: Ids) -> Iterator[Finding]:
    """Ensure that every `[…](actor:…)` in a body leads to a thing."""
    for link in BODY_LINK.finditer(document.body):
        kind, written = link.groups()
        if written.partition("#")[0] not in ids[kind]:
            message = f"there is no {kind} `{written}`{did_you_mean(written, ids[kind])}"
            where = document.in_body(link.start(1))
            yield Finding(origin=document.find(where), check="unknown-id", message=message, where=where)


def broken_citations(kind: str, own: str, document: Document, ids: Ids, quotes: Mapping[str, int]) -> Iterator[Finding]:
    """Ensure that every `[^…]` in a body leads to an entry or to a quote.

    Args:
        kind: what the document is; only an entry has quotes of its own.
        own: the document's id.
        document: the file.
        ids: all that is there.
        quotes: for each entry that could be read, how many quotes it has.
    """
    for citation in cited(document.body):
        message = _lost(citation, own if kind == "entry" else None, ids["entry"], quotes)
        if message:
            where: Where = ("body", citation.line, citation.column)
            yield Finding(origin=document.find(where), check="unknown-citation", message=message, where=where)


def _lost(citation: Cited, own: str | None, entries: Mapping[str, Any], quotes: Mapping[str, int]) -> str | None:
    """Why a citation leads nowhere, in a sentence for the editor."""
    entry = citation.entry or own
    if entry is None:
        return f"only an entry has quotes of its own: write `[^<entry id>#{citation.written}]`"
    if entry not in entries:
        near = did_you_mean(entry, entries)
        hint = near or (": write `[^q1]` for a quote of this entry, `[^<entry id>]` for another entry" if own else "")
        return f"there is no entry `{entry}`{hint}"
    number = OWN.fullmatch(citation.fragment)
    if entry not in quotes or not citation.fragment or (number and int(number[1]) <= quotes[entry]):
        return None
    return f"there is no quote `{citation.fragment}` in the entry `{entry}`: it has {quotes[entry]}"


def loops(kind: str, above: Mapping[str, str | None], find: Callable[[str, Where], Origin]) -> Iterator[Finding]:
    """Ensure that a chain of parents or copies ends; each loop is told once, with the whole chain.

    Args:
        kind: one of those in `LOOPS`.
        above: for each thing of the kind the one that it leads to.
        find: where a value of a thing's file stands.
    """
    key = LOOPS[kind]
    cleared: set[str] = set()
    for start in above:
        chain: list[str] = []
        at: str | None = start
        while at is not None and at in above and at not in cleared and at not in chain:
            chain.append(at)
            at = above[at]
        if at in chain:
            circle = [*chain[chain.index(at) :], at]
            message = f"{key} leads round in a circle: {' → '.join(circle)}"
            yield Finding(origin=find(circle[0], (key,)), check="circle", message=message, where=(key,))
        cleared.update(chain)


def walk(data: Any, path: Path, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Every text that `path` leads to, with the way to it; what has the wrong shape is passed over."""
    if not path:
        if isinstance(data, str):
            yield where, data
    elif path[0] == "*":
        for number, item in enumerate(data if isinstance(data, list) else ()):
            yield from walk(item, path[1:], (*where, number))
    elif isinstance(data, dict) and path[0] in data:
        yield from walk(data[path[0]], path[1:], (*where, path[0]))


def gather(data: Any, kind: str, found: set[Named]) -> None:
    """Add to `found` whatever the YAML of a kind of file names: as `walk` does along every path, without the ways."""
    _gather(data, _BELOW.get(kind, {}), found)


_Below: TypeAlias = "str | dict[str, _Below]"
"""Of which kind an id is; or, for each step to ids, what is below it."""


def _gather(data: Any, below: _Below, found: set[Named]) -> None:
    if isinstance(below, str):
        if isinstance(data, str):
            found.add((below, data))
    elif each := below.get("*"):
        if isinstance(data, list):
            for item in data:
                _gather(item, each, found)
    elif isinstance(data, dict):
        for key, inner in below.items():
            if key in data:
                _gather(data[key], inner, found)


def _tree(rows: Iterable[tuple[Path, str]]) -> dict[str, _Below]:
    """All paths of a kind of file as one tree."""
    tree: dict[str, Any] = {}
    for path, target in rows:
        at = tree
        for step in path[:-1]:
            at = at.setdefault(step, {})
        at[path[-1]] = target
    return tree


_BELOW: Mapping[str, _Below] = MappingProxyType({kind: _tree(rows) for kind, rows in REFERENCES.items()})
