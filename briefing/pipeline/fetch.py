"""Fetching one page from the web, or asking for it: one request, small, soon, and to a public address only."""

import re
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import Event, Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from briefing import __version__
from briefing.model.frozen import frozen
from briefing.pipeline.article_file import InputProblem
from briefing.pipeline.hosts import LookUp, is_public, look_up
from briefing.pipeline.receiving import Response, body

MOST_REDIRECTS = 5
SECONDS = 20.0
"""For the whole of one request, from the connection to the last byte."""
PAGES = frozenset({"text/html", "application/xhtml+xml"})
TEXTS = frozenset({"text/plain"})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_SENT = {
    "User-Agent": f"briefing/{__version__} (one page, asked for by an editor)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8",
    "Accept-Encoding": "identity",
    "Accept-Language": "en",
    "Connection": "close",
}
_HOST = re.compile(r"[a-z0-9_.:-]{1,253}")
_LONGEST = 4_000
_SAFE = "/:?#[]@!$&'()*+,;=%~-._"
_PORTS = {"http": 80, "https": 443}


@frozen
class Fetched:
    """A page as received from `address`, the last after all redirects."""

    address: str
    raw: bytes
    kind: str
    """Its type, such as `text/html`."""
    charset: str | None


Fetch = Callable[[str], Fetched]
"""From an address to the page there."""


def fetch(
    address: str, *, seconds: float = SECONDS, look_up: LookUp = look_up, allow_loopback: bool = False
) -> Fetched:
    """The page at `address`; redirects are followed, and every address on the way is checked.

    Args:
        address: begins with http:// or https://.
        seconds: for each request.
        look_up: finds the numeric addresses of a host.
        allow_loopback: for tests with a server on this machine.

    Raises:
        InputProblem: with one sentence for the editor.
    """
    with _followed(address, "GET", seconds, look_up, allow_loopback=allow_loopback) as (parts, response):
        return _page(parts, response)


def status_of(
    address: str, method: str, *, seconds: float = SECONDS, look_up: LookUp = look_up, allow_loopback: bool = False
) -> int:
    """How the server answers for `address` in the end, such as 200 or 404; what it sends beyond that is left.

    Args:
        address: begins with http:// or https://.
        method: `HEAD`, or `GET` for a server that answers nothing else.
        seconds: for each request.
        look_up: finds the numeric addresses of a host.
        allow_loopback: for tests with a server on this machine.

    Raises:
        InputProblem: with one sentence for the editor.
    """
    with _followed(address, method, seconds, look_up, allow_loopback=allow_loopback) as (_, response):
        return response.status


@contextmanager
def _followed(
    address: str, method: str, seconds: float, look_up: LookUp, *, allow_loopback: bool
) -> Iterator[tuple[SplitResult, HTTPResponse]]:
    """The answer after all redirects, and the address that it comes from."""
    parts = _checked(address)
    for _ in range(MOST_REDIRECTS + 1):
        with _answer(parts, method, seconds, _public(parts, look_up, allow_loopback=allow_loopback)) as response:
            if response.status not in _REDIRECTS:
                yield parts, response
                return
            onward = _checked(urljoin(parts.geturl(), response.getheader("Location") or ""))
        if (parts.scheme, onward.scheme) == ("https", "http"):
            raise InputProblem("it leads from https to http, where nobody vouches for the page")
        parts = onward
    raise InputProblem(f"it leads on more than {MOST_REDIRECTS} times")


def _checked(address: str) -> SplitResult:
    """An address in the form in which it is asked for.

    Raises:
        InputProblem: if it is none that is fetched.
    """
    try:
        parts = urlsplit(address.strip()[:_LONGEST])
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except ValueError:
        raise InputProblem("this is no web address") from None
    if parts.scheme not in _PORTS:
        raise InputProblem("only http and https addresses are fetched")
    if parts.username is not None or parts.password is not None:
        raise InputProblem("an address with a name or a password in it is not fetched")
    if not _HOST.fullmatch(host) or port == 0:
        raise InputProblem("this is no web address")
    named = f"[{host}]" if ":" in host else host
    return SplitResult(
        parts.scheme,
        named if port in (None, _PORTS[parts.scheme]) else f"{named}:{port}",
        quote(parts.path, safe=_SAFE) or "/",
        quote(parts.query, safe=_SAFE),
        "",
    )


