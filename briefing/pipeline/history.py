"""The history of entries: how they have changed, from the version history of the site's folder up to HEAD."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from briefing.content.folder import CONTENT
from briefing.linking.edits import edits
from briefing.model.entry import Entry
from briefing.model.history import Change, Edit, History
from briefing.model.ids import EntryId
from briefing.model.library import Library
from briefing.model.moment import LAST_YEAR, Moment
from briefing.pipeline.commits import Commit, Touch, Version, log
from briefing.pipeline.versions import Versions, read_versions

ENTRIES = f"{CONTENT}/entries"
_SUBJECT = 300
"""Code points of a commit's subject that are kept."""
_START = datetime(1970, 1, 1, tzinfo=UTC)


def read_history(root: Path, library: Library) -> History:
    """How the entries of a library have changed since readers first saw them.

    An entry is added when it is first published: what changes in a draft is nobody's concern. What an entry was before
    it was renamed is its own. Uncommitted edits are no history yet.
    """
    found = log(root, ENTRIES)
    if found is None:
        return History(completeness="none")
    shown = {entry.origin.path: entry.id for entry in library.entries.values()}
    owners = _owners(found.commits, shown)
    touches = [touch for commit in found.commits for touch in commit.touches if touch in owners[commit.id]]
    wanted = [version for touch in touches for version in (touch.after, *touch.before)]
    versions, all_read = read_versions(root, wanted, library.settings.zone)
    reader = _Reader(versions)
    told = [
        change
        for commit in reversed(found.commits)
        for change in reader.changes(commit, owners[commit.id], library.settings.zone)
    ]
    told.sort(key=lambda change: change.when.start)
    complete = found.whole and all_read
    return History(completeness="whole" if complete else "shallow", changes=tuple(reversed(told)))


class _Reader:
    """Goes through commits from the oldest on and keeps in mind what readers last saw of each file."""

    def __init__(self, versions: Versions) -> None:
        self._versions = versions
        self._last: dict[Version, Entry | None] = {}

    def changes(self, commit: Commit, owners: Mapping[Touch, EntryId], zone: ZoneInfo) -> Iterator[Change]:
        """What a commit changed for readers, by the ids of the entries."""
        when = _moment(commit.seconds, zone)
        for touch, entry in sorted(owners.items(), key=lambda owned: owned[1]):
            made = self._edits(touch, is_base=commit.base)
            if made is not None and when is not None:
                yield Change(entry=entry, when=when, why=_subject(commit.subject), commit=commit.id, edits=made)

    def _edits(self, touch: Touch, *, is_base: bool) -> tuple[Edit, ...] | None:
        """The edits of a file, none where it is new to readers; nothing where it is the same to them."""
        if not all(self._versions.knows(version) for version in (*touch.before, touch.after)):
            return None
        before = [entry for version in touch.before if (entry := self._seen(version))]
        after = self._versions.published(touch.after)
        if after is None:
            self._last[touch.after] = before[0] if before else None
            return None
        if not before:
            return None if is_base else ()
        return _in_all([edits(entry, after) for entry in before]) or None

    def _seen(self, version: Version) -> Entry | None:
        """What readers had before them with this version: of a draft or a damaged file the last one that was sound."""
        return self._versions.published(version) or self._last.get(version)


def _in_all(made: list[tuple[Edit, ...]]) -> tuple[Edit, ...]:
    """The edits that a merge made itself: what it has from one of its parents has been told there."""
    results = [{(edit.part, edit.quote, edit.after or edit.before) for edit in each} for each in made]
    return tuple(
        edit for edit in made[0] if all((edit.part, edit.quote, edit.after or edit.before) in each for each in results)
    )


def _owners(commits: tuple[Commit, ...], shown: Mapping[str, EntryId]) -> dict[str, dict[Touch, EntryId]]:
    """By commit the touched files that have become entries of today, whatever they were called then."""
    names = dict(shown)
    heirs: dict[str, str] = {}
    for commit in reversed(commits):
        heirs.update((old, touch.after.path) for touch in commit.touches if (old := touch.renamed_from))
    owners: dict[str, dict[Touch, EntryId]] = {}
    for commit in commits:
        known = {touch: _owner(touch.after.path, names, heirs) for touch in commit.touches}
        owners[commit.id] = {touch: owner for touch, owner in known.items() if owner}
        renamed = [(old, touch.after.path) for touch in commit.touches if (old := touch.renamed_from)]
        before = {old: names.get(new) for old, new in renamed}
        for _, new in renamed:
            names.pop(new, None)
        names.update((old, id_) for old, id_ in before.items() if id_)
    return owners


def _owner(path: str, names: Mapping[str, EntryId], heirs: Mapping[str, str]) -> EntryId | None:
    """The entry that a file is today; on a branch beside the one that renamed it, by the name that it got."""
    passed: set[str] = set()
    while path not in names and path in heirs and path not in passed:
        passed.add(path)
        path = heirs[path]
    return names.get(path)


def _moment(seconds: int | None, zone: ZoneInfo) -> Moment | None:
    """The minute of a commit; nothing for one without, or outside the years that a page can show."""
    try:
        at = None if seconds is None else (_START + timedelta(seconds=seconds)).astimezone(zone)
    except OverflowError:
        return None
    return Moment(at.replace(second=0), "minute") if at and at.year <= LAST_YEAR else None


def _subject(text: str) -> str:
    """A commit's subject in one line, without what could not be seen."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= _SUBJECT else f"{line[:_SUBJECT].rstrip()} …"
