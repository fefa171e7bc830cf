"""The page of changes, and the history of an entry for its own page."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType

from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.history import Change, Completeness
from briefing.model.moment import Moment
from briefing.render.context import Context
from briefing.render.dates import When
from briefing.render.views.edits import EditView, edit_view
from briefing.render.views.parts import Head, Link
from briefing.render.words import N_

_ROOM = 30_000
_ROOM_OF_AN_ENTRY = 9_000
"""Bytes of words and elements that there is room for: pages stay light however much has been changed."""
_ELEMENTS = 180
"""Bytes of the elements around one text."""
_ABBREVIATED = 10
"""Digits of a commit's name."""


@frozen
class ChangeView:
    """What one commit changed in one entry, and `why` in the words of its author; without edits it added the entry.

    `more` are edits that there is no room for.
    """

    entry: Link
    when: When
    why: str
    commit: str
    edits: tuple[EditView, ...]
    more: int


@frozen
class CommitView:
    """What one commit changed: the entries that it added, `additions` in number, and those that it edited."""

    why: str
    when: When
    commit: str
    additions: int
    added: tuple[Link, ...]
    edited: tuple[ChangeView, ...]


@frozen
class DayOfChanges:
    """The commits of one day, the newest first; `id` is its anchor."""

    id: str
    title: str
    commits: tuple[CommitView, ...]


@frozen
class ChangesView:
    """All changes, the newest first.

    `older` is the number of those that there is no room for; `remark` says if not all are known.
    """

    head: Head
    remark: str
    days: tuple[DayOfChanges, ...]
    older: int


@frozen
class EntryHistory:
    """The changes of one entry, the newest first, with the same remarks."""

    remark: str
    changes: tuple[ChangeView, ...]
    older: int


_REMARKS: Mapping[Completeness, str] = MappingProxyType(
    {
        "whole": "",
        "shallow": N_("This site was built from a part of its version history: older changes are not told here."),
        "none": N_("This site was built without its version history: what has been changed cannot be told."),
    }
)


def changes_view(context: Context) -> ChangesView:
    """The view of the page of changes."""
    history = context.site.history
    by_commit = (of for _, same in groupby(history.changes, key=lambda c: c.commit) for of in sorted(same, key=_id))
    shown = tuple(_within(context, by_commit, _ROOM))
    days = groupby(_commits(shown), key=lambda commit: commit.when.iso[:10])
    return ChangesView(
        head=context.head(
            "changes",
            title=context.words.gettext("Changes"),
            description=context.words.gettext("What was added, edited and put right, and when."),
        ),
        remark=_remark(context),
        days=tuple(_day(context, day, tuple(commits)) for day, commits in days),
        older=len(history.changes) - len(shown),
    )


def entry_history(context: Context, entry: Entry) -> EntryHistory | None:
    """How an entry has changed; nothing where that is not known."""
    changes = context.site.changes_of.get(entry.id, ())
    if not changes:
        return None
    shown = tuple(_within(context, changes, _ROOM_OF_AN_ENTRY))
    return EntryHistory(remark=_remark(context), changes=shown, older=len(changes) - len(shown))


def _remark(context: Context) -> str:
    remark = _REMARKS[context.site.history.completeness]
    return context.words.gettext(remark) if remark else ""


def _id(change: Change) -> str:
    return change.entry


def _within(context: Context, changes: Iterable[Change], room: int) -> Iterator[ChangeView]:
    """The first changes and edits, as many as there is room for, and at least one."""
    for change in changes:
        at = context.words.when(change.when)
        if at is None or room <= 0:
            return
        entry = context.site.library.entries[change.entry]
        why = change.why or context.words.gettext("No reason given")
        room -= _size(why)
        edits: list[EditView] = []
        for edit in change.edits if room > 0 else change.edits[:1]:
            edits.append(edit_view(context, entry, edit))
            room -= _size(*(run.words for run in edits[-1].differences))
            if room <= 0:
                break
        yield ChangeView(
            entry=context.entry(entry),
            when=at,
            why=why,
            commit=change.commit[:_ABBREVIATED],
            edits=tuple(edits),
            more=len(change.edits) - len(edits),
        )


def _size(*texts: str) -> int:
    return sum(len(text.encode()) + _ELEMENTS for text in texts)


def _commits(changes: Iterable[ChangeView]) -> Iterator[CommitView]:
    for commit, same in groupby(changes, key=lambda change: change.commit):
        of = tuple(same)
        added = tuple(change.entry for change in of if not change.edits)
        yield CommitView(
            why=of[0].why,
            when=of[0].when,
            commit=commit,
            additions=len(added),
            added=added,
            edited=tuple(change for change in of if change.edits),
        )


def _day(context: Context, iso: str, commits: tuple[CommitView, ...]) -> DayOfChanges:
    day = context.words.when(Moment.parse(iso, context.site.library.settings.zone))
    return DayOfChanges(id=f"on-{iso}", title=day.text if day else iso, commits=commits)
