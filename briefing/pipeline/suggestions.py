"""Suggesting what the texts support and the files lack; and putting in what a person chose, all or nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from briefing.content.additions import Addition, with_additions
from briefing.content.declined import OF_ENTRY, OF_QUOTE, declined, with_declined
from briefing.content.edits import opened
from briefing.content.load import Content, read_content
from briefing.content.nearest import did_you_mean
from briefing.content.yaml_text import YamlProblem
from briefing.intake.matching import entries_of
from briefing.intake.suggestions.given import Given
from briefing.intake.suggestions.suggestion import Suggestion
from briefing.intake.suggestions.table import suggestions
from briefing.intake.suggestions.text import texts
from briefing.linking.link import link
from briefing.model.entry import Entry
from briefing.model.finding import Finding
from briefing.model.frozen import frozen
from briefing.model.ids import ArticleId, EntryId
from briefing.model.library import Library
from briefing.output.journal import StepProblem
from briefing.output.together import Step, change_together
from briefing.parse.article import read_article
from briefing.pipeline.copies import read_copies
from briefing.pipeline.progress import Tell, untold

FEWEST_DIGITS = 6
"""Of a suggestion's id; as many are shown, or more where two begin alike."""


class SuggestProblem(Exception):
    """What was asked for cannot be done, and nothing was; `findings` are the errors of the content, if it has any."""

    def __init__(self, message: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message)
        self.findings = findings


@frozen
class Suggested:
    """What is suggested, by file and in the order of the entries' keys.

    `files` are the texts of the files that would change, by their paths, and `names` the short ids of the suggestions,
    by their long ones. `looked` is how many entries were looked at; `without_copy` are those of which no archived copy
    told anything; `declined` counts what is left out because a remark in the file says so. `named` says that the
    suggestions are those whose ids were given.
    """

    suggestions: tuple[Suggestion, ...]
    files: Mapping[str, str]
    names: Mapping[str, str]
    looked: int
    without_copy: tuple[EntryId, ...]
    declined: int
    named: bool


def suggest(root: Path, names: Sequence[str] = (), kinds: Sequence[str] = (), *, tell: Tell = untold) -> Suggested:
    """Everything that the entries of the site at `root` lack, as far as it can be seen.

    Args:
        root: the site's folder.
        names: ids or paths of entries or of articles, and ids of suggestions; without them, all.
        kinds: the kinds of suggestions; without them, all.
        tell: is told how many articles were read.

    Raises:
        SuggestProblem: if the content has errors, or there is nothing of such a name.
    """
    content = read_content(root)
    if content.library is None:
        raise SuggestProblem("nothing is suggested while the content has errors", content.findings)
    entries, wanted = _asked(root, content.library, names)
    copies = read_copies(root, content.library).texts
    looked = list(looked_at(content.library, copies, entries, tell))
    every = [each for given in looked for each in suggestions(given) if not kinds or each.kind in kinds]
    kept = [each for each in every if not _is_declined(each, content)]
    short = short_ids({each.id for each in kept})
    chosen = [each for each in kept if not wanted or any(each.id.startswith(name) for name in wanted)]
    for name in wanted:
        _require_one(name, [each for each in chosen if each.id.startswith(name)], short)
    return Suggested(
        suggestions=tuple(sorted(chosen, key=lambda each: each.path)),
        files={path: _as_loaded(root, content, path) for path in sorted({each.path for each in chosen})},
        names=short,
        looked=len(looked),
        without_copy=tuple(given.entry.id for given in looked if not given.text.stretches),
        declined=len(every) - len(kept),
        named=bool(wanted),
    )


def _as_loaded(root: Path, content: Content, path: str) -> str:
    """The text of a file, which must still be the one that was looked at."""
    try:
        raw = (root / path).read_bytes().decode()
        if opened(path, raw).document == content.documents[path]:
            return raw
    except (OSError, UnicodeDecodeError, YamlProblem):
        pass  # told below
    raise SuggestProblem(f"{path} was changed meanwhile: try again")


def with_suggestion(suggestion: Suggestion, raw: str) -> str:
    """The text of the suggestion's file with what is suggested.

    Raises:
        YamlProblem: if it cannot be put there.
    """
    return with_additions(suggestion.path, raw, suggestion.additions)


