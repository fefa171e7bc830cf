"""The commands that help whoever writes: schemas, new things, new sites, and ids that change everywhere at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.completion import ids
from briefing.cli.diff import as_diff
from briefing.cli.new import New
from briefing.cli.report import count_of, print_findings
from briefing.cli.site_option import GOOD, site_option
from briefing.cli.suggest import suggest
from briefing.cli.voice import say, took

if TYPE_CHECKING:  # each command imports what it runs
    from briefing.pipeline.rename import Changed, FileChange

_KINDS = ("source", "article", "entry", "actor", "topic", "statement", "question", "page")


@click.command()
@site_option
@click.option("--out", metavar="FOLDER", type=click.Path(path_type=Path), help="Where to write.  [default: schemas/]")
def schema(root: Path, out: Path | None) -> int:
    """Write JSON Schemas of all files, with the site's own ids, and settings by which VS Code uses them."""
    from briefing.pipeline.schemas import write_schemas

    try:
        done = write_schemas(root, out)
    except OSError as error:
        raise click.ClickException(f"{error.filename} cannot be written: {error.strerror}") from None
    for path in done.written:
        say(f"{path}: written")
    if done.lacking:
        click.echo("To have VS Code use the schemas, add to “yaml.schemas” in .vscode/settings.json:")
        for line in done.lacking:
            click.echo(f"  {line}")
    say(f"Wrote {count_of(len(done.written), 'file', 'files')} {took()}, {len(done.unchanged)} unchanged.")
    return GOOD


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="FOLDER")
@click.option("--title", help="The site's title.  [default: made from the folder's name]")
@click.option("--empty", is_flag=True, help="Without the sample article.")
def init(folder: Path, title: str | None, empty: bool) -> int:
    """Start a site in a new or empty folder, with a sample that builds at once."""
    from briefing.pipeline.start import StartProblem, start

    try:
        written = start(folder, title, sample=not empty)
    except StartProblem as problem:
        raise click.ClickException(str(problem)) from None
    for path in written:
        say(f"{(folder / path).as_posix()}")
    say(f"Made {count_of(len(written), 'file', 'files')} {took()}.")
    then = "python build.py import FILE" if empty else "python build.py serve, and write your own over the sample"
    say(f"Next: cd {folder.as_posix()}, {then}.")
    return GOOD


_forget = click.option("--forget", is_flag=True, help="Leave no page at the old address that leads on to the new one.")


@click.command()
@click.argument("kind", type=click.Choice(_KINDS), metavar="KIND")
@click.argument("old", shell_complete=ids)
@click.argument("new")
@site_option
@_forget
@click.option("--dry-run", is_flag=True, help="Show what would change, as a diff; change nothing.")
def rename(kind: str, old: str, new: str, root: Path, **options: bool) -> int:
    """Give a thing another id, in its file's name and everywhere it is named.

    KIND is source, article, entry, actor, topic, statement, question or page.
    """
    from briefing.pipeline.rename import rename as run

    return _tell(root, run, kind, old, new, **options)


@click.command()
@click.argument("kind", type=click.Choice(("actor",)), metavar="KIND")
@click.argument("old", shell_complete=ids)
@click.argument("kept", shell_complete=ids)
@site_option
@_forget
@click.option("--dry-run", is_flag=True, help="Show what would change, as a diff; change nothing.")
def merge(kind: str, old: str, kept: str, root: Path, **options: bool) -> int:
    """Make two actors one: the first goes, its names and roles and all that names it are the second's.

    KIND is actor.
    """
    from briefing.pipeline.merge import merge as run

    return _tell(root, run, kind, old, kept, **options)


def _tell(root: Path, change: Callable[..., Changed], *names: str, forget: bool, dry_run: bool) -> int:
    """Rename or merge, and tell what was changed, or show the diff of what would be."""
    from briefing.pipeline.rename import RenameProblem
    from briefing.pipeline.schemas import refresh_schemas

    try:
        done = change(root, *names, forget=forget, dry_run=dry_run)
    except RenameProblem as problem:
        print_findings(problem.findings, root=root)
        raise click.ClickException(str(problem)) from None
    for file in done.changes:
        if dry_run:
            click.echo(as_diff(file), nl=False)
        else:
            say(_did(file))
    for remark in done.remarks:
        click.echo(f"note: {remark}", err=dry_run)
    if not dry_run:
        refresh_schemas(root)
    would = "Would change" if dry_run else "Changed"
    say(f"{would} {count_of(len(done.changes), 'file', 'files')} {took()}.", err=dry_run)
    return GOOD


def _did(file: FileChange) -> str:
    what = f" ({file.what})" if file.what else ""
    if file.after is None:
        return f"{file.before}: removed"
    return f"{file.before}: changed{what}" if file.after == file.before else f"{file.before} → {file.after}{what}"


EDITING: tuple[click.Command, ...] = (
    schema,
    New("new", help="Make a file of a kind, commented and valid; never over one that is there."),
    init,
    rename,
    merge,
    suggest,
)
