"""The memo: what the last build made, and what it read for it, so that the next one makes only what a change touches.

A file that is missing, cut off, of another program or of another form is no memo: then everything is made, to the same
bytes.
"""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from briefing.output.signature import Signature
from briefing.render.reads import Group

Trace: TypeAlias = tuple[bytes, tuple[int, ...], tuple[str, ...]]
"""How a task was done: its key, the numbers of its reads, and the files that it made."""
Place: TypeAlias = tuple[bytes, tuple[tuple[int, int], ...]]
"""A slice of the data: the digest of its texts, and from where to where each stands in its file."""
Flat: TypeAlias = tuple[tuple[int, int, int] | None, bytes, str, tuple[Any, ...], tuple[int, ...], bytes]
"""A content file: how it looked, its mark, the class of its record, what is asked of all such, its lines; and in bytes,
what `marshal` makes of its record as plain values, and of the things and the quotes that it names."""

_ROOM = 2
"""So many times as many reads as are used may be kept before those that are not are thrown out."""


@dataclass(slots=True, kw_only=True)
class Memo:
    """What a build leaves to the next one.

    `reads` is whatever a task read: the looks of each group, by their keys, with a number. `prints` are the
    fingerprints of what was found there; a trace names both by these numbers. `traces` are under the names of tasks.
    `files` says by what to know the files that were made. `bytecode` are compiled templates, and `references` the
    templates that a template names, under the digest of its text. `shelf` are content files as they were read under
    the `terms`, as plain values, and `named` all things and quotes that they name; `words` are those of texts, for
    linking. `slices` says where in the files of the data the texts stand of which these are made, under the names of
    slices.
    """

    reads: dict[Group, dict[Any, int]] = field(default_factory=dict)
    prints: list[bytes] = field(default_factory=list)
    traces: dict[str, Trace] = field(default_factory=dict)
    files: dict[str, Signature] = field(default_factory=dict)
    bytecode: dict[str, bytes] = field(default_factory=dict)
    references: dict[bytes, tuple[str, ...] | None] = field(default_factory=dict)
    terms: str = ""
    shelf: dict[str, Flat] = field(default_factory=dict)
    named: tuple[frozenset[tuple[str, str]], frozenset[str]] = (frozenset(), frozenset())
    words: dict[bytes, Any] = field(default_factory=dict)
    slices: dict[str, Place] = field(default_factory=dict)

    def tidy(self) -> bool:
        """Throw out reads that no trace names, where they are many, and number the others anew; whether it did."""
        used = sorted(set().union(*(numbers for _, numbers, _ in self.traces.values())))
        if len(self.prints) <= _ROOM * len(used):
            return False
        new = {number: at for at, number in enumerate(used)}
        self.reads = {
            group: kept
            for group, numbers in self.reads.items()
            if (kept := {key: new[number] for key, number in numbers.items() if number in new})
        }
        self.prints = [self.prints[number] for number in used]
        self.traces = {
            name: (key, tuple(map(new.__getitem__, numbers)), files)
            for name, (key, numbers, files) in self.traces.items()
        }
        return True
