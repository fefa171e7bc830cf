"""Settings: what `site.yaml` says of the whole site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from briefing.model.finding import Origin
from briefing.model.page import PageKind
from briefing.model.record import BadField, Record, require_web_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Record):
    """The site's settings.

    `base_url` is the absolute address that the site is served at; `pages` switches page kinds off
    (`feed: false`); `edit_url` is the code host's address for editing a file, with `{path}` in it.
    """

    origin: Origin = field(compare=False, repr=False)
    title: str
    description: str = ""
    base_url: str = "http://localhost:8000/"
    language: str = "en"
    timezone: str = "UTC"
    archive: str = "archive"
    latest: int = 12
    edit_url: str | None = None
    pages: Mapping[PageKind, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse values that can only fail later.

        Raises:
            BadField: naming the key.
        """
        require_web_address("base_url", self.base_url)
        if {"?", "#"} & set(self.base_url):
            raise BadField("base_url", f"“{self.base_url}” is no web address of a folder: leave out ? and #")
        if self.edit_url is not None and "{path}" not in self.edit_url:
            raise BadField("edit_url", "write {path} where the file's path belongs")
        if self.latest < 0:
            raise BadField("latest", f"{self.latest} is below 0")
        try:
            ZoneInfo(self.timezone)
        except (KeyError, ValueError, OSError):
            raise BadField("timezone", f"“{self.timezone}” is no time zone: write one such as Europe/London") from None

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

    def makes(self, kind: PageKind) -> bool:
        """Whether pages of this kind are made."""
        return self.pages.get(kind, True)
