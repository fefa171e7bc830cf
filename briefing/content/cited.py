"""What a body cites: `[^q1]`, a quote of its own entry; `[^<entry id>]` and `[^<entry id>#q2]`, another entry's."""

import re
from collections.abc import Iterator

from briefing.content.prose import without_code
from briefing.model.frozen import frozen

CITATION = r"\[\^([^\[\]\s]+)\]"
"""A citation; its group is what stands between the marks."""

OWN = re.compile(r"q([1-9][0-9]*)", re.ASCII)
"""How a citation names a quote of its own entry, and the fragment of a quote of another: the number from 1."""

_CITATION = re.compile(rf"(?<!\\){CITATION}")


@frozen
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
    if "[^" not in body:
        return
    prose = without_code(body)
    for found in _CITATION.finditer(prose):
        line = prose.count("\n", 0, found.start(1))
        column = found.start(1) - (prose.rfind("\n", 0, found.start(1)) + 1)
        yield Cited(written=found[1], line=line, column=column)
