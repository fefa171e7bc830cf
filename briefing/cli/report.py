"""Findings on their way out: as text, as JSON, or as the code host's annotations."""

import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

import click

from briefing.cli.excerpt import excerpt
from briefing.model.finding import Finding, Origin

Format = Callable[[tuple[Finding, ...]], str]
_COLOURS: Mapping[str, str] = MappingProxyType({"error": "red", "warning": "yellow", "note": "cyan"})


def as_text(findings: tuple[Finding, ...], lines: Mapping[Origin, str] | None = None, *, colour: bool = False) -> str:
    """A finding in one line, `path:line:column: severity: message [check]`; below it the place, and how to mend it.

    Args:
        findings: in their order.
        lines: the line of the file at each place, where there is one.
        colour: whether severities and carets are coloured.
    """
    return "\n".join(line for finding in findings for line in _told(finding, lines or {}, colour=colour))


def _told(finding: Finding, lines: Mapping[Origin, str], *, colour: bool) -> Iterable[str]:
    paint = _COLOURS[finding.severity]
    head = str(finding)
    if colour:
        place, _, rest = head.partition(f" {finding.severity}: ")
        place, severity = click.style(place, bold=True), click.style(f"{finding.severity}:", fg=paint, bold=True)
        head = f"{place} {severity} {rest}"
    yield head
    if finding.origin in lines:
        line, caret = excerpt(lines[finding.origin], finding.origin.line, finding.origin.column)
        yield line
        yield click.style(caret, fg=paint) if colour else caret
    if mend := _hint(finding):
        yield f"      = {mend}"


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
            "hint": _hint(finding),
        }
        for finding in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_annotations(findings: tuple[Finding, ...]) -> str:
    """Workflow commands that put each finding on the line of a pull request."""
    return "\n".join(
        f"::{'notice' if finding.severity == 'note' else finding.severity} "
        f"file={_property(finding.origin.path)},line={finding.origin.line},col={finding.origin.column},"
        f"title={_property(finding.check)}::{_data(_with_hint(finding))}"
        for finding in findings
    )


FORMATS: Mapping[str, Format] = MappingProxyType({"text": as_text, "json": as_json, "github": as_annotations})


def _hint(finding: Finding) -> str:
    from briefing.checks.table import hint  # needed only where something is wrong

    return hint(finding.check)


def _with_hint(finding: Finding) -> str:
    mend = _hint(finding)
    return f"{finding.message}\n{mend}" if mend else finding.message


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def print_findings(findings: Iterable[Finding], format_: str = "text", root: Path | None = None) -> None:
    """Print findings; as text they go to the error stream, so that they never mix with a command's answer.

    Args:
        findings: in their order.
        format_: one of `FORMATS`.
        root: the site's folder, where the text is to show the lines that the findings are about.
    """
    findings = tuple(findings)
    if format_ == "text" and findings:
        from briefing.pipeline.source import source_lines

        lines = source_lines(root, findings) if root else {}
        colour = _in_colour()
        click.echo(as_text(findings, lines, colour=colour), err=True, color=colour)
    elif findings or format_ == "json":
        click.echo(FORMATS[format_](findings))


def _in_colour() -> bool:
    """Whether the error stream is a terminal whose owner has not asked for plain text (https://no-color.org)."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return not plain and sys.stderr.isatty()


def count_of(number: int, one: str, many: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {one if number == 1 else many}"


def tally(findings: Iterable[Finding]) -> str:
    """`2 errors, 1 warning`."""
    counts = Counter(finding.severity for finding in findings)
    parts = [count_of(counts[name], name, f"{name}s") for name in ("error", "warning", "note") if counts[name]]
    return ", ".join(parts) or "no findings"
