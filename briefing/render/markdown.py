"""The editor's Markdown as HTML: links to things of the briefing resolved, headings below the page's own, cleaned."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
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
_CLEANER = nh3.Cleaner(url_schemes={"http", "https", "mailto"}, link_rel=None)

ToHtml = Callable[[str], Markup]


def markdown_reader(addresses: Addresses) -> ToHtml:
    """A function from Markdown to safe HTML, for one site."""
    engine = Markdown(extensions=["tables", "sane_lists", _Briefing(addresses)], output_format="html")

    def to_html(text: str) -> Markup:
        return Markup(_CLEANER.clean(engine.reset().convert(text)))  # noqa: S704 - cleaned by the line's own call

    return to_html


class _Briefing(Extension):
    """What a briefing adds to Markdown."""

    def __init__(self, addresses: Addresses) -> None:
        super().__init__()
        self._addresses = addresses

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Run after inline patterns, when links are elements."""
        md.treeprocessors.register(_Links(md, self._addresses), "briefing", 0)


class _Links(Treeprocessor):
    """Resolves `actor:mark-rutte` and lowers headings, so that the page keeps one `h1`."""

    def __init__(self, md: Markdown, addresses: Addresses) -> None:
        super().__init__(md)
        self._addresses = addresses

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
