"""The port that is wanted, or the next that is free."""

import socket
from collections.abc import Iterator

import pytest

from briefing.serve.listening import CannotListen, Listening, listen


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield int(other.getsockname()[1])


def _closed(listening: Listening) -> Listening:
    for each in listening.sockets:
        each.close()
    return listening


def test_any_port_that_is_free() -> None:
    listening = _closed(listen("127.0.0.1", 0))
    assert listening.port > 0
    assert listening.address == f"http://127.0.0.1:{listening.port}"


def test_a_port_that_is_taken_is_told_with_what_to_do(taken: int) -> None:
    with pytest.raises(CannotListen, match=rf"^port {taken} is taken: .* --port, .* --next-port$"):
        listen("127.0.0.1", taken)


def test_the_next_free_port_on_request(taken: int) -> None:
    listening = _closed(listen("127.0.0.1", taken, next_free=True))
    assert taken < listening.port < taken + 100


def test_where_the_ports_end_there_is_no_next_one() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 65_535))
        other.listen()
        with pytest.raises(CannotListen, match="the next 99 are taken"):
            listen("127.0.0.1", 65_535, next_free=True)


@pytest.mark.parametrize(
    ("host", "why"),
    [
        ("nowhere.invalid", "there is no address “nowhere.invalid”"),
        ("192.0.2.7", "“192.0.2.7” is no address of this machine"),
        ("a" * 70, "there is no address"),
        ("", "there is no address"),
    ],
)
def test_an_address_that_is_not_this_machine_s_is_told(host: str, why: str) -> None:
    with pytest.raises(CannotListen, match=why):
        listen(host, 0)


def test_localhost_is_listened_on_in_all_its_forms() -> None:
    listening = listen("localhost", 0)
    assert {each.getsockname()[1] for each in listening.sockets} == {listening.port}
    assert "127.0.0.1" in {each.getsockname()[0] for each in listening.sockets}
    _closed(listening)
