"""What a Markdown body points at, shows and is divided by: links, pictures and headings, with their places.

Read from the text as written, not from HTML: a finding must say in which line and column it stands.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from briefing.content.prose import prose
from briefing.model.finding import Where
from briefing.model.frozen import frozen

_TARGET = r"<(?P<angle>[^<>\n]*+)>|(?P<plain>[^\s()<>]*+(?:\([^\s()]*+\)[^\s()<>]*+)*+)"
_INLINE = re.compile(
    rf"(?<!\\)(?P<picture>!?)\[(?P<words>(?:[^\[\]\\]|\\.|\[[^\[\]]*+\])*+)\]\(\s*+(?:{_TARGET})"
    r"(?:\s++(?:\"[^\"\n]*+\"|'[^'\n]*+'))?\s*+\)"
)
"""No part of it gives back what it took: it would try a line of spaces in as many ways as it is long, squared."""
_DEFINED = re.compile(r"^ {0,3}\[(?!\^)[^\[\]\n]+\]:[ \t]*<?(?P<plain>[^\s<>]+)>?", re.MULTILINE)
_AUTOMATIC = re.compile(r"<(?P<plain>https?://[^\s<>]+)>")
_TAG = re.compile(r"<(?P<name>a|img)\b(?P<rest>[^<>]*)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(?P<key>href|src|alt)\s*=\s*(?:"(?P<one>[^"]*)"|'(?P<two>[^']*)')""", re.IGNORECASE)
_HEADING = re.compile(r"^ {0,3}(?P<marks>#{1,6})(?!#)(?P<words>[^\n]*)$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(?P<words>[^\s>#*+-][^\n]*)\n(?P<line>=+|-+)[ \t]*$", re.MULTILINE)
_MAYBE_HEADING = re.compile(r"^ {0,3}#|^[=-]+[ \t]*$|<h[1-6]", re.IGNORECASE | re.MULTILINE)
_HTML_HEADING = re.compile(r"<h(?P<level>[1-6])\b[^<>]*>(?P<words>.{0,300}?)</h", re.IGNORECASE | re.DOTALL)


@frozen
class Mark:
    """One of them: what it leads to (`target`), the words that it has, and its place in the body (from 0).

    A picture's words are its description; a heading has a `level` from 1 to 6 and no target.
    """

    words: str
    target: str = ""
    level: int = 0
    line: int
    column: int

    @property
    def where(self) -> Where:
        """The way to it in its document."""
        return ("body", self.line, self.column)


@lru_cache(maxsize=8192)  # several checks ask for those of one body
def links(body: str) -> tuple[Mark, ...]:
    """Everything that leads somewhere, in the order of the text."""
    text = prose(body)
    found = [
        *(_mark(text, each, each["words"], _target(each)) for each in _INLINE.finditer(text) if not each["picture"]),
        *(_mark(text, each, "", each["plain"]) for each in _DEFINED.finditer(text)),
        *(_mark(text, each, "", each["plain"]) for each in _AUTOMATIC.finditer(text)),
        *(_mark(text, tag, "", given["href"]) for tag, given in _tags(text, "a") if "href" in given),
    ]
    return _in_order(found)


def pictures(body: str) -> tuple[Mark, ...]:
    """Every picture, in the order of the text."""
    if "![" not in body and "<" not in body:
        return ()
    text = prose(body)
    found = [
        *(_mark(text, each, each["words"], _target(each)) for each in _INLINE.finditer(text) if each["picture"]),
        *(_mark(text, tag, given.get("alt", ""), given.get("src", "")) for tag, given in _tags(text, "img")),
    ]
    return _in_order(found)


def headings(body: str) -> tuple[Mark, ...]:
    """Every heading, in the order of the text."""
    if not _MAYBE_HEADING.search(body):
        return ()
    text = prose(body)
    found = [
        *(_mark(text, each, _unclosed(each["words"]), level=len(each["marks"])) for each in _HEADING.finditer(text)),
        *(_mark(text, e, e["words"], level=1 if e["line"][0] == "=" else 2) for e in _UNDERLINED.finditer(text)),
        *(_mark(text, each, each["words"], level=int(each["level"])) for each in _HTML_HEADING.finditer(text)),
    ]
    return _in_order(found)


def _unclosed(words: str) -> str:
    """A heading's words without the marks that may close it."""
    return words.strip(" \t").rstrip("#")


def _target(found: re.Match[str]) -> str:
    return found["plain"] if found["angle"] is None else found["angle"]


def _tags(text: str, name: str) -> Iterator[tuple[re.Match[str], dict[str, str]]]:
    """Every tag of this name with its attributes."""
    for tag in _TAG.finditer(text):
        if tag["name"].lower() == name:
            given = _ATTRIBUTE.finditer(tag["rest"])
            yield tag, {each["key"].lower(): unescape(each["one"] or each["two"] or "") for each in given}


def _mark(text: str, found: re.Match[str], words: str, target: str = "", level: int = 0) -> Mark:
    start = found.start()
    column = start - (text.rfind("\n", 0, start) + 1)
    return Mark(words=words.strip(), target=target, level=level, line=text.count("\n", 0, start), column=column)


def _in_order(found: list[Mark]) -> tuple[Mark, ...]:
    return tuple(sorted(found, key=lambda mark: (mark.line, mark.column)))
