"""The content folder: which files there are, of which kind, under which id."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.content.kinds import KINDS, Kind
from briefing.content.nearest import did_you_mean
from briefing.model.finding import Finding, Origin

CONTENT = "content"
SETTINGS = "site.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A content file: its `path` from the site's folder, its kind and its id."""

    path: str
    kind: Kind
    id: str


def content_files(root: Path) -> tuple[list[Found], list[Finding]]:
    """All content files in the order of their paths, and a finding for whatever is in the way.

    Hidden files and folders (`.git`, `.DS_Store`) are no content and passed over in silence.
    """
    found: list[Found] = []
    findings: list[Finding] = []
    folders = {kind.folder: kind for kind in KINDS}
    for item in _visible(root / CONTENT):
        path = f"{CONTENT}/{item.name}"
        if item.name not in folders:
            names = ", ".join(folders)
            message = f"content has the folders {names}; this is none of them{did_you_mean(item.name, folders)}"
            findings.append(Finding(origin=Origin(path), check="stray-file", message=message, severity="warning"))
        elif not item.is_dir():
            message = "expected a folder here, found a file"
            findings.append(Finding(origin=Origin(path), check="stray-file", message=message))
        else:
            for result in _files(root, path, folders[item.name]):
                if isinstance(result, Found):
                    found.append(result)
                else:
                    findings.append(result)
    return found, findings


def _files(root: Path, folder: str, kind: Kind) -> Iterator[Found | Finding]:
    if not kind.depth:
        yield from _files_in(root, folder, kind, "")
        return
    for item in _visible(root / folder):
        path = f"{folder}/{item.name}"
        if item.is_dir():
            yield from _files_in(root, path, kind, f"{item.name}/")
        else:
            message = f"an {kind.name} stands in a folder named after its article: {folder}/<article>/{item.name}"
            yield Finding(origin=Origin(path), check="stray-file", message=message)


def _files_in(root: Path, folder: str, kind: Kind, prefix: str) -> Iterator[Found | Finding]:
    for item in _visible(root / folder):
        path = f"{folder}/{item.name}"
        name = item.name.removesuffix(kind.suffix)
        if item.is_dir() or name == item.name:
            message = f"only files ending in {kind.suffix} are read here"
            yield Finding(origin=Origin(path), check="stray-file", message=message, severity="warning")
        elif not kind.is_good_name(name):
            message = f"“{name}” cannot be the name of this file: {kind.name} files are named with {kind.name_rule}"
            yield Finding(origin=Origin(path), check="bad-slug", message=message)
        else:
            yield Found(path=path, kind=kind, id=prefix + name)


def _visible(folder: Path) -> list[os.DirEntry[str]]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as items:
        return sorted((item for item in items if not item.name.startswith(".")), key=lambda item: item.name)
