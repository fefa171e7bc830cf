"""Undoing what a command has left that was stopped while it changed content files, before anything else is done."""

from collections.abc import Callable
from pathlib import Path

from briefing.content.folder import CONTENT, SETTINGS
from briefing.content.load import load_settings
from briefing.output.journal import undo_stopped
from briefing.output.pending import is_pending
from briefing.pipeline.copies import archive_folder


def undone(root: Path, waiting: Callable[[str], None]) -> int:
    """Undo what was stopped half-way of changing the site at `root`; the number of its files, or 0.

    With settings that cannot be read, it waits until they can.

    Args:
        root: the site's folder.
        waiting: is told what is waited for, if another command changes files just now.

    Raises:
        StepProblem: if a file was changed since, or the other command takes too long.
    """
    if not is_pending(root):
        return 0
    settings, _ = load_settings(root)
    if settings is None:
        return 0  # no command goes on, and until then nobody knows where the archive is

    def told(process: str) -> None:
        waiting(f"Waiting for another command{f' (process {process})' if process else ''} that changes files …")

    return undo_stopped(root, (root / CONTENT, root / SETTINGS, archive_folder(root, settings)), told)
