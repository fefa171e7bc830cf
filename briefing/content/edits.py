"""Edits of a content file at exact places: every other byte stays as it is, line ends included."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import yaml

from briefing.content.document import Document, read_document
from briefing.content.yaml_text import YamlProblem, parse_tree, step_into
from briefing.model.finding import Where
from briefing.model.frozen import frozen

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_MARK = "\ufeff"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """New text for `start` to `end`: code points of the file, without byte order mark, each line end counted as one."""

    start: int
    end: int
    text: str


@frozen
class Opened:
    """A file to be edited: its text as it is, its document, and where its YAML and its body begin."""

    raw: str
    document: Document
    yaml_at: int
    body_at: int

    def node(self, where: Where) -> yaml.Node | None:
        """The node of a value; its marks count from `yaml_at`."""
        node = parse_tree(self.document.yaml)
        for step in where:
            found = step_into(node, step)
            if found is None:
                return None
            node = found[1]
        return node


def opened(path: str, raw: str) -> Opened:
    """A file taken apart, to be edited.

    Raises:
        YamlProblem: if it cannot be read.
    """
    document, findings = read_document(path, raw.encode(), markdown=path.endswith(".md"))
    if document is None:
        raise YamlProblem("; ".join(str(finding) for finding in findings))
    text = raw.removeprefix(_MARK).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[: number - 1]) for number in (document.yaml_line, document.body_line)]
    return Opened(raw=raw, document=document, yaml_at=starts[0], body_at=min(starts[1], len(text)))


def edited(raw: str, edits: Iterable[Edit]) -> str:
    """The text of a file after edits that do not overlap; lines that are added end as the file's first does."""
    lines = _LINE.findall(raw.removeprefix(_MARK))
    end_of_line = (lines[0][len(lines[0].rstrip("\r\n")) :] if lines else "") or "\n"
    cells = [cell for line in lines for cell in _cells(line)]
    for edit in sorted(edits, reverse=True):
        cells[edit.start : edit.end] = [edit.text.replace("\n", end_of_line)]
    return (_MARK if raw.startswith(_MARK) else "") + "".join(cells)


def _cells(line: str) -> list[str]:
    """The characters of a line, its end as one."""
    text = line.rstrip("\r\n")
    return [*text, line[len(text) :]] if text != line else [*text]
