"""A disk of its own on which a site is built, edited and renamed in while it is full, and while it is read-only.

`unshare -rm python -m tests.trust.small_disk SITE DISK OUT` does it, on a disk that nobody else sees and that is gone
with the process. Exit codes and what was told are its output; how the site was after each step is kept in `OUT`.
"""

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress
from pathlib import Path

from briefing.cli.main import main
from tests.site_folder import ENTRY, PAGE, write_files

NONE = "No disk can be mounted here (Linux can, with unshare): full and read-only disks were only simulated."
APART = ("unshare", "-rm")
"""Before a command: gives it mounts of its own."""
_SIZE = 4_000_000
"""Of the disk, in bytes."""
_PAGES, _FILES = 5, 2
"""How many small files it has room for when it is full: in the middle of a build, and of a change of content."""
_BLOCK = 4096
_RENAME = ("rename", "actor", "ada-exampleby", "ada-sampleson")


def can_mount() -> bool:
    """Whether whoever runs this can mount a disk."""
    try:
        return not subprocess.run(
            [*APART, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False
        ).returncode
    except OSError:
        return False


def edit(site: Path, word: str) -> None:
    """Change an entry and the style, and add more pages than a full disk has room for."""
    entry = (site / ENTRY).read_text(encoding="utf-8")
    page = (site / PAGE).read_text(encoding="utf-8")
    pages = {f"content/pages/{word}-{number}.md": page for number in range(3 * _PAGES)}
    css = {"templates/assets/css/90-own.css": f".{word} {{ margin: 7px }}\n"}
    write_files(site, {ENTRY: f"{entry}\nAnd {word} more.\n", **pages, **css})


def _steps(disk: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The commands, each under a name; in between, what happens to the disk."""
    yield "built", ("build",)
    edit(disk, "one")
    _fill(disk, _PAGES)
    yield "full", ("build",)
    _fill(disk, _FILES)
    yield "full-rename", _RENAME
    (disk / "filler").unlink()
    yield "room", ("build",)
    edit(disk, "two")
    _mount("-o", "remount,ro", str(disk))
    yield "read-only", ("build",)
    yield "read-only-rename", _RENAME
    _mount("-o", "remount,rw", str(disk))
    yield "writable", ("build",)


def _fill(disk: Path, left: int) -> None:
    with (disk / "filler").open("ab", buffering=0) as file:
        with suppress(OSError):
            while file.write(b"x" * _BLOCK):
                pass
        file.truncate(file.tell() - left * _BLOCK)


def _mount(*given: str) -> None:
    subprocess.run(["mount", *given], check=True)


def _run(*argv: str) -> tuple[int, str]:
    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        return main(argv), said.getvalue()


def _work(site: Path, disk: Path, out: Path) -> dict[str, tuple[int, str]]:
    _mount("-t", "tmpfs", "-o", f"size={_SIZE}", "none", str(disk))
    shutil.copytree(site, disk, dirs_exist_ok=True)
    ended = {}
    for name, argv in _steps(disk):
        ended[name] = _run(*argv, "--site", str(disk))
        shutil.copytree(disk, out / name, ignore=shutil.ignore_patterns("filler"))
    return ended


if __name__ == "__main__":
    print(json.dumps(_work(*map(Path, sys.argv[1:]))))  # noqa: T201 - its answer
