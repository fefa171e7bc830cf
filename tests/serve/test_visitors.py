"""Under which names the preview may be asked for: no page elsewhere can have its own name lead here."""

import pytest

from briefing.serve.visitors import in_address, is_expected, parts_of


@pytest.mark.parametrize(
    ("host", "told"),
    [
        ("localhost", "127.0.0.1"),
        ("localhost:8000", "127.0.0.1"),
        ("LocalHost:8000", "127.0.0.1"),
        ("127.0.0.1:9000", "127.0.0.1"),  # a tunnel may have another port
        ("[::1]:8000", "127.0.0.1"),
        ("[::1]", "::1"),
        ("desk.example:8000", "desk.example"),
        ("192.0.2.7:8000", "192.0.2.7"),
        ("192.0.2.7:8000", "0.0.0.0"),
        ("[2001:db8::7]:8000", "::"),
    ],
)
def test_this_machine_and_the_address_that_was_told_are_expected(host: str, told: str) -> None:
    assert is_expected(host, told)


@pytest.mark.parametrize(
    ("host", "told"),
    [
        ("evil.example", "127.0.0.1"),
        ("evil.example:8000", "127.0.0.1"),
        ("evil.example:8000", "0.0.0.0"),
        ("localhost.evil.example:8000", "127.0.0.1"),
        ("127.0.0.1.evil.example", "0.0.0.0"),
        ("localhost:8000@evil.example", "127.0.0.1"),
        ("evil.example#localhost", "127.0.0.1"),
        ("127.0.0.1:8000, evil.example", "127.0.0.1"),
        ("192.0.2.7:8000", "127.0.0.1"),
        ("[::1", "127.0.0.1"),
        ("", "127.0.0.1"),
        ("", ""),
        (":8000", "0.0.0.0"),
        ("localhost:port", "127.0.0.1"),
        ("localhost.", "127.0.0.1"),
        ("127.0.0.1.:8000", "0.0.0.0"),
        ("localhost:8000:80", "127.0.0.1"),
        ("localhost:800000", "127.0.0.1"),
        ("localhost,evil.example", "127.0.0.1"),
        ("localhost\t", "127.0.0.1"),
        ("::1", "::1"),
        ("[::1].evil.example", "::1"),
        ("[::1]evil.example", "::"),
        ("[::ffff:127.0.0.1]", "127.0.0.1"),
        ("[fe80::1%25eth0]", "::"),
        ("2130706433", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("0x7f.1", "0.0.0.0"),
    ],
)
def test_every_other_name_is_not(host: str, told: str) -> None:
    assert not is_expected(host, told)


@pytest.mark.parametrize(
    ("host", "parts"),
    [
        ("localhost:8000", ("localhost", "8000")),
        ("[::1]:8000", ("[::1]", "8000")),
        ("[::1]", ("[::1]", "80")),
        ("localhost", ("localhost", "80")),
    ],
)
def test_the_socket_of_a_page_is_where_the_page_is_from(host: str, parts: tuple[str, str]) -> None:
    assert parts_of(host) == parts


def test_a_browser_is_sent_to_an_address_that_it_can_open() -> None:
    assert [in_address(host) for host in ("desk.example", "::1", "0.0.0.0", "::")] == [
        "desk.example", "[::1]", "127.0.0.1", "127.0.0.1",
    ]  # fmt: skip
