"""The content folder: which files there are, of which kind, under which id."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.content.kinds import KINDS, Kind
from briefing.content.nearest import did_you_mean
from briefing.model.file_name import WINDOWS, folded
from briefing.model.finding import Finding, Origin
from briefing.model.frozen import frozen
from briefing.model.ids import LONGEST

_NO_SLUG = re.compile(r"[^a-z0-9]+")
CONTENT = "content"
SETTINGS = "site.yaml"


@frozen
class Found:
    """A content file: its `path` from the site's folder, its kind and its id."""

    path: str
    kind: Kind
    id: str


def content_files(root: Path) -> tuple[list[Found], list[Finding]]:
    """All content files in the order of their paths, and a finding for whatever is in the way.

    Hidden files and folders (`.git`, `.DS_Store`) are no content and passed over in silence.
    """
    results = [*_all(root)]
    found = [result for result in results if isinstance(result, Found)]
    return found, [result for result in results if isinstance(result, Finding)]


def _all(root: Path) -> Iterator[Found | Finding]:
    folders = {kind.folder: kind for kind in KINDS}
    for path, item in _visible(root, CONTENT):
        if isinstance(item, Finding):
            yield item
        elif item.name not in folders:
            names = ", ".join(folders)
            message = f"content has the folders {names}; this is none of them{did_you_mean(item.name, folders)}"
            yield Finding(origin=Origin(path), check="stray-file", message=message, severity="warning")
        elif not item.is_dir():
            message = "expected a folder here, found a file"
            yield Finding(origin=Origin(path), check="stray-file", message=message)
        else:
            yield from _files(root, path, folders[item.name])


def _files(root: Path, folder: str, kind: Kind) -> Iterator[Found | Finding]:
    if not kind.depth:
        yield from _files_in(root, folder, kind, "")
        return
    for path, item in _visible(root, folder):
        if isinstance(item, Finding):
            yield item
        elif not item.is_dir():
            message = f"an {kind.name} stands in a folder named after its article: {folder}/<article>/{item.name}"
            yield Finding(origin=Origin(path), check="stray-file", message=message)
        else:
            yield from _files_in(root, path, kind, f"{item.name}/")


def _files_in(root: Path, folder: str, kind: Kind, prefix: str) -> Iterator[Found | Finding]:
    shown = [*_visible(root, folder)]
    for path, item in shown:
        if isinstance(item, Finding):
            yield item
            continue
        name = item.name.removesuffix(kind.suffix)
        if not item.is_file() or name == item.name:
            message = f"only files ending in {kind.suffix} are read here"
            message += "" if name == item.name else f", and this is {'a folder' if item.is_dir() else 'no file'}"
            yield Finding(origin=Origin(path), check="stray-file", message=message, severity="warning")
        elif not kind.is_good_name(name):
            message = f"“{name}” cannot be the name of this file: {kind.name} files are named with {_rule(name, kind)}"
            slug = _NO_SLUG.sub("-", name.lower()).strip("-")
            message += f" – did you mean `{slug}`?" if kind.is_good_name(slug) else ""
            if twin := _twin(path, (other for other, _ in shown)):
                message += f"; some systems would take it for {twin}"
            yield Finding(origin=Origin(path), check="bad-slug", message=message)
        else:
            yield Found(path=path, kind=kind, id=prefix + name)


def _rule(name: str, kind: Kind) -> str:
    """What a name that is not good lacks."""
    if name in WINDOWS:
        return "another word: Windows keeps this one for itself"
    return f"at most {LONGEST} characters" if len(name) > LONGEST else kind.name_rule


def _twin(path: str, others: Iterable[str]) -> str | None:
    """Another file that stands here under a name that is the same on some systems."""
    return next((other for other in others if other != path and folded(other) == folded(path)), None)


def _visible(root: Path, folder: str) -> Iterator[tuple[str, os.DirEntry[str] | Finding]]:
    """What stands in a folder, with its path from the site's; a finding for a link that leads out of the content."""
    try:
        with os.scandir(root / folder) as items:
            shown = sorted((item for item in items if not item.name.startswith(".")), key=lambda item: item.name)
    except OSError as error:
        if os.path.lexists(root / folder):
            message = f"cannot read it: {error.strerror}"
            yield folder, Finding(origin=Origin(folder), check="unreadable", message=message)
        return
    for item in shown:
        path = f"{folder}/{item.name}"
        message = _astray(root, item.path) if item.is_symlink() else ""
        yield path, Finding(origin=Origin(path), check="outside-link", message=message) if message else item


def _astray(root: Path, link: str) -> str:
    """Why a link cannot be followed, in a sentence for the editor."""
    target = Path(os.path.realpath(link))  # unlike Path.resolve, it survives links that lead round in a circle
    if not target.is_relative_to(os.path.realpath(root / CONTENT)):
        return f"this is a link that leads out of {CONTENT}/: put the file itself here"
    return "" if target.exists() else "this is a link that leads nowhere: put the file itself here"