def _public(parts: SplitResult, look_up: LookUp, *, allow_loopback: bool) -> list[str]:
    """The numeric addresses of the host. One that is not public among them, and none is asked."""
    host = parts.hostname or ""
    found = look_up(host, parts.port or _PORTS[parts.scheme])
    if not found:
        raise InputProblem(f"there is no host {host}, or no way to ask for it")
    for numeric in found:
        if not is_public(numeric, allow_loopback=allow_loopback):
            raise InputProblem(f"{host} is no public address ({numeric}): only public pages are fetched")
    return found


@contextmanager
def _answer(parts: SplitResult, method: str, seconds: float, numeric: list[str]) -> Iterator[HTTPResponse]:
    """The answer to one request, which goes to one of the very addresses that were checked."""
    host, port, secure = parts.hostname or "", parts.port or _PORTS[parts.scheme], parts.scheme == "https"
    connection = (HTTPSConnection if secure else HTTPConnection)(host, port)
    connection.response_class = Response
    late = Event()
    with ExitStack() as open_:
        open_.callback(connection.close)
        try:
            sock = open_.enter_context(_connected(numeric, port, seconds))
            if secure:
                context = ssl.create_default_context()
                sock = context.wrap_socket(sock, server_hostname=host, do_handshake_on_connect=False)
                open_.callback(sock.close)
            open_.callback(_stop_after(seconds, sock, late).cancel)
            if isinstance(sock, ssl.SSLSocket):
                sock.do_handshake()
            connection.sock = sock
            connection.request(method, parts.path + (f"?{parts.query}" if parts.query else ""), headers=_SENT)
            yield open_.enter_context(connection.getresponse())
            if late.is_set():
                raise TimeoutError
        except (OSError, HTTPException, ValueError, InputProblem) as problem:
            raise _told(problem, seconds, late=late.is_set()) from None


def _stop_after(seconds: float, sock: socket.socket, late: Event) -> Timer:
    """Ends the connection after a time, however slowly the server goes on."""

    def stop() -> None:
        late.set()
        with suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)

    timer = Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    return timer


def _connected(numeric: list[str], port: int, seconds: float) -> socket.socket:
    for number, address in enumerate(numeric, start=1):
        try:
            sock = socket.create_connection((address, port), timeout=seconds / len(numeric))
            sock.settimeout(seconds)
        except OSError:
            if number == len(numeric):
                raise
        else:
            return sock
    raise OSError


def _told(problem: Exception, seconds: float, *, late: bool) -> InputProblem:
    """What went wrong, in one sentence without a word of the server's."""
    if isinstance(problem, InputProblem) and not late:
        return problem
    if late or isinstance(problem, TimeoutError):
        return InputProblem(f"there was no whole answer within {seconds:g} seconds")
    if isinstance(problem, ssl.SSLCertVerificationError):
        return InputProblem(f"the server does not prove that it is the host ({problem.verify_message})")
    if isinstance(problem, ssl.SSLError):
        return InputProblem("no secure connection could be made")
    if isinstance(problem, OSError) and problem.strerror:
        return InputProblem(f"no connection could be made ({problem.strerror})")
    return InputProblem("the server gave no answer that can be read")


def _page(parts: SplitResult, response: HTTPResponse) -> Fetched:
    if response.status != HTTPStatus.OK:
        known = {status.value: f" ({status.phrase})" for status in HTTPStatus}
        raise InputProblem(f"the server answered {response.status}{known.get(response.status, '')}")
    kind = response.headers.get_content_type()
    if kind not in PAGES | TEXTS:
        raise InputProblem("this is no page: the server sent neither HTML nor plain text")
    if (response.getheader("Content-Encoding") or "identity").strip().lower() != "identity":
        raise InputProblem("the server sent the page packed, though it was asked not to")
    return Fetched(
        address=parts.geturl(), raw=body(response), kind=kind, charset=response.headers.get_content_charset()
    )
