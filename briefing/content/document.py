"""Documents: a content file's YAML and, in Markdown files, the body below it."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from briefing.content.limits import LARGEST, MOST_TOLD, body_passes
from briefing.content.yaml_text import YamlProblem, line_and_column, locate, read_yaml
from briefing.model.finding import Finding, Origin, Where
from briefing.model.frozen import frozen

_FENCE = "---"
_CLOSE = re.compile(rf"^{_FENCE}[^\S\n]*$", re.MULTILINE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CONTROL_BYTES = bytes(byte for byte in range(0x20) if byte not in b"\t\n\r")
_NO_PAGE = "the control character U+{:04X} stands here: no page can hold it, so take it out"


@frozen
class Document:
    """One file: `data` as `read_yaml` gives it; the YAML begins at line `yaml_line`, the body at `body_line`."""

    path: str
    yaml: str
    yaml_line: int
    data: dict[str, Any]
    body: str = ""
    body_line: int = 0

    @property
    def origin(self) -> Origin:
        """The file itself."""
        return Origin(self.path)

    def find(self, where: Where, *, key: bool = False) -> Origin:
        """Where the value at `where` stands, or its key; `("body", 3, 8)` is a line and column of the body (from 0).

        `("yaml", 3, 8)` is one of the YAML: for what is no value, such as a remark.
        """
        match where:
            case ("yaml", int() as line_in_yaml, int() as column_in_yaml):
                return Origin(self.path, self.yaml_line + line_in_yaml, column_in_yaml + 1)
            case ("body", int() as line_in_body, int() as column_in_line):
                return Origin(self.path, self.body_line + line_in_body, column_in_line + 1)
        if not where:
            return Origin(self.path, self.yaml_line)
        line, column = locate(self.yaml, where, key=key)
        return Origin(self.path, self.yaml_line + line - 1, column)

    def in_body(self, index: int) -> Where:
        """The way to a character of the body."""
        return ("body", self.body.count("\n", 0, index), index - self.body.rfind("\n", 0, index) - 1)


def read_document(path: str, raw: bytes, *, markdown: bool) -> tuple[Document | None, tuple[Finding, ...]]:
    """Take a file apart: the document, or the findings that say why there is none.

    Args:
        path: from the site's folder, for findings.
        raw: the file's bytes; UTF-8, with any line ends, with or without a byte order mark.
        markdown: whether the YAML stands between two lines `---` with a body below.
    """
    text = _decoded(path, raw)
    if isinstance(text, Finding):
        return None, (text,)
    yaml, line, body, body_line = text, 1, "", 0
    if markdown:
        parts = _split(text)
        if parts is None:
            message = "the file must begin with a line ---, then keys and values, then another line ---"
            return None, (Finding(origin=Origin(path), check="front-matter", message=message),)
        yaml, body, body_line = parts
        line = 2
        if passed := body_passes(body):
            below, column = line_and_column(body, passed[1])
            at = Origin(path, body_line + below - 1, column)
            return None, (Finding(origin=at, check="over-limit", message=passed[0]),)
    try:
        data = read_yaml(yaml)
    except YamlProblem as problem:
        at = Origin(path, line + problem.line - 1, problem.column)
        return None, (Finding(origin=at, check=problem.check, message=problem.message),)
    document = Document(path=path, yaml=yaml, yaml_line=line, data=data, body=body, body_line=body_line)
    findings = tuple(
        Finding(origin=document.find(where), check="control-character", message=_NO_PAGE.format(ord(character)))
        for where, character in islice(_controls(document) if _may_hold_controls(raw) else (), MOST_TOLD)
    )
    return (None if findings else document), findings


def _decoded(path: str, raw: bytes) -> str | Finding:
    """The text of a file, its lines ending in line feeds, or why it has none."""
    if len(raw) > LARGEST:
        message = f"the file has more than {LARGEST:,} bytes: make several files of it"
        return Finding(origin=Origin(path), check="over-limit", message=message)
    try:
        text = raw.decode("utf-8").removeprefix("\ufeff")
        return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        at = Origin(path, before.count(b"\n") + 1, column)
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8: save the file in the encoding UTF-8"
        return Finding(origin=at, check="bad-utf-8", message=message)


def _may_hold_controls(raw: bytes) -> bool:
    """Whether a look at every text is worth while: the two that are no control characters begin with the same bytes."""
    return len(raw.translate(None, _CONTROL_BYTES)) < len(raw) or b"\\" in raw or b"\xef\xbf" in raw


def _controls(document: Document) -> Iterator[tuple[Where, str]]:
    """Characters that no page and no feed can hold, with their places."""
    for found in _CONTROL.finditer(document.body):
        yield document.in_body(found.start()), found[0]
    if "\\" in document.yaml:  # such a character comes into YAML only by an escape
        for where, text in texts(document.data):
            for found in _CONTROL.finditer(text):
                yield where, found[0]


def texts(data: object, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Every text of a document's `data`, with the way to it."""
    if isinstance(data, str):
        yield where, data
    elif isinstance(data, list | dict):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from texts(value, (*where, step))


def _split(text: str) -> tuple[str, str, int] | None:
    """The front matter, the body, and the body's first line, or nothing where there is no front matter."""
    first, _, rest = text.partition("\n")
    close = _CLOSE.search(rest) if first.rstrip() == _FENCE else None
    if close is None:
        return None
    return rest[: close.start()] or "\n", rest[close.end() + 1 :], rest.count("\n", 0, close.start()) + 3
