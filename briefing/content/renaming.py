"""Renaming: the edits by which a file names things by their new ids, in its YAML, its links and its citations."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import groupby
from typing import Any

import yaml

from briefing.content.cited import cited
from briefing.content.edits import Edit, Opened
from briefing.content.references import REFERENCES, walk
from briefing.content.writing import NULLS, scalar
from briefing.model.finding import Where

Renames = Mapping[str, Mapping[str, str]]
"""For each kind of thing: the new ids under the old ones."""

_LINK = re.compile(
    r"(?:\]\(\s*<?|\]:\s*<?|\bhref\s*=\s*[\"']?)(actor|topic|entry|source|article|statement|question|page):([a-z0-9/-]+)"
)
"""Every way in which Markdown leads to a thing: links, link definitions, HTML."""
_VERIFIED = ("verified", "quotes", "*", "entry")
"""Where an article's record names entries of its own, without the article."""


def now(renames: Renames, kind: str, written: str) -> str:
    """What an id is called now."""
    if kind == "quote":
        entry, hash_, fragment = written.partition("#")
        return now(renames, "entry", entry) + hash_ + fragment
    return renames.get(kind, {}).get(written, written)


def renaming(file: Opened, kind: str, own: str, renames: Renames) -> tuple[tuple[Edit, ...], int]:
    """The edits of one file, and how many places they change.

    Where two ids become one in a list, one of the two items goes; a remark behind it stays.

    Args:
        file: the file.
        kind: what it is of (`actor`, `settings` …).
        own: its id.
        renames: all new ids.
    """
    found = [*_in_yaml(file, kind, own, renames), *_in_body(file, renames)]
    return tuple(found), len(found)


def changed(kind: str, own: str, data: Any, renames: Renames) -> Any:
    """The values of a file as they must read afterwards: what `renaming` is held against."""
    for path, call in _places(kind, own, renames):
        data = _mapped(data, path, call)
    return data


def _places(kind: str, own: str, renames: Renames) -> Iterator[tuple[tuple[str, ...], Callable[[str], str]]]:
    for path, target in REFERENCES.get(kind, ()):
        yield path, partial(now, renames, target)
    if kind == "article":
        yield _VERIFIED, partial(_now_in_article, renames, own)


def _now_in_article(renames: Renames, own: str, slug: str) -> str:
    return now(renames, "entry", f"{own}/{slug}").rpartition("/")[2]


def _mapped(data: Any, path: tuple[str, ...], call: Callable[[str], str]) -> Any:
    if not path:
        return call(data) if isinstance(data, str) else data
    if path[0] == "*" and isinstance(data, list):
        items = [_mapped(item, path[1:], call) for item in data]
        return items if path[1:] else [new for at, new in enumerate(items) if not _is_second(data, items, at)]
    if path[0] != "*" and isinstance(data, dict) and path[0] in data:
        return {key: _mapped(value, path[1:], call) if key == path[0] else value for key, value in data.items()}
    return data


def _is_second(before: list[Any], after: list[Any], at: int) -> bool:
    """Whether an item was renamed to what the list has already, or an earlier item became."""
    if after[at] == before[at]:
        return False
    return after[at] in before or after[at] in after[:at]


def _in_yaml(file: Opened, kind: str, own: str, renames: Renames) -> Iterator[Edit]:
    for path, call in _places(kind, own, renames):
        found = list(walk(file.document.data, path))
        for holder, items in groupby(found, key=lambda one: one[0][:-1]):
            values = list(items)
            before = [written for _, written in values]
            after = [call(written) for written in before]
            for at, (where, written) in enumerate(values):
                if path[-1] == "*" and _is_second(before, after, at):
                    yield without_item(file, holder, at)
                elif after[at] != written:
                    yield _replaced(file, where, written, after[at])


def _replaced(file: Opened, where: Where, old: str, new: str) -> Edit:
    """The id in its place, in the quotation marks that it stands in."""
    node = file.node(where)
    if node is None:  # the document has the value: so has its tree
        raise LookupError(where)
    start, end = node.start_mark.index, node.end_mark.index
    written = file.document.yaml[start:end]
    if written.count(old) == 1 and (written != old or new not in NULLS):
        start += written.index(old)
        return Edit(file.yaml_at + start, file.yaml_at + start + len(old), new)
    return Edit(file.yaml_at + start, file.yaml_at + end, scalar(new))


def without_item(file: Opened, holder: Where, at: int) -> Edit:
    """The edit that takes an item out of a list of plain values; a remark behind it stays."""
    node = file.node(holder)
    if node is None:  # as above
        raise LookupError(holder)
    text, item = file.document.yaml, node.value[at]
    start, end = item.start_mark.index, item.end_mark.index
    if isinstance(node, yaml.SequenceNode) and node.flow_style:
        before = node.value[at - 1].end_mark.index if at else None
        after = node.value[at + 1].start_mark.index if at + 1 < len(node.value) else None
        if before is not None and re.fullmatch(r" *, *", text[before:start]):
            start = before
        elif after is not None and re.fullmatch(r" *, *", text[end:after]):
            end = after
        elif comma := re.compile(r"\s*,").match(text, end):
            end = comma.end()
    else:
        line = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        line_end = len(text) if line_end < 0 else line_end
        remark = text[end:line_end].strip()
        indent = len(text[line:start]) - len(text[line:start].lstrip())
        start, end = (line + indent, line_end - len(remark)) if remark else (line, min(line_end + 1, len(text)))
    return Edit(file.yaml_at + start, file.yaml_at + end, "")


def _in_body(file: Opened, renames: Renames) -> Iterator[Edit]:
    body = file.document.body
    for link in _LINK.finditer(body):
        new = now(renames, link[1], link[2])
        if new != link[2]:
            yield Edit(file.body_at + link.start(2), file.body_at + link.end(2), new)
    lines = body.split("\n")
    for citation in cited(body):
        new = now(renames, "entry", citation.entry or "")
        if citation.entry and new != citation.entry:
            at = file.body_at + sum(len(line) + 1 for line in lines[: citation.line]) + citation.column
            yield Edit(at, at + len(citation.entry), new)
