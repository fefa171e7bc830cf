"""The short path: paragraphs, quotes, lists and simple marks as Python-Markdown makes them, byte for byte, or nothing.

Most bodies hold nothing else, and Python-Markdown takes many times as long. It decides all the same: where a text holds
anything of which this path is not sure, all of it is left to Python-Markdown, since one block may change what another
means. tests/render/markdown/test_short_path.py holds the two against each other.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import groupby
from types import MappingProxyType

from briefing.render.addresses import Addresses
from briefing.render.markdown.citations import Citations
from briefing.render.markdown.links import is_to_thing
from briefing.render.markdown.marks import Known, around, cited, inline
from briefing.render.reads import Once, Reads

_BLANK = re.compile(r"\n(?: *\n)+")
_NO_PARAGRAPH = re.compile(r"[#>=+\-\s]|\d+\. ")
"""How a block begins that may be a heading, a quote in a quote, a rule, a list or code."""
_QUOTED = re.compile(r" {0,3}> ?(.*)")
_SIGNS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {"blockquote": re.compile(">"), "ul": re.compile(r"[*+-] +(?=\S)"), "ol": re.compile(r"\d+\. +")}
)
"""How a block begins that is no paragraph, and in a list each item, under the tag that it becomes; with nothing behind
it, a dash may make a heading of what stands above."""
_SIGN = re.compile("|".join(f"(?P<{tag}>{sign.pattern})" for tag, sign in _SIGNS.items()))
_ITEM = re.compile(r"\s*(?:[*+-]|\d+\.)\s")
"""How a line begins that may be an item."""


class ShortPath:
    """Markdown as HTML, not yet cleaned, as Python-Markdown would give it."""

    def __init__(self, addresses: Addresses, citations: Citations, reads: Reads) -> None:
        self._addresses = addresses
        self._around = Once(reads, partial(around, addresses))
        self._known = Known(Once(reads, partial(cited, citations)), self._around_link)

    def __call__(self, text: str) -> str | None:
        """The HTML of `text`; nothing where it is for Python-Markdown."""
        if "\r" in text or "&#" in text:  # made a line's end and a whole entity, before anything else is looked at
            return None
        if not text.strip():
            return ""
        made: list[str] = []
        for tag, blocks in groupby(_blocks(text + "\n\n"), _tag):
            html = self._element(tag, tuple(blocks))
            if not html:
                return None
            made.append(html)
        return "\n".join(made)

    def _around_link(self, href: str) -> tuple[str, str]:
        """What stands around a link's text: to things, as many pages lead, it is made once."""
        return self._around(href) if is_to_thing(href) else around(self._addresses, href)

    def _element(self, tag: str, blocks: Sequence[str]) -> str | None:
        """What these blocks are: paragraphs where there is no tag, else a block quote or a list."""
        if not tag:
            return self._texts("p", blocks)
        if tag == "blockquote":
            html = self._texts("p", (part for block in blocks for part in _unquoted(block)))
        else:
            html = self._items(tag, blocks)
        return f"<{tag}>\n{html}\n</{tag}>" if html else None

    def _items(self, tag: str, blocks: Sequence[str]) -> str | None:
        """The items of a list; nothing where their texts are paragraphs, or where it does not begin with one."""
        if len(blocks) > 1 or (tag == "ol" and not blocks[0].startswith("1.")):
            return None
        items: list[str] = []
        for line in blocks[0].split("\n"):
            if sign := _SIGNS[tag].match(line):
                items.append(line[sign.end() :])
            elif _ITEM.match(line):
                return None
            else:
                items[-1] += f"\n{line}"
        return self._texts("li", items)

    def _texts(self, tag: str, texts: Iterable[str]) -> str | None:
        """Elements of a text each; nothing where one may be more than text and marks."""
        made: list[str] = []
        for text in texts:
            html = None if _NO_PARAGRAPH.match(text) else inline(text, self._known)
            if html is None:
                return None
            made.append(f"<{tag}>{html}</{tag}>")
        return "\n".join(made)


def _tag(block: str) -> str:
    """What a block becomes, if it is no paragraph."""
    sign = _SIGN.match(block)
    return sign.lastgroup or "" if sign else ""


def _blocks(text: str) -> list[str]:
    """What blank lines part, without them; the spaces at the end of a block are its own."""
    return [block for block in _BLANK.split(text.lstrip("\n")) if block]


def _unquoted(block: str) -> list[str]:
    """The blocks in a block quote, which may have lines without its sign."""
    return _blocks("\n".join(_line(line) for line in block.split("\n")))


def _line(line: str) -> str:
    if line.strip() == ">":
        return ""
    quoted = _QUOTED.match(line)
    return quoted[1] if quoted else line
