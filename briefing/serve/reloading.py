"""Reloading: the open pages, over livereload's own socket and in its own words.

livereload's timer forgets a reload that comes within some three seconds of the last, so it is not used: the pages
that wait are told directly. Each says on connecting what it shows; it is told to reload when that is no longer what
the server would send, be it since this morning or since a build that ended while the page was on its way.
"""

from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from livereload.handlers import LiveReloadHandler
from tornado.escape import json_decode
from tornado.websocket import WebSocketClosedError

from briefing.serve.shown import OWN, Shown
from briefing.serve.window import Window

PLUGIN = "briefing"
"""The identifier under which our script tells livereload's what the page shows."""
STATE = f"{OWN}state.json"


class Reader(LiveReloadHandler):  # type: ignore[misc] # livereload ships no types
    """One open page."""

    def initialize(self, window: Window) -> None:
        """Take what every page has in common."""
        self._window = window
        self._path, self._shown = "", Shown(digest="")

    def check_origin(self, origin: str) -> bool:
        """Whether the page is one of this server's: livereload lets every page of the web listen."""
        return urlsplit(origin).netloc == str(self.request.host)

    def open(self, *_: str) -> None:
        """Send what is to be sent at once, however little it is."""
        self.set_nodelay(True)

    def on_message(self, message: str) -> None:
        """Livereload's handshake; at its end the page says what it shows."""
        try:
            super().on_message(message)
            said: Any = json_decode(message)
            if said["command"] == "info":
                own = said["plugins"][PLUGIN]
                self._path = urlsplit(said["url"]).path
                self._shown = Shown(digest=str(own["shown"]), sheets=tuple(map(str, own["sheets"])))
                self.refresh()
                self.tell_state()
        except (AttributeError, KeyError, TypeError, ValueError):
            self.close()  # that was none of our scripts

    @property
    def file(self) -> str:
        """The page's file, from the output folder."""
        return self._window.file(self._path)

    def refresh(self) -> None:
        """Tell the page what is no longer as it shows it: all of it, or its stylesheets."""
        now = Shown.of(self._window.answer(self._path).content)
        if now.digest != self._shown.digest:
            self._tell(self._path)
        for sheet in now.sheets if now.digest == self._shown.digest else ():
            if sheet not in self._shown.sheets:
                self._tell(sheet)
        self._shown = Shown(digest=self._shown.digest, sheets=now.sheets)

    def tell_state(self) -> None:
        """Tell the page that something else has been found wrong, or nothing any longer."""
        self._tell(STATE)

    def _tell(self, path: str) -> None:
        with suppress(WebSocketClosedError):
            self.write_message({"command": "reload", "path": path, "liveCSS": True, "liveImg": False})


def open_files() -> frozenset[str]:
    """The files, from the output folder, of all pages that are open."""
    return frozenset(reader.file for reader in LiveReloadHandler.waiters)


def announce() -> None:
    """Tell every open page that a build has ended."""
    for reader in tuple(LiveReloadHandler.waiters):
        reader.refresh()
        reader.tell_state()
