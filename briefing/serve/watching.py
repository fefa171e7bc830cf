"""Watching the files that a site is made from, without what editors leave beside them while they save."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

from watchfiles import Change, awatch

from briefing.content.folder import CONTENT, SETTINGS
from briefing.content.load import load_settings
from briefing.pipeline.copies import archive_folder
from briefing.pipeline.theme import TEMPLATES, default_theme

_STEP, _LONGEST = 20, 200
"""Milliseconds: a save is heard when nothing follows it for so long, a stream of saves after the other at last."""
_PASSING = re.compile(
    r"4913|.*~|#.*#|.*\.(?:bak|crdownload|orig|part|sw[a-z]|te?mp)|.*___jb_(?:tmp|old)___", re.IGNORECASE
)
"""Files that vim, Emacs, JetBrains' editors, `sed` and browsers have for a moment; hidden ones are passed over too."""

_log = logging.getLogger(__name__)


class Watch:
    """Hears of every change to what the site at `root` is made from.

    The site's folder itself is watched without what is below it, where other things may be by the thousand: for
    `site.yaml`, and for folders that come and go. The folders that are read are watched whole.

    Args:
        root: the site's folder.
        heard: is called whenever something has changed, with the true names of the files; with none where that is not
            all that may have changed.
    """

    def __init__(self, root: Path, heard: Callable[[frozenset[Path]], None]) -> None:
        self._root, self._heard = root.resolve(), heard
        self._folders: dict[Path, int] = {}
        self._stop_below = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Begin to watch: what changes from now on is heard of."""
        self._begin(self._watch_top())
        await self._look_below()

    async def stop(self) -> None:
        """End it."""
        self._stop_below.set()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _begin(self, watching: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(watching)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("the files are no longer watched (%s): start the preview again", error)

    async def _watch_top(self) -> None:
        async for paths in _changes((self._root,), asyncio.Event(), recursive=False):
            if await self._look_below() or any(path.name in (SETTINGS, CONTENT, TEMPLATES) for path in paths):
                self._heard(frozenset())

    async def _watch_below(self, stop: asyncio.Event) -> None:
        async for paths in _changes(tuple(self._folders), stop, recursive=True):
            others = await self._look_below()
            self._heard(frozenset() if others else paths)

    async def _look_below(self) -> bool:
        """Watch the folders that are there now, if they are others than before; whether they are."""
        folders = {folder: folder.stat().st_ino for folder in self._read() if folder.is_dir()}
        if folders == self._folders:
            return False
        self._stop_below.set()
        self._folders, self._stop_below = folders, asyncio.Event()
        if folders:
            self._begin(self._watch_below(self._stop_below))
        await asyncio.sleep(0)  # from here on they are watched: a task's first step goes as far as it need not wait
        return True

    def _read(self) -> Iterator[Path]:
        """What a build reads, links followed: changes are told under the files' true names."""
        settings, _ = load_settings(self._root)
        archive = (archive_folder(self._root, settings),) if settings else ()
        for folder in (self._root / CONTENT, self._root / TEMPLATES, default_theme(), *archive):
            yield folder.resolve()


async def _changes(
    folders: tuple[Path, ...], stop: asyncio.Event, *, recursive: bool
) -> AsyncIterator[frozenset[Path]]:
    """What changed, time after time. Where the system has no room for another watch, the files are looked at."""
    for polling in (None, True):
        try:
            async for changed in awatch(
                *folders, watch_filter=_filter(folders), debounce=_LONGEST, step=_STEP, stop_event=stop,
                recursive=recursive, force_polling=polling, ignore_permission_denied=True,
            ):  # fmt: skip
                yield frozenset(Path(path) for _, path in changed)
        except FileNotFoundError:
            return  # it went away before it was watched; whatever comes in its place is looked for
        except OSError as error:
            if polling:
                raise
            _log.warning("%s – changes are looked for, which takes longer", error)
        else:
            return


def _filter(folders: tuple[Path, ...]) -> Callable[[Change, str], bool]:
    def is_wanted(_: Change, path: str) -> bool:
        inside = (Path(path).relative_to(folder) for folder in folders if Path(path).is_relative_to(folder))
        return any(not _is_passing(part) for part in inside)

    return is_wanted


def _is_passing(path: Path) -> bool:
    """Whether a file stands hidden, or is one that an editor has for a moment."""
    return any(name.startswith(".") for name in path.parts) or _PASSING.fullmatch(path.name) is not None
