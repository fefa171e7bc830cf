"""Importing: articles become draft entries, and whatever an editor wrote stays as it is."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from briefing.content.document import Document
from briefing.content.edits import opened
from briefing.content.folder import SETTINGS
from briefing.content.load import load, read_content
from briefing.intake.as_json import as_json
from briefing.intake.as_text import as_text
from briefing.intake.change import Change
from briefing.intake.doubts import Doubt
from briefing.intake.plan import plan
from briefing.intake.slugs import slug
from briefing.linking.likeness import like
from briefing.model.finding import Finding
from briefing.model.frozen import frozen
from briefing.model.ids import ArticleId, SourceId
from briefing.model.library import Library
from briefing.model.reading import Reading
from briefing.output.journal import StepProblem
from briefing.output.together import Step, change_together
from briefing.parse.article import read_article
from briefing.parse.html.read import read_html
from briefing.pipeline.archive import Stored, stored
from briefing.pipeline.article_file import ArticleFile, InputProblem, article_file, read_article_file
from briefing.pipeline.copies import archive_folder, read_copies
from briefing.pipeline.fetch import PAGES, Fetch, fetch
from briefing.pipeline.progress import Tell, untold

FEWEST_WORDS = 12
"""A file with fewer holds no article."""

_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:")
_NOT_THE_NAME = re.compile(r"^https?://(?:www\.)?|\.(?:x?html?|txt)(?=$|\?)")
_LONGEST_NAME = 80
"""Characters that a page's name in the archive has of its address."""

Documents: TypeAlias = Mapping[str, Document]
"""The content as it was loaded, by the paths of its files."""


@frozen
class Parsed:
    """What `parse` has to show; `findings` are errors for which it did not use the names that the site knows."""

    text: str
    findings: tuple[Finding, ...]


@frozen
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


@frozen
class Outcome:
    """What an import did; `findings` kept it from going on, `problems` are files that were not read."""

    imported: tuple[Imported, ...] = ()
    findings: tuple[Finding, ...] = ()
    problems: tuple[str, ...] = ()


def parse_file(name: str, root: Path, *, json_wanted: bool, fetch: Fetch = fetch) -> Parsed:
    """What is found in the article at a path or an address, as JSON or as text, with the names that a site here knows.

    Raises:
        InputProblem: if no article can be read there.
    """
    file = _found(name, fetch)
    library, findings = load(root) if (root / SETTINGS).exists() else (None, ())
    _, reading = _read(file, library)
    text = json.dumps(as_json(reading), ensure_ascii=False, indent=2) if json_wanted else as_text(reading)
    return Parsed(text=text, findings=() if library else findings)


def import_files(
    names: Sequence[str | Path], root: Path, *, dry_run: bool, fetch: Fetch = fetch, tell: Tell = untold
) -> Outcome:
    """Import articles, by their paths or addresses, so that each knows the actors that those before it brought.

    Nothing is written for a file that cannot be read, and nothing at all while the content has errors.
    """
    imported: list[Imported] = []
    problems: list[str] = []
    content = read_content(root)
    for number, name in enumerate(names):
        library = content.library
        if library is None:
            return Outcome(imported=tuple(imported), findings=content.findings, problems=tuple(problems))
        tell(number, len(names))
        try:
            file = _found(str(name), fetch)
            text, reading = _read(file, library)
            kept = stored(file, text, archive_folder(root, library.settings))
            imported.append(_import(kept, reading, library, content.documents, root, dry_run=dry_run))
        except (InputProblem, StepProblem) as problem:
            problems.append(f"{name}: error: {problem}")
            continue
        if not dry_run:
            content = read_content(root)
    return Outcome(imported=tuple(imported), problems=tuple(problems))


def _found(name: str, fetch: Fetch) -> ArticleFile:
    """The file at a path, or the page at an address."""
    if not _ADDRESS.match(name) or Path(name).exists():
        return read_article_file(Path(name))
    found = fetch(name)
    is_page = True if found.kind in PAGES else None
    file = slug(_NOT_THE_NAME.sub("", found.address), _LONGEST_NAME) + (".html" if is_page else ".txt")
    return article_file(file, found.raw, charset=found.charset, address=found.address, is_page=is_page)


def _read(file: ArticleFile, library: Library | None) -> tuple[str, Reading]:
    """The text of an article, in which all spans count, and its reading."""
    actors = tuple(library.actors.values()) if library else ()
    sources = tuple(library.sources.values()) if library else ()
    if file.is_page:
        text, reading = read_html(file.text, address=file.address, actors=actors, sources=sources)
    else:
        text, reading = file.text, read_article(file.text, actors=actors, sources=sources)
        if reading.facts.url is None and file.address is not None:
            reading = replace(reading, facts=replace(reading.facts, url=file.address))
    words = sum(len(reading.words(segment, text).split()) for segment in reading.segments)
    if words < FEWEST_WORDS:
        raise InputProblem(f"no article was found in it: {words} words are no text to cut into entries")
    return text, reading


def _import(  # noqa: PLR0913 - an article, and what it comes to
    stored: Stored, reading: Reading, library: Library, documents: Documents, root: Path, *, dry_run: bool
) -> Imported:
    """Plan an article's import and, but for a dry run, write its copy and all files, or none.

    Raises:
        StepProblem: if a file is no longer as it was read, or cannot be written.
    """
    texts = {entry.origin.path: _text(root / entry.origin.path) for entry in library.entries.values()}
    planned = plan(library, texts, reading, stored.copy)
    if not dry_run:
        change_together(root, list(_steps(stored, planned.changes, documents, root)))
    quotes = [quote for segment in reading.segments for quote in segment.quotes]
    return Imported(
        name=stored.name,
        article=planned.article,
        segments=len(reading.segments),
        quotes=len(quotes),
        without_speaker=sum(1 for quote in quotes if quote.attribution is None and quote.kind != "scare"),
        changes=planned.changes,
        remarks=(*planned.remarks, *_likenesses(planned.article, stored, reading, library, root)),
        doubts=planned.doubts,
    )


def _steps(stored: Stored, changes: Iterable[Change], documents: Documents, root: Path) -> Iterator[Step]:
    for path, raw in stored.fresh:
        yield Step(path=path, before=None, after=raw)
    for change in changes:
        before = None if change.before is None else change.before.encode()
        if change.before is not None and opened(change.path, change.before).document != documents[change.path]:
            raise StepProblem(f"{change.path} was changed meanwhile: try again")
        yield Step(path=root / change.path, before=before, after=change.after.encode())


def _likenesses(article: ArticleId, stored: Stored, reading: Reading, library: Library, root: Path) -> Iterator[str]:
    """What is to be told of a new article whose text another source's article has largely, too."""
    if article in library.articles:
        return
    for id_, part in like(stored.copy.text, read_copies(root, library).texts):
        source = library.sources.get(library.articles[id_].source or SourceId(""))
        if source is None or reading.facts.source not in (source.name, *source.aliases):
            yield (
                f"{part:.0%} of the text, quotations left out, stands word for word in `{id_}` too: if it is a copy, "
                f"write `copy_of: {id_}` in content/articles/{article}.yaml, so that the two count as one witness"
            )


def _text(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()
