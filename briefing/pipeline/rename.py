"""Renaming a thing: its file, and every place in all files that names it, all or nothing."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from briefing.content.edits import edited, opened
from briefing.content.folder import SETTINGS, content_files
from briefing.content.forwarding import with_former
from briefing.content.kinds import KINDS, Kind
from briefing.content.load import load
from briefing.content.nearest import did_you_mean
from briefing.content.renaming import Renames, changed, now, renaming
from briefing.content.yaml_text import YamlProblem
from briefing.linking.link import link
from briefing.linking.selection import select
from briefing.model.finding import Finding
from briefing.model.frozen import frozen
from briefing.model.library import Library
from briefing.output.journal import StepProblem
from briefing.output.together import Step, change_together
from briefing.render.addresses import Addresses
from briefing.render.moves import RENAMED

KIND_OF: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in KINDS})


class RenameProblem(Exception):
    """What was asked for cannot be done, and nothing was; `findings` are the errors of the content, if it has any."""

    def __init__(self, message: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message)
        self.findings = findings


@frozen
class File:
    """A file of the site: its path, what it is of (`actor`, `settings`), its id, and its text as it is."""

    path: str
    kind: str
    id: str
    raw: str


@frozen
class FileChange:
    """One file before and after: without a path `after` it goes. `what` says in words what changes in it."""

    before: str
    after: str | None
    old: str
    new: str
    what: str = ""


@frozen
class Changed:
    """What was, or would be, changed, and what there is to say."""

    changes: tuple[FileChange, ...]
    remarks: tuple[str, ...] = ()


def rename(  # noqa: PLR0913 - what the command is given
    root: Path, kind: str, old: str, new: str, *, forget: bool = False, dry_run: bool = False
) -> Changed:
    """Give a thing of the site at `root` another id, in its file's name and wherever it is named.

    What has a page that readers may know keeps its old id under `formerly`, unless that is to `forget`.

    Raises:
        RenameProblem: if the content has errors, the ids will not do, or a file cannot be changed.
    """
    files, library = read_files(root)
    ids = {file.id for file in files if file.kind == kind}
    require(old, kind, ids)
    new = _full(kind, old, new)
    if new in ids:
        hint = f": `merge {kind}` makes one of two" if kind == "actor" else ""
        raise RenameProblem(f"`{new}` is the id of another {kind}{hint}")
    renames = _renames(files, kind, old, new)
    former = {} if forget else known_to_readers(library, renames)
    changes = tuple(renamed(files, renames, former))
    if not dry_run:
        apply(root, changes)
    return Changed(changes=changes)


def known_to_readers(library: Library, renames: Renames) -> Renames:
    """Those of the new ids whose old ones are part of the address of a published page."""
    addresses = Addresses(link(select(library, drafts=False).library))
    return {
        kind: {old: new for old, new in renames.get(kind, {}).items() if addresses.href(kind, old)} for kind in RENAMED
    }


def read_files(root: Path) -> tuple[tuple[File, ...], Library]:
    """All files of a site whose content has no error, and what they hold.

    Raises:
        RenameProblem: with the errors.
    """
    found = content_files(root)[0]
    paths = [(SETTINGS, "settings", ""), *((file.path, file.kind.name, file.id) for file in found)]
    try:
        files = tuple(
            File(path=path, kind=kind, id=id_, raw=(root / path).read_bytes().decode()) for path, kind, id_ in paths
        )
    except (OSError, UnicodeDecodeError):
        files = ()  # loading says which file, and why
    library, findings = load(root)
    if library is None:
        raise RenameProblem("nothing is changed while the content has errors", findings)
    return files, library


def require(id_: str, kind: str, ids: Iterable[str]) -> None:
    """Ensure that there is such a thing.

    Raises:
        RenameProblem: with the nearest id.
    """
    known = set(ids)
    if id_ not in known:
        raise RenameProblem(f"there is no {kind} `{id_}`{did_you_mean(id_, known)}")


def renamed(files: Iterable[File], renames: Renames, former: Renames) -> Iterator[FileChange]:
    """The change of every file that is renamed, or that names something that is; `former` says what is remembered.

    Raises:
        RenameProblem: if a file cannot be changed.
    """
    for file in files:
        path = _path(file, renames)
        after, places = edited_file(file, renames)
        if path != file.path:
            after = _remembering(path, after, file, renames, former)
        if path != file.path or after != file.raw:
            what = [f"{places} place{'s' * (places > 1)}"] if places else []
            what += ["its old address leads on"] if file.id in former.get(file.kind, {}) else []
            yield FileChange(before=file.path, after=path, old=file.raw, new=after, what="; ".join(what))


def edited_file(file: File, renames: Renames) -> tuple[str, int]:
    """A file's text with the new ids, and in how many places it has them.

    Raises:
        RenameProblem: if the text would then not read as it must.
    """
    try:
        now_ = opened(file.path, file.raw)
        edits, places = renaming(now_, file.kind, file.id, renames)
        after = edited(file.raw, edits)
        good = opened(file.path, after).document.data == changed(file.kind, file.id, now_.document.data, renames)
    except (YamlProblem, LookupError):
        good = False
    if not good:
        raise RenameProblem(f"{file.path}: the ids in it cannot be changed as they are written: change them by hand")
    return after, places


def _remembering(path: str, text: str, file: File, renames: Renames, former: Renames) -> str:
    """The text of a renamed file that says, if it shall, under which id its page stood."""
    old = [file.id] if file.id in former.get(file.kind, {}) else []
    try:
        return with_former(path, text, old, now(renames, file.kind, file.id))
    except YamlProblem as problem:
        raise RenameProblem(f"{file.path}: {problem.message}") from None


def apply(root: Path, changes: Iterable[FileChange]) -> None:
    """Bring the changes to the disk, all or none.

    Raises:
        RenameProblem: if that cannot be done.
    """
    steps = []
    for change in changes:
        before, after = change.old.encode(), change.new.encode()
        if change.after == change.before:
            steps.append(Step(path=root / change.before, before=before, after=after))
            continue
        if change.after is not None:
            steps.append(Step(path=root / change.after, before=None, after=after))
        steps.append(Step(path=root / change.before, before=before, after=None))
    try:
        change_together(root, steps)
    except StepProblem as problem:
        raise RenameProblem(str(problem)) from None


def _full(kind: str, old: str, new: str) -> str:
    """The new id; of an entry, it may be written without the article, which cannot change.

    Raises:
        RenameProblem: if it cannot be a file's name, or is of another article.
    """
    folder, slash, name = old.rpartition("/")
    if slash and "/" in new and not new.startswith(f"{folder}/"):
        raise RenameProblem(f"an entry stays with its article: write a new name, such as {folder}/{name}")
    short = new.rpartition("/")[2] if slash else new
    if not KIND_OF[kind].is_good_name(short):
        raise RenameProblem(f"“{new}” cannot be the name of the file: it takes {KIND_OF[kind].name_rule}")
    return f"{folder}{slash}{short}"


def _renames(files: Iterable[File], kind: str, old: str, new: str) -> Renames:
    """The new id, and those of an article's entries, which begin with the article's."""
    renames = {kind: {old: new}}
    if kind == "article":
        entries = [file.id for file in files if file.kind == "entry" and file.id.startswith(f"{old}/")]
        renames["entry"] = {entry: f"{new}/{entry.partition('/')[2]}" for entry in entries}
    return renames


def _path(file: File, renames: Renames) -> str:
    id_ = now(renames, file.kind, file.id)
    return file.path if id_ == file.id else file.path.replace(f"/{file.id}.", f"/{id_}.")
