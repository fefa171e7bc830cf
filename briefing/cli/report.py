"""Findings on their way out: as text, as JSON, or as the code host's annotations."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import click

from briefing.model.finding import Finding

Format = Callable[[tuple[Finding, ...]], str]


def as_text(findings: tuple[Finding, ...]) -> str:
    """One line a finding: `path:line:column: severity: message [check]`."""
    return "\n".join(str(finding) for finding in findings)


def as_json(findings: tuple[Finding, ...]) -> str:
    """A list of objects, one a finding."""
    rows = [
        {
            "path": finding.origin.path,
            "line": finding.origin.line,
            "column": finding.origin.column,
            "severity": finding.severity,
            "message": finding.message,
            "check": finding.check,
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_annotations(findings: tuple[Finding, ...]) -> str:
    """Workflow commands that put each finding on the line of a pull request."""
    return "\n".join(
        f"::{'notice' if finding.severity == 'note' else finding.severity} "
        f"file={_property(finding.origin.path)},line={finding.origin.line},col={finding.origin.column},"
        f"title={_property(finding.check)}::{_data(finding.message)}"
        for finding in findings
    )


FORMATS: Mapping[str, Format] = MappingProxyType({"text": as_text, "json": as_json, "github": as_annotations})


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def print_findings(findings: Iterable[Finding], format_: str = "text") -> None:
    """Print findings; as text they go to the error stream, so that they never mix with a command's answer."""
    findings = tuple(findings)
    if findings or format_ == "json":
        click.echo(FORMATS[format_](findings), err=format_ == "text")


def count_of(number: int, one: str, many: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {one if number == 1 else many}"


def tally(findings: Iterable[Finding]) -> str:
    """`2 errors, 1 warning`."""
    counts = Counter(finding.severity for finding in findings)
    parts = [count_of(counts[name], name, f"{name}s") for name in ("error", "warning", "note") if counts[name]]
    return ", ".join(parts) or "no findings"
