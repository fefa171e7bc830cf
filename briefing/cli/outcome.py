"""What a build or an import did, told in a few lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from briefing.cli.report import count_of, print_findings, tally
from briefing.cli.voice import quiet, say, took
from briefing.model.verdict import Grade

if TYPE_CHECKING:  # each command imports what it runs
    from briefing.pipeline.built import Built
    from briefing.pipeline.check import Checked
    from briefing.pipeline.digest import Digested
    from briefing.pipeline.intake import Imported, Outcome

_NAMED = 6
_SHOWN = 60


def tell_build(root: Path, built: Built) -> None:
    """Print the findings of a build of the site at `root`, what has no page and why, and what was written."""
    print_findings(built.findings, root=root)
    written = built.written
    if written is None:
        click.echo(f"Nothing was built: {tally(built.findings)}.", err=True)
        return
    for out in built.left_out:
        names = ", ".join(out.things[:_NAMED]) + (" …" if len(out.things) > _NAMED else "")
        hint = " (--drafts shows them)" if out.reason == "drafts" else ""
        say(f"Left out, {out.reason}: {len(out.things)}{hint}: {names}")
    say(
        f"Built {count_of(built.entries, 'entry', 'entries')} in {built.seconds:.2f} s: "
        f"{count_of(written.written, 'file', 'files')} written, {written.unchanged} unchanged, "
        f"{written.removed} removed."
    )


def tell_stages(built: Built) -> None:
    """Print how long each part of a build took; below the making of the pages, each template that was filled."""
    width = max((len(stage.name) for stage in built.stages), default=0)
    for stage in built.stages:
        click.echo(f"{stage.name:<{width}}  {stage.seconds:8.3f} s  {stage.times:>6} ×")


def tell_check(checked: Checked) -> None:
    """Print which files grades were written into, how many quotes have which grade, and what was not compared."""
    for path in checked.recorded:
        say(f"{path}: the grades of its quotes are recorded")
    if checked.tried:
        of = count_of(checked.tried.addresses, "address", "addresses")
        say(f"Tried {of} of other sites, {checked.tried.asked} of them now.")
    missing = checked.articles - checked.compared
    if missing:
        of = f"{missing} of {count_of(checked.articles, 'article', 'articles')}"
        told = "has no copy here: its" if missing == 1 else "have no copy here: their"
        say(f"{of} {told} quotes keep the grades recorded before.")
    grades = [f"{checked.grades[grade]} {grade}" for grade in get_args(Grade) if checked.grades.get(grade)]
    quotes = f"; quotes: {', '.join(grades)}" if checked.articles else ""
    allowed = f"; {checked.allowed} allowed" if checked.allowed else ""
    say(f"Checked {_amount(checked)}{took()}: {tally(checked.findings)}{allowed}{quotes}.")


def _amount(checked: Checked) -> str:
    """How much was checked; nothing where an error kept it from being counted."""
    if checked.entries is None:
        return ""
    entries = count_of(checked.entries, "entry", "entries")
    return f"{entries}, {count_of(sum(checked.grades.values()), 'quote', 'quotes')} "


def tell_digest(root: Path, digested: Digested) -> None:
    """Print the findings of a digest of the site at `root`, and which files it is in."""
    print_findings(digested.findings, root=root)
    if not digested.entries:
        click.echo(f"Nothing was written: {tally(digested.findings)}.", err=True)
        return
    for path in digested.written:
        say(f"{path}: written")
    for path in digested.already:
        say(f"{path}: unchanged")
    files = f"{count_of(len(digested.written), 'file', 'files')} written, {len(digested.already)} unchanged"
    say(f"Digest of {count_of(digested.entries, 'entry', 'entries')} {took()}: {files}.")


def tell_imports(root: Path, outcome: Outcome, *, dry_run: bool) -> None:
    """Print what each article brought, what is wrong, and all of it in numbers."""
    if dry_run or not quiet():
        for imported in outcome.imported:
            _tell_import(imported, dry_run=dry_run)
    print_findings(outcome.findings, root=root)
    for problem in outcome.problems:
        click.echo(problem, err=True)
    if outcome.findings:
        nothing = "Not everything" if outcome.imported else "Nothing"
        click.echo(f"{nothing} was imported: {tally(outcome.findings)}.", err=True)
        return
    done = len(outcome.imported)
    if not done:
        return
    files = len({each.path for one in outcome.imported for each in one.changes})
    of = (
        f"{done} of {done + len(outcome.problems)} articles"
        if outcome.problems
        else count_of(done, "article", "articles")
    )
    quotes = count_of(sum(each.quotes for each in outcome.imported), "quote", "quotes")
    would, changed = ("Would import", "to change") if dry_run else ("Imported", "changed")
    say(f"{would} {of} {took()}: {quotes}, {count_of(files, 'file', 'files')} {changed}.")


def _tell_import(imported: Imported, *, dry_run: bool) -> None:
    """Print how much was found in an article, each file that changes, and what a person should know."""
    click.echo(
        f"{imported.name} → {imported.article}: {count_of(imported.segments, 'segment', 'segments')}, "
        f"{count_of(imported.quotes, 'quote', 'quotes')}, {imported.without_speaker} without a speaker"
    )
    mood = "would be " if dry_run else ""
    for change in imported.changes:
        did = "added" if change.before is None else f"extended by {change.what}"
        click.echo(f"  {change.path}: {mood}{did}")
    for remark in imported.remarks:
        click.echo(f"  note: {remark}")
    for doubt in imported.doubts[:_NAMED]:
        words = doubt.words if len(doubt.words) <= _SHOWN else f"{doubt.words[:_SHOWN].rstrip()} …"
        click.echo(f"  look at “{words}” – {doubt.reason}")
    if imported.doubts:
        rest = f", {_NAMED} of them above" if len(imported.doubts) > _NAMED else ""
        click.echo(f"  {count_of(len(imported.doubts), 'quote needs', 'quotes need')} a look{rest}")
    if not imported.changes and not imported.remarks:
        click.echo("  nothing to add: all of it is known")
