"""A server on this machine that answers well, badly, slowly or without end: its paths are what it does."""

import gzip
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event

from briefing.pipeline.copies import LARGEST

PAGE = b"<!doctype html><p>The gates are open.</p>"
ENDED = Event()
"""Set when the server is to stop whatever it still sends."""


class Handler(BaseHTTPRequestHandler):
    """Answers each path by the function of its name."""

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))  # type: ignore[attr-defined]
        try:
            ANSWERS.get(self.path.partition("?")[0], missing)(self)
        except OSError:
            self.close_connection = True

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def answer(self, status: int = 200, body: bytes = PAGE, **headers: str) -> None:
        self.send_response(status)
        given = {"Content_Type": "text/html; charset=utf-8", "Content_Length": str(len(body)), **headers}
        for name, value in given.items():
            if value:
                self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


def missing(handler: Handler) -> None:
    handler.answer(404, b"gone")


def to(place: str) -> Callable[[Handler], None]:
    return lambda handler: handler.answer(302, b"", Location=place)


def endless(handler: Handler) -> None:
    handler.answer(Content_Length="")
    while not ENDED.is_set():
        handler.server.sent += handler.wfile.write(b"x" * 65_536)  # type: ignore[attr-defined]


def slow(handler: Handler) -> None:
    handler.answer(Content_Length="")
    while not ENDED.wait(0.05):
        handler.wfile.write(b"x")
        handler.wfile.flush()


def slow_head(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.0 200 OK\r\n")
    while not ENDED.wait(0.05):
        handler.wfile.write(b"X")
        handler.wfile.flush()


def nonsense(handler: Handler) -> None:
    handler.wfile.write(b"\x1b[31mnonsense\r\n\r\n")


def header_flood(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.0 200 OK\r\n" + b"X-A: b\r\n" * 100_000 + b"\r\n")


def long_header(handler: Handler) -> None:
    handler.wfile.write(b"HTTP/1.0 200 OK\r\nX-A: " + b"a" * 100_000 + b"\r\n\r\n")


def drip(begin: bytes, more: bytes) -> Callable[[Handler], None]:
    """An answer that begins so and goes on so without end."""

    def go_on(handler: Handler) -> None:
        handler.wfile.write(begin)
        while not ENDED.wait(0.01):
            handler.wfile.write(more)
            handler.wfile.flush()

    return go_on


def bad_chunk(handler: Handler) -> None:
    handler.wfile.write(CHUNKED + b"-5\r\nab")


def huge_chunk(handler: Handler) -> None:
    handler.wfile.write(CHUNKED + b"ffffffffffffffff\r\nab")


def endless_chunk(handler: Handler) -> None:
    handler.wfile.write(CHUNKED + b"-1\r\n")
    while not ENDED.is_set() and handler.server.sent < 8 * LARGEST:  # type: ignore[attr-defined]
        handler.server.sent += handler.wfile.write(b"x" * 65_536)  # type: ignore[attr-defined]


CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
BOMB = gzip.compress(b"\0" * 30_000_000, mtime=0)
ANSWERS: dict[str, Callable[[Handler], None]] = {
    "/good": Handler.answer,
    "/plain": lambda h: h.answer(body=b"Some words.", Content_Type="text/plain"),
    "/xhtml": lambda h: h.answer(Content_Type="application/xhtml+xml"),
    "/latin": lambda h: h.answer(body=b"caf\xe9", Content_Type="text/html; charset=ISO-8859-1"),
    "/odd-charset": lambda h: h.answer(Content_Type='text/html; charset="no such; thing"'),
    "/picture": lambda h: h.answer(Content_Type="image/png"),
    "/no-type": lambda h: h.answer(Content_Type=""),
    "/packed": lambda h: h.answer(Content_Encoding="gzip"),
    "/packed-br": lambda h: h.answer(Content_Encoding="br"),
    "/packed-deflate": lambda h: h.answer(Content_Encoding="Deflate"),
    "/packed-twice": lambda h: h.answer(Content_Encoding="identity, gzip"),
    "/packed-in-silence": lambda h: h.answer(body=BOMB, Transfer_Encoding="gzip"),
    "/header-flood": header_flood,
    "/long-header": long_header,
    "/continues": drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "/trailers": drip(CHUNKED + b"0\r\n", b"X-A: b\r\n"),
    "/bad-chunk": bad_chunk,
    "/endless-chunk": endless_chunk,
    "/huge-chunk": huge_chunk,
    "/one": to("/two"),
    "/two": to("three?a=b c#d"),
    "/three": Handler.answer,
    "/round": to("/round"),
    "/away": to("http://10.0.0.1/admin"),
    "/meta": to("http://169.254.169.254/latest"),
    "/file": to("file:///etc/passwd"),
    "/data": to("data:text/html,x"),
    "/named": to("http://a:b@127.0.0.1/good"),
    "/same-scheme": to("//10.0.0.1/"),
    "/mapped": to("http://[::ffff:10.0.0.1]/"),
    "/number": to("http://167772161/"),
    "/nowhere": to(""),
    "/broken-off": lambda h: h.answer(Content_Length="100000"),
    "/announced": lambda h: h.answer(Content_Length=str(LARGEST + 1)),
    "/too-long": lambda h: h.answer(body=b"x" * (LARGEST + 1), Content_Length=""),
    "/just-right": lambda h: h.answer(body=b"x" * LARGEST, Content_Length=""),
    "/endless": endless,
    "/slow": slow,
    "/slow-head": slow_head,
    "/nonsense": nonsense,
    "/cookie": lambda h: h.answer(302, b"", Location="/good", Set_Cookie="a=b"),
}


class Server(ThreadingHTTPServer):
    """A server that remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.sent = 0
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.base = f"http://127.0.0.1:{self.server_port}"
