"""Checking: everything that is wrong with a site's content, and nothing built."""

from dataclasses import replace
from pathlib import Path

from briefing.checks.table import CHECKS
from briefing.content.document import read_document
from briefing.content.load import load
from briefing.linking.link import link
from briefing.model.finding import Finding


def check(root: Path) -> tuple[Finding, ...]:
    """The findings of loading and, where the content can be linked, of every check, in the order of the files."""
    library, findings = load(root)
    if library is None:
        return findings
    site = link(library)
    found = (placed(root, finding) for rule in CHECKS for finding in rule(site))
    return tuple(sorted((*findings, *found), key=lambda finding: (finding.origin, finding.check)))


def placed(root: Path, finding: Finding) -> Finding:
    """A finding with the line and the column of what its `where` points at.

    Checks are pure and know only the way to a value; where that stands is read from the file when it is told.
    """
    path = finding.origin.path
    document, _ = read_document(path, (root / path).read_bytes(), markdown=path.endswith(".md"))
    return replace(finding, origin=document.find(finding.where)) if document else finding
