"""The commands. What a command needs is imported when it runs, so that each starts as fast as it can."""

import gc
import re
import sys
from collections.abc import Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from briefing import __version__
from briefing.cli.building import BUILDING
from briefing.cli.completion import files
from briefing.cli.editing import EDITING
from briefing.cli.examples import EXAMPLES
from briefing.cli.outcome import tell_check, tell_digest, tell_imports
from briefing.cli.preview import serve
from briefing.cli.report import FORMATS, count_of, print_findings, tally
from briefing.cli.site_option import FOUND, GOOD, USAGE, base_url_option
from briefing.cli.site_option import site_option as _site_option
from briefing.cli.voice import Progress, equip, say, took

if TYPE_CHECKING:
    from briefing.pipeline.links import Ask

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class _BuildByDefault(click.Group):
    """Without a command's name, what is asked for is a build."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args[:1] in (["-q"], ["--quiet"]) and args[1:2] and args[1] in self.commands:
            args = [*args[1:], args[0]]
        unnamed = not args or (args[0].startswith("-") and args[0] not in ("--help", "-h", "--version"))
        if unnamed and not ctx.resilient_parsing:  # so a shell asks what it could complete
            args = ["build", *args]
        return super().parse_args(ctx, args)


@click.group(
    cls=_BuildByDefault,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Without a command: build. Exit codes: 0 good, 1 findings, 2 usage.",
)
@click.version_option(__version__, prog_name="briefing")
def cli() -> None:
    """Make a briefing: read articles, check what editors wrote, build the site."""


@cli.command()
@_site_option
@click.option("--format", "format_", type=click.Choice(list(FORMATS)), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option("--report", type=click.Choice(["provenance"]), help="Instead, list the summaries that cite nothing.")
@click.option("--no-record", is_flag=True, help="Write no grades into the articles' files.")
@click.option("--external", is_flag=True, help="Also ask other sites whether the links to them still lead somewhere.")
def check(  # noqa: PLR0913 - one argument for each option
    root: Path, *, format_: str, strict: bool, report: str | None, no_record: bool, external: bool
) -> int:
    """Check all content, and its quotes against the archive: record their grades, build nothing."""
    if report:
        return _tell_provenance(root, format_)
    from briefing.pipeline.check import check as run

    with Progress("Asking other sites for addresses") as progress:
        checked = run(root, record=not no_record, ask=_ask() if external else None, tell=progress)
    print_findings(checked.findings, format_, root)
    if format_ == "text":
        tell_check(checked)
    severe = ("error", "warning") if strict else ("error",)
    return FOUND if any(finding.severity in severe for finding in checked.findings) else GOOD


def _ask() -> "Ask":
    from briefing.pipeline.fetch import status_of

    return status_of


def _tell_provenance(root: Path, format_: str) -> int:
    from briefing.cli.provenance import FORMATS as WAYS
    from briefing.pipeline.provenance import report

    found, findings = report(root)
    if found is None:
        print_findings(findings, format_, root)
        return FOUND
    told = WAYS[format_](found)
    if told:
        click.echo(told)
    if format_ == "text":
        say(f"Looked at {count_of(found.entries, 'entry', 'entries')} {took()}.")
    return GOOD


@cli.command()
@click.argument("file", shell_complete=files)
@_site_option
@click.option("--json", "as_json", is_flag=True, help="Print all that was found, as JSON.")
def parse(file: str, root: Path, as_json: bool) -> int:
    """Show what is found in an article, from a file or an address: change nothing."""
    from briefing.pipeline.article_file import InputProblem
    from briefing.pipeline.intake import parse_file

    try:
        parsed = parse_file(file, root, json_wanted=as_json)
    except InputProblem as problem:
        click.echo(f"{file}: error: {problem}", err=True)
        return FOUND
    if parsed.findings:
        click.echo(f"The names that the site knows are not used: its content has {tally(parsed.findings)}.", err=True)
    click.echo(parsed.text)
    say(f"Read {file} {took()}.", err=True)
    return GOOD


@cli.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", shell_complete=files)
@_site_option
@click.option("--dry-run", is_flag=True, help="Show what would change; change nothing.")
def import_(files: Sequence[str], root: Path, dry_run: bool) -> int:
    """Turn articles, from files or addresses, into draft entries; never overwrite what an editor wrote."""
    from briefing.pipeline.intake import import_files
    from briefing.pipeline.schemas import refresh_schemas

    with Progress("Importing articles", line=len(files) > 1) as progress:
        outcome = import_files(files, root, dry_run=dry_run, tell=progress)
    if outcome.imported and not dry_run:
        refresh_schemas(root)
    tell_imports(root, outcome, dry_run=dry_run)
    return FOUND if outcome.problems or outcome.findings else GOOD


class _Day(click.ParamType[date]):
    """A day as `2025-02-13`."""

    name = "DAY"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a usage error."""
        try:
            return date.fromisoformat(value) if _DAY.fullmatch(value) else self._fail(value, param, ctx)
        except ValueError:
            return self._fail(value, param, ctx)

    def _fail(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> NoReturn:
        self.fail(f"“{value}” is no day: write one such as 2025-02-13", param, ctx)


@cli.command()
@_site_option
@click.option("--from", "first", type=_Day(), help="The first day.  [default: digest_days before the last]")
@click.option("--to", "last", type=_Day(), help="The last day.  [default: the newest]")
@click.option("--out", metavar="FOLDER", type=click.Path(path_type=Path), help="Where to write.  [default: digest/…]")
@base_url_option("Where the links lead, such as https://example.org/repo/.")
@click.option("--replace", is_flag=True, help="Write anew what is there and differs.")
def digest(  # noqa: PLR0913 - one argument for each option
    root: Path, *, first: date | None, last: date | None, out: Path | None, base_url: str | None, replace: bool
) -> int:
    """Write the digest of some days, to send: as HTML, as plain text, and both as a message."""
    from briefing.pipeline.digest import DigestProblem
    from briefing.pipeline.digest import digest as run

    if first and last and first > last:
        raise click.UsageError(f"--from {first} is after --to {last}")
    try:
        digested = run(root, first=first, last=last, out=out, base_url=base_url, replace=replace)
    except DigestProblem as problem:
        raise click.ClickException(str(problem)) from None
    tell_digest(root, digested)
    return GOOD if digested.entries else FOUND


for command in (*BUILDING, *EDITING, serve):
    cli.add_command(command)
for name, command in cli.commands.items():
    equip(command, EXAMPLES[name])


_SELDOM = (100_000, 20, 20)
"""A command makes values by the hundred thousand that point at none above them: Python's default looks too often."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that `argv` (by default the program's arguments) asks for; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # an old terminal must not end a command half-way
    gc.set_threshold(*_SELDOM)
    try:
        return int(cli.main(list(argv) if argv is not None else None, prog_name=_name(), standalone_mode=False) or GOOD)
    except click.ClickException as error:
        error.show()
        return USAGE if isinstance(error, click.UsageError) else FOUND
    except OSError as error:  # a disk that is full or gives out, in whatever a command did
        click.echo(f"Error: {error.filename or 'the disk'}: {error.strerror or error}", err=True)
        return FOUND
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return FOUND


def _name() -> str:
    program = Path(sys.argv[0]).name
    return f"python {program}" if program.endswith(".py") else "briefing"
