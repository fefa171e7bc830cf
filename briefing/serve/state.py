"""The state of the preview, for its script in the browser: what is wrong, what is a draft, what is archived."""

from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from briefing.checks.table import hint
from briefing.model.entry import Entry
from briefing.model.finding import Finding, printable
from briefing.model.page import PageKind
from briefing.model.site import Site
from briefing.pipeline.excerpt import around
from briefing.pipeline.source import source_lines
from briefing.render.addresses import Addresses
from briefing.serve.builder import Attempt, Stand
from briefing.serve.segment import segment

_INDEX = "index.html"
_SEVERITIES = ("error", "warning", "note")


def state(root: Path, stand: Stand, page: str) -> dict[str, Any]:
    """What the script is to show on the page at the path `page`; plain values, ready to be JSON.

    Args:
        root: the site's folder.
        stand: how things stand.
        page: the path of the page, as a browser has it, with `%`.
    """
    wrong = _wrong(root, stand.attempt) if stand.attempt else {}
    return {
        **wrong,
        "id": sha256(repr(wrong).encode("utf-8", "replace")).hexdigest()[:16],
        "shown": stand.site is not None,
        "good": stand.attempt is None or stand.attempt.is_good,
        "drafts": list(_drafts(stand.site)) if stand.site else [],
        "segment": _segment(root, stand.site, page) if stand.site else None,
    }


def _wrong(root: Path, attempt: Attempt) -> dict[str, Any]:
    lines = source_lines(root, attempt.findings)
    worst_first = sorted(attempt.findings, key=lambda finding: _SEVERITIES.index(finding.severity))
    findings = [_finding(finding, lines.get(finding.origin)) for finding in worst_first]
    return {"findings": findings, "trouble": asdict(attempt.trouble) if attempt.trouble else None}


def _finding(finding: Finding, line: str | None) -> dict[str, Any]:
    """A finding as the terminal's report has it, the line cut where its caret would stand."""
    at = finding.origin
    return {
        "place": printable(f"{at.path}:{at.line}:{at.column}"),
        "severity": finding.severity,
        "message": printable(finding.message),
        "check": finding.check,
        "line": at.line,
        "excerpt": around(line, at.column) if line is not None else None,
        "hint": hint(finding.check),
    }


def _drafts(site: Site) -> Iterator[str]:
    """The addresses of all pages that are about a draft."""
    kinds: tuple[tuple[PageKind, Any], ...] = (
        ("entry", site.library.entries),
        ("question", site.questions),
        ("page", site.library.pages),
    )
    addresses = Addresses(site)
    for kind, things in kinds:
        for id_, thing in things.items():
            if thing.status == "draft" and (href := addresses.href(kind, id_)):
                yield href


def _segment(root: Path, site: Site, page: str) -> dict[str, Any] | None:
    entry = _entry_at(site, page)
    return asdict(segment(root, site, entry)) if entry else None


def _entry_at(site: Site, page: str) -> Entry | None:
    addresses, path = Addresses(site), unquote(page).removesuffix(_INDEX)
    for id_, entry in site.library.entries.items():
        href = addresses.href("entry", id_)
        if href and unquote(href) == path:
            return entry
    return None
