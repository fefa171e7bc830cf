"""The marks within a paragraph that the short path knows, each a rule from the place where it begins to its HTML.

Python-Markdown reads the marks of one kind after those of another, in this order: code, citations, links, breaks,
entities, emphasis. Here they are read once, from left to right. So a rule takes only what means the same in either
order, and answers nothing where it is not sure: then the whole text is for Python-Markdown.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from briefing.render.addresses import Addresses
from briefing.render.markdown.citations import Citations
from briefing.render.markdown.links import led

_NO_MARKS = bytes({*range(256)} - {*range(0x20), *rb"&*<>[\_`|"})
"""All bytes but of what may be more than itself.

There is no rule for `<`, for backslash and `|`, nor for control characters, some of which Python-Markdown uses itself:
nothing is sure beside these.
"""
_BARE = re.compile(r"&(?![0-9a-z]+;)", re.IGNORECASE)
_EMPHASIS = re.compile(r"\*\*?(?!\*)|__?(?!_)")
_CODE = re.compile(r"`([^`\n]+)`(?!`)")
_CITATION = r"\[\^[a-z0-9/#-]+\]"
_CITATIONS = re.compile(rf"{_CITATION}(?:\s?{_CITATION})*")
_LINK = re.compile(r"\[([^\[\]]+)\]\(([^\s()\[\]`\"']+)\)")
_BRACKETS = re.compile(r"\[[^\^\[\]`][^\[\]`]*\](?![(:])")
_BLOCK = re.compile(r"\n *[#>=+-]")
_TAGS: Mapping[str, str] = MappingProxyType({"*": "em", "_": "em", "**": "strong", "__": "strong"})


@dataclass(frozen=True, slots=True)
class Known:
    """What the marks of one site are made with.

    `cited` makes HTML of several citations in a row, or no text; `around` gives what stands around the text of a link.
    """

    cited: Callable[[str], str]
    around: Callable[[str], tuple[str, str]]


@dataclass(slots=True)
class Reading:
    """A text while it is read: what is `done` up to here, and the marks of the emphasis that is `open`, if one is."""

    text: str
    known: Known
    done: int = 0
    open: str = ""

    def before(self, at: int) -> str:
        """The character before a place; empty at the beginning."""
        return self.text[at - 1 : at]


Made = tuple[str, int, int]
"""HTML, and from where to where it stands for the text."""


def inline(text: str, known: Known) -> str | None:
    """The HTML of a paragraph's text, or of a link's; nothing where it is not sure."""
    marks = text.encode().translate(None, _NO_MARKS).decode()
    if not marks:
        return text
    reading = Reading(text, known)
    made: list[str] = []
    at = -1
    for mark in marks:
        rule, at = _rule(mark), text.find(mark, at + 1)
        if rule and at < reading.done:
            continue
        found = rule and rule(reading, at)
        if not found:
            return None
        html, start, end = found
        made += text[reading.done : start], html
        reading.done = end
    made.append(text[reading.done :])
    return None if reading.open else "".join(made)


def _line(reading: Reading, at: int) -> Made | None:
    """A line ends, with two spaces as a break; a citation that begins the next line would take the line's end away."""
    text = reading.text
    if _BLOCK.match(text, at):
        return None
    if not text.endswith("  ", reading.done, at):
        return "", at, at
    after = text[at + 1 : at + 3]
    return None if after == "[^" or after[:1].isspace() else ("<br>\n", at - 2, at + 1)


def _ampersand(reading: Reading, at: int) -> Made:
    return "&amp;" if _BARE.match(reading.text, at) else "&", at, at + 1


def _greater(reading: Reading, at: int) -> Made:  # noqa: ARG001 - a rule has one signature
    return "&gt;", at, at + 1


def _code(reading: Reading, at: int) -> Made | None:
    """Code between single backticks, on one line."""
    found = _CODE.match(reading.text, at)
    if found is None:
        return None
    code = found[1].strip().replace("&", "&amp;").replace(">", "&gt;")
    return f"<code>{code}</code>", at, found.end()


def _emphasis(reading: Reading, at: int) -> Made | None:
    """Emphasis by one or two stars or underscores, with no other in it; within a word, underscores are themselves."""
    text = reading.text
    run = _EMPHASIS.match(text, at)
    if run is None:
        return None
    marks, end = run[0], run.end()
    before, after = reading.before(at), text[end : end + 1]
    if marks[0] == "_" and _in_word(before) and _in_word(after):
        return marks, at, end
    if not reading.open and after and not after.isspace() and not (marks[0] == "_" and _in_word(before)):
        reading.open = marks
        return f"<{_TAGS[marks]}>", at, end
    if reading.open == marks and not before.isspace() and not (marks[0] == "_" and _in_word(after)):
        reading.open = ""
        return f"</{_TAGS[marks]}>", at, end
    return None


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _bracket(reading: Reading, at: int) -> Made | None:
    """Citations, a link, or brackets that are no more than that."""
    text = reading.text
    if found := _CITATIONS.match(text, at):
        return _cited(reading, found)
    if reading.before(at) == "!":
        return None
    if found := _LINK.match(text, at):
        return None if found[1].startswith("^") else _linked(reading, found)
    return ("[", at, at + 1) if _BRACKETS.match(text, at) else None


def _cited(reading: Reading, found: re.Match[str]) -> Made | None:
    """Several citations in a row, and the white space before them; before a colon they may define a reference.

    Where none has a page, the text on both sides of it grows together, and may be an entity then.
    """
    text, start, end = reading.text, found.start(), found.end()
    html = reading.known.cited(found[0])
    if not html or text.startswith(":", end):
        return None
    return html, start - (start > reading.done and text[start - 1].isspace()), end


def _linked(reading: Reading, found: re.Match[str]) -> Made | None:
    text = inline(found[1], reading.known)
    if text is None:
        return None
    before, after = reading.known.around(found[2])
    return f"{before}{text}{after}", found.start(), found.end()


def around(addresses: Addresses, href: str) -> tuple[str, str]:
    """What stands around the text of a link."""
    leading = led(addresses, href)
    return ("<span>", "</span>") if leading is None else (f'<a href="{_attribute(leading)}">', "</a>")


def cited(citations: Citations, row: str) -> str:
    """The HTML of several citations in a row; no text where none has a page."""
    links = ", ".join(
        f'<a aria-label="{_attribute(link.name)}" href="{_attribute(link.href)}">{_escaped(link.text)}</a>'
        for link in citations(row)
    )
    return f'<sup class="cite">{links}</sup>' if links else ""


def _escaped(text: str) -> str:
    """A text as Python-Markdown writes it: what looks like an entity is left as one."""
    escaped = _BARE.sub("&amp;", text) if "&" in text else text
    return escaped.replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")


RULES: Mapping[str, Callable[[Reading, int], Made | None]] = MappingProxyType(
    {
        "\n": _line,
        "&": _ampersand,
        ">": _greater,
        "`": _code,
        "*": _emphasis,
        "_": _emphasis,
        "[": _bracket,
    }
)
"""The rule for each character with which a mark begins."""
_rule = dict(RULES).get
