"""The command that previews a site."""

from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import click

from briefing.cli.outcome import tell_build
from briefing.cli.report import count_of
from briefing.cli.site_option import GOOD, site_option
from briefing.cli.voice import Progress, say

if TYPE_CHECKING:  # each command imports what it runs
    from briefing.serve.builder import Attempt
    from briefing.serve.preview import Ended

_MINUTE, _HOUR = 60, 3600


@click.command()
@site_option
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen on; 0.0.0.0 lets others on the network look, drafts and archived texts included.",
)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65_535), help="0: any that is free.")
@click.option("--next-port", is_flag=True, help="Where the port is taken, take the next free one.")
@click.option("--open", "open_", is_flag=True, help="Open the first page in the browser.")
def serve(root: Path, *, host: str, port: int, next_port: bool, open_: bool) -> int:
    """Preview the site, drafts too, and rebuild it when a file changes."""
    from briefing.serve.listening import CannotListen, listen
    from briefing.serve.preview import preview

    try:
        listening = listen(host, port, next_free=next_port)
    except CannotListen as problem:
        raise click.ClickException(str(problem)) from None
    ended = preview(
        root,
        listening,
        greet=partial(_greet, is_open=host not in ("127.0.0.1", "localhost", "::1"), open_=open_),
        progress=partial(Progress, "Making files", line=False),
        tell=partial(_tell, root),
    )
    say(_farewell(ended))
    return GOOD


def _greet(address: str, *, is_open: bool, open_: bool) -> None:
    say(f"Preview at {address} – stop it with Ctrl+C.")
    if is_open:
        say("Whoever reaches this address sees the drafts, and the archived texts beside the entries.")
    if open_:
        import webbrowser

        Thread(target=webbrowser.open, args=(address,), daemon=True).start()  # a browser of the terminal may stay


def _tell(root: Path, attempt: "Attempt") -> None:
    if attempt.built:
        tell_build(root, attempt.built)
    if attempt.trouble:
        click.echo(f"{attempt.trouble.details}Error: {attempt.trouble.message}\n{attempt.trouble.mend}", err=True)


def _farewell(ended: "Ended") -> str:
    failed = f", {ended.failed} of them failed" if ended.failed else ""
    return f"\nStopped after {_lasted(ended.seconds)}: {count_of(ended.builds, 'build', 'builds')}{failed}."


def _lasted(seconds: float) -> str:
    """`12 s`, `3 min 5 s`, `2 h 0 min`."""
    whole = round(seconds)
    if whole < _MINUTE:
        return f"{whole} s"
    if whole < _HOUR:
        return f"{whole // _MINUTE} min {whole % _MINUTE} s"
    return f"{whole // _HOUR} h {whole % _HOUR // _MINUTE} min"
