"""The builder: the one place where the preview builds. It keeps what a next build can use, and the last good site."""

import time
import traceback
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from briefing.content.folder import CONTENT
from briefing.content.load import load_settings
from briefing.model.finding import Finding
from briefing.model.frozen import frozen
from briefing.model.site import Site
from briefing.output.journal import StepProblem
from briefing.output.problem import OutputProblem
from briefing.pipeline.build import build
from briefing.pipeline.built import Built
from briefing.pipeline.cache import Cache
from briefing.pipeline.progress import Tell, untold
from briefing.pipeline.undoing import undone
from briefing.serve.late import LATE


@frozen
class Trouble:
    """What kept the program itself from building, in a sentence; what to do; and the program's own words for it."""

    message: str
    mend: str
    details: str = ""


@frozen
class Attempt:
    """A build that was tried: `built`, or the `trouble` that ended it."""

    built: Built | None = None
    trouble: Trouble | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong in the site's files."""
        return self.built.findings if self.built else ()

    @property
    def is_good(self) -> bool:
        """Whether the pages are those of the files as they are now."""
        return self.built is not None and self.built.written is not None


@frozen
class Stand:
    """How things stand.

    `path` is the site's; `attempt` is the last one, the `number`-th; `site` is that of the last good one, and `is_late`
    says that what else may be older than its pages is.
    """

    path: str = "/"
    attempt: Attempt | None = None
    site: Site | None = None
    number: int = 0
    is_late: bool = False

    @property
    def base(self) -> str:
        """The site's path without `%`."""
        return unquote(self.path)


class Builder:
    """Builds the site at `root`, drafts too, into a folder of the preview's own.

    `stand` is replaced as a whole, so that the server's thread can read it at any time.

    Args:
        root: the site's folder.
        folder: where the pages go: never `public/`, so that no draft gets there.
        address: the server's own, such as `http://127.0.0.1:8000`; pages are built for it and the site's path.
    """

    def __init__(self, root: Path, folder: Path, address: str) -> None:
        self.root, self.folder, self._address = root, folder, address
        self.stand = Stand()
        self._cache = _cache()
        self._has_looked = True
        self._look_for_base()

    @property
    def page(self) -> str:
        """The address of the first page."""
        return self._address + self.stand.path

    def build(
        self,
        *,
        heard: Collection[Path] | None = None,
        late_too: bool = False,
        first: Callable[[], Collection[str]] | None = None,
        shown: Callable[[], None] = lambda: None,
        tell: Tell = untold,
    ) -> Attempt:
        """Build. Whatever fails is told; what was built before stays.

        Args:
            heard: the true names of the only files that were written since the last build, where that is known.
            late_too: whether the search's index and the data must be of these pages too: they take long.
            first: tells which pages somebody looks at, or waits for by now: they are there before all others are made.
            shown: is called as soon as they are.
            tell: is told how many files were made.
        """
        started = time.perf_counter()
        try:
            undone(self.root, lambda _: None)
            self._look_for_base()
            self._cache.shelf.heard = self._content_among(heard)
            self._cache.late = () if late_too else LATE
            self._cache.first, self._cache.shown = first, shown
            built = build(
                self.root, base_url=self.page, drafts=True, public=self.folder, cache=self._cache,
                tell=tell,
            )  # fmt: skip
            attempt = Attempt(built=replace(built, seconds=time.perf_counter() - started))
        except OutputProblem as problem:
            attempt = Attempt(trouble=Trouble(message=str(problem), mend="Make room there, and save a file again."))
            self._cache = _cache()  # it may know of files that somebody has cleared away
        except StepProblem as problem:
            attempt = Attempt(trouble=Trouble(message=str(problem), mend="Do so, and save a file again."))
        except Exception as error:  # noqa: BLE001 - whatever fails, the server must go on
            attempt = Attempt(trouble=_trouble(error))
            self._cache = _cache()  # whatever it was, it shall not be in the next build's way
        self._note(attempt, late_too=late_too)
        return attempt

    def is_behind(self) -> bool:
        """Whether files were written of which the last build had not heard; looks once after each build that heard."""
        looked, self._has_looked = self._has_looked, True
        return not looked and self._has_read and not self._cache.shelf.is_as_seen(self.root)

    @property
    def _has_read(self) -> bool:
        """Whether the last attempt went as far as the content."""
        return self.stand.attempt is not None and self.stand.attempt.built is not None

    def _content_among(self, heard: Collection[Path] | None) -> Collection[str] | None:
        """The files of the content among those that were heard of, by their paths; none where any may be another."""
        self._has_looked = heard is None or not self._has_read
        if heard is None or not self._has_read:  # what an attempt that failed had heard of may never have been read
            return None
        folder = (self.root / CONTENT).resolve()
        return [f"{CONTENT}/{path.relative_to(folder).as_posix()}" for path in heard if path.is_relative_to(folder)]

    def _note(self, attempt: Attempt, *, late_too: bool) -> None:
        before = self.stand
        self.stand = replace(before, attempt=attempt, number=before.number + 1)
        if attempt.built and attempt.is_good:
            first = before.site is None  # it found nothing that it could keep
            self.stand = replace(self.stand, site=attempt.built.site, is_late=not (late_too or first))

    def _look_for_base(self) -> None:
        """Take the site's path from its settings; where these cannot be read, the path stays."""
        settings, _ = load_settings(self.root)
        if settings is not None:
            self.stand = replace(self.stand, path=settings.root_path)


def _cache() -> Cache:
    """What the builds of a preview leave to each other, in a folder of its own."""
    cache = Cache()
    cache.alone = True
    return cache


def _trouble(error: Exception) -> Trouble:
    return Trouble(
        message=f"the program failed: {type(error).__name__}: {error}",
        mend=(
            "This is a mistake in the program, not in your files. The preview goes on, and builds again at the next "
            "save. If it fails again, undo what you saved last, and report what it says to who keeps the program."
        ),
        details="".join(traceback.format_exception(error)),
    )
