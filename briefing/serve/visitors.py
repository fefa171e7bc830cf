"""Visitors: under which names the preview may be asked for.

A page elsewhere on the web can have its own name lead to this machine and so read what a server here says
(DNS rebinding). Its name then stands in the request, and is none of ours.
"""

import re
from ipaddress import ip_address

_HOST = re.compile(r"(?P<name>\[[0-9a-f:.]+\]|[^\[\]:/?#@\s]+)(?::(?P<port>\d{1,5}))?", re.IGNORECASE)
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_ANYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not bound to


def is_expected(host: str, told: str) -> bool:
    """Whether a request's `Host` is this machine, or where the server was told to listen.

    Where it listens on every address, a number is good: no other site can have a number as its name.
    """
    found = _HOST.fullmatch(host)
    if not found:
        return False
    name = found["name"].strip("[]").lower()
    return name in _HERE or name == told.lower() or (told in _ANYWHERE and _is_number(name))


def parts_of(host: str) -> tuple[str, str]:
    """The name and the port in a request's `Host`, which must be one that is expected."""
    found = _HOST.fullmatch(host)
    return (found["name"], found["port"] or "80") if found else ("", "")


def in_address(host: str) -> str:
    """A host as it stands in an address that a browser opens."""
    if host in _ANYWHERE:
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host


def _is_number(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
