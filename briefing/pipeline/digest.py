"""The digest of any days, as files to send."""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from briefing.content.load import load
from briefing.linking.link import link
from briefing.linking.selection import select
from briefing.model.finding import Finding
from briefing.model.frozen import frozen
from briefing.model.page import Rendered
from briefing.model.site import Site
from briefing.output.whole import write_whole
from briefing.pipeline.copies import read_copies
from briefing.pipeline.languages import words_of
from briefing.pipeline.theme import read_theme
from briefing.render.context import Context
from briefing.render.digest.days import Days, all_days, entries_of
from briefing.render.engine import TemplateProblem, render_digest

FOLDER = "digest"


class DigestProblem(Exception):
    """There is nothing to send, or no place for it; the message is one sentence that says what to do."""


@frozen
class Digested:
    """A digest: the files that were `written`, and those that were so `already`; neither where the content is wrong."""

    findings: tuple[Finding, ...]
    entries: int = 0
    written: tuple[Path, ...] = ()
    already: tuple[Path, ...] = ()


def digest(  # noqa: PLR0913 - one argument for each option
    root: Path,
    *,
    first: date | None = None,
    last: date | None = None,
    out: Path | None = None,
    base_url: str | None = None,
    replace: bool = False,
) -> Digested:
    """Write the digest of the days from `first` to `last`.

    Args:
        root: the site's folder.
        first: without it, as many days as the settings say, up to the last.
        last: without it, the newest day that an entry is of.
        out: the folder to write into; without it, `digest/FIRST` or `digest/FIRST-to-LAST` in the site's.
        base_url: the address that links lead to, instead of the one in `site.yaml`.
        replace: whether files that are there and hold something else are written anew.

    Raises:
        DigestProblem: if no entry is of these days, or if a file is in the way or cannot be written.
    """
    library, findings = load(root, base_url)
    if library is None:
        return Digested(findings=findings)
    shown = select(library, drafts=False).library
    site = link(shown, read_copies(root, shown).texts)
    days = _days(site, first, last)
    entries = len(entries_of(site, days))
    if not entries:
        raise DigestProblem(_nothing(site, days))
    try:
        theme = read_theme(root)
        files = render_digest(Context.of(site, words_of(theme, shown.settings.language)), theme, days)
    except TemplateProblem as problem:
        return Digested(findings=(*findings, problem.finding))
    folder = out or root / FOLDER / _named(days)
    written, already = _write(folder, files, replace=replace)
    return Digested(findings=findings, entries=entries, written=written, already=already)


def _days(site: Site, first: date | None, last: date | None) -> Days:
    known = all_days(site)
    if last is None:
        last = max(known.last, first or known.last) if known else first or date.min
    if first is None:
        first = last - timedelta(days=min(site.library.settings.digest_days - 1, (last - date.min).days))
    return Days(first=first, last=last)


def _nothing(site: Site, days: Days) -> str:
    known = all_days(site)
    if known is None:
        return "no published entry has a date, so there is no digest"
    return f"no published entry is of {_told(days)}: entries are of {_told(known)}"


def _told(days: Days) -> str:
    return f"{days.first}" if days.first == days.last else f"{days.first} to {days.last}"


def _named(days: Days) -> str:
    return _told(days).replace(" ", "-")


def _write(folder: Path, files: tuple[Rendered, ...], *, replace: bool) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write what is not there yet, all or nothing; which files that were, and which not."""
    wanted = {folder / file.path: file.content for file in files}
    try:
        return _bring(wanted, replace=replace)
    except OSError as error:
        raise DigestProblem(f"{error.filename or folder} cannot be written: {error.strerror}") from None


def _bring(wanted: Mapping[Path, bytes], *, replace: bool) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    there = {path: path.read_bytes() for path in wanted if path.exists()}
    others = [path for path, content in there.items() if content != wanted[path]]
    if others and not replace:
        raise DigestProblem(f"{others[0]} is there and differs: say --replace, or name another folder with --out")
    new = tuple(path for path in wanted if there.get(path) != wanted[path])
    for path in new:
        write_whole(path, wanted[path])
    return new, tuple(path for path in wanted if path not in new)
