"""What a shell offers: for an id those of the site, by the names of its files alone; for an article, files."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 - the library's own
    """The ids of the kind that the command line names."""
    return ids_of(str(ctx.params.get("kind") or ""), ctx, incomplete)


def ids_of(name: str, ctx: click.Context, incomplete: str) -> list[str]:
    """The ids of a kind of thing that begin like this."""
    from briefing.content.folder import content_files

    files, _ = content_files(Path(ctx.params.get("root") or "."))
    return sorted(file.id for file in files if file.kind.name == name and file.id.startswith(incomplete))


def files(ctx: click.Context, param: click.Parameter, incomplete: str) -> "list[CompletionItem]":  # noqa: ARG001 - as above
    """Leave it to the shell, which knows its files; an address is typed as it is."""
    from click.shell_completion import CompletionItem  # needed only when a shell asks

    return [CompletionItem(incomplete, type="file")]
