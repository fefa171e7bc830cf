"""A program that runs commands and is stopped, or fails, at a given one of its calls that change the disk.

It is started once and splits itself for each command, so that a test can stop one at each of hundreds of calls. It
reads one order a line, `{"argv": […], "at": 7, "how": "killed", "cwd": "/"}`, and answers with `{"signal": 9,
"code": 0, "calls": 7, "told": "…"}`. Of a call that writes, half is written before it fails.
"""

import errno
import io
import json
import os
import signal
import sys
import traceback
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from typing import Any

import briefing.pipeline.build
import briefing.pipeline.cache  # noqa: F401 - what a command imports when it runs is there before it is split
from briefing.cli.main import main

CHANGING = ("open", "write", "replace", "rename", "link", "mkdir", "unlink", "remove", "rmdir", "fchmod", "ftruncate")
MAKING = {"open", "write", "link", "mkdir"}
"""Calls that a full disk does not allow."""
FAULTS = {"full": errno.ENOSPC, "read-only": errno.EROFS, "broken": errno.EIO}


class Calls:
    """Counts the calls and lets one fail, or that and all later ones."""

    def __init__(self, how: str, at: int) -> None:
        self.how, self.at, self.count, self.armed = how, at, 0, True
        for name in CHANGING:
            setattr(os, name, partial(self.call, name, getattr(os, name)))

    def call(self, name: str, real: Any, *given: Any, **named: Any) -> Any:
        if not self.armed or (name == "open" and not given[1] & os.O_CREAT) or (name == "write" and given[0] < 3):
            return real(*given, **named)
        self.count += 1
        if self.count == self.at or (self.count > self.at and self._lasts(name)):
            self.fail(name, real, given)
        return real(*given, **named)

    def _lasts(self, name: str) -> bool:
        return self.how == "read-only" or (self.how == "full" and name in MAKING)

    def fail(self, name: str, real: Any, given: tuple[Any, ...]) -> None:
        if self.how == "full" and name not in MAKING:
            return
        if name == "write":
            real(given[0], bytes(given[1])[: len(given[1]) // 2])
        if self.how == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        raise OSError(FAULTS[self.how], os.strerror(FAULTS[self.how]), *([] if name == "write" else given[:1]))


def run(argv: list[str], at: int, how: str, answer: int) -> None:
    """Run a command in this process and end it; the answer goes into a pipe, unless it is killed."""
    said = io.StringIO()
    calls = Calls(how, at)
    with redirect_stdout(said), redirect_stderr(said):
        try:
            code = main(argv)
        except Exception:  # noqa: BLE001 - whatever a command lets out
            code = -1
            said.write(traceback.format_exc())
    calls.armed = False
    os.write(answer, json.dumps({"code": code, "calls": calls.count, "told": said.getvalue()}).encode())
    os._exit(0)


def split(argv: list[str], at: int, how: str, cwd: str) -> dict[str, Any]:
    """Run a command in a process of its own, and say how it ended."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.chdir(cwd)
            run(argv, at, how, writing)
        finally:
            os._exit(70)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        answer = told.read()
    status = os.waitpid(child, 0)[1]
    ended = {"signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, "code": -1, "calls": at, "told": ""}
    return ended | (json.loads(answer) if answer else {})


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(split(**json.loads(line))), flush=True)  # noqa: T201 - its answer
