"""Parts of a process end with it, and with what they were split for."""

import os
import select
import signal
from multiprocessing.connection import Connection

import pytest

from briefing.pipeline.splitting import split

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be split here"),
]
MORE_THAN_A_PIPE_HOLDS = b"x" * 5_000_000
PATIENCE = 30.0
"""Seconds."""


def _send_much(_: int, sending: Connection) -> None:
    sending.send_bytes(MORE_THAN_A_PIPE_HOLDS)


def test_each_part_sends_its_own() -> None:
    with split(3, lambda at, sending: sending.send(at)) as parts:
        assert [results.recv() for results in parts] == [0, 1, 2]


def test_a_part_leaves_ctrl_c_to_the_one_who_waits(capfd: pytest.CaptureFixture[str]) -> None:
    def interrupted(_: int, sending: Connection) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        sending.send("still here")

    with split(1, interrupted) as parts:
        assert [results.recv() for results in parts] == ["still here"]
    assert capfd.readouterr() == ("", "")


def test_no_part_outlives_what_it_was_split_for() -> None:
    with split(2, _send_much) as parts:
        processes = [*parts.values()]
    assert not any(process.is_alive() for process in processes)


def test_parts_end_when_the_one_who_waits_is_killed() -> None:
    alive, held = os.pipe()  # the other end stays open as long as one of them lives
    one = os.fork()
    if not one:
        os.close(alive)
        with split(2, _send_much):
            os.write(held, b"!")
            signal.pause()
        os._exit(0)
    os.close(held)
    assert os.read(alive, 1) == b"!"
    os.kill(one, signal.SIGKILL)
    os.waitpid(one, 0)
    ended, _, _ = select.select([alive], [], [], PATIENCE)
    assert ended
    assert os.read(alive, 1) == b""
    os.close(alive)
