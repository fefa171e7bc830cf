"""Importing: articles become draft entries, and whatever an editor wrote stays as it is."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.content.load import load
from briefing.intake.as_json import as_json
from briefing.intake.as_text import as_text
from briefing.intake.change import Change, Copy
from briefing.intake.plan import plan
from briefing.model.finding import Finding
from briefing.model.library import Library
from briefing.model.reading import Reading
from briefing.output.whole import write_whole
from briefing.parse.article import read_article
from briefing.pipeline.article_file import ArticleFile, InputProblem, read_article_file

ARCHIVE_VARIABLE = "BRIEFING_ARCHIVE"
"""The environment variable that names another archive folder than `site.yaml` does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an import did, as lines to print; `findings` kept it from beginning, `problems` are files not read."""

    lines: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[str, ...] = ()


def parse_file(path: Path, root: Path, *, json_wanted: bool) -> str:
    """What is found in the article at `path`, as JSON or as text to read; names are those that the site knows.

    Raises:
        InputProblem: if no article can be read from the file.
    """
    file = read_article_file(path)
    library, _ = load(root)
    reading = _read(file, library)
    return json.dumps(as_json(reading), ensure_ascii=False, indent=2) if json_wanted else as_text(reading)


def import_files(paths: Sequence[Path], root: Path, *, dry_run: bool) -> Outcome:
    """Import articles one after the other, so that each knows the actors that those before it brought.

    Nothing is written for a file that cannot be read, and nothing at all while the content has errors.
    """
    lines: list[str] = []
    problems: list[str] = []
    library, findings = load(root)
    for path in paths:
        if library is None:
            return Outcome(lines=tuple(lines), findings=findings, problems=tuple(problems))
        try:
            file = read_article_file(path)
            reading = _read(file, library)
        except InputProblem as problem:
            problems.append(f"{path}: error: {problem}")
            continue
        lines += _import(file, reading, library, root, dry_run=dry_run)
        if not dry_run:
            library, findings = load(root)
    return Outcome(lines=tuple(lines), problems=tuple(problems))


def archive_folder(root: Path, library: Library) -> Path:
    """Where the archived copies are."""
    return root / os.environ.get(ARCHIVE_VARIABLE, library.settings.archive)


def _read(file: ArticleFile, library: Library | None) -> Reading:
    actors = tuple(library.actors.values()) if library else ()
    sources = tuple(library.sources.values()) if library else ()
    reading = read_article(file.text, actors=actors, sources=sources)
    if not reading.segments:
        raise InputProblem("no article was found in it: it holds no paragraph of text")
    return reading


def _import(file: ArticleFile, reading: Reading, library: Library, root: Path, *, dry_run: bool) -> list[str]:
    archive = archive_folder(root, library)
    name = _name_in(archive, file)
    copy = Copy(name=name, text=file.text, sha256=file.sha256)
    texts = {entry.origin.path: _text(root / entry.origin.path) for entry in library.entries.values()}
    planned = plan(library, texts, reading, copy)
    if not dry_run:
        if not (archive / name).exists():
            write_whole(archive / name, file.raw)
        for change in planned.changes:
            write_whole(root / change.path, change.after.encode())
    quotes = [quote for segment in reading.segments for quote in segment.quotes]
    silent = sum(1 for quote in quotes if quote.attribution is None and quote.kind != "scare")
    held = f"{len(reading.segments)} segments, {len(quotes)} quotes, {silent} without a speaker"
    return [
        f"{file.path.name} → {planned.article}: {held}",
        *(_line(change, dry_run=dry_run) for change in planned.changes),
        *(f"  note: {remark}" for remark in planned.remarks),
        *([] if planned.changes else ["  nothing to add: all of it is known"]),
    ]


def _line(change: Change, *, dry_run: bool) -> str:
    mood = "would be " if dry_run else ""
    return f"  {change.path}: {mood}{'added' if change.before is None else f'extended by {change.what}'}"


def _name_in(archive: Path, file: ArticleFile) -> str:
    """The file's name in the archive: its own, or one with a part of the digest where another copy has that."""
    there = archive / file.path.name
    if not there.exists() or there.read_bytes() == file.raw:
        return file.path.name
    return f"{file.path.stem}-{file.sha256[:8]}{file.path.suffix}"


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()
