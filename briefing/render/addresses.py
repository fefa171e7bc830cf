"""Addresses: where every page stands, and how others point at it."""

from collections.abc import Container, Mapping
from types import MappingProxyType

from briefing.model.page import PageKind
from briefing.model.site import Site

PATHS: Mapping[PageKind, str] = MappingProxyType(
    {
        "home": "",
        "entries": "entries/",
        "entry": "entries/{id}/",
        "actors": "actors/",
        "actor": "actors/{id}/",
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
        "changes": "changes/",
        "page": "{id}/",
        "feed": "feed.xml",
        "data": "data/",
        "sitemap": "sitemap.xml",
        "robots": "robots.txt",
        "not-found": "404.html",
    }
)
"""The path of each kind of page below the site's root; a path that ends in `/` is a folder's `index.html`."""


def file_of(path: str) -> str:
    """The file in the output folder that is served at `path`."""
    return f"{path}index.html" if path == "" or path.endswith("/") else path


class Addresses:
    """The addresses of one site: relative to its host (`href`) or whole (`url`)."""

    def __init__(self, site: Site) -> None:
        library = site.library
        self._settings = library.settings
        self._things: Mapping[str, Container[str]] = {
            "entry": library.entries,
            "actor": site.actors,
            "topic": site.topics,
            "source": site.sources,
            "article": site.articles,
            "statement": {id_ for id_, statement in site.voices.statements.items() if statement.has_page},
            "question": site.questions,
            "page": library.pages,
        }

    def path(self, kind: PageKind, id_: str = "") -> str:
        """The page's path below the site's root, whether or not it is made."""
        return PATHS[kind].format(id=id_)

    def href(self, kind: PageKind, id_: str = "") -> str | None:
        """The page's address, such as `/repo/actors/mark-rutte/`; nothing where no such page is made."""
        if not self._settings.makes(kind) or (kind in self._things and id_ not in self._things[kind]):
            return None
        return self._settings.root_path + self.path(kind, id_)

    def asset(self, name: str) -> str:
        """The address of an asset on the site's own host."""
        return f"{self._settings.root_path}assets/{name}"

    def url(self, kind: PageKind, id_: str = "") -> str:
        """The page's whole address."""
        return self._settings.root_url + self.path(kind, id_)

    def place(self, kind: PageKind, id_: str, fragment: str = "") -> str | None:
        """The whole address of a thing's page, or of a place on it; nothing where no such page is made."""
        if self.href(kind, id_) is None:
            return None
        return self.url(kind, id_) + (f"#{fragment}" if fragment else "")

    def edit(self, path: str) -> str | None:
        """Where the code host lets one edit the file at `path`."""
        template = self._settings.edit_url
        return template.replace("{path}", path) if template else None
