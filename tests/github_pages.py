"""A loopback server that answers as GitHub Pages does, at a domain's root or under `/repo/`."""

import mimetypes
from contextlib import ExitStack
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from threading import Thread
from typing import NamedTuple, Self
from urllib.parse import quote, unquote


class Answer(NamedTuple):
    """What goes back: the status, the body with its type, and where to go instead."""

    status: HTTPStatus
    body: bytes = b""
    type: str = "text/plain"
    location: str | None = None


def answer(folder: Path, base: str, target: str) -> Answer:
    """The answer to a request for `target`, the site in `folder` being published at `base` (`/` or `/repo/`)."""
    asked, mark, query = target.partition("?")
    path = unquote(asked)
    if f"{path}/" == base:
        return Answer(HTTPStatus.MOVED_PERMANENTLY, location=quote(base) + mark + query)
    if not path.startswith(base):
        return Answer(HTTPStatus.NOT_FOUND, b"There isn't a GitHub Pages site here.")
    name = path.removeprefix(base)
    for file in (f"{name}index.html",) if name.endswith("/") or not name else (name, f"{name}.html"):
        if _is_published(folder, file):
            return Answer(HTTPStatus.OK, (folder / file).read_bytes(), _type(file))
    if _is_published(folder, f"{name}/index.html"):
        return Answer(HTTPStatus.MOVED_PERMANENTLY, location=quote(f"{path}/") + mark + query)
    return _missing(folder)


def _is_published(folder: Path, name: str) -> bool:
    """Whether an upload takes a file that is called exactly so: none behind a link, none that begins with a dot."""
    file, parts = folder, PurePosixPath(name).parts
    for part in parts:
        if part.startswith(".") or not file.is_dir() or file / part not in file.iterdir():
            return False
        file /= part
        if file.is_symlink():
            return False
    return "/".join(parts) == name and file.is_file()


def _missing(folder: Path) -> Answer:
    own = folder / "404.html"
    return Answer(HTTPStatus.NOT_FOUND, *((own.read_bytes(), "text/html") if own.is_file() else (b"404",)))


def _type(file: str) -> str:
    return mimetypes.guess_type(file)[0] or "application/octet-stream"


class GitHubPages:
    """As many sites as are asked for, each on a port of its own, all stopped at the end of the `with` block."""

    def __enter__(self) -> Self:
        self._running = ExitStack()
        return self

    def __exit__(self, *_: object) -> None:
        self._running.close()

    def __call__(self, folder: Path, base: str = "/") -> str:
        """The address at which the site in `folder` is now published, `base` included."""

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                status, body, type_, location = answer(folder, base, self.path)
                self.send_response(status)
                self.send_header("Content-Type", f"{type_}; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                if location:
                    self.send_header("Location", location)
                self.end_headers()
                if self.command == "GET":
                    self.wfile.write(body)

            do_HEAD = do_GET  # noqa: N815 - the library's name

            def log_message(self, *_: object) -> None:
                """Say nothing: a test's output is its own."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._running.callback(server.server_close)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        self._running.callback(thread.join)
        self._running.callback(server.shutdown)
        return f"http://127.0.0.1:{server.server_port}{base}"
