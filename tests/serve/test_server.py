"""Who is answered, and by what: as a browser asks, and as somebody asks who means no good."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from briefing.serve.shown import Shown
from tests.pages_rules import ATTEMPTS
from tests.serve.conftest import PATIENCE, Served, run_apart
from tests.site_folder import write_files

T = TypeVar("T")
STATE = "/_preview/state.json"

ADDRESSES = [
    "/", "/entries/", "/_preview/state.json", "/_preview/preview.js", "/_preview/preview.css", "/_preview/marks.css",
    "/_preview/livereload.js", "/livereload", "/nobody", "/data/briefing.json",
]  # fmt: skip


@pytest.mark.parametrize("target", ADDRESSES)
@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "localhost.evil.example"])
def test_nothing_is_answered_under_another_s_name(served: Served, target: str, host: str) -> None:
    answer, content = served.ask(target, Host=host)
    assert answer.status == 403
    assert content.startswith(b"The preview answers to localhost")


@pytest.mark.parametrize("target", [each for each in ADDRESSES if each not in ("/livereload", "/nobody")])
@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:9000", "[::1]:8000"])
def test_all_is_answered_under_this_machine_s(served: Served, target: str, host: str) -> None:
    answer, content = served.ask(target, Host=host)
    assert answer.status == 200
    assert content


@pytest.mark.parametrize("attempt", [*ATTEMPTS, "/_preview/../server.py", "/_preview/%2e%2e/server.py", "/_preview/"])
def test_no_way_leads_out_of_the_pages(served: Served, attempt: str) -> None:
    root = served.builder.root
    (root / "secret.txt").write_text("nobody may read this", encoding="utf-8")
    asked = attempt.format(outside=root / "secret.txt")
    answer, content = served.ask(asked)
    assert b"nobody may read this" not in content
    assert b"class _Application" not in content
    assert answer.status in (400, 404) or asked in ("/%00", "/./"), asked


@pytest.mark.parametrize("target", ["/", "/entries/", "/site.xml", "/sitemap.xml", "/_preview/preview.js", "/entries"])
def test_what_is_sent_is_never_kept_and_head_says_the_same(served: Served, target: str) -> None:
    got, content = served.ask(target)
    head, nothing = served.ask(target, method="HEAD")
    told = dict(got.getheaders())
    assert told["Cache-Control"] == "no-store"
    assert told["Cross-Origin-Resource-Policy"] == "same-origin"
    assert {"ETag", "Last-Modified", "Access-Control-Allow-Origin"}.isdisjoint(told)
    assert nothing == b""
    assert (head.status, {**dict(head.getheaders()), "Date": ""}) == (got.status, {**told, "Date": ""})
    assert int(told["Content-Length"]) == len(content)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_there_is_nothing_but_to_look(served: Served, method: str) -> None:
    assert served.ask("/", method=method)[0].status == 405
    assert served.ask("/_preview/state.json", method=method)[0].status == 405


def test_a_page_comes_with_the_script_and_all_else_as_it_was_built(served: Served) -> None:
    page, lost = served.ask("/")[1], served.ask("/nobody")
    assert b"_preview/preview.js" in page
    assert lost[0].status == 404
    assert b"_preview/preview.js" in lost[1]
    for name in ("sitemap.xml", "data/briefing.json", "robots.txt"):
        assert served.ask(f"/{name}")[1] == (served.builder.folder / name).read_bytes()
    assert b"_preview" not in b"".join(file.read_bytes() for file in served.builder.folder.rglob("*.html"))


def test_nothing_is_added_to_the_page_at_which_an_editor_types(served: Served) -> None:
    page = served.builder.folder / "admin/index.html"
    write_files(served.builder.folder, {"admin/index.html": "<head></head>"})
    assert served.ask("/admin/")[1] == served.ask("/admin/index.html")[1] == page.read_bytes()
    page.unlink()


def test_the_state_of_a_page_is_told(served: Served) -> None:
    content = served.ask("/_preview/state.json?page=/entries/gazette-talks/01-talks-begin/")[1]
    state = json.loads(content)
    assert state["good"]
    assert state["segment"]["file"] == "content/entries/gazette-talks/01-talks-begin.md"
    assert json.loads(served.ask("/_preview/state.json")[1])["segment"] is None


def run(served: Served, talk: Callable[[WebSocketClientConnection], Awaitable[T]], origin: str | None = None) -> T:
    """What a page says over livereload's socket, and is told."""

    async def connected() -> T:
        headers = {"Origin": origin} if origin else {}
        request = HTTPRequest(f"ws://127.0.0.1:{served.port}/livereload", headers=headers)
        socket = await websocket_connect(request)
        try:
            return await talk(socket)
        finally:
            socket.close()
            with suppress(TimeoutError):  # nothing more comes of one that the other side has closed
                async with asyncio.timeout(1):
                    while await socket.read_message() is not None:
                        pass

    return run_apart(lambda: asyncio.wait_for(connected(), PATIENCE))


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "http://localhost:1", "https://127.0.0.1", "null", "http://127.0.0.1.evil.example"],
)
def test_no_page_of_another_server_hears_what_happens_here(served: Served, origin: str) -> None:
    with pytest.raises(HTTPClientError, match="403"):
        run(served, _hello, origin)


