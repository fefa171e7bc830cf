"""Loading: every content file read, shaped and held against the others; all findings at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC
from pathlib import Path
from types import MappingProxyType
from typing import Any

from briefing.content.allowed import Allow, allows, without_allowed, without_remarks
from briefing.content.document import Document, read_document
from briefing.content.folder import SETTINGS, Found, content_files
from briefing.content.kinds import KINDS
from briefing.content.references import broken_body_links, broken_citations, loops, unknown_ids
from briefing.content.rules import ENTRY_RULES, QUESTION_RULES
from briefing.content.shape import shape
from briefing.model.citation import citations
from briefing.model.finding import Finding, Origin
from briefing.model.library import Library
from briefing.model.settings import Settings

ALLOWABLE = frozenset(
    {"early-correction", "no-figure", "scare-speaker", "span-outside", "two-grounds", "unlisted-actor"}
)
"""Errors with which a file can be read all the same, so that an editor may allow them; nothing else here can be."""


@dataclass(frozen=True, slots=True, kw_only=True)
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


def load(root: Path, base_url: str | None = None) -> tuple[Library | None, tuple[Finding, ...]]:
    """The library that the folder `root` holds, with findings; there is no library where one is an error.

    Args:
        root: the site's folder, with `site.yaml` and `content/`.
        base_url: the address to build for, instead of the one in `site.yaml`.
    """
    content = read_content(root, base_url)
    return content.library, content.findings


def read_content(root: Path, base_url: str | None = None) -> Content:
    """All that the folder `root` holds; the arguments are those of `load`."""
    own, findings = _settings_document(root)
    settings, problems_of_settings = _settings(own, base_url)
    findings += problems_of_settings
    files, in_the_way = content_files(root)
    findings += in_the_way
    documents: dict[str, dict[str, Document]] = {kind.name: {} for kind in KINDS}
    names: dict[str, set[str]] = {kind.name: set() for kind in KINDS}
    records: dict[str, dict[str, Any]] = {kind.name: {} for kind in KINDS}
    for file in files:
        names[file.kind.name].add(file.id)
        document, problems = _document(root, file)
        findings += problems
        if document is not None:
            documents[file.kind.name][file.id] = document
            record, problems_of_shape = _record(file, document, settings)
            findings += problems_of_shape
            if record is not None:
                records[file.kind.name][file.id] = record
    read = {"settings": {SETTINGS: own} if own else {}, **documents}
    findings += _connections(read, names, records)
    findings.sort(key=lambda finding: (finding.origin, finding.check))
    library = None
    told = _told(findings, [document for of_kind in read.values() for document in of_kind.values()])
    if settings is not None and not any(finding.severity == "error" for finding in told.findings):
        collections: dict[str, Any] = {kind.folder: MappingProxyType(records[kind.name]) for kind in KINDS}
        library = Library(settings=settings, **collections)
    return replace(told, library=library)


def _told(findings: Iterable[Finding], documents: Iterable[Document]) -> Content:
    """The findings without those that are allowed; each once."""
    by_path = {document.path: document for document in documents}
    remarks = tuple(remark for document in by_path.values() for remark in allows(document))
    kept, allowed = without_allowed(dict.fromkeys(findings), [each for each in remarks if each.check in ALLOWABLE])
    return Content(
        library=None, findings=tuple(kept), allowed=tuple(allowed), allows=remarks, documents=MappingProxyType(by_path)
    )


def load_settings(root: Path, base_url: str | None = None) -> tuple[Settings | None, list[Finding]]:
    """The settings in `site.yaml`, or the findings that say why there are none."""
    document, findings = _settings_document(root)
    settings, problems = _settings(document, base_url)
    return settings, [*findings, *problems]


def _settings_document(root: Path) -> tuple[Document | None, list[Finding]]:
    try:
        raw = (root / SETTINGS).read_bytes()
    except OSError as error:
        message = f"cannot read it ({error.strerror}): a site's folder holds {SETTINGS}, with at least a title"
        return None, [Finding(origin=Origin(SETTINGS), check="no-site", message=message)]
    document, findings = read_document(SETTINGS, raw, markdown=False)
    return document, list(findings)


def _settings(document: Document | None, base_url: str | None) -> tuple[Settings | None, list[Finding]]:
    if document is None:
        return None, []
    given = {"origin": Origin(SETTINGS)} | ({"base_url": base_url} if base_url else {})
    return shape(document, Settings, given, {})


def _document(root: Path, file: Found) -> tuple[Document | None, tuple[Finding, ...]]:
    try:
        raw = (root / file.path).read_bytes()
    except OSError as error:
        message = f"cannot read it: {error.strerror}"
        return None, (Finding(origin=Origin(file.path), check="unreadable", message=message),)
    return read_document(file.path, raw, markdown=file.kind.markdown)


def _record(file: Found, document: Document, settings: Settings | None) -> tuple[Any, list[Finding]]:
    given: dict[str, Any] = {"id": file.id, "origin": Origin(file.path)}
    if file.kind.markdown:
        given["body"] = without_remarks(document.body)
    return shape(document, file.kind.type, given, {"zone": settings.zone if settings else UTC})


def _connections(
    documents: Mapping[str, Mapping[str, Document]],
    names: Mapping[str, set[str]],
    records: Mapping[str, Mapping[str, Any]],
) -> list[Finding]:
    """What is wrong between files: ids that lead nowhere, circles, things out of place."""
    ids: dict[str, Mapping[str, Any]] = {kind: dict.fromkeys(known) for kind, known in names.items()}
    ids["quote"] = dict.fromkeys(c.id for entry in records["entry"].values() for c in citations(entry))
    quotes = {id_: len(entry.quotes) for id_, entry in records["entry"].items()}
    findings: list[Finding] = []
    for kind, of_kind in documents.items():
        for own, document in of_kind.items():
            findings += unknown_ids(kind, document, ids)
            findings += broken_body_links(document, ids)
            findings += broken_citations(kind, own, document, ids, quotes)
        findings += loops(kind, of_kind)
    for id_, entry in records["entry"].items():
        for rule in ENTRY_RULES:
            findings += rule(entry, documents["entry"][id_])
    for id_, question in records["question"].items():
        for question_rule in QUESTION_RULES:
            findings += question_rule(question, documents["question"][id_], records["entry"])
    return findings
