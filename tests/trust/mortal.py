"""A program that runs commands and is stopped, or fails, at a given one of its calls that change the disk.

It is started once and splits itself for each command, so that a test can stop one at each of hundreds of calls. It
reads one order a line, `{"argv": […], "at": 7, "how": "killed", "cwd": "/", "within": 60}`, and answers with
`{"signal": 9, "code": 0, "calls": 7, "told": "…"}`. Of a call that writes, half is written before it fails; whatever
is still at work after so many seconds is killed.
"""

import io
import json
import os
import signal
import sys
import traceback
from contextlib import redirect_stderr, redirect_stdout
from select import select
from typing import Any

import briefing.pipeline.build
import briefing.pipeline.cache  # noqa: F401 - what a command imports when it runs is there before it is split
from briefing.cli.main import main
from tests.trust.calls import Calls


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


def split(argv: list[str], at: int, how: str, cwd: str, within: float) -> dict[str, Any]:
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
    if not select([reading], [], [], within)[0]:
        os.kill(child, signal.SIGKILL)
    with os.fdopen(reading, "rb") as told:
        answer = told.read()
    status = os.waitpid(child, 0)[1]
    ended = {"signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, "code": -1, "calls": at, "told": ""}
    return ended | (json.loads(answer) if answer else {})


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(split(**json.loads(line))), flush=True)  # noqa: T201 - its answer
