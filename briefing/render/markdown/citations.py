"""Citations as a page shows them: small links to quotes and to other entries."""

import re
from collections.abc import Mapping

from briefing.content.cited import CITATION, Cited
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.ids import EntryId
from briefing.render.addresses import Addresses
from briefing.render.words import Words

CITING = re.compile(r'<sup class="cite">.*?</sup>', re.DOTALL)
"""A citation in the HTML that is made here."""
_CITATION = re.compile(CITATION)


@frozen
class Pointer:
    """One small link: where it leads, the text that is seen, and the `name` that is heard."""

    href: str
    text: str
    name: str


class Citations:
    """Makes `[^q1]` a small link to that quote of the page's own entry, `[^<entry id>#q2]` one to another's.

    What has no page is not cited: a reader could not look it up.
    """

    def __init__(self, addresses: Addresses, entries: Mapping[EntryId, Entry], words: Words) -> None:
        self._addresses = addresses
        self._entries = entries
        self._words = words

    def __call__(self, written: str) -> tuple[Pointer, ...]:
        """The links that several citations in a row, as they are `written`, are made into."""
        links = (self._link(Cited(written=one)) for one in _CITATION.findall(written))
        return tuple(link for link in links if link is not None)

    def _link(self, citation: Cited) -> Pointer | None:
        number, words = citation.fragment.removeprefix("q"), self._words
        if citation.entry is None:
            name = words.gettext("quotation %(number)s", number=number)
            return Pointer(href=f"#{citation.fragment}", text=number, name=name)
        href = self._addresses.href("entry", citation.entry)
        if href is None:
            return None
        title, see = self._entries[EntryId(citation.entry)].title, words.gettext("see")
        if not number:
            return Pointer(href=href, text=see, name=words.gettext("see entry “%(entry)s”", entry=title))
        name = words.gettext("see quotation %(number)s of entry “%(entry)s”", number=number, entry=title)
        return Pointer(href=f"{href}#{citation.fragment}", text=see, name=name)
