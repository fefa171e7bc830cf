"""Git: asking it about the repository that a folder is in, without running anything that the repository configures."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

_SECONDS = 30.0
_MOST = 64_000_000
"""Bytes of an answer that are read."""

_SETTINGS = ("core.fsmonitor=false", "log.showRoot=true", "log.follow=false")
_SURROUNDINGS: Mapping[str, str] = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
"""Of a partial clone only what is here is read: fetching the rest could run whatever the repository names."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What git printed, and whether that is the `whole` of it: it is given so much time and room and no more."""

    output: bytes
    whole: bool


def ask(
    folder: Path, *arguments: str, given: bytes = b"", most: int = _MOST, seconds: float = _SECONDS
) -> Answer | None:
    """Git's answer; nothing where there is no git, no repository, or one that git refuses to read.

    Args:
        folder: where git is run.
        arguments: its command with options.
        given: what it reads.
        most: bytes of the answer that are read.
        seconds: how long it may take.
    """
    program = shutil.which("git")
    if program is None:
        return None
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    command = [program, "-C", str(folder), "--no-pager", "--no-replace-objects", *settings, *arguments]
    with tempfile.TemporaryFile() as asked:
        asked.write(given)
        asked.seek(0)
        try:
            process = subprocess.Popen(  # noqa: S603 - no shell, and nothing in the command comes from content
                command,
                stdin=asked,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=_surroundings(),
                start_new_session=True,
            )
        except OSError:
            return None
        return _answer(process, most, seconds)


def _answer(process: subprocess.Popen[bytes], most: int, seconds: float) -> Answer | None:
    late = Timer(seconds, _end, [process])
    late.daemon = True  # an interrupted build does not wait for it
    late.start()
    with process:
        output = process.stdout.read(most + 1) if process.stdout else b""
        too_long = len(output) > most
        if too_long:
            _end(process)
        ended = process.wait()
    in_time = late.is_alive()
    late.cancel()
    if ended and in_time and not too_long:
        return None
    return Answer(output[:most], whole=in_time and not too_long)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End git with whatever it has started, which would else keep the answer open."""
    if process.returncode is not None:
        return
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def _surroundings() -> dict[str, str]:
    """The environment without the variables by which git is steered: those of a hook would lead it elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | dict(_SURROUNDINGS)
