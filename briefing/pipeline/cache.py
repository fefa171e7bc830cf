"""The cache: what earlier builds of a site left, in a file or in a program that goes on."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from briefing.content.folder import CONTENT
from briefing.content.named import Names
from briefing.content.shelf import Kept, Shelf
from briefing.output.manifest import MANIFEST, UNFINISHED
from briefing.output.written import Written
from briefing.pipeline.folders import cache_file
from briefing.pipeline.looks import NOTHING, Look, look
from briefing.pipeline.memo import Flat, Memo
from briefing.pipeline.shelved import plain, read_again
from briefing.pipeline.stamp import stamp
from briefing.pipeline.store import Store
from briefing.render.fingerprint import Fingerprints
from briefing.render.reads import Group


class Cache:
    """What a build may take up and leaves behind. Deleting it changes no byte of the site."""

    def __init__(self, path: Path | None = None) -> None:
        """Read the cache in the file at `path`, or begin with an empty one, which is then kept in no file."""
        self._store = Store(path, stamp()) if path else None
        self.memo = self._store.read() if self._store else Memo()
        things, quotes = self.memo.named
        self.shelf = Shelf(
            {path: read_again(written) for path, written in self.memo.shelf.items()},
            self.memo.terms,
            Names(things=things, quotes=quotes),
        )
        self.fingerprints = Fingerprints()
        self.found: dict[Group, list[Any]] = {}
        """What the memo's reads found on the last site, in their order: what is still the same needs no fingerprint."""
        self.read = NOTHING
        """How all looked just now that the next build reads, where somebody has looked."""
        self.made = NOTHING
        """How the output folder looked last, where that is known: what others did since is found by another look."""
        self.alone = False
        """Whether nobody else can write to the output folder, so that its files need no look: for a preview, too."""
        self.late: Collection[str] = ()
        """Tasks whose files are good enough as the last build left them: for a preview, whose pages must not wait."""
        self.first: Callable[[], Collection[str]] | None = None
        """Tells of tasks that are done before all others, and whose files are `shown` then: for a preview's open pages.

        It is asked twice: who waits for a page may have come while others were made.
        """
        self.shown: Callable[[], None] = lambda: None

    @classmethod
    def of(cls, root: Path, public: Path) -> "Cache":
        """The cache for one output folder of the site at `root`."""
        return cls(cache_file(root, public, "memo"))

    def doubt(self) -> None:
        """Trust no file's looks: what was read or written before is known by its content alone."""
        self.shelf.kept = {path: (None, mark, sound) for path, (_, mark, sound) in self.shelf.kept.items()}
        self.memo.files = {path: (digest, size, 0, 0) for path, (digest, size, _, _) in self.memo.files.items()}

    def look_at_content(self, root: Path) -> None:
        """Spare the files of the site at `root` another look, where somebody has just looked, and not at a link."""
        self.shelf.looked = self.read.below(root / CONTENT, f"{CONTENT}/") if self.read.is_clear else {}
        self.read = NOTHING

    def look_at(self, folder: Path) -> None:
        """Look at the output folder, unless nobody else can write to it."""
        if not self.alone:
            self.made = look(folder, known=self.made)

    def look_again(self, folder: Path, written: Written | None) -> Look:
        """How the output folder looks now that files were written: all others look as they did."""
        changed = (MANIFEST, UNFINISHED, *(written.changed if written else ()))
        self.made = look(folder, known=self.made, changed=[f"{folder}/{path}" for path in changed])
        return self.made

    def mark_records(self) -> None:
        """Let the files that records were read from stand for them: their marks are known already."""
        self.fingerprints.know((sound.record, mark) for _, mark, sound in self.shelf.kept.values())

    def save(self) -> None:
        """Keep it for the next program; a folder that cannot be written only makes the next build slower."""
        if self._store is None:
            return
        memo, shelf = self.memo, self.shelf
        memo.terms, memo.shelf = shelf.terms, {path: self._flat(path, kept) for path, kept in shelf.kept.items()}
        memo.named = shelf.named.things, shelf.named.quotes
        try:
            self._store.write(memo)
        except OSError:
            return

    def _flat(self, path: str, kept: Kept) -> Flat:
        """A file of the shelf as plain values: as it was, where it is the same."""
        known = self.memo.shelf.get(path)
        if known and known[1] == kept[1]:
            return known if known[0] == kept[0] else (kept[0], *known[1:])
        return plain(kept)