def test_a_page_of_this_server_does(served: Served) -> None:
    assert run(served, _hello, f"http://127.0.0.1:{served.port}")["command"] == "hello"


async def _hello(socket: WebSocketClientConnection) -> Any:
    hello = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}
    await socket.write_message(json.dumps(hello))
    return await _told(socket)


async def _told(socket: WebSocketClientConnection) -> Any:
    message = await socket.read_message()
    return json.loads(message) if message is not None else None


async def _shows(socket: WebSocketClientConnection, url: str, digest: str, sheets: tuple[str, ...] = ()) -> None:
    await _hello(socket)
    own = {"briefing": {"shown": digest, "sheets": sheets}}
    await socket.write_message(json.dumps({"command": "info", "url": url, "plugins": own}))


async def _paths(socket: WebSocketClientConnection, number: int) -> list[str]:
    """What the next messages are about."""
    return [(await _told(socket))["path"] for _ in range(number)]


@pytest.fixture
def shown(served: Served) -> Iterator[Shown]:
    """What a browser shows of the first page; whatever a test makes of the page is undone."""
    file: Path = served.builder.folder / "index.html"
    before = file.read_bytes()
    yield Shown.of(before)
    file.write_bytes(before)


def _change(served: Served, old: bytes, new: bytes) -> None:
    file = served.builder.folder / "index.html"
    assert old in file.read_bytes()
    file.write_bytes(file.read_bytes().replace(old, new))


@pytest.mark.parametrize("url", ["http://localhost/", "http://localhost/index.html", "http://localhost/?a=b#c"])
def test_a_page_reloads_when_what_it_shows_has_changed_and_only_then(served: Served, shown: Shown, url: str) -> None:
    async def talk(socket: WebSocketClientConnection) -> list[str]:
        await _shows(socket, url, shown.digest, shown.sheets)
        first = await _paths(socket, 1)
        served.serving.announce()
        first += await _paths(socket, 1)
        _change(served, b"Talks on Borduria", b"Talks on Syldavia")
        served.serving.announce()
        return [*first, *await _paths(socket, 2)]

    page = url.removeprefix("http://localhost").partition("?")[0]
    assert run(served, talk) == [STATE, STATE, page, STATE]


def test_a_page_that_was_sent_before_a_build_ended_reloads_as_soon_as_it_listens(served: Served, shown: Shown) -> None:
    _change(served, b"Talks on Borduria", b"Talks on Syldavia")

    async def talk(socket: WebSocketClientConnection) -> Any:
        await _shows(socket, "http://localhost/", shown.digest, shown.sheets)
        return await _told(socket)

    assert run(served, talk)["path"] == "/"


def test_no_reload_is_dropped_however_soon_it_follows(served: Served, shown: Shown) -> None:
    async def talk(socket: WebSocketClientConnection) -> list[str]:
        await _shows(socket, "http://localhost/", shown.digest, shown.sheets)
        paths = await _paths(socket, 1)
        for number in range(10):
            _change(served, b"<title>", f"<title>{number}".encode())
            served.serving.announce()
            paths += await _paths(socket, 2)
        return paths

    assert run(served, talk) == [STATE, *["/", STATE] * 10]


def test_a_new_stylesheet_is_told_without_a_reload(served: Served, shown: Shown) -> None:
    (sheet,) = shown.sheets
    fresh = re.sub(r"\.[0-9a-f]{10}\.css", ".0123456789.css", sheet)

    async def talk(socket: WebSocketClientConnection) -> list[str]:
        await _shows(socket, "http://localhost/", shown.digest, shown.sheets)
        first = await _paths(socket, 1)
        _change(served, sheet.encode(), fresh.encode())
        served.serving.announce()
        served.serving.announce()
        return [*first, *await _paths(socket, 3)]

    assert run(served, talk) == [STATE, fresh, STATE, STATE]


@pytest.mark.parametrize(
    "message", ["", "{", "[]", "1", "null", '{"command": "info"}', '{"command": "info", "url": 1, "plugins": {}}', "{}"]
)
def test_whoever_speaks_otherwise_is_hung_up_on_and_harms_nobody(served: Served, message: str) -> None:
    async def talk(socket: WebSocketClientConnection) -> Any:
        await socket.write_message(message)
        return await _told(socket)

    assert run(served, talk) is None
    served.serving.announce()
    assert served.ask("/")[0].status == 200


def test_an_address_of_a_page_leads_out_of_nothing(served: Served) -> None:
    async def talk(socket: WebSocketClientConnection) -> Any:
        await _shows(socket, "http://localhost/../../etc/passwd", "0")
        return await _told(socket)

    assert run(served, talk)["path"] == "/../../etc/passwd"
    assert served.ask("/")[0].status == 200
