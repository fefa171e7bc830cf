"""The editor's Markdown as HTML: links to things of the briefing resolved, headings below the page's own, cleaned."""

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from briefing.model.page import PageKind
from briefing.render.addresses import Addresses

_THINGS: frozenset[PageKind] = frozenset({"actor", "topic", "entry", "source", "article", "page"})
_LOWER: Mapping[str, str] = MappingProxyType({f"h{n}": f"h{min(n + 1, 6)}" for n in range(1, 7)})
_CLEANER = nh3.Cleaner(tags=nh3.ALLOWED_TAGS - {"h1"}, url_schemes={"http", "https", "mailto"}, link_rel=None)


class MarkdownReader(Extension):
    """Markdown to safe HTML, for one site."""

    def __init__(self, addresses: Addresses) -> None:
        super().__init__()
        self._links = _Links(addresses)
        self._engine = Markdown(extensions=["tables", "sane_lists", self], output_format="html")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Resolve links after the inline patterns, when they are elements."""
        md.treeprocessors.register(self._links, "briefing", 0)

    def __call__(self, text: str, *, page: str = "") -> Markup:
        """The HTML of `text`; where the whole address of its `page` is given, every link is whole too."""
        self._links.page = page
        return Markup(_CLEANER.clean(self._engine.reset().convert(text)))  # noqa: S704 - cleaned by the line's own call


class _Links(Treeprocessor):
    """Resolves `actor:mark-rutte` and lowers headings, so that the page keeps one `h1`."""

    def __init__(self, addresses: Addresses) -> None:
        super().__init__()
        self._addresses = addresses
        self.page = ""

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
            for attribute in ("href", "src"):
                if self.page and element.get(attribute):
                    element.set(attribute, urljoin(self.page, element.get(attribute, "")))
