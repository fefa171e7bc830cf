"""What the commands share: the option that names the site, and the exit codes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import click

from briefing.cli.voice import say
from briefing.output.pending import is_pending

GOOD, FOUND, USAGE = 0, 1, 2

F = TypeVar("F", bound=Callable[..., object])


def site_option(command: F) -> F:
    """Let a command take `--site`; what an earlier one left half-done there is undone before it runs."""
    return click.option(
        "--site",
        "root",
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        default=".",
        callback=_put_right,
        help="The site's folder, with site.yaml in it.  [default: this folder]",
    )(command)


def base_url_option(help_: str) -> Callable[[F], F]:
    """Let a command take `--base-url`."""
    return click.option("--base-url", metavar="URL", callback=_address, help=help_)


def _address(ctx: click.Context, _: click.Parameter, url: str | None) -> str | None:
    if url and not ctx.resilient_parsing:
        from briefing.model.record import BadField
        from briefing.model.settings import require_base_url

        try:
            require_base_url(url)
        except BadField as wrong:
            raise click.BadParameter(str(wrong)) from None
    return url


def _put_right(ctx: click.Context, _: click.Parameter, root: Path) -> Path:
    if ctx.resilient_parsing or not is_pending(root):
        return root
    from briefing.output.journal import StepProblem
    from briefing.pipeline.undoing import undone

    try:
        files = undone(root, partial(say, err=True))
    except StepProblem as problem:
        raise click.ClickException(str(problem)) from None
    if files:
        which = f"{files} files" if files > 1 else "a file"
        click.echo(f"A command was stopped while it changed {which}: all is as it was before. Run it again.", err=True)
    return root
