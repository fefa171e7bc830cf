"""Fetching by https: only from a host that proves to be the one that was asked for."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from briefing.pipeline.article_file import InputProblem
from briefing.pipeline.fetch import fetch
from tests.pipeline.web_server import ANSWERS, PAGE, Server, to

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make a certificate with")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for `good.example` that nobody vouches for but itself, and its key."""
    folder = tmp_path_factory.mktemp("certificate")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    made = ["-newkey", "rsa:2048", "-nodes", "-subj", "/CN=good.example", "-keyout", str(key), "-out", str(certificate)]
    named = ["-addext", "subjectAltName=DNS:good.example"]
    subprocess.run(["openssl", "req", "-x509", *made, *named], check=True, capture_output=True)
    return certificate, key


@pytest.fixture
def server(certificate: tuple[Path, Path]) -> Iterator[Server]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with Server() as running:
        running.socket = context.wrap_socket(running.socket, server_side=True)
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


@pytest.fixture
def trusted(certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine trusts the certificate, as it does those of its system."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))


def _fetched(server: Server, host: str, path: str = "/good") -> bytes:
    address = f"https://{host}:{server.server_port}{path}"
    return fetch(address, look_up=lambda _host, _port: ["127.0.0.1"], seconds=5, allow_loopback=True).raw


def _problem(server: Server, host: str, path: str = "/good") -> str:
    with pytest.raises(InputProblem) as caught:
        _fetched(server, host, path)
    return str(caught.value)


@pytest.mark.usefixtures("trusted")
def test_a_host_that_proves_to_be_the_one_that_was_asked_for_is_believed(server: Server) -> None:
    assert _fetched(server, "good.example") == PAGE


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("host", ["other.example", "sub.good.example", "127.0.0.1"])
def test_a_certificate_of_another_host_is_refused(server: Server, host: str) -> None:
    assert "does not prove that it is the host" in _problem(server, host)
    assert server.asked == []


def test_a_certificate_that_nobody_vouches_for_is_refused(server: Server) -> None:
    assert "does not prove that it is the host" in _problem(server, "good.example")
    assert server.asked == []


@pytest.mark.usefixtures("trusted")
def test_nobody_is_led_from_https_to_http(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ANSWERS, "/down", to("http://good.example/"))
    assert "leads from https to http" in _problem(server, "good.example", "/down")
