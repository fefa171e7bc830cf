"""What an import works with and what it leads to: the copy that is read, and the files that change."""

from briefing.model.frozen import frozen


@frozen
class Original:
    """A page as received: its name in the archive, and the digest of its bytes."""

    archived: str
    sha256: str


@frozen
class Copy:
    """An article's text: `name` is its file's own, `archived` that in the archive, `sha256` the digest of its bytes.

    Of a page, that is the text extracted from it; `original` is then the page itself.
    """

    name: str
    archived: str
    text: str
    sha256: str
    original: Original | None = None


@frozen
class Change:
    """One file as it shall be; `before` is its text now, or nothing where it is new."""

    path: str
    after: str
    before: str | None = None
    what: str = "new"
