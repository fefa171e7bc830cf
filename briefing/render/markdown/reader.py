"""The editor's Markdown as safe HTML: by the short path where that is sure to be the same, cleaned in any case."""

import re
from collections.abc import Mapping
from functools import cached_property, lru_cache, partial
from html import unescape
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from markupsafe import Markup, escape

from briefing.model.entry import Entry
from briefing.model.html import HtmlTag
from briefing.model.ids import EntryId
from briefing.render.addresses import Addresses
from briefing.render.markdown.citations import Citations
from briefing.render.markdown.cleaner import Cleaner
from briefing.render.markdown.short_path import ShortPath
from briefing.render.reads import Once, Read, Reads
from briefing.render.words import Words

if TYPE_CHECKING:
    from briefing.render.markdown.whole_path import WholePath

_AS_USUAL: Mapping[HtmlTag, bool] = MappingProxyType({})
_TAG = re.compile(r'<[a-z]\w*(?:\s+[\w-]+="[^"]*")+')
"""A tag with attributes as the cleaner writes it; `<` stands nowhere else outside a tag."""
_ADDRESS = re.compile(r'(?<=\s)(href|src)="([^"]+)"')

_PLAIN = re.compile(r"(https?://[\w-]+(?:\.[\w-]+)*)?/(?:[\w~-]+/)*[\w~-]*", re.ASCII)
"""An address that is the same wherever it stands, or on every page of a host."""


class MarkdownReader:
    """Markdown to safe HTML, for one site, whose `entries` are cited under their titles. Each text is read once.

    `html` are the settings' own words on tags.
    """

    def __init__(
        self,
        addresses: Addresses,
        entries: Mapping[EntryId, Entry],
        words: Words,
        reads: Reads,
        html: Mapping[HtmlTag, bool] = _AS_USUAL,
    ) -> None:
        self._addresses = addresses
        self._words = words
        self._citations = Citations(addresses, entries, words)
        self._short = ShortPath(addresses, self._citations, reads)
        self._clean = Cleaner(html)
        self._made = Once(reads, self._make)

    @cached_property
    def _whole(self) -> "WholePath":
        """Python-Markdown, made when the first text needs it: most sites' texts never do."""
        from briefing.render.markdown.whole_path import WholePath

        return WholePath(self._addresses, self._citations, self._words)

    def __call__(self, text: str, *, page: str = "") -> Markup:
        """The HTML of `text`; where the whole address of its `page` is given, every link is whole too."""
        made = self._made(text)
        return whole(made, page) if page else made

    def noted(self, text: str) -> tuple[str, frozenset[Read]]:
        """The HTML of a text, and what was read for it."""
        html, read = self._made.noted(text)
        return str(html), read

    def know(self, text: str, html: str, read: frozenset[Read]) -> None:
        """Take what was `noted` for a text in another process."""
        self._made.know(text, Markup(html), read)  # noqa: S704 - it was made here

    def _make(self, text: str) -> Markup:
        html = self._short(text)
        clean = self._clean(self._whole(text)) if html is None else self._clean.closed(html)
        return Markup(clean)  # noqa: S704 - it is clean


def whole(html: Markup, page: str) -> Markup:
    """HTML as it was cleaned here, with every address in it whole, as on the page of this whole address."""
    return Markup(_TAG.sub(lambda tag: _ADDRESS.sub(partial(_joined, page), tag[0]), html))  # noqa: S704 - was clean


def _joined(page: str, attribute: re.Match[str]) -> str:
    address = attribute[2]
    host = page[: page.find("/", page.find("//") + 2) + 1] if address.startswith("/") else page
    if found := _PLAIN.fullmatch(address):
        return f'{attribute[1]}="{address if found[1] else host[:-1] + address}"'
    return f'{attribute[1]}="{_whole_address(host, address)}"'


@lru_cache(maxsize=16_384)
def _whole_address(page: str, address: str) -> Markup:
    """An address as it leads from a page; most are from the host, and so the same on all pages."""
    return escape(urljoin(page, unescape(address)))
