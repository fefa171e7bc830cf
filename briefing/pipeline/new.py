"""New things: one commented file of a kind, valid as it is, under an id that nothing else has."""

from pathlib import Path
from urllib.parse import urlsplit

from briefing.content.document import read_document
from briefing.content.kinds import Kind
from briefing.content.known import Known, known
from briefing.content.load import load_settings
from briefing.content.references import unknown_ids
from briefing.content.shape import shape
from briefing.intake.blank import Given, blank, path_of
from briefing.intake.slugs import slug
from briefing.model.finding import Finding, Origin
from briefing.model.ids import EntryId, number_of
from briefing.model.settings import Settings
from briefing.output.journal import StepProblem
from briefing.output.together import FileThere, Step, change_together

_NAMING = ("name", "title")


class NewProblem(Exception):
    """A file that cannot be made as asked; the message has a sentence for each reason."""


def new(root: Path, kind: Kind, given: Given, id_: str | None = None) -> str:
    """Make a file of a kind; its path from the site's folder.

    Args:
        root: the site's folder.
        kind: what the file is of.
        given: its values, by key.
        id_: its id; without it, it is made from the name or the title. Of an entry, without the article.

    Raises:
        NewProblem: if a value is wrong, or the file is there already. Nothing is written then.
    """
    settings, findings = load_settings(root)
    if settings is None:
        raise NewProblem("\n".join(map(str, findings)))
    things = known(root)
    own = _id(kind, given, id_, things)
    path, text = path_of(kind, own), blank(kind, given)
    problems = [finding.message for finding in _findings(kind, path, text, own, settings, things)]
    if problems:
        raise NewProblem("\n".join(problems))
    try:
        change_together(root, [Step(path=root / path, before=None, after=text.encode())])
    except FileThere:
        raise NewProblem(f"{path} is there already: change it, or give the new one another name with --id") from None
    except StepProblem as problem:
        raise NewProblem(str(problem)) from None
    return path


def _id(kind: Kind, given: Given, wanted: str | None, things: Known) -> str:
    words = " ".join(str(given[key]) for key in _NAMING if key in given)
    if kind.name == "article":
        last = urlsplit(str(given.get("url", ""))).path.rstrip("/").rpartition("/")[2].partition(".")[0]
        words = f"{given.get('source', '')} {last or words}"
    if wanted is None and not any(character.isascii() and character.isalnum() for character in words):
        raise NewProblem(f"no file name can be made of “{words.strip()}”: give one with --id")
    name = wanted or slug(words)
    prefix = ""
    if kind.depth:
        prefix = f"{given.get('article', '')}/"
        if wanted is None:
            numbers = [number_of(EntryId(entry)) for entry in things[kind.name] if entry.startswith(prefix)]
            name = f"{max(numbers, default=0) + 1:02d}-{name}"
    if not kind.is_good_name(name):
        raise NewProblem(f"“{name}” cannot be the name of this file: it takes {kind.name_rule}")
    return prefix + name


def _findings(  # noqa: PLR0913, PLR0917 - a file, and what it is held against
    kind: Kind, path: str, text: str, own: str, settings: Settings, things: Known
) -> list[Finding]:
    """What loading would find wrong with the new file."""
    document, findings = read_document(path, text.encode(), markdown=kind.markdown)
    if document is None:
        return list(findings)
    given: dict[str, object] = {"id": own, "origin": Origin(path)} | ({"body": document.body} if kind.markdown else {})
    _, problems = shape(document, kind.type, given, settings.zone)
    return [*problems, *unknown_ids(kind.name, document, things)]
