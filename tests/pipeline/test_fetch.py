"""Fetching, tried on a server of this machine, which a parameter of the function allows."""

import socket
from collections.abc import Callable, Iterator
from threading import Thread
from time import perf_counter

import pytest

from briefing import __version__
from briefing.pipeline.article_file import InputProblem
from briefing.pipeline.copies import LARGEST
from briefing.pipeline.fetch import MOST_REDIRECTS, Fetched, fetch
from tests.pipeline.web_server import BOMB, ENDED, PAGE, Server


@pytest.fixture
def server() -> Iterator[Server]:
    ENDED.clear()
    with Server() as running:
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        ENDED.set()
        running.shutdown()
        thread.join()


@pytest.fixture
def get(server: Server) -> Callable[..., Fetched]:
    return lambda path, seconds=5.0: fetch(server.base + path, seconds=seconds, allow_loopback=True)


def problem_of(address: str, **rest: object) -> str:
    with pytest.raises(InputProblem) as caught:
        fetch(address, **rest)  # type: ignore[arg-type]
    assert str(caught.value).isprintable()
    return str(caught.value)


def test_a_page_is_asked_for_once_and_honestly(server: Server, get: Callable[..., Fetched]) -> None:
    assert get("/good") == Fetched(address=f"{server.base}/good", raw=PAGE, kind="text/html", charset="utf-8")
    ((path, headers),) = server.asked
    assert path == "/good"
    assert headers["User-Agent"].startswith(f"briefing/{__version__} ")
    assert headers["Host"] == server.base.removeprefix("http://")
    assert headers["Accept-Encoding"] == "identity"
    assert not {"Cookie", "Referer", "Authorization"} & headers.keys()


@pytest.mark.parametrize(
    ("path", "kind", "charset"),
    [
        ("/plain", "text/plain", None),
        ("/xhtml", "application/xhtml+xml", None),
        ("/latin", "text/html", "iso-8859-1"),
        ("/odd-charset", "text/html", "no such; thing"),
    ],
)
def test_types_and_encodings(get: Callable[..., Fetched], path: str, kind: str, charset: str | None) -> None:
    found = get(path)
    assert (found.kind, found.charset) == (kind, charset)


def test_redirects_are_followed_to_the_last_address(server: Server, get: Callable[..., Fetched]) -> None:
    assert get("/one").address == f"{server.base}/three?a=b%20c"
    assert [path for path, _ in server.asked] == ["/one", "/two", "/three?a=b%20c"]


def test_no_cookie_is_sent_back(server: Server, get: Callable[..., Fetched]) -> None:
    get("/cookie")
    assert "Cookie" not in server.asked[-1][1]


def test_redirects_end(server: Server) -> None:
    assert "more than 5 times" in problem_of(f"{server.base}/round", allow_loopback=True)
    assert len(server.asked) == MOST_REDIRECTS + 1


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/missing", "the server answered 404 (Not Found)"),
        ("/picture", "neither HTML nor plain text"),
        ("/packed", "packed"),
        ("/packed-br", "packed"),
        ("/packed-deflate", "packed"),
        ("/packed-twice", "packed"),
        ("/header-flood", "no answer that can be read"),
        ("/long-header", "no answer that can be read"),
        ("/bad-chunk", "no answer that can be read"),
        ("/huge-chunk", "no answer that can be read"),
        ("/away", "10.0.0.1 is no public address"),
        ("/meta", "169.254.169.254 is no public address"),
        ("/file", "only http and https"),
        ("/data", "only http and https"),
        ("/named", "a name or a password"),
        ("/same-scheme", "10.0.0.1 is no public address"),
        ("/mapped", "::ffff:10.0.0.1 is no public address"),
        ("/number", "167772161 is no public address"),
        ("/nowhere", "more than 5 times"),
        ("/broken-off", "broke off"),
        ("/announced", "too many"),
        ("/too-long", "does not end"),
        ("/endless", "does not end"),
        ("/endless-chunk", "does not end"),
        ("/nonsense", "no answer that can be read"),
    ],
)
def test_what_is_refused(server: Server, path: str, words: str) -> None:
    assert words in problem_of(server.base + path, seconds=10, allow_loopback=True)


