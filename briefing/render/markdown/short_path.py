"""The short path: paragraphs, block quotes and simple marks as Python-Markdown makes them, byte for byte, or nothing.

Most bodies hold nothing else, and Python-Markdown takes many times as long. It decides all the same: where a text holds
anything of which this path is not sure, all of it is left to Python-Markdown, since one block may change what another
means. tests/render/markdown/test_short_path.py holds the two against each other.
"""

import re
from collections.abc import Iterable
from functools import partial
from itertools import groupby

from briefing.render.addresses import Addresses
from briefing.render.markdown.citations import Citations
from briefing.render.markdown.marks import Known, cited, inline
from briefing.render.reads import Once, Reads

_UNSURE = ("\r", "&#")
"""Python-Markdown makes of these, before it looks at anything else, a line's end and a whole entity."""
_BLANK = re.compile(r"\n(?: *\n)+")
_NO_PARAGRAPH = re.compile(r"[#>=+\-\s]|\d+\. ")
"""How a block begins that may be a heading, a quote in a quote, a rule, a list or code."""
_QUOTED = re.compile(r" {0,3}> ?(.*)")


class ShortPath:
    """Markdown as HTML, not yet cleaned, as Python-Markdown would give it."""

    def __init__(self, addresses: Addresses, citations: Citations, reads: Reads) -> None:
        self._known = Known(addresses, Once(reads, partial(cited, citations)))

    def __call__(self, text: str) -> str | None:
        """The HTML of `text`; nothing where it is for Python-Markdown."""
        if any(unsure in text for unsure in _UNSURE):
            return None
        if not text.strip():
            return ""
        made: list[str] = []
        for quoted, blocks in groupby(_blocks(text + "\n\n"), lambda block: block[0] == ">"):
            html = self._paragraphs(part for block in blocks for part in (_unquoted(block) if quoted else (block,)))
            if not html:
                return None
            made.append(f"<blockquote>\n{html}\n</blockquote>" if quoted else html)
        return "\n".join(made)

    def _paragraphs(self, blocks: Iterable[str]) -> str | None:
        """The paragraphs that these blocks are; nothing where one may be none."""
        made: list[str] = []
        for block in blocks:
            html = None if _NO_PARAGRAPH.match(block) else inline(block, self._known)
            if html is None:
                return None
            made.append(f"<p>{html}</p>")
        return "\n".join(made)


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
