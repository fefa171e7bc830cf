"""One build at a time: two that wrote into the same folder at once would take each other's files away."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.content.folder import SETTINGS
from briefing.output.lock import Locked, held
from briefing.output.problem import OutputProblem
from briefing.output.whole import parts_left
from briefing.pipeline.folders import cache_file

PATIENCE = 10.0
"""Seconds for which another build is waited for."""
_KEPT = ("memo", "since", "note")


@contextmanager
def alone(root: Path, public: Path, waiting: Callable[[str], None]) -> Iterator[None]:
    """Be the only one who builds the site at `root` into this folder, or cleans it.

    Args:
        root: the site's folder.
        public: the output folder.
        waiting: is told what is waited for, if anything.

    Raises:
        OutputProblem: if another process is still at it then.
    """
    if not (root / SETTINGS).exists():
        yield  # there is no site, and nothing to be kept beside it
        return

    def told(process: str) -> None:
        waiting(f"Waiting for {_build(process)} that writes to {public} …")

    try:
        with held(cache_file(root, public, "lock"), PATIENCE, told):
            _drop_parts(root, public)
            yield
    except Locked as lock:
        raise OutputProblem(
            f"{_build(lock.process)} writes to {public}: try again when it has ended, or use another --output"
        ) from None


def _build(process: str) -> str:
    return f"another build (process {process})" if process else "another build"


def _drop_parts(root: Path, public: Path) -> None:
    """Remove what builds have left that were stopped while they kept something for the next one."""
    for what in _KEPT:
        for part in parts_left(cache_file(root, public, what)):
            part.unlink(missing_ok=True)
