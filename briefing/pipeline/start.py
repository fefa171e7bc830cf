"""Starting a site: a folder with a sample that builds, checks clean, and is wired for publishing and for VS Code."""

import json
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import Any

from briefing.content.writing import scalar
from briefing.output.whole import write_whole
from briefing.pipeline.own_wheel import NAME, own_wheel, pins
from briefing.pipeline.schemas import write_schemas

STARTER = Path(__file__).resolve().parent.parent / "starter"
"""The sample, file by file."""

REQUIREMENTS = "requirements.txt"
_HIDDEN = {"gitignore": ".gitignore"}
"""A file that would work in this project too, if it had its name."""
_LEFT_OUT = "__pycache__"
_TITLE = "TITLE"
_TITLED = ("site.yaml", "README.md")
_SAMPLE = re.compile(r"archive/|content/(?!pages/)")
_OF_SAMPLE = (
    (b"description: What was said about the gates of Borduria. All of it is invented.",
     b"# description: What was said about \xe2\x80\xa6  # one sentence, below the title and in search engines"),
    (b" What stands in `content/` is a sample, and\ninvented: write your own over it.", b""),
)  # fmt: skip
"""What the other files say of the sample, and what they say without it."""


class StartProblem(Exception):
    """The site cannot be started; the message is one sentence."""


def start(folder: Path, title: str | None = None, *, sample: bool = True) -> tuple[str, ...]:
    """Start a site in a folder that is new or empty; the paths of its files.

    Args:
        folder: where.
        title: the site's; without it, it is made from the folder's name.
        sample: whether it begins with one invented article and all that belongs to it.

    Raises:
        StartProblem: if the folder holds something, or cannot be written.
    """
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            what = "holds files already" if folder.is_dir() else "is a file"
            raise StartProblem(f"{folder} {what}: name a new or an empty folder")
        name = title or _title(folder.resolve().name)
        name = name.encode(errors="replace").decode()  # a folder's name need be no text
        written = []
        for path, content in _files(name, sample=sample):
            write_whole(folder / path, content)
            written.append(path)
        return (*written, *write_schemas(folder).written)
    except OSError as error:
        raise StartProblem(f"{error.filename or folder} cannot be written: {error.strerror}") from None


def _title(name: str) -> str:
    words = re.sub(r"[-_\s]+", " ", name).strip()
    return words[:1].upper() + words[1:] or "Briefing"


def _files(title: str, *, sample: bool) -> Iterator[tuple[str, bytes]]:
    for file in sorted(STARTER.rglob("*")):
        path = file.relative_to(STARTER)
        if not file.is_file() or _LEFT_OUT in path.parts:
            continue
        name = path.as_posix()
        if not sample and _SAMPLE.match(name):
            continue
        content = file.read_bytes()
        for said, instead in () if sample else _OF_SAMPLE:
            content = content.replace(said, instead)
        if name in _TITLED:
            shown = scalar(title) if name.endswith(".yaml") else title
            content = content.replace(_TITLE.encode(), shown.encode())
        yield _HIDDEN.get(name, name), content
    wheel = own_wheel()
    origin = _origin()
    yield REQUIREMENTS, "".join(f"{line}\n" for line in requirements(origin, wheel)).encode()
    if wheel is not None and _address(origin) is None:
        yield NAME, wheel


def _origin() -> Mapping[str, Any]:
    """Where the installed package says it is from, as PEP 610 has it; nothing where that is an index, or nowhere."""
    try:
        told = metadata.distribution("briefing").read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        return {}
    found: dict[str, Any] = json.loads(told) if told else {}
    return found


def requirements(origin: Mapping[str, Any], wheel: bytes | None) -> Iterator[str]:
    """What pip installs where the site is built elsewhere: this program, and its packages as they are pinned.

    The program is never taken from an index by its name: another's may have that there. pip wants digests of all or of
    none: a repository has none, and neither has a wheel that is still to be put beside the file.

    Args:
        origin: as PEP 610 has it, such as `{"url": "https://…"}`.
        wheel: the program's wheel, if it can be put beside the site's files.
    """
    pinned = [line for line in pins().read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    address = _address(origin)
    if address is None and wheel is not None:
        yield "# The program and what it needs. For a newer one, take its wheel and this file of a site that it starts."
        yield f"./{NAME} --hash=sha256:{sha256(wheel).hexdigest()}"
        yield from pinned
        return
    if address is None:
        yield "# To build elsewhere, put the program's wheel beside this file: python -m pip wheel --no-deps FOLDER"
    yield f"./{NAME}" if address is None else f"briefing @ {address}"
    yield from (line.removesuffix(" \\") for line in pinned if "==" in line)


def _address(origin: Mapping[str, Any]) -> str | None:
    """The address at which others find the program too."""
    url, vcs = str(origin.get("url", "")), origin.get("vcs_info")
    if vcs:
        return f"{vcs['vcs']}+{url}@{vcs['commit_id']}"
    return url if url.startswith("https://") else None
