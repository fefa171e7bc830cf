"""Listening: the port that is wanted, or the next that is free."""

import errno
import os
from contextlib import ExitStack
from socket import SOCK_STREAM, create_server, gaierror, getaddrinfo, socket

from briefing.model.frozen import frozen
from briefing.serve.visitors import in_address

_LAST_PORT = 65_535
_TRIED = 100
_NOT_HERE = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)


class CannotListen(Exception):
    """Nothing can be served there; the message says why and what to do."""


@frozen
class Listening:
    """Where the server can be asked."""

    sockets: tuple[socket, ...]
    host: str
    port: int

    @property
    def address(self) -> str:
        """The server's own address, such as `http://127.0.0.1:8000`."""
        return f"http://{in_address(self.host)}:{self.port}"


def listen(host: str, port: int, *, next_free: bool = False) -> Listening:
    """Take a port.

    Args:
        host: the name or the number of one of this machine's addresses.
        port: 0 is any that is free.
        next_free: whether, where the port is taken, the next that is not is as good.

    Raises:
        CannotListen: if there is none.
    """
    for tried in range(port, min(port + _TRIED, _LAST_PORT + 1) if next_free else port + 1):
        try:
            sockets = _bound(host, tried)
        except (gaierror, UnicodeError):
            raise CannotListen(f"there is no address “{host}”: --host takes one of this machine’s") from None
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise CannotListen(_why(host, tried, error)) from None
        else:
            return Listening(sockets=sockets, host=host, port=sockets[0].getsockname()[1])
    if next_free:
        raise CannotListen(f"port {port} and the next {_TRIED - 1} are taken: choose another with --port")
    raise CannotListen(f"port {port} is taken: choose another with --port, or take the next free one with --next-port")


def _bound(host: str, port: int) -> tuple[socket, ...]:
    """A socket for each address that the host has on this machine, all on one port."""
    if not host:
        raise gaierror
    found = {(family, address[0]) for family, *_, address in getaddrinfo(host, None, type=SOCK_STREAM)}
    sockets: list[socket] = []
    with ExitStack() as opened:
        last = max(found)[1]
        for family, name in sorted(found):
            try:
                bound = opened.enter_context(create_server((name, port), family=family))
            except OSError as error:
                if error.errno not in _NOT_HERE or (name == last and not sockets):
                    raise
                continue  # a name may have an address of a kind that this machine does not speak
            bound.settimeout(0)
            sockets.append(bound)
            port = bound.getsockname()[1]
        opened.pop_all()
    return tuple(sockets)


def _why(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EACCES:
        return f"port {port} is not for everybody: choose one above 1023 with --port"
    if error.errno in _NOT_HERE:
        return f"“{host}” is no address of this machine: --host takes one that is, or 0.0.0.0 for all"
    said = os.strerror(error.errno) if error.errno else str(error)
    return f"nothing can listen on {host}, port {port} ({said})"
