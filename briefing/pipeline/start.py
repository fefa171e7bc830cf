"""Starting a site: a folder with a sample that builds, checks clean, and is wired for publishing and for VS Code."""

import json
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

from briefing import __version__
from briefing.content.writing import scalar
from briefing.output.whole import write_whole
from briefing.pipeline.schemas import write_schemas

STARTER = Path(__file__).resolve().parent.parent / "starter"
"""The sample, file by file."""

REQUIREMENTS = "requirements.txt"
_HIDDEN = {"gitignore": ".gitignore"}
"""A file that would work in this project too, if it had its name."""
_LEFT_OUT = "__pycache__"
_TITLE = "TITLE"
_TITLED = ("site.yaml", "README.md")


class StartProblem(Exception):
    """The site cannot be started; the message is one sentence."""


def start(folder: Path, title: str | None = None) -> tuple[str, ...]:
    """Start a site in a folder that is new or empty; the paths of its files.

    Raises:
        StartProblem: if the folder holds something, or cannot be written.
    """
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            what = "holds files already" if folder.is_dir() else "is a file"
            raise StartProblem(f"{folder} {what}: name a new or an empty folder")
        name = title or _title(folder.resolve().name)
        written = []
        for path, content in _files(name):
            write_whole(folder / path, content)
            written.append(path)
        return (*written, *write_schemas(folder).written)
    except OSError as error:
        raise StartProblem(f"{error.filename or folder} cannot be written: {error.strerror}") from None


def _title(name: str) -> str:
    words = re.sub(r"[-_\s]+", " ", name).strip()
    return words[:1].upper() + words[1:] or "Briefing"


def _files(title: str) -> Iterator[tuple[str, bytes]]:
    for file in sorted(STARTER.rglob("*")):
        path = file.relative_to(STARTER)
        if not file.is_file() or _LEFT_OUT in path.parts:
            continue
        name = path.as_posix()
        content = file.read_bytes()
        if name in _TITLED:
            shown = scalar(title) if name.endswith(".yaml") else title
            content = content.replace(_TITLE.encode(), shown.encode())
        yield _HIDDEN.get(name, name), content
    yield REQUIREMENTS, "".join(f"{line}\n" for line in requirement(_origin())).encode()


def _origin() -> dict[str, Any] | None:
    """Where the installed package says it is from; nothing where that is a package index."""
    try:
        told = metadata.distribution("briefing").read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        return {"url": ""}
    found: dict[str, Any] | None = json.loads(told) if told else None
    return found


def requirement(origin: dict[str, Any] | None) -> tuple[str, ...]:
    """What pip installs this program from, where the site is built elsewhere.

    Args:
        origin: as PEP 610 has it, such as `{"url": "https://…"}`.
    """
    if origin is None:
        return (f"briefing=={__version__}",)
    url, vcs = str(origin.get("url", "")), origin.get("vcs_info")
    if vcs:
        return (f"briefing @ {vcs['vcs']}+{url}@{vcs['commit_id']}",)
    if url.startswith("https://"):
        return (f"briefing @ {url}",)
    return (
        "# The program was installed from this machine. To build elsewhere, put its wheel beside this file.",
        f"./briefing-{__version__}-py3-none-any.whl",
    )
