"""Importing: articles become draft entries, and whatever an editor wrote stays as it is."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.content.folder import SETTINGS
from briefing.content.load import load
from briefing.intake.as_json import as_json
from briefing.intake.as_text import as_text
from briefing.intake.change import Change, Copy
from briefing.intake.doubts import Doubt
from briefing.intake.plan import plan
from briefing.model.finding import Finding
from briefing.model.ids import ArticleId
from briefing.model.library import Library
from briefing.model.reading import Reading
from briefing.output.whole import write_whole
from briefing.parse.article import read_article
from briefing.pipeline.article_file import ArticleFile, InputProblem, read_article_file

ARCHIVE_VARIABLE = "BRIEFING_ARCHIVE"
"""The environment variable that names another archive folder than `site.yaml` does."""


FEWEST_WORDS = 12
"""A file with fewer holds no article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What `parse` has to show; `findings` are errors for which it did not use the names that the site knows."""

    text: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """One article's import: how much was found in it, what changed, what there is to say."""

    name: str
    article: ArticleId
    segments: int
    quotes: int
    without_speaker: int
    changes: tuple[Change, ...]
    remarks: tuple[str, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What an import did; `findings` kept it from going on, `problems` are files that were not read."""

    imported: tuple[Imported, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[str, ...] = ()


def parse_file(path: Path, root: Path, *, json_wanted: bool) -> Parsed:
    """What is found in the article at `path`, as JSON or as text to read, with the names that a site here knows.

    Raises:
        InputProblem: if no article can be read from the file.
    """
    file = read_article_file(path)
    library, findings = load(root) if (root / SETTINGS).exists() else (None, ())
    reading = _read(file, library)
    text = json.dumps(as_json(reading), ensure_ascii=False, indent=2) if json_wanted else as_text(reading)
    return Parsed(text=text, findings=() if library else findings)


def import_files(paths: Sequence[Path], root: Path, *, dry_run: bool) -> Outcome:
    """Import articles one after the other, so that each knows the actors that those before it brought.

    Nothing is written for a file that cannot be read, and nothing at all while the content has errors.
    """
    imported: list[Imported] = []
    problems: list[str] = []
    library, findings = load(root)
    for path in paths:
        if library is None:
            return Outcome(imported=tuple(imported), findings=findings, problems=tuple(problems))
        try:
            file = read_article_file(path)
            reading = _read(file, library)
        except InputProblem as problem:
            problems.append(f"{path}: error: {problem}")
            continue
        imported.append(_import(file, reading, library, root, dry_run=dry_run))
        if not dry_run:
            library, findings = load(root)
    return Outcome(imported=tuple(imported), problems=tuple(problems))


def archive_folder(root: Path, library: Library) -> Path:
    """Where the archived copies are."""
    return root / os.environ.get(ARCHIVE_VARIABLE, library.settings.archive)


def _read(file: ArticleFile, library: Library | None) -> Reading:
    actors = tuple(library.actors.values()) if library else ()
    sources = tuple(library.sources.values()) if library else ()
    reading = read_article(file.text, actors=actors, sources=sources)
    words = sum(len(segment.span.of(file.text).split()) for segment in reading.segments)
    if words < FEWEST_WORDS:
        raise InputProblem(f"no article was found in it: {words} words are no text to cut into entries")
    return reading


def _import(file: ArticleFile, reading: Reading, library: Library, root: Path, *, dry_run: bool) -> Imported:
    archive = archive_folder(root, library)
    archived = _name_in(archive, file)
    copy = Copy(name=file.path.name, archived=archived, text=file.text, sha256=file.sha256)
    texts = {entry.origin.path: _text(root / entry.origin.path) for entry in library.entries.values()}
    planned = plan(library, texts, reading, copy)
    if not dry_run:
        if not (archive / archived).exists():
            write_whole(archive / archived, file.raw)
        for change in planned.changes:
            write_whole(root / change.path, change.after.encode())
    quotes = [quote for segment in reading.segments for quote in segment.quotes]
    return Imported(
        name=file.path.name,
        article=planned.article,
        segments=len(reading.segments),
        quotes=len(quotes),
        without_speaker=sum(1 for quote in quotes if quote.attribution is None and quote.kind != "scare"),
        changes=planned.changes,
        remarks=planned.remarks,
        doubts=planned.doubts,
    )


def _name_in(archive: Path, file: ArticleFile) -> str:
    """The file's name in the archive: its own, or one with a part of the digest where another copy has that."""
    there = archive / file.path.name
    if not there.exists() or there.read_bytes() == file.raw:
        return file.path.name
    return f"{file.path.stem}-{file.sha256[:8]}{file.path.suffix}"


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()
