"""The server: who is answered, and by what. It runs in a thread of its own while the main one builds."""

import asyncio
import json
from collections.abc import Callable
from concurrent.futures import Future
from http import HTTPStatus
from importlib.resources import files
from pathlib import Path
from threading import Event, Thread
from typing import Any, Self

from livereload.handlers import LiveReloadJSHandler
from tornado.httpserver import HTTPServer
from tornado.httputil import HTTPServerRequest
from tornado.web import Application, RequestHandler

from briefing.serve.lately import Lately
from briefing.serve.listening import Listening
from briefing.serve.media import media_type
from briefing.serve.reloading import Reader, announce, open_files
from briefing.serve.shown import OWN, with_preview
from briefing.serve.state import state
from briefing.serve.visitors import is_expected, parts_of
from briefing.serve.watching import Watch
from briefing.serve.window import Window
from briefing.serve.wish import LateWhenAsked, Wish

_ASSETS = files(__package__) / "assets"
_LARGEST_MESSAGE = 65_536


class _Fresh(RequestHandler):
    """Whatever the preview sends is sent anew each time, and only to its own pages."""

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.clear_header("Server")

    def compute_etag(self) -> None:
        """Nothing: what is sent anew each time needs no mark."""


class _Pages(_Fresh):
    """The site's pages, as they are built, with the preview's own script in those that browsers show."""

    def initialize(self, window: Window, late: LateWhenAsked, lately: Lately) -> None:
        self._window, self._late, self._lately = window, late, lately

    async def get(self) -> None:
        target = self.request.uri or "/"
        await self._late.ready(target)
        given = self._window.answer(target)
        self.set_status(given.status)
        if given.location:
            self.set_header("Location", given.location)
        self.set_header("Content-Type", given.type)
        page = given.type.startswith("text/html") and not given.location and not self._window.is_admin(target)
        if page and given.status == HTTPStatus.OK:
            self._lately.note(self._window.file(target))
        self.finish(self._with_preview(given.content) if page else given.content)

    head = get

    def _with_preview(self, html: bytes) -> bytes:
        host, port = parts_of(self.request.host)
        return with_preview(html, host=host, port=port)


class _Own(_Fresh):
    """The preview's own script and styles."""

    def get(self, name: str) -> None:
        self.set_header("Content-Type", media_type(name))
        self.finish((_ASSETS / name).read_bytes())

    head = get


class _State(_Fresh):
    """How things stand, for the preview's script."""

    def initialize(self, window: Window, root: Path) -> None:
        self._window, self._root = window, root

    def get(self) -> None:
        told = state(self._root, self._window.stand, self.get_argument("page", "/"))
        self.set_header("Content-Type", media_type("state.json"))
        self.finish(json.dumps(told, ensure_ascii=False).encode("utf-8", "replace"))


class _Script(_Fresh, LiveReloadJSHandler):  # type: ignore[misc] # livereload ships no types
    """Livereload's own script."""


class _Stranger(_Fresh):
    """Whoever asks for this machine under a name that is not its own."""

    def prepare(self) -> None:
        self.set_status(403)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish("The preview answers to localhost and to the address that --host names, and to no other.\n")


class _Application(Application):
    """All that is answered, and to whom."""

    def __init__(self, window: Window, root: Path, host: str, wish: Callable[[Wish], None]) -> None:
        self._host, self.lately = host, Lately()
        super().__init__(
            [
                (r"/livereload", Reader, {"window": window}),
                (rf"{OWN}livereload\.js", _Script),
                (rf"{OWN}state\.json", _State, {"window": window, "root": root}),
                (rf"{OWN}(preview\.js|preview\.css|marks\.css)", _Own),
                (r".*", _Pages, {"window": window, "late": LateWhenAsked(window, wish), "lately": self.lately}),
            ],
            log_function=lambda _: None,
            websocket_max_message_size=_LARGEST_MESSAGE,
        )

    def find_handler(self, request: HTTPServerRequest, **kwargs: Any) -> Any:
        """One door for all: no handler can forget to look who asks."""
        if is_expected(request.host, self._host):
            return super().find_handler(request, **kwargs)
        return self.get_handler_delegate(request, _Stranger)


class Serving:
    """The server at work, and the watch on the site's files, until the `with` block ends.

    Args:
        window: what is answered.
        root: the site's folder.
        listening: where.
        wish: is called, in the server's thread, when the site's files have changed, or when what is late is asked for.
    """

    def __init__(self, window: Window, root: Path, listening: Listening, wish: Callable[[Wish], None]) -> None:
        self._application = _Application(window, root, listening.host, wish)
        self._root, self._listening, self._wish = root, listening, wish
        self._ready, self._thread = Event(), Thread(target=self._run, name="preview", daemon=True)
        self._loop = asyncio.new_event_loop()
        self._end = asyncio.Event()
        self._failed: Exception | None = None

    def __enter__(self) -> Self:
        self._thread.start()
        self._ready.wait()
        if self._failed:
            raise self._failed
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join()

    def announce(self) -> None:
        """Tell the open pages that a build has ended."""
        self._loop.call_soon_threadsafe(announce)

    def looked_at(self) -> frozenset[str]:
        """The files of the pages that are open, or were asked for last."""
        found: Future[frozenset[str]] = Future()
        self._loop.call_soon_threadsafe(lambda: found.set_result(open_files() | self._application.lately.files))
        return found.result()

    def _run(self) -> None:
        try:
            with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
                runner.run(self._serve())
        except Exception as error:  # noqa: BLE001 - told by the main thread, which waits for it
            self._failed = error
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        server = HTTPServer(self._application, max_body_size=_LARGEST_MESSAGE)
        server.add_sockets(self._listening.sockets)
        watch = Watch(self._root, lambda paths: self._wish(paths or "pages"))
        await watch.start()
        self._ready.set()
        await self._end.wait()
        await watch.stop()
        server.stop()
        await server.close_all_connections()
