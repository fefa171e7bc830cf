"""Findings that an editor has looked at and allows: `# allow: check-name – reason` in the file that they are about.

In YAML it is a comment at the end of the line or in a line of its own above it; in a body it is
`<!-- allow: check-name – reason -->`. It counts only with a reason, for whoever reads the file next.
"""

import re
from collections.abc import Iterable, Iterator

from briefing.content.comments import in_comments
from briefing.content.document import Document
from briefing.content.prose import without_code
from briefing.content.yaml_text import line_and_column
from briefing.model.finding import Finding, Origin
from briefing.model.frozen import frozen

_SAID = re.compile(r"(?P<check>[^\s–—:]*)\s*(?:[–—:]|-+(?=\s))?\s*(?P<reason>.*)", re.DOTALL)
_IN_YAML = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*allow:(?P<said>.*)$", re.MULTILINE)
_IN_BODY = re.compile(r"<!--[ \t]*allow:(?P<said>[^\n<]*?)-->")


@frozen
class Allow:
    """One such remark: which check, why, where it stands, and up to which line it counts."""

    origin: Origin
    last_line: int
    check: str
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Whether it is this finding that is allowed."""
        at = finding.origin
        here = at.path == self.origin.path and self.origin.line <= at.line <= self.last_line
        return here and finding.check == self.check and bool(self.reason)


def allows(document: Document) -> tuple[Allow, ...]:
    """Every such remark of a document, in its order."""
    found: list[Allow] = []
    if "allow:" in document.yaml:
        comments = in_comments(document.yaml, _IN_YAML)
        found += _made(document, document.yaml, document.yaml_line, comments)
    if "allow:" in document.body:
        body = without_code(document.body)
        found += _made(document, body, document.body_line, [*_IN_BODY.finditer(body)])
    return tuple(found)


def without_allowed(findings: Iterable[Finding], remarks: Iterable[Allow]) -> tuple[list[Finding], list[Finding]]:
    """The findings that stay, and those that a remark allows."""
    remarks = tuple(remarks)
    kept: list[Finding] = []
    allowed: list[Finding] = []
    for finding in findings:
        (allowed if any(remark.covers(finding) for remark in remarks) else kept).append(finding)
    return kept, allowed


def without_remarks(body: str) -> str:
    """A body as readers get it: without such remarks, and without the lines that hold nothing else."""
    if "allow:" not in body:
        return body
    for found in reversed([*_IN_BODY.finditer(without_code(body))]):
        before, after = body[: found.start()].rstrip(" \t"), body[found.end() :]
        alone = before[-1:] in ("", "\n") and after.lstrip(" \t")[:1] in ("", "\n")
        body = before + (after.lstrip(" \t").removeprefix("\n") if alone else after)
    return body


def _made(document: Document, text: str, first: int, found: Iterable[re.Match[str]]) -> Iterator[Allow]:
    lines = text.split("\n")
    for each in found:
        number, column = line_and_column(text, each.start())
        last = number
        if not lines[number - 1][: column - 1].strip() and not text[each.end() :].partition("\n")[0].strip():
            last = _next_with_words(lines, number)
        said = _SAID.fullmatch(each["said"].strip())
        yield Allow(
            origin=Origin(document.path, first + number - 1, column),
            last_line=first + last - 1,
            check=said["check"] if said else "",
            reason=said["reason"] if said else "",
        )


def _next_with_words(lines: list[str], number: int) -> int:
    """The line below a remark that stands alone; further remarks and blank lines between the two do not count."""
    for below in range(number, len(lines)):
        line = lines[below].strip()
        if line and not line.startswith(("#", "<!--")):
            return below + 1
    return number
