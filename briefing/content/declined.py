"""Declined: suggestions that an editor does not want, said in the file: `# not: actors borduria – only its port`.

It is a comment anywhere in an entry's front matter; one that is about a quote stands in that quote's item.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

import yaml

from briefing.content.comments import in_comments
from briefing.content.document import Document
from briefing.content.edits import edited, opened
from briefing.content.lists import lines_below
from briefing.content.writing import last_line
from briefing.content.yaml_text import YamlProblem, line_and_column, parse_tree
from briefing.model.finding import Origin
from briefing.model.frozen import frozen

OF_ENTRY = ("actors", "topics", "quote")
"""What can be suggested for an entry as a whole; a quote is named by its span."""
OF_QUOTE = ("speaker", "about", "via")
"""What can be suggested for one of its quotes."""

_REMARK = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*not:(?P<said>[^\n]*)$", re.MULTILINE)
_SAID = re.compile(r"(?P<kind>[a-z]+)\s+(?P<values>\[[^\]]*\]|[^\s,]+(?:\s*,\s*[^\s,]+)*)\s*(?:[–—:-]+\s.*)?")


@frozen
class Declined:
    """One such remark; without a `kind` it cannot be read. `quote` is the number (from 1) of the quote it stands in."""

    origin: Origin
    kind: str
    values: tuple[str, ...]
    quote: int | None

    def covers(self, kind: str, value: str, quote: int | None) -> bool:
        """Whether it declines this value; `quote` is the number of the quote that it was suggested for."""
        return kind == self.kind and value in self.values and (kind in OF_ENTRY or quote == self.quote)


def declined(document: Document) -> tuple[Declined, ...]:
    """Every such remark in the YAML of a document, in its order."""
    return tuple(_declined(document)) if "not:" in document.yaml else ()


def _declined(document: Document) -> Iterator[Declined]:
    starts = _starts(document.yaml)
    for found in in_comments(document.yaml, _REMARK):
        line, column = line_and_column(document.yaml, found.start())
        said = _SAID.fullmatch(found["said"].strip())
        values = re.sub(r"\s*,\s*", ", ", said["values"]) if said else ""
        number = bisect_right([start for start, _ in starts], line) - 1
        yield Declined(
            origin=Origin(document.path, document.yaml_line + line - 1, column),
            kind=said["kind"] if said else "",
            values=(values,) if values.startswith("[") else tuple(values.split(", ")),
            quote=number + 1 if number >= 0 and line < starts[number][1] else None,
        )


def _starts(text: str) -> list[tuple[int, int]]:
    """The line on which each quote of an entry begins, and the first that is no longer its own."""
    root = parse_tree(text)
    keys = root.value if isinstance(root, yaml.MappingNode) else []
    quotes = next((value for key, value in keys if key.value == "quotes"), None)
    if not isinstance(quotes, yaml.SequenceNode):
        return []
    end = text.count("\n") + 2
    below = [line_and_column(text, key.start_mark.index)[0] for key, _ in keys]
    first = [line_and_column(text, item.start_mark.index)[0] for item in quotes.value]
    after = min((line for line in below if first and line > first[-1]), default=end)
    return list(zip(first, [*first[1:], after], strict=False))


def with_declined(path: str, raw: str, kind: str, value: str, quote: int | None) -> str:
    """The text of an entry's file with a remark that declines a value, every other byte as it was.

    Raises:
        YamlProblem: if it cannot stand there, as where the file or its quotes stand in brackets.
    """
    file = opened(path, raw)
    text = file.document.yaml
    node = file.node(("quotes", quote - 1) if quote is not None else ())
    if not isinstance(node, yaml.MappingNode) or (node.flow_style and quote is None):
        raise YamlProblem("the keys stand in brackets: write one a line to have remarks added")
    column = line_and_column(text, node.start_mark.index)[1]
    remark = f"{' ' * (column - 1)}# not: {kind} {value}\n"
    after = edited(raw, [lines_below(file, last_line(text, node), remark)])
    then = opened(path, after).document
    kept = (then.data, then.body) == (file.document.data, file.document.body)
    if not kept or not any(each.covers(kind, value, quote) for each in declined(then)):
        raise YamlProblem("no remark can be put there: write it by hand")
    return after
