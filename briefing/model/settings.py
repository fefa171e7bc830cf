"""Settings: what `site.yaml` says of the whole site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from pathlib import PurePosixPath
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from briefing.model.admin import Admin
from briefing.model.code_host import CodeHost
from briefing.model.finding import Origin
from briefing.model.frozen import frozen
from briefing.model.html import HtmlTag
from briefing.model.ids import EntryId
from briefing.model.page import PageKind
from briefing.model.record import BadField, Record, require_language, require_web_address

_URI = re.compile(r"[a-z][a-z0-9+.-]*:[!-;=?-~]+")
_ADDRESS = r"[a-zA-Z0-9_%+-]+(?:\.[a-zA-Z0-9_%+-]+)*@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+"
_DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
_NOT_PRIVATE = frozenset({("content",), ("public",), ("templates",)})
"""Where the folders begin in which no copy of another's text may be."""
_MAILBOX = re.compile(rf"{_ADDRESS}|(?:[^<>@,;\x00-\x1f\x7f-\x9f]+ )?<{_ADDRESS}>")


def require_base_url(address: str) -> None:
    """Refuse what is no address that a site can be served at.

    Raises:
        BadField: with a sentence for the editor.
    """
    require_web_address("base_url", address)
    if {"?", "#"} & set(address):
        raise BadField("base_url", f"“{address}” is no web address of a folder: leave out ? and #")


@frozen
class Settings(Record):
    """The site's settings.

    `base_url` is the absolute address that the site is served at; `pages` switches page kinds off (`feed: false`);
    `feed_id` is what ids in the feeds begin with, so that they stay when the site moves; `lead` is the entry that the
    first page opens with; `excerpt_words` is how many words of a source's text an entry may copy; `edit_url` is the
    code host's address for editing a file, with `{path}` in it; `admin` is the page for editing there, if one is
    wanted; `domain` is the site's own, which some hosts read from a file; `html` says of tags whether they stay in
    bodies (`video: true`).
    """

    origin: Origin = field(compare=False, repr=False)
    title: str
    description: str = ""
    base_url: str = "http://localhost:8000/"
    language: str = "en"
    timezone: str = "UTC"
    archive: str = "archive"
    latest: int = 12
    page_size: int = 50
    lead: EntryId | None = None
    edit_url: str | None = None
    admin: Admin | None = None
    domain: str | None = None
    excerpt_words: int = 150
    feed_length: int = 50
    feed_id: str | None = None
    digest_days: int = 1
    digest_from: str | None = None
    pages: Mapping[PageKind, bool] = field(default_factory=dict)
    html: Mapping[HtmlTag, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse values that can only fail later.

        Raises:
            BadField: naming the key.
        """
        require_base_url(self.base_url)
        require_language(self.language)
        if PurePosixPath(self.archive).parts[:1] in _NOT_PRIVATE:
            message = (
                f"“{self.archive}” is among what is published, or read as content: write archive, or another folder"
            )
            raise BadField("archive", message)
        self._require_hosting()
        if self.latest < 0:
            raise BadField("latest", f"{self.latest} is below 0")
        for key, number in (
            ("page_size", self.page_size),
            ("excerpt_words", self.excerpt_words),
            ("feed_length", self.feed_length),
            ("digest_days", self.digest_days),
        ):
            if number < 1:
                raise BadField(key, f"{number} is below 1")
        if self.feed_id is not None and not _URI.fullmatch(self.feed_id):
            raise BadField("feed_id", f"“{self.feed_id}” begins no id: write https://example.org/")
        if self.digest_from is not None and not _MAILBOX.fullmatch(self.digest_from):
            raise BadField("digest_from", f"“{self.digest_from}” is no address: write Ada Exampleby <ada@example.org>")
        try:
            ZoneInfo(self.timezone)
        except (KeyError, ValueError, OSError):
            raise BadField("timezone", f"“{self.timezone}” is no time zone: write one such as Europe/London") from None

    def _require_hosting(self) -> None:
        if self.edit_url is not None and "{path}" not in self.edit_url:
            raise BadField("edit_url", "write {path} where the file's path belongs")
        require_web_address("edit_url", self.edit_url)
        if self.admin is not None and self.code_host is None:
            raise BadField(
                "admin", "it needs an `edit_url` of GitHub, GitLab or Forgejo, which says where the files are"
            )
        if self.domain is not None and not _DOMAIN.fullmatch(self.domain):
            raise BadField("domain", f"“{self.domain}” is no domain: write one such as briefing.example.org")

    @property
    def zone(self) -> ZoneInfo:
        """The zone of every time that does not name its own."""
        return ZoneInfo(self.timezone)

    @property
    def root_url(self) -> str:
        """`base_url` with a closing slash."""
        return self.base_url.rstrip("/") + "/"

    @property
    def root_path(self) -> str:
        """The path part of `root_url`: `/`, or `/repo/` for a project site."""
        return urlsplit(self.root_url).path

    @property
    def root_id(self) -> str:
        """What every id in the feeds begins with: `feed_id`, else the site's address."""
        if self.feed_id is None:
            return self.root_url
        return self.feed_id.rstrip("/") + "/" if self.feed_id.startswith("http") else self.feed_id

    @property
    def code_host(self) -> CodeHost | None:
        """Where the site's files are kept, if `edit_url` tells."""
        return CodeHost.of(self.edit_url) if self.edit_url else None

    def makes(self, kind: PageKind) -> bool:
        """Whether pages of this kind are made."""
        return self.pages.get(kind, True) and (kind != "admin" or self.admin is not None)
