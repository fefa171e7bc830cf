"""Requests that no browser sends of itself, byte for byte; and what the preview's scripts may never do."""

import re
import socket
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT
from tests.serve.conftest import PATIENCE, Served

REFUSED = {
    "two hosts": b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
    "two hosts, the other first": b"GET / HTTP/1.1\r\nHost: evil.example\r\nHost: localhost\r\n\r\n",
    "a list of hosts": b"GET / HTTP/1.1\r\nHost: localhost, evil.example\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "a host with a stop at its end": b"GET / HTTP/1.1\r\nHost: localhost.\r\n\r\n",
    "a whole address, another host": b"GET http://localhost/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    "a whole address": b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a whole address of a file": b"GET file:///etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a tunnel": b"CONNECT evil.example:80 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a zero byte": b"GET /\0/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a long address": b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a header after a header": b"GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost\r\n\r\n",
    "a large body": b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000000\r\n\r\n",
    "a large body in chunks": b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
     b"10000\r\n" + b"a" * 65_536 + b"\r\n10000\r\n" + b"a" * 65_536,
}  # fmt: skip
MARKUP = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTML|ContextualFragment|eval\(|srcdoc")


@pytest.mark.parametrize("request_", REFUSED)
def test_such_a_request_is_refused(served: Served, request_: str) -> None:
    with socket.create_connection(("127.0.0.1", served.port), timeout=PATIENCE) as talk:
        talk.sendall(REFUSED[request_])
        answer = talk.recv(65_536)
    assert answer == b"" or re.match(rb"HTTP/1\.1 4\d\d ", answer), answer
    assert b"Talks on Borduria" not in answer
    assert served.ask("/")[0].status == 200


@pytest.mark.parametrize(
    "script",
    sorted([*ROOT.glob("briefing/serve/assets/*.js"), *ROOT.glob("templates/assets/js/*.js")]),
    ids=lambda path: path.name,
)
def test_no_script_of_ours_makes_markup_of_a_text(script: Path) -> None:
    assert MARKUP.findall(script.read_text(encoding="utf-8")) == []
