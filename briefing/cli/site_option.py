"""What the commands share: the option that names the site, and the exit codes."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

GOOD, FOUND, USAGE = 0, 1, 2

F = TypeVar("F", bound=Callable[..., object])


def site_option(command: F) -> F:
    """Let a command take `--site`."""
    return click.option(
        "--site",
        "root",
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        default=".",
        help="The site's folder, with site.yaml in it.  [default: this folder]",
    )(command)
