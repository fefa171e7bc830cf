"""Addresses: where every page stands, and how others point at it."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from urllib.parse import quote

from briefing.model.code_host import CodeHost
from briefing.model.ids import ActorId, StatementId
from briefing.model.page import PageKind
from briefing.model.site import Site

_NOT_IN_IRI = re.compile(r'["<>\\^`{|}]')
PATHS: Mapping[PageKind, str] = MappingProxyType(
    {
        "home": "",
        "entries": "entries/",
        "entry": "entries/{id}/",
        "entries-of": "entries/{id}/",
        "actors": "actors/",
        "actor": "actors/{id}/",
        "said": "actors/{id}/said/",
        "topics": "topics/",
        "topic": "topics/{id}/",
        "sources": "sources/",
        "source": "sources/{id}/",
        "articles": "articles/",
        "article": "articles/{id}/",
        "statements": "statements/",
        "statement": "statements/{id}/",
        "questions": "questions/",
        "question": "questions/{id}/",
        "who-on-whom": "who-on-whom/",
        "timeline": "timeline/",
        "day": "timeline/{id}/",
        "actors-and-topics": "actors-and-topics/",
        "network": "network/",
        "changes": "changes/",
        "page": "{id}/",
        "feed": "feed.xml",
        "json-feed": "feed.json",
        "digest": "digest/",
        "search": "search/",
        "social": "social/",
        "data": "data/",
        "sitemap": "sitemap.xml",
        "robots": "robots.txt",
        "not-found": "404.html",
        "moved": "{id}",
        "style-guide": "style-guide/",
        "admin": "admin/",
    }
)
"""The path of each kind of page below the site's root; a path that ends in `/` is a folder's `index.html`."""


_AROUND_ID: Mapping[PageKind, tuple[str, str, str]] = MappingProxyType(
    {kind: path.partition("{id}") for kind, path in PATHS.items()}
)
_ROOM = 24


def file_of(path: str) -> str:
    """The file in the output folder that is served at `path`."""
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def outward(url: str) -> str:
    """An address elsewhere, without the characters that browsers forgive and HTML and feeds do not."""
    return _NOT_IN_IRI.sub(lambda found: f"%{ord(found[0]):02X}", url)


class Addresses:
    """The addresses of one site: relative to its host (`href`) or whole (`url`).

    Where `whole` is set, those of `href` are whole too: for what is read elsewhere, in feeds and in the mail.
    """

    def __init__(self, site: Site, *, whole: bool = False) -> None:
        library = site.library
        self._settings = library.settings
        self._root_url = library.settings.root_url
        self._root = self._settings.root_url if whole else self._settings.root_path
        self._voices = site.voices
        self._made = frozenset(kind for kind in PATHS if self._settings.makes(kind))
        self._things: Mapping[str, Callable[[str], bool]] = {
            "entry": library.entries.__contains__,
            "actor": site.actors.__contains__,
            "said": self._has_said_much,
            "topic": site.topics.__contains__,
            "source": site.sources.__contains__,
            "article": site.articles.__contains__,
            "statement": self._is_worth_a_page,
            "question": site.questions.__contains__,
            "day": lambda id_: id_ in site.by_day,
            "page": library.pages.__contains__,
        }

    @property
    def room(self) -> int:
        """So many statements, and as many about them, an actor's page shows; who said more has a list of its own."""
        return min(_ROOM, self._settings.page_size)

    def path(self, kind: PageKind, id_: str = "", number: int = 1) -> str:
        """The page's path below the site's root, whether or not it is made; `number` is that of a list's page.

        No id leads to `page/2/`: those of entries alone have two parts, and their second begins with two digits.
        """
        before, _, after = _AROUND_ID[kind]
        return f"{before}{id_}{after}page/{number}/" if number > 1 else f"{before}{id_}{after}"

    def href(self, kind: PageKind, id_: str = "", number: int = 1) -> str | None:
        """The page's address, such as `/repo/actors/mark-rutte/`; nothing where no such page is made."""
        if kind not in self._made:
            return None
        is_there = self._things.get(kind)
        if is_there and not is_there(id_):
            return None
        return self._root + self.path(kind, id_, number)

    def _has_said_much(self, id_: str) -> bool:
        return len(self._voices.spoken.get(ActorId(id_), ())) > self.room

    def _is_worth_a_page(self, id_: str) -> bool:
        statement = self._voices.statements.get(StatementId(id_))
        return statement is not None and statement.has_page

    def feed(self, kind: PageKind, of: PageKind = "home", id_: str = "") -> str | None:
        """The address of a page's own feed, or of the site's; nothing where no such feed is made."""
        settings = self._settings
        if not settings.makes(kind) or (of != "home" and not (settings.makes("feeds-of") and self.href(of, id_))):
            return None
        return self._root + self.path(of, id_) + PATHS[kind]

    def asset(self, name: str) -> str:
        """The address of an asset on the site's own host."""
        return f"{self._settings.root_path}assets/{quote(name)}"

    def url(self, kind: PageKind, id_: str = "", number: int = 1) -> str:
        """The page's whole address."""
        return self._root_url + self.path(kind, id_, number)

    def place(self, kind: PageKind, id_: str, fragment: str = "") -> str | None:
        """The whole address of a thing's page, or of a place on it; nothing where no such page is made."""
        if self.href(kind, id_) is None:
            return None
        return self.url(kind, id_) + (f"#{fragment}" if fragment else "")

    def whole(self, href: str) -> str:
        """The whole address that a page's `href` means."""
        settings = self._settings
        return href if href.startswith(settings.root_url) else settings.root_url + href.removeprefix(settings.root_path)

    def edit(self, path: str) -> str | None:
        """Where the code host lets one edit the file at `path`."""
        template = self._settings.edit_url
        return template.replace("{path}", path).replace("{line}", "1") if template else None

    def line(self, path: str, line: int) -> str | None:
        """Where the code host has a line of a file; nothing where it is not known how it shows one."""
        template = self._settings.edit_url or ""
        if "{line}" in template:
            return template.replace("{path}", path).replace("{line}", str(line))
        host = CodeHost.of(template)
        return host.line(path, line) if host else None