def without_suggestion(suggestion: Suggestion, raw: str) -> str:
    """The text of the suggestion's file with a remark that this is not wanted; of a statement, under its `apart`.

    Raises:
        YamlProblem: if it cannot be put there.
    """
    if suggestion.kind == "statement":
        apart = Addition(where=("apart",), value=suggestion.value, many=True)
        return with_additions(suggestion.path, raw, [apart])
    return with_declined(suggestion.path, raw, suggestion.kind, suggestion.value, suggestion.quote)


def write(root: Path, before: Mapping[str, str], after: Mapping[str, str]) -> tuple[str, ...]:
    """Bring files to what they shall be, all or none; the paths of those that change.

    Raises:
        SuggestProblem: if one is no longer as it was read, or cannot be written.
    """
    paths = tuple(path for path in after if after[path] != before[path])
    steps = [Step(path=root / path, before=before[path].encode(), after=after[path].encode()) for path in paths]
    try:
        change_together(root, steps)
    except StepProblem as problem:
        raise SuggestProblem(str(problem)) from None
    return paths


def _asked(root: Path, library: Library, names: Sequence[str]) -> tuple[list[Entry], list[str]]:
    """The entries that are named, or all that repeat no other; and the names that can be those of suggestions."""
    found: dict[EntryId, Entry] = {}
    wanted: list[str] = []
    for name in names:
        named = list(_named(root, library, name))
        found.update((entry.id, entry) for entry in named)
        if not named and len(name) >= FEWEST_DIGITS and not set(name) - set("0123456789abcdef"):
            wanted.append(name)
        elif not named:
            known = [*library.entries, *library.articles]
            raise SuggestProblem(f"there is no entry, article or suggestion `{name}`{did_you_mean(name, known)}")
    if found and wanted:
        raise SuggestProblem("name entries or suggestions, not both: a suggestion's id says of which entry it is")
    if not found:
        return [entry for entry in library.entries.values() if entry.copy_of is None], wanted
    return list(found.values()), wanted


def _named(root: Path, library: Library, name: str) -> Iterator[Entry]:
    """The entries that a name means: by id, by its article's, or by the path of either, from here or from the site."""
    path = Path(name).resolve()
    inside = path.relative_to(root.resolve()).as_posix() if path.is_relative_to(root.resolve()) else name
    for entry in library.entries.values():
        paths = (entry.origin.path, library.articles[entry.article].origin.path)
        if name in (entry.id, entry.article, *paths) or inside in paths:
            yield entry


def looked_at(
    library: Library, copies: Mapping[ArticleId, str], entries: Sequence[Entry], tell: Tell = untold
) -> Iterator[Given]:
    """Each of the entries with what it tells, by its own words and by the copy of its article, where that is here."""
    site = link(library, copies)
    actors, sources = tuple(library.actors.values()), tuple(library.sources.values())
    wanted = {entry.id for entry in entries}
    articles = [library.articles[id_] for id_ in dict.fromkeys(entry.article for entry in entries)]
    for number, article in enumerate(articles):
        tell(number, len(articles))
        copy = copies.get(article.id, "")
        reading = read_article(copy, actors=actors, sources=sources) if copy else None
        siblings = entries_of(library, article)
        for text in texts(siblings, actors, copy, reading):
            if text.entry.id in wanted:
                yield Given(text=text, site=site, siblings=siblings)


def _is_declined(suggestion: Suggestion, content: Content) -> bool:
    if suggestion.kind not in (*OF_ENTRY, *OF_QUOTE):
        return False
    remarks = declined(content.documents[suggestion.path])
    return any(remark.covers(suggestion.kind, suggestion.value, suggestion.quote) for remark in remarks)


def short_ids(ids: Iterable[str]) -> dict[str, str]:
    """The first digits of each id, as many as tell it from the others."""
    ids = sorted(ids)
    short: dict[str, str] = {}
    for before, id_, after in zip(["", *ids], ids, [*ids[1:], ""], strict=False):
        length = FEWEST_DIGITS
        while length < len(id_) and id_[:length] in (before[:length], after[:length]):
            length += 1
        short[id_] = id_[:length]
    return short


def _require_one(name: str, found: Sequence[Suggestion], short: Mapping[str, str]) -> None:
    if not found:
        raise SuggestProblem(f"there is no suggestion `{name}`: it was applied, or the text no longer supports it")
    if len(found) > 1:
        raise SuggestProblem(f"several suggestions begin with `{name}`: {', '.join(short[each.id] for each in found)}")
