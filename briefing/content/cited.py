"""What a body cites: `[^q1]`, a quote of its own entry; `[^<entry id>]` and `[^<entry id>#q2]`, another entry's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CITATION = r"\[\^([^\[\]\s]+)\]"
"""A citation; its group is what stands between the marks."""

OWN = re.compile(r"q([1-9][0-9]*)", re.ASCII)
"""How a citation names a quote of its own entry, and the fragment of a quote of another: the number from 1."""

_CITATION = re.compile(rf"(?<!\\){CITATION}")
_CODE_SPAN = re.compile(r"(?<![\\`])(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_BLOCK = re.compile(r"(?:^[^\n]*\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
_INDENTED = re.compile(r"(?: {4}|\t)")
_ITEM = re.compile(r" {0,3}(?:[*+-]|\d+\.)[ \t]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """One citation: the `entry` that it names, none where it is its own, the quote's `fragment`, and where it stands.

    Line and column are counted from 0 and point at what stands between the marks.
    """

    written: str
    line: int = 0
    column: int = 0

    @property
    def entry(self) -> str | None:
        """The id of the other entry."""
        return None if OWN.fullmatch(self.written) else self.written.partition("#")[0]

    @property
    def fragment(self) -> str:
        """What names the quote, such as `q2`; empty where a whole entry is meant."""
        return self.written if self.entry is None else self.written.partition("#")[2]


def cited(body: str) -> Iterator[Cited]:
    """Every citation of a body, in its order; what stands in code is none."""
    prose = _without_code(body)
    for found in _CITATION.finditer(prose):
        line = prose.count("\n", 0, found.start(1))
        column = found.start(1) - (prose.rfind("\n", 0, found.start(1)) + 1)
        yield Cited(written=found[1], line=line, column=column)


def _without_code(body: str) -> str:
    """The body with code blanked out, so that every other character keeps its place."""
    prose, in_list = body, False
    for block in _BLOCK.finditer(body):
        if all(_INDENTED.match(line) for line in block[0].splitlines()):
            if not in_list:
                prose = prose[: block.start()] + _blank(block[0]) + prose[block.end() :]
        else:
            in_list = _ITEM.match(block[0]) is not None
    return _CODE_SPAN.sub(lambda span: _blank(span[0]), prose)


def _blank(code: str) -> str:
    return re.sub(r"[^\n]", " ", code)
