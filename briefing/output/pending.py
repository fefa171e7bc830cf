"""Where a change of a site's files is noted: a command that looks there loads nothing else for it."""

from os.path import lexists
from pathlib import Path

JOURNAL, DONE = ".cache/change.json", ".cache/change.done.json"
"""From the site's folder: the journal, and its name once its change is done, or undone, but for what stood beside."""


def is_pending(root: Path) -> bool:
    """Whether a change of files of the site at `root` is being made, or was stopped."""
    return lexists(root / JOURNAL) or lexists(root / DONE)
