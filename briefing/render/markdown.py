"""The editor's Markdown as HTML: links to things of the briefing resolved, headings below the page's own, cleaned."""

import re
from collections.abc import Mapping
from functools import partial
from html import unescape
from types import MappingProxyType
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from markupsafe import Markup, escape

from briefing.content.cited import CITATION, Cited
from briefing.model.entry import Entry
from briefing.model.ids import EntryId
from briefing.model.page import PageKind
from briefing.render.addresses import Addresses
from briefing.render.reads import Once, Reads
from briefing.render.words import Words

_THINGS: frozenset[PageKind] = frozenset(
    {"actor", "topic", "entry", "source", "article", "statement", "question", "page"}
)
_LOWER: Mapping[str, str] = MappingProxyType({f"h{n}": f"h{min(n + 1, 6)}" for n in range(1, 7)})
_CLEANER = nh3.Cleaner(
    tags=nh3.ALLOWED_TAGS - {"h1"},
    attributes={
        **nh3.ALLOWED_ATTRIBUTES,
        "a": nh3.ALLOWED_ATTRIBUTES["a"] | {"aria-label"},
        "div": nh3.ALLOWED_ATTRIBUTES.get("div", set()) | {"aria-label"},
    },
    tag_attribute_values={"div": {"role": {"group"}, "tabindex": {"0"}}},
    allowed_classes={"sup": {"cite"}, "div": {"scroll"}},
    url_schemes={"http", "https", "mailto"},
    link_rel=None,
)
_TAG = re.compile(r'<[a-z]\w*(?:\s+[\w-]+="[^"]*")+')
"""A tag with attributes as the cleaner writes it; `<` stands nowhere else outside a tag."""
_ADDRESS = re.compile(r'(?<=\s)(href|src)="([^"]+)"')
CITING = re.compile(r'<sup class="cite">.*?</sup>', re.DOTALL)
"""A citation in the HTML that is made here."""


class MarkdownReader(Extension):
    """Markdown to safe HTML, for one site, whose `entries` are cited under their titles. Each text is read once."""

    def __init__(self, addresses: Addresses, entries: Mapping[EntryId, Entry], words: Words, reads: Reads) -> None:
        super().__init__()
        self._links = _Links(addresses, words)
        self._made = Once(reads, self._make)
        self._citations = _Citations(addresses, entries, words)
        self._engine = Markdown(extensions=["tables", "sane_lists", self], output_format="html")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Read citations before links but after code; resolve links after the inline patterns, when elements."""
        md.inlinePatterns.register(self._citations, "citation", 175)
        md.treeprocessors.register(self._links, "briefing", 0)

    def __call__(self, text: str, *, page: str = "") -> Markup:
        """The HTML of `text`; where the whole address of its `page` is given, every link is whole too."""
        made = self._made(text)
        return whole(made, page) if page else made

    def _make(self, text: str) -> Markup:
        return Markup(_CLEANER.clean(self._engine.reset().convert(text)))  # noqa: S704 - it was just cleaned


def whole(html: Markup, page: str) -> Markup:
    """HTML as it was cleaned here, with every address in it whole, as on the page of this whole address."""
    return Markup(_TAG.sub(lambda tag: _ADDRESS.sub(partial(_joined, page), tag[0]), html))  # noqa: S704 - was clean


def _joined(page: str, attribute: re.Match[str]) -> str:
    return f'{attribute[1]}="{escape(urljoin(page, unescape(attribute[2])))}"'


class _Citations(InlineProcessor):
    """Makes `[^q1]` a small link to that quote of the page's own entry, `[^<entry id>#q2]` one to another's.

    Several in a row share one element. What has no page is not cited: a reader could not look it up. White space
    before a citation goes, so that it stands by its word.
    """

    def __init__(self, addresses: Addresses, entries: Mapping[EntryId, Entry], words: Words) -> None:
        super().__init__(rf"(?:\s?{CITATION})+")
        self._words = words
        self._addresses = addresses
        self._entries = entries

    def handleMatch(  # type: ignore[override] # noqa: N802 - the library's name, and its type is that of another class
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - the library hands it over
    ) -> tuple[Element | str, int, int]:
        """The citations as one element, or no text."""
        links = [self._link(Cited(written=written)) for written in re.findall(CITATION, m[0])]
        sup = Element("sup", {"class": "cite"})
        sup.extend(link for link in links if link is not None)
        for link in sup[:-1]:
            link.tail = ", "
        return sup if len(sup) else "", m.start(), m.end()

    def _link(self, citation: Cited) -> Element | None:
        number, words = citation.fragment.removeprefix("q"), self._words
        if citation.entry is None:
            return _anchor(f"#{citation.fragment}", number, words.gettext("quotation %(number)s", number=number))
        href = self._addresses.href("entry", citation.entry)
        if href is None:
            return None
        title, see = self._entries[EntryId(citation.entry)].title, words.gettext("see")
        if not number:
            return _anchor(href, see, words.gettext("see entry “%(entry)s”", entry=title))
        name = words.gettext("see quotation %(number)s of entry “%(entry)s”", number=number, entry=title)
        return _anchor(f"{href}#{citation.fragment}", see, name)


def _anchor(href: str, text: str, name: str) -> Element:
    link = Element("a", {"href": href, "aria-label": name})
    link.text = AtomicString(text)
    return link


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
            kind, _, id_ = element.get("href", "").partition(":")
            if element.tag == "a" and kind in _THINGS:
                id_, hash_, fragment = id_.partition("#")
                href = self._addresses.href(kind, id_)
                if href is None:
                    element.tag = "span"
                    del element.attrib["href"]
                else:
                    element.set("href", href + hash_ + fragment)
        for parent in [element for element in root.iter() if element.find("table") is not None]:
            parent[:] = [self._scrolling(child) if child.tag == "table" else child for child in parent]

    def _scrolling(self, table: Element) -> Element:
        """A table that may be wider than a telephone, in a box that scrolls by keyboard too."""
        name = self._words.gettext("Table")
        box = Element("div", {"class": "scroll", "role": "group", "tabindex": "0", "aria-label": name})
        box.append(table)
        return box
