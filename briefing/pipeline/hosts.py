"""Hosts: the numeric addresses behind a name, and which of them are public."""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

LookUp = Callable[[str, int], list[str]]
"""From a host's name and a port to its numeric addresses; none where there is no such host."""

_TRANSLATED = ip_network("64:ff9b::/96")
"""IPv6 addresses that a network turns into the IPv4 address in their last 32 bits.

Those of 64:ff9b:1::/48 it turns into one where it alone knows which bits that is: they are no public addresses.
"""


def look_up(host: str, port: int) -> list[str]:
    """The numeric addresses of a host, without repetitions."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return []
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def is_public(numeric: str, *, allow_loopback: bool = False) -> bool:
    """Whether a numeric address is one of the public internet, also where it wraps another one."""
    try:
        address = ip_address(numeric.partition("%")[0])
    except ValueError:
        return False
    inner = _wrapped(address)
    if inner is not None:
        return is_public(str(inner), allow_loopback=allow_loopback)
    if address.is_loopback:
        return allow_loopback
    ours = address.is_private or address.is_link_local or (isinstance(address, IPv6Address) and address.is_site_local)
    nobodys = address.is_multicast or address.is_reserved or address.is_unspecified
    return address.is_global and not ours and not nobodys


def _wrapped(address: IPv4Address | IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address stands for."""
    if isinstance(address, IPv4Address):
        return None
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour
