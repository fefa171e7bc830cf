"""What a shell offers for an id: those of the site's files, by their names alone."""

from pathlib import Path

import click


def ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 - the library's own
    """The ids of the kind that the command line names."""
    return ids_of(str(ctx.params.get("kind") or ""), ctx, incomplete)


def ids_of(name: str, ctx: click.Context, incomplete: str) -> list[str]:
    """The ids of a kind of thing that begin like this."""
    from briefing.content.folder import content_files

    files, _ = content_files(Path(ctx.params.get("root") or "."))
    return sorted(file.id for file in files if file.kind.name == name and file.id.startswith(incomplete))
