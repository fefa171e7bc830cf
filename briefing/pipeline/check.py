"""Checking: everything that is wrong with a site's content, and nothing built."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefing.checks.lineage import copies_are_called_copies
from briefing.checks.table import CHECKS
from briefing.content.document import read_document
from briefing.content.load import load
from briefing.linking.link import link
from briefing.model.finding import Finding
from briefing.model.verdict import Grade
from briefing.pipeline.copies import read_copies
from briefing.pipeline.recording import Recording, record_verdicts


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a check found.

    `grades` counts the quotes of each grade. Of the `articles` that name a copy, `compared` have theirs here.
    `recorded` are the paths of the files into which grades were written.
    """

    findings: tuple[Finding, ...]
    grades: Mapping[Grade, int] = field(default_factory=dict)
    articles: int = 0
    compared: int = 0
    recorded: tuple[str, ...] = ()


def check(root: Path, *, record: bool = False) -> Checked:
    """The findings of loading and, where the content can be linked, of every check, in the order of the files.

    Args:
        root: the site's folder.
        record: whether the grades of quotes that were compared are written into the articles' files.
    """
    library, findings = load(root)
    if library is None:
        return Checked(findings=findings)
    copies = read_copies(root, library)
    site = link(library, copies.texts)
    likely = copies_are_called_copies(library, copies.texts)
    found = (*copies.findings, *likely, *(finding for rule in CHECKS for finding in rule(site)))
    told = [*findings, *(placed(root, finding) for finding in found)]
    recording = record_verdicts(root, site, copies) if record else Recording()
    return Checked(
        findings=tuple(sorted((*told, *recording.findings), key=lambda finding: (finding.origin, finding.check))),
        grades=Counter(verdict.grade for verdict in site.evidence.verdicts.values()),
        articles=copies.named,
        compared=len(copies.texts),
        recorded=recording.paths,
    )


def placed(root: Path, finding: Finding) -> Finding:
    """A finding with the line and the column of what its `where` points at.

    Checks are pure and know only the way to a value; where that stands is read from the file when it is told.
    """
    path = finding.origin.path
    document, _ = read_document(path, (root / path).read_bytes(), markdown=path.endswith(".md"))
    return replace(finding, origin=document.find(finding.where)) if document else finding
