"""`suggest`: shows what entries lack, asks about each, and puts in what was chosen."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli.completion import ids_of
from briefing.cli.report import count_of, print_findings
from briefing.cli.site_option import FOUND, GOOD, site_option
from briefing.cli.voice import Progress, say, took

if TYPE_CHECKING:  # what runs is imported when it runs
    from briefing.intake.suggestions.suggestion import Suggestion
    from briefing.pipeline.suggestions import Suggested

_KINDS = ("actors", "topics", "speaker", "about", "via", "quote", "statement")
_QUESTION = "Put it in? [y,n,x,a,f,q,?]"
_HELP = """\
y  yes, put it in
n  no, not now
x  no, and never: a remark in the file says so
a  yes, this and all that follow
f  no, nor any other of this file
q  no, nor any other: end here
Nothing is written before the last answer."""


def _names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 - the library's own
    return [*ids_of("article", ctx, incomplete), *ids_of("entry", ctx, incomplete)]


@click.command()
@click.argument("names", nargs=-1, metavar="[ENTRY|ID]…", shell_complete=_names)
@site_option
@click.option(
    "--kind", "kinds", multiple=True, type=click.Choice(_KINDS), metavar="KIND",
    help=f"Only this kind, once for each: {', '.join(_KINDS)}.",
)  # fmt: skip
@click.option("--apply", "how", flag_value="apply", help="Put in what you choose: asks about each that has no ID here.")
@click.option("--decline", "how", flag_value="decline", help="Never suggest these IDs again: the files will say so.")
@click.option("--yes", is_flag=True, help="With --apply: put in all, without asking.")
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", show_default=True)
def suggest(  # noqa: PLR0913 - one argument for each option
    names: Sequence[str], root: Path, *, kinds: Sequence[str], how: str | None, yes: bool, format_: str
) -> int:
    """Show what entries lack that their texts support: actors, topics, speakers …; change nothing unless asked to."""
    from briefing.pipeline.suggestions import SuggestProblem
    from briefing.pipeline.suggestions import suggest as run

    if (yes and how != "apply") or (how and format_ != "text"):
        raise click.UsageError("--yes needs --apply, and neither --apply nor --decline goes with --format")
    try:
        with Progress("Reading articles", line=False) as progress:
            suggested = run(root, names, kinds, tell=progress)
        if how is not None:
            return _carry_out(root, suggested, how, ask=not yes and not suggested.named)
        _show(suggested, format_)
    except SuggestProblem as problem:
        print_findings(problem.findings, root=root)
        raise click.ClickException(str(problem)) from None
    return GOOD


def _show(suggested: Suggested, format_: str) -> None:
    from briefing.cli.suggested import as_json, as_text

    if format_ == "json":
        click.echo(as_json(suggested))
        return
    for part in as_text(suggested):
        click.echo(part, nl=False, color=_plain())
    looked = f"Looked at {count_of(suggested.looked, 'entry', 'entries')} {took()}"
    say(f"{looked}: {_amount(suggested)}, nothing changed.{_remark(suggested)}", err=True)


def _carry_out(root: Path, suggested: Suggested, how: str, *, ask: bool) -> int:
    """Put in, or decline, what was named or what is chosen now; all files are written together."""
    from briefing.content.yaml_text import YamlProblem
    from briefing.pipeline.schemas import refresh_schemas
    from briefing.pipeline.suggestions import with_suggestion, without_suggestion, write

    if how == "decline" and not suggested.named:
        raise click.UsageError("--decline needs the IDs of suggestions: `suggest` shows them")
    files, done = dict(suggested.files), Counter[str]()
    every = ((each, how) for each in suggested.suggestions)
    for each, answer in _answers(suggested, files) if ask else every:
        put = with_suggestion if answer == "apply" else without_suggestion
        try:
            files[each.path] = put(each, files[each.path])
            done[answer] += 1
        except YamlProblem as problem:
            done["failed"] += 1
            click.echo(f"{each.path}: {suggested.names[each.id]} cannot be put in: {problem.message}", err=True)
    started = time.perf_counter()
    paths = write(root, suggested.files, files)
    if paths:
        refresh_schemas(root)
    for path in paths:
        say(f"{path}: changed")
    told = f"Put in {done['apply']} of {_amount(suggested)}"
    never = f", declined {done['decline']}" if done["decline"] else ""
    say(f"{told}{never}, {count_of(len(paths), 'file', 'files')} changed {took(started if ask else None)}.")
    return FOUND if done["failed"] else GOOD


def _answers(suggested: Suggested, files: Mapping[str, str]) -> Iterator[tuple[Suggestion, str]]:
    """What a person says to each suggestion, shown as it would change the file with what was chosen before."""
    from briefing.cli.suggested import heading, is_new, told

    every, skipped, path = False, None, None
    for number, each in enumerate(suggested.suggestions, 1):
        if each.path == skipped or not is_new(each, files[each.path]):
            continue
        if not every:
            if each.path != path:
                click.echo(heading(each.path), nl=False, color=_plain())
            path = each.path
            click.echo(told(number, each, suggested.names[each.id], files[path]), nl=False, color=_plain())
        answer = "a" if every else _answer()
        every = answer == "a"
        skipped = path if answer == "f" else skipped
        if answer == "q":
            return
        if answer in "yax":
            yield each, "decline" if answer == "x" else "apply"


def _answer() -> str:
    """One of the letters; the help is shown to whoever asks for it.

    Raises:
        click.UsageError: if nobody answers.
    """
    while True:
        try:
            answer = click.prompt(_QUESTION, err=True, show_default=False, default="?").strip().lower()
        except click.Abort:
            if sys.stdin.isatty():
                raise
            raise click.UsageError("nobody answers here: name suggestions by their IDs, or write --yes") from None
        if answer in tuple("ynxafq"):
            return str(answer)
        click.echo(_HELP, err=True)


def _amount(suggested: Suggested) -> str:
    return count_of(len(suggested.suggestions), "suggestion", "suggestions")


def _remark(suggested: Suggested) -> str:
    """What was not looked at, or is left out."""
    bare, left = len(suggested.without_copy), suggested.declined
    own = "its" if bare == 1 else "their"
    copies = f" Of {count_of(bare, 'entry', 'entries')} no archived text is known here: only {own} own words were read."
    declined = f" {count_of(left, 'is', 'are')} left out, as remarks in the files ask."
    return (copies if bare else "") + (declined if left else "")


def _plain() -> bool | None:
    """No colour where its owner asks for plain text (https://no-color.org); else as the stream has it."""
    return False if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" else None
