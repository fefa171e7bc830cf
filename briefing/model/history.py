"""History: how published entries have changed, as the version history tells it."""

from typing import Literal

from briefing.model.frozen import frozen
from briefing.model.ids import EntryId
from briefing.model.moment import Moment

Completeness = Literal["whole", "shallow", "none"]
"""All of it, what a shallow clone holds, or nothing: no version history here."""

Part = Literal[
    "title", "summary", "note", "kind", "key", "time", "actor", "topic", "quote", "speaker", "about", "via", "said",
]  # fmt: skip
"""What readers see of an entry; the last four belong to a quote."""


@frozen
class Edit:
    """What was changed in one part of an entry (`title`, `summary`, `quote`, `speaker` …): how it read, how it reads.

    A missing `before` means that it was added, a missing `after` that it was taken out. `quote` has the words of the
    quote that the part belongs to, where it is one of a quote. Names are ids, and moments as content files have them.
    """

    part: Part
    before: str | None
    after: str | None
    quote: str | None = None


@frozen
class Change:
    """One commit's edits of one entry; `why` is the commit's subject. Without edits the entry was added."""

    entry: EntryId
    when: Moment
    why: str
    commit: str
    edits: tuple[Edit, ...] = ()


@frozen
class History:
    """All changes, the newest first."""

    completeness: Completeness = "none"
    changes: tuple[Change, ...] = ()
