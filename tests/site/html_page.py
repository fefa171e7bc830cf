"""A page of a built site as a tree, and what a reader finds in it."""

from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)

_ADDRESSES = ("href", "src", "action", "poster", "data", "cite")
_LOADED = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src"}


class HtmlPage:
    """One HTML file. Every element must be closed as it was opened; that it is good HTML is html5lib's to say."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.root = _tree(html)
        self.ids = [id_ for element in self.root.iter() if (id_ := element.get("id")) is not None]

    def all(self, *tags: str) -> list[Element]:
        """The elements of these names, in the order of the page."""
        return [element for element in self.root.iter() if element.tag in tags]

    def one(self, tag: str) -> Element:
        """The only element of this name."""
        (element,) = self.all(tag)
        return element

    def of_class(self, name: str) -> list[Element]:
        """The elements of a class, in the order of the page."""
        return [element for element in self.root.iter() if name in element.get("class", "").split()]

    @property
    def title(self) -> str:
        """What the browser's tab shows."""
        return words(self.one("head").findall("title")[0])

    @property
    def addresses(self) -> Iterator[str]:
        """Every address that the page names for a reader to follow or a browser to load."""
        for element in self.root.iter():
            yield from (value for name in _ADDRESSES if (value := element.get(name)) is not None)

    @property
    def loaded(self) -> Iterator[str]:
        """Every address that a browser loads by itself; `canonical` and `alternate` links are none."""
        for element in self.root.iter():
            kinds = element.get("rel", "").split()
            if element.tag != "link" or {"stylesheet", "icon", "preload"} & set(kinds):
                yield from (value for name in _named(element) if (value := element.get(name)))

    def link(self, rel: str) -> str | None:
        """Where the `<link>` of this relation leads."""
        return next((link.get("href") for link in self.all("link") if link.get("rel") == rel), None)


def words(element: Element) -> str:
    """The text inside an element, with white space folded."""
    return " ".join("".join(element.itertext()).split())


def _named(element: Element) -> tuple[str, ...]:
    return (_LOADED[element.tag],) if element.tag in _LOADED else ()


def _tree(html: str) -> Element:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.builder.close()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.builder = TreeBuilder()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in _VOID:
            self.builder.end(tag)
        else:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if "svg" in self.open:  # only there does the slash close the element
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        opened = self.open.pop() if self.open else "nothing"
        assert opened == tag, f"</{tag}> closes <{opened}> in line {self.getpos()[0]}"
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        if self.open:
            self.builder.data(data)
