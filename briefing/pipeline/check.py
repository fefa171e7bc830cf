"""Checking: everything that is wrong with a site's content, and nothing built."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.checks.allowing import remarks_are_sound, remarks_are_used
from briefing.checks.declining import remarks_decline_something
from briefing.checks.given import Given
from briefing.checks.table import CHECKS
from briefing.content.allowed import without_allowed
from briefing.content.document import Document
from briefing.content.load import Content, read_content
from briefing.linking.link import link
from briefing.model.finding import Finding
from briefing.model.frozen import frozen
from briefing.model.verdict import Grade
from briefing.pipeline.copies import Copies, read_copies
from briefing.pipeline.places import own_assets, own_texts, places
from briefing.pipeline.progress import Tell, untold
from briefing.pipeline.recording import Recording, record_verdicts

if TYPE_CHECKING:  # what asks other sites is imported where it is wanted
    from briefing.model.site import Site
    from briefing.pipeline.links import Ask, Tried


@frozen
class Checked:
    """What a check found.

    `entries` is missing where an error kept them from being counted. `grades` counts the quotes of each grade. Of the
    `articles` that name a copy, `compared` have theirs here. `recorded` are the paths of the files into which grades
    were written; `allowed` is how many findings the editors allow; `tried` says what was asked of other sites, if
    anything was.
    """

    findings: tuple[Finding, ...]
    entries: int | None = None
    grades: Mapping[Grade, int] = field(default_factory=dict)
    articles: int = 0
    compared: int = 0
    recorded: tuple[str, ...] = ()
    allowed: int = 0
    tried: Tried | None = None


def check(
    root: Path, *, record: bool = False, ask: Ask | None = None, today: date | None = None, tell: Tell = untold
) -> Checked:
    """The findings of loading and, where the content can be linked, of every check, in the order of the files.

    Args:
        root: the site's folder.
        record: whether the grades of quotes that were compared are written into the articles' files.
        ask: asks a server of another site for an address; without it, links to other sites are not tried.
        today: the day against which dates are held; without it, the clock's in the site's time zone.
        tell: is told how many addresses of other sites were asked for.
    """
    content = read_content(root)
    unsound = (*remarks_are_sound(content.allows), *remarks_decline_something(content.documents.values()))
    if content.library is None:
        return Checked(findings=_in_order((*content.findings, *unsound)), allowed=len(content.allowed))
    library = content.library
    copies = read_copies(root, library)
    site = link(library, copies.texts)
    given = _given(root, content, site, copies, today or datetime.now(library.settings.zone).date())
    tried = _tried(root, content, ask, tell) if ask else None
    found = [finding for each in CHECKS if each.rule for finding in each.rule(given)]
    placed = _placed([*found, *copies.findings, *(tried.findings if tried else ())], content.documents)
    kept, allowed = without_allowed(placed, content.allows)
    unused = _unused(content, [*content.allowed, *allowed], copies, tried)
    recording = record_verdicts(root, site, copies) if record else Recording()
    return Checked(
        findings=_in_order((*content.findings, *kept, *unsound, *unused, *recording.findings)),
        entries=len(library.entries),
        grades=Counter(verdict.grade for verdict in site.evidence.verdicts.values()),
        articles=copies.named,
        compared=len(copies.texts),
        recorded=recording.paths,
        allowed=len(content.allowed) + len(allowed),
        tried=tried,
    )


def _given(root: Path, content: Content, site: Site, copies: Copies, today: date) -> Given:
    return Given(
        site=site,
        texts=copies.texts,
        today=today,
        documents=content.documents,
        places=places(root, site.library, content.documents),
        assets=own_assets(root),
        templates=own_texts(root),
    )


def _tried(root: Path, content: Content, ask: Ask, tell: Tell) -> Tried | None:
    from briefing.pipeline.links import try_links

    return try_links(root, content.library, content.documents, ask, tell=tell) if content.library else None


def _unused(content: Content, allowed: list[Finding], copies: Copies, tried: Tried | None) -> Iterable[Finding]:
    every = len(copies.texts) == copies.named
    return remarks_are_used(content.allows, allowed, copies=every, network=tried is not None)


def _placed(findings: Iterable[Finding], documents: Mapping[str, Document]) -> list[Finding]:
    """Findings with the line and the column of what their `where` points at.

    Checks are pure and know only the way to a value; where that stands is looked up when it is told.
    """
    return [
        replace(finding, origin=documents[finding.origin.path].find(finding.where))
        if finding.origin.path in documents
        else finding
        for finding in findings
    ]


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each once, by file, line and column."""
    return tuple(dict.fromkeys(sorted(findings, key=lambda each: (each.origin, each.check, each.message))))
