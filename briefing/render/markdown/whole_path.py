"""Python-Markdown, with what bodies have beside Markdown: citations, links to things, headings below the page's own."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from briefing.content.cited import CITATION
from briefing.render.addresses import Addresses
from briefing.render.markdown.citations import Citations, Pointer
from briefing.render.markdown.links import led
from briefing.render.words import Words

_LOWER: Mapping[str, str] = MappingProxyType({f"h{n}": f"h{min(n + 1, 6)}" for n in range(1, 7)})


class WholePath(Extension):
    """Any Markdown as HTML, not yet cleaned: it may hold whatever an editor wrote as HTML."""

    def __init__(self, addresses: Addresses, citations: Citations, words: Words) -> None:
        super().__init__()
        self._links = _Links(addresses, words)
        self._citations = _Citations(citations)
        self._engine = Markdown(extensions=[TableExtension(), SaneListExtension(), self], output_format="html")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Read citations before links but after code; resolve links after the inline patterns, when elements."""
        md.inlinePatterns.register(self._citations, "citation", 175)
        md.treeprocessors.register(self._links, "briefing", 0)

    def __call__(self, text: str) -> str:
        """The HTML of `text`."""
        return self._engine.reset().convert(text)


class _Citations(InlineProcessor):
    """Makes several citations in a row one element; white space before them goes, so that they stand by their word."""

    def __init__(self, citations: Citations) -> None:
        super().__init__(rf"(?:\s?{CITATION})+")
        self._citations = citations

    def handleMatch(  # type: ignore[override] # noqa: N802 - the library's name, and its type is that of another class
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - the library hands it over
    ) -> tuple[Element | str, int, int]:
        """The citations as one element, or no text."""
        sup = Element("sup", {"class": "cite"})
        sup.extend(_anchor(link) for link in self._citations(m[0]))
        for link in sup[:-1]:
            link.tail = ", "
        return sup if len(sup) else "", m.start(), m.end()


def _anchor(link: Pointer) -> Element:
    element = Element("a", {"href": link.href, "aria-label": link.name})
    element.text = AtomicString(link.text)
    return element


class _Links(Treeprocessor):
    """Resolves `actor:mark-rutte`, lowers headings, so that the page keeps one `h1`, and lets wide tables scroll."""

    def __init__(self, addresses: Addresses, words: Words) -> None:
        super().__init__()
        self._addresses = addresses
        self._words = words

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for element in root.iter():
            element.tag = _LOWER.get(element.tag, element.tag)
            if element.tag == "a" and (written := element.get("href")) is not None:
                href = led(self._addresses, written)
                if href is None:
                    element.tag = "span"
                    del element.attrib["href"]
                else:
                    element.set("href", href)
        for parent in [element for element in root.iter() if element.find("table") is not None]:
            parent[:] = [self._scrolling(child) if child.tag == "table" else child for child in parent]

    def _scrolling(self, table: Element) -> Element:
        """A table that may be wider than a telephone, in a box that scrolls by keyboard too."""
        name = self._words.gettext("Table")
        box = Element("div", {"class": "scroll", "role": "group", "tabindex": "0", "aria-label": name})
        box.append(table)
        return box
