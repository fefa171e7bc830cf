"""The works that are timed: each is a state that a site is brought into, and a build in a new process."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from bench.corpus import Corpus, Entry
from bench.generators.generator import Generator, write

PUBLIC = "public"


class Stale(Exception):
    """A build that did not show what was edited; the message says where."""


class Subject:
    """A generator with its site of the corpus, which works are done on."""

    def __init__(self, generator: Generator, corpus: Corpus, tools: Path, site: Path) -> None:
        self.generator = generator
        self.tools = tools
        self.site = site
        self._entries = corpus.entries
        self._edits = 0
        self._edited: Entry | None = None
        write(generator, corpus, site)

    @property
    def name(self) -> str:
        """The generator's."""
        return self.generator.name

    @property
    def public(self) -> Path:
        """Where its pages are."""
        return self.site / PUBLIC

    @property
    def command(self) -> tuple[str, ...]:
        """What builds it."""
        return self.generator.build(self.tools, self.site)

    def forget(self) -> None:
        """Remove what builds have made and kept."""
        for name in (PUBLIC, *self.generator.caches):
            path = self.site / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def edit(self) -> Entry:
        """Change the title of one entry, another each time, and add a sentence to it; the entry as it is now."""
        self._edits += 1
        entry = self._entries[self._edits * 7919 % len(self._entries)]
        self._edited = replace(
            entry, title=f"{entry.title} {self._edits}", body=f"{entry.body}\nPut right {self._edits} times.\n"
        )
        path, text = self.generator.entry(self._edited)
        (self.site / path).write_text(text, encoding="utf-8")
        return self._edited

    def look(self) -> None:
        """See that the entry's page and its first actor's show the last edit; of a list in parts, one of them.

        Raises:
            Stale: naming the page that does not.
        """
        if self._edited is None:
            return
        for page in shown_on(self._edited):
            parts = (self.public / page).rglob("index.html")
            if not any(self._edited.title in part.read_text(encoding="utf-8") for part in parts):
                raise Stale(f"{self.name}: {page} does not show “{self._edited.title}”")


def shown_on(entry: Entry) -> tuple[str, str]:
    """Where an entry's title stands: on its page, and on its first actor's."""
    return f"entries/{entry.id}/", f"actors/{entry.actors[0].id}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work: what is done before the build that is timed."""

    name: str
    before: Callable[[Subject], object]


COLD = Work(name="cold build", before=Subject.forget)
EDIT = Work(name="one edit, new process", before=Subject.edit)
NOTHING = Work(name="nothing changed, new process", before=lambda _: None)
WORKS = (COLD, EDIT, NOTHING)
"""In this order: each finds what the one before it left."""
