"""The report on provenance, from the content as it stands; nothing is checked or built."""

from pathlib import Path

from briefing.checks.provenance import Provenance, provenance
from briefing.content.load import load
from briefing.model.finding import Finding


def report(root: Path) -> tuple[Provenance | None, tuple[Finding, ...]]:
    """What the summaries of the site at `root` rest on, or the findings that keep it from being told."""
    library, findings = load(root)
    return (None, findings) if library is None else (provenance(library), ())
