"""How much a command says: what it did and how long it took, how far it is, and nothing of that with `--quiet`."""

from __future__ import annotations

import os
import re
import sys
import time
from threading import Lock
from typing import TYPE_CHECKING, Any, Self

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUIET, _STARTED = "briefing.quiet", "briefing.started"
_ROOM = 67
"""Characters behind a command's name, where a terminal has 80."""
_REDRAWN = 0.1
"""Seconds between two drawings of how far a command is."""


def equip(command: click.Command, examples: Sequence[str]) -> click.Command:
    """Let a command take `--quiet`, and show examples of its use below its help."""
    if not isinstance(command, click.Group):
        command.params.append(
            click.Option(
                ["-q", "--quiet"], is_flag=True, expose_value=False, is_eager=True, callback=_begin,
                help="Say only what is wrong, and what was asked for.",
            )
        )  # fmt: skip
    command.short_help = command.short_help or _short(command.help or "")
    if examples:
        command.epilog = "\b\nFor example:\n" + "\n".join(f"  briefing {each}" for each in examples)
    return command


def _short(said: str) -> str:
    """As much of a sentence as a line of the list of commands has room for, up to a stop or a comma."""
    clause = re.split("[:;]", said.partition("\n")[0].rstrip("."))[0]
    return clause if len(clause) <= _ROOM else clause[:_ROOM].rpartition(",")[0]


def _begin(ctx: click.Context, param: click.Parameter, value: Any) -> None:  # noqa: ARG001 - the library hands it over
    ctx.meta.update({_QUIET: bool(value), _STARTED: time.perf_counter()})


def quiet() -> bool:
    """Whether the command that runs was told to be quiet."""
    ctx = click.get_current_context(silent=True)
    return bool(ctx and ctx.meta.get(_QUIET))


def say(text: str, *, err: bool = False) -> None:
    """Print what a quiet command keeps for itself."""
    if not quiet():
        click.echo(text, err=err)


def took(since: float | None = None) -> str:
    """`in 0.41 s`: since the command began, or since a moment of `time.perf_counter`."""
    started = click.get_current_context().meta[_STARTED] if since is None else since
    return f"in {time.perf_counter() - started:.2f} s"


class Progress:
    """How far a command is: on a terminal a line that is written over and goes at the end; elsewhere one line.

    Args:
        doing: what is being done, such as `Importing`.
        line: whether the one line is written where there is no terminal.
    """

    def __init__(self, doing: str, *, line: bool = True) -> None:
        terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._doing, self._line, self._terminal = doing, line and not terminal, terminal
        self._silent, self._drawn, self._lock = quiet(), 0.0, Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._drawn:
            click.echo("\r\x1b[K", nl=False, err=True, color=True)

    def __call__(self, done: int, total: int | None = None) -> None:
        """So much is done, of so much; may be called from any thread."""
        if self._silent:
            return
        with self._lock:
            if self._terminal:
                self._draw(f"{self._doing}: {done}" + (f" of {total}" if total is not None else ""))
            elif self._line:
                self._line = False
                click.echo(f"{self._doing}: {total} …" if total is not None else f"{self._doing} …", err=True)

    def _draw(self, text: str) -> None:
        now = time.perf_counter()
        if now - self._drawn >= _REDRAWN:
            self._drawn = now
            click.echo(f"\r\x1b[K{text}", nl=False, err=True, color=True)
