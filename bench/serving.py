"""From saving a file to having it served: how long a preview takes to show an edit."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from urllib.error import URLError
from urllib.request import urlopen

from bench.process import environment, stop
from bench.works import Stale, Subject, shown_on

HOST = "127.0.0.1"
POLL = 0.005
"""Seconds between two questions."""
PATIENCE = 900.0
SETTLE = 2.0
"""Seconds of rest before an edit, so that the one before it is over and done with."""


def saves(subject: Subject, count: int) -> list[float]:
    """Seconds from saving an entry to its page and its first actor's both showing the edit, once warmed up.

    Raises:
        Stale: if that does not come to pass.
    """
    with _preview(subject) as address:
        _wait(f"{address}/", "", subject)
        found = []
        for _ in range(count + 1):
            time.sleep(SETTLE)
            entry = subject.edit()
            began = time.perf_counter()
            for page in shown_on(entry):
                _wait(f"{address}/{page}", entry.title, subject)
            found.append(time.perf_counter() - began)
    return found[1:]


@contextmanager
def _preview(subject: Subject) -> Iterator[str]:
    """The address of a running preview."""
    port = _free()
    if subject.generator.serve is None:
        raise ValueError(f"{subject.name} has no preview that is measured")
    process = subprocess.Popen(
        subject.generator.serve(subject.tools, subject.site, port),
        cwd=subject.site,
        env=environment() | {"TMPDIR": str(subject.site.parent)},  # what it makes is in memory where the site is
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield f"http://{HOST}:{port}"
    finally:
        stop(process)


def _wait(address: str, for_: str, subject: Subject) -> None:
    until = time.perf_counter() + PATIENCE
    while time.perf_counter() < until:
        try:
            with urlopen(address, timeout=PATIENCE) as answer:
                if for_ in answer.read().decode():
                    return
        except (URLError, ConnectionError, HTTPException):
            pass  # not there yet, or rewritten while it was sent, as Hugo's preview does
        time.sleep(POLL)
    raise Stale(f"{subject.name}: {address} did not show “{for_}” within {PATIENCE:.0f} s")


def _free() -> int:
    with socket.socket() as found:
        found.bind((HOST, 0))
        port: int = found.getsockname()[1]
    return port
