"""What an import works with and what it leads to: the copy that is read, and the files that change."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """An article's file: `name` is its own, `archived` its name in the archive, `sha256` the digest of its bytes."""

    name: str
    archived: str
    text: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One file as it shall be; `before` is its text now, or nothing where it is new."""

    path: str
    after: str
    before: str | None = None
    what: str = "new"
