"""Which numeric addresses are public."""

import pytest

from briefing.pipeline.hosts import is_public, look_up

REFUSED = [
    "127.0.0.1", "127.1.2.3", "::1", "0.0.0.0", "::", "10.0.0.1", "172.16.0.1", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255", "192.0.2.1",
    "198.18.0.1", "203.0.113.9", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "fec0::1", "ff02::1",
    "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1",
    "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::a00:1", "2002:7f00:1::", "2002:a00:1::", "2001::1", "x",
    "64:ff9b:1:7f00:0:100:808:808", "64:ff9b:1::808:808", "::ffff:0:127.0.0.1", "100.127.255.254", "192.0.0.170", "::2",
    "2002:a9fe:a9fe::", "64:ff9b::a9fe:a9fe", "::ffff:100.64.0.1", "2002:6440:1::", "0.1.2.3", "100::1", "127.0.0.1%lo",
]  # fmt: skip
PUBLIC = ("8.8.8.8", "93.184.215.14", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808")


@pytest.mark.parametrize("numeric", REFUSED)
def test_what_is_not_public(numeric: str) -> None:
    assert not is_public(numeric)


@pytest.mark.parametrize("numeric", PUBLIC)
def test_what_is_public(numeric: str) -> None:
    assert is_public(numeric)


def test_tests_may_use_this_machine_and_no_other_private_address() -> None:
    assert is_public("127.0.0.1", allow_loopback=True)
    assert is_public("::1", allow_loopback=True)
    assert [n for n in REFUSED if is_public(n, allow_loopback=True) and "127" not in n and "7f00" not in n] == ["::1"]


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "017700000001", "127.1"])
def test_other_spellings_of_an_address_are_looked_up_before_they_are_judged(host: str) -> None:
    assert not any(is_public(numeric) for numeric in look_up(host, 80))


def test_a_host_that_does_not_exist_has_no_address() -> None:
    assert look_up("a" * 300, 80) == []
