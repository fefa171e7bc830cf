"""Loading: every content file read, shaped and held against the others; all findings at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from briefing.content.allowed import Allow, allows, without_allowed
from briefing.content.desk import Desk
from briefing.content.document import Document, read_document
from briefing.content.folder import SETTINGS, Found, content_files
from briefing.content.kinds import KINDS
from briefing.content.raw import read_raw
from briefing.content.shape import shape
from briefing.content.shelf import Shelf
from briefing.model.finding import Finding, Origin
from briefing.model.frozen import frozen
from briefing.model.library import Library
from briefing.model.settings import Settings

ALLOWABLE = frozenset(
    {"early-correction", "no-figure", "scare-speaker", "span-outside", "two-grounds", "unlisted-actor"}
)
"""Errors with which a file can be read all the same, so that an editor may allow them; nothing else here can be."""


@frozen
class Content:
    """What a site's folder holds.

    There is no `library` where one of the `findings` is an error. `allowed` are those that an editor allows by one of
    the remarks `allows`; `documents` are all files that could be taken apart, by their paths.
    """

    library: Library | None
    findings: tuple[Finding, ...]
    allowed: tuple[Finding, ...] = ()
    allows: tuple[Allow, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)


Share = Callable[[Sequence[Found], Callable[[Found], object]], Iterable[Found]]
"""Gives files in the order in which they are to be read, and may have others read some of them onto the shelf."""


def load(
    root: Path, base_url: str | None = None, shelf: Shelf | None = None, share: Share | None = None
) -> tuple[Library | None, tuple[Finding, ...]]:
    """The library that the folder `root` holds, with findings; there is no library where one is an error.

    Args:
        root: the site's folder, with `site.yaml` and `content/`.
        base_url: the address to build for, instead of the one in `site.yaml`.
        shelf: files that were read before; those that are still the same are not read again.
        share: shares the reading with others.
    """
    content = read_content(root, base_url, shelf, share)
    return content.library, content.findings


def read_content(
    root: Path, base_url: str | None = None, shelf: Shelf | None = None, share: Share | None = None
) -> Content:
    """All that the folder `root` holds; the arguments are those of `load`. With a shelf, not all documents are here."""
    own, findings = _settings_document(root)
    settings, problems_of_settings = _settings(own, base_url)
    findings += problems_of_settings
    files, in_the_way = shelf.files(root) if shelf else content_files(root)
    findings += in_the_way
    desk = Desk(root, settings, shelf)
    for file in share(files, desk.read) if share else files:
        findings += desk.read(file)
    findings += desk.connections(own)
    desk.close()
    findings.sort(key=lambda finding: (finding.origin, finding.check))
    told = _told(findings, [*([own] if own else []), *desk.documents.values()])
    if settings is None or any(finding.severity == "error" for finding in told.findings):
        return told
    collections: dict[str, Any] = {kind.folder: {} for kind in KINDS}
    for file in files:  # in the order of their paths, whoever read them first
        collections[file.kind.folder][file.id] = desk.records[file.kind.name][file.id]
    collections = {folder: MappingProxyType(records) for folder, records in collections.items()}
    return replace(told, library=Library(settings=settings, lines=MappingProxyType(desk.lines), **collections))


def _told(findings: Iterable[Finding], documents: Iterable[Document]) -> Content:
    """The findings without those that are allowed; each once."""
    by_path = {document.path: document for document in documents}
    remarks = tuple(remark for document in by_path.values() for remark in allows(document))
    told = _without_echoes(dict.fromkeys(findings))
    kept, allowed = without_allowed(told, [each for each in remarks if each.check in ALLOWABLE])
    return Content(
        library=None, findings=tuple(kept), allowed=tuple(allowed), allows=remarks, documents=MappingProxyType(by_path)
    )


def _without_echoes(findings: Iterable[Finding]) -> list[Finding]:
    """Leave out that an id is not in a list, where no such thing is there at all: it is one mistake."""
    told = list(findings)
    unknown = {(each.origin.path, each.origin.line) for each in told if each.check == "unknown-id"}
    return [
        each for each in told if each.check != "unlisted-actor" or (each.origin.path, each.origin.line) not in unknown
    ]


def load_settings(root: Path, base_url: str | None = None) -> tuple[Settings | None, list[Finding]]:
    """The settings in `site.yaml`, or the findings that say why there are none."""
    document, findings = _settings_document(root)
    settings, problems = _settings(document, base_url)
    return settings, [*findings, *problems]


def _settings_document(root: Path) -> tuple[Document | None, list[Finding]]:
    try:
        raw = read_raw(root / SETTINGS)
    except OSError as error:
        message = f"cannot read it ({error.strerror}): a site's folder holds {SETTINGS}, with at least a title"
        return None, [Finding(origin=Origin(SETTINGS), check="no-site", message=message)]
    document, findings = read_document(SETTINGS, raw, markdown=False)
    return document, list(findings)


def _settings(document: Document | None, base_url: str | None) -> tuple[Settings | None, list[Finding]]:
    if document is None:
        return None, []
    given = {"origin": Origin(SETTINGS)} | ({"base_url": base_url} if base_url else {})
    return shape(document, Settings, given)
