"""Merging two actors: one file goes, and whatever named its actor names the other, all or nothing."""

from pathlib import Path

from briefing.content.edits import opened
from briefing.content.forwarding import with_former
from briefing.content.merging import merged
from briefing.content.yaml_text import YamlProblem
from briefing.pipeline.rename import (
    Changed,
    FileChange,
    RenameProblem,
    apply,
    edited_file,
    known_to_readers,
    read_files,
    renamed,
    require,
)


def merge(  # noqa: PLR0913 - what the command is given
    root: Path, kind: str, old: str, kept: str, *, forget: bool = False, dry_run: bool = False
) -> Changed:
    """Make the actor `old` of the site at `root` one with the actor `kept`.

    If `old` has a page that readers may know, its id stands under `formerly` afterwards, unless that is to `forget`.

    Raises:
        RenameProblem: if the content has errors, there are no such actors, or a file cannot be changed.
    """
    files, library = read_files(root)
    of_kind = {file.id: file for file in files if file.kind == kind}
    for id_ in (old, kept):
        require(id_, kind, of_kind)
    if old == kept:
        raise RenameProblem("an actor cannot be merged with itself: name two")
    renames = {kind: {old: kept}}
    others = [file for file in files if file not in (of_kind[old], of_kind[kept])]
    goes, stays = of_kind[old], of_kind[kept]
    try:
        other = opened(goes.path, edited_file(goes, renames)[0])
        after, left = merged(stays.path, edited_file(stays, renames)[0], other, kept)
        former = [] if forget else [*other.document.data.get("formerly", ()), *known_to_readers(library, renames)[kind]]
        after = with_former(stays.path, after, former, kept)
        opened(stays.path, after)
    except YamlProblem as problem:
        raise RenameProblem(f"{stays.path}: {problem.message}") from None
    changes = (
        FileChange(before=goes.path, after=None, old=goes.raw, new=""),
        *([FileChange(before=stays.path, after=stays.path, old=stays.raw, new=after)] if after != stays.raw else []),
        *renamed(others, renames, {}),
    )
    if not dry_run:
        apply(root, changes)
    return Changed(changes=changes, remarks=left)
