"""A lock: one process holds it, the others wait or are told who, and it is free when that one ends, however it ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.output.lock import Locked, held

HOLD = """
import sys, time
from pathlib import Path
from briefing.output.lock import held
with held(Path(sys.argv[1]), 0, print):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


def _holder(path: Path, seconds: float = 60) -> "subprocess.Popen[str]":
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(path), str(seconds)], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def test_another_process_is_told_who_holds_it(tmp_path: Path) -> None:
    path, told = tmp_path / "deep/lock", list[str]()
    with _holder(path) as process:
        with pytest.raises(Locked) as problem, held(path, 0.2, told.append):
            pytest.fail("it is held")
        assert (problem.value.process, told) == (str(process.pid), [str(process.pid)])
        process.kill()


def test_whoever_waits_gets_it_next(tmp_path: Path) -> None:
    path, told = tmp_path / "lock", list[str]()
    with _holder(path, 0.3) as process, held(path, 60, told.append):
        assert told == [str(process.pid)]
        assert path.read_text(encoding="ascii") == f"{os.getpid()}\n"
    assert not path.exists()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a process cannot be killed here")
def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    path, told = tmp_path / "lock", list[str]()
    with _holder(path) as process:
        process.kill()
    assert path.read_text(encoding="ascii") == f"{process.pid}\n"
    with held(path, 0, told.append):
        assert told == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be split here")
def test_a_process_that_was_split_off_holds_nothing(tmp_path: Path) -> None:
    first = "import os\n    if not os.fork():\n        time.sleep(2)\n        os._exit(0)\n    print"
    command = [sys.executable, "-c", HOLD.replace("print", first), str(tmp_path / "lock"), "60"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        process.kill()
        process.wait()
        with held(tmp_path / "lock", 0.2, lambda _: None):
            pass


def test_a_lock_that_was_removed_while_it_was_waited_for_is_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with _holder(path) as process:
        path.unlink()
        with held(path, 0, lambda _: None), pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.1)
        process.kill()


def test_where_no_file_can_be_made_there_is_no_lock(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with held(tmp_path / "file/lock", 0, lambda _: None):
        assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_many_processes_never_hold_it_together(tmp_path: Path) -> None:
    code = """
import sys, time
from pathlib import Path
from briefing.output.lock import held
for _ in range(20):
    with held(Path(sys.argv[1], "lock"), 60, lambda _: None):
        inside = Path(sys.argv[1], "inside")
        inside.touch(exist_ok=False)
        time.sleep(0.001)
        inside.unlink()
"""
    crowd = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path)]) for _ in range(4)]
    assert [process.wait() for process in crowd] == [0, 0, 0, 0]