@pytest.mark.parametrize("path", ["/endless", "/endless-chunk"])
def test_no_more_is_taken_than_the_limit(server: Server, path: str) -> None:
    problem_of(server.base + path, seconds=10, allow_loopback=True)
    buffers = 8_000_000
    assert server.sent < LARGEST + buffers


@pytest.mark.parametrize("path", ["/slow", "/slow-head", "/continues", "/trailers"])
def test_a_slow_server_is_left_whatever_it_sends(server: Server, path: str) -> None:
    begun = perf_counter()
    problem = problem_of(server.base + path, seconds=0.5, allow_loopback=True)
    assert problem == "there was no whole answer within 0.5 seconds"
    assert perf_counter() - begun < 5


def test_as_much_as_an_article_may_have_is_taken(get: Callable[..., Fetched]) -> None:
    assert len(get("/just-right").raw) == LARGEST


def test_nothing_is_unpacked(get: Callable[..., Fetched]) -> None:
    assert get("/packed-in-silence").raw == BOMB


def test_no_proxy_that_a_variable_names_is_asked(
    server: Server, get: Callable[..., Fetched], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    assert get("/good").raw == PAGE
    assert [path for path, _ in server.asked] == ["/good"]


def test_this_machine_is_refused_unless_a_test_allows_it(server: Server) -> None:
    assert "127.0.0.1 is no public address" in problem_of(f"{server.base}/good")
    assert server.asked == []


def test_the_connection_goes_to_the_address_that_was_checked(server: Server) -> None:
    """A name that means this machine at the second look-up is looked up once only."""
    answers = [["127.0.0.1"], ["10.0.0.1"]]
    found = fetch(
        f"http://rebound.example:{server.server_port}/good",
        look_up=lambda _host, _port: answers.pop(0),
        allow_loopback=True,
    )
    assert found.raw == PAGE
    assert answers == [["10.0.0.1"]]
    assert server.asked[0][1]["Host"] == f"rebound.example:{server.server_port}"


def test_a_host_with_one_private_address_among_public_ones_is_refused() -> None:
    assert "10.0.0.1" in problem_of("http://both.example/", look_up=lambda _host, _port: ["8.8.8.8", "10.0.0.1"])


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd", "ftp://example.org/a", "data:text/html,x", "javascript:alert(1)", "//example.org", "http://",
        "http://[::1", "http://a:b@example.org/", "http://example.org:99999/", "http://example.org:0/",
        "http://exa mple.org/", "http://a\x1b[31m.example/", f"http://{'a' * 70}.example/", "gopher://127.0.0.1:70/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused_before_anything_is_asked(address: str) -> None:
    def never(_host: str, _port: int) -> list[str]:
        raise AssertionError

    problem_of(address, look_up=never)


@pytest.mark.parametrize("host", ["１２７.0.0.1", "127。0。0。1", "0x7f.1", "127.1", "[::ffff:127.0.0.1]", "LOCALHOST"])
def test_this_machine_is_refused_however_it_is_written(server: Server, host: str) -> None:
    assert "is no public address" in problem_of(f"http://{host}:{server.server_port}/good")
    assert server.asked == []


def test_a_host_that_does_not_exist_is_told() -> None:
    assert "there is no host nowhere.example" in problem_of("https://nowhere.example/", look_up=lambda _h, _p: [])


def test_a_closed_port_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert "no connection could be made" in problem_of(f"http://127.0.0.1:{port}/", allow_loopback=True)


def test_who_does_not_speak_tls_is_refused(server: Server) -> None:
    address = server.base.replace("http:", "https:")
    assert "no secure connection" in problem_of(address, seconds=5, allow_loopback=True)
    assert server.asked == []
