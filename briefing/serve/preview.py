"""The preview: builds, serves, watches, and builds again, until it is stopped."""

import gc
import signal
import sys
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from tempfile import TemporaryDirectory
from types import FrameType

from briefing.model.frozen import frozen
from briefing.pipeline.progress import Tell
from briefing.serve.builder import Attempt, Builder
from briefing.serve.listening import Listening
from briefing.serve.server import Serving
from briefing.serve.window import Window
from briefing.serve.wish import Wish

_PATIENCE = 0.5
"""Seconds after which the main thread looks up: on Windows it hears of Ctrl+C only then."""
_LITTER = 10_000
"""So many values may lie about, until the main thread looks up: to go through a large site takes as long as a build."""
_TOGETHER = 0.02
"""Seconds in which what was saved together is heard of, by one watch and the other."""
_TURN = 0.001
"""Seconds after which a build lets the server go on: an answer takes several steps, and each waits for it."""
_ENDS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""How a preview is told to end, besides Ctrl+C: by a program, and by a terminal that is closed."""


@frozen
class Ended:
    """What a preview came to: how many builds, how many of them failed, and after how many seconds it was stopped."""

    builds: int
    failed: int
    seconds: float


def preview(
    root: Path,
    listening: Listening,
    *,
    greet: Callable[[str], None],
    progress: Callable[[], AbstractContextManager[Tell]],
    tell: Callable[[Attempt], None],
) -> Ended:
    """Serve the site at `root`, drafts too, until the program is stopped.

    The preview is built into a folder of its own, so that a draft never reaches `public/`. A build that finds
    an error leaves the last good pages in place.

    Args:
        root: the site's folder.
        listening: where to serve it.
        greet: is told the address of the first page, before the first build.
        progress: shows, as long as a build takes, how far it is.
        tell: what to do with the outcome of each build.
    """
    started = time.monotonic()
    attempts: list[bool] = []
    with (
        _until_stopped(),
        _clearing_away_at_leisure(),
        _answering_meanwhile(),
        TemporaryDirectory(prefix="briefing-preview-", ignore_cleanup_errors=True) as folder,
    ):
        builder = Builder(root, Path(folder), listening.address)
        wishes: SimpleQueue[Wish] = SimpleQueue()
        with Serving(Window(builder), root, listening, wishes.put) as serving:
            greet(builder.page)
            wishes.put("pages")
            for wished in _each(wishes, builder.is_behind):
                with progress() as far:
                    attempt = _built(builder, serving, wished, far)
                serving.announce()
                tell(attempt)
                attempts.append(attempt.is_good)
    return Ended(builds=len(attempts), failed=attempts.count(False), seconds=time.monotonic() - started)


def _built(builder: Builder, serving: Serving, wished: Collection[Wish], tell: Tell) -> Attempt:
    """Build what is wished for; what somebody looks at comes first, unless nothing is there to look at."""
    first = serving.looked_at if builder.stand.site else None
    heard, late_too = _heard(wished), "all" in wished
    return builder.build(heard=heard, late_too=late_too, first=first, shown=serving.announce, tell=tell)


def _heard(wished: Collection[Wish]) -> frozenset[Path] | None:
    """The files that were written, where that is all that is wished for."""
    files = [wish for wish in wished if not isinstance(wish, str)]
    return frozenset().union(*files) if len(files) == len(wished) else None


def _each(wishes: SimpleQueue[Wish], is_behind: Callable[[], bool]) -> Iterator[set[Wish]]:
    """All that is wished for by now, time after time; at leisure, whatever went unheard."""
    while True:
        try:
            wished = {wishes.get(timeout=_PATIENCE)}
        except Empty:
            if gc.get_count()[0] > _LITTER:
                gc.collect()
            if is_behind():
                yield {"pages"}
            continue
        time.sleep(_TOGETHER)
        while not wishes.empty():
            wished.add(wishes.get_nowait())
        yield wished


@contextmanager
def _clearing_away_at_leisure() -> Iterator[None]:
    """Python does not look for what can be cleared away while somebody waits for a build."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _answering_meanwhile() -> Iterator[None]:
    """Who asks for a page while others are made is heard in time for it to be made next."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


@contextmanager
def _until_stopped() -> Iterator[None]:
    """Ctrl+C, being told to end, and a terminal that is closed, end the block; what it opened is closed and removed."""
    before = {kind: signal.getsignal(kind) for kind in _ENDS}
    for kind, how in before.items():
        if how is not signal.SIG_IGN:  # who wants it to outlive its terminal has said so
            signal.signal(kind, _stop)
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        for kind, how in before.items():
            signal.signal(kind, how)


def _stop(_: int, __: FrameType | None) -> None:
    raise KeyboardInterrupt
