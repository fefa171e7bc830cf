"""Changes in words, as many as a page has room for."""

from collections.abc import Iterable

import pytest

from briefing.linking.link import link
from briefing.model.entry import Entry
from briefing.model.history import Change, Completeness, Edit, History
from briefing.model.ids import EntryId
from briefing.render.context import Context
from briefing.render.views.changes import ChangesView, changes_view, entry_history
from briefing.render.views.edits import edit_view
from tests.invented import actor, entry, library, moment, topic

LIBRARY = library(
    entry("talks/01-begin", time="2025-02-13T12:41", actors=("ada",), topics=("peace",)),
    entry("talks/02-end", time="2025-02-13T14:00"),
    actor("ada", name="Ada Exampleby"),
    topic("peace"),
    timezone="Europe/Brussels",
)


def _change(id_: str = "talks/01-begin", *edits: Edit, at: str = "2025-02-14T10:00", commit: str = "a" * 40) -> Change:
    when = moment(at)
    assert when
    return Change(entry=EntryId(id_), when=when, why="put right", commit=commit, edits=edits)


def _context(*changes: Change, completeness: Completeness = "whole") -> Context:
    return Context.of(link(LIBRARY, history=History(completeness=completeness, changes=changes)))


def _title(before: str, after: str) -> Edit:
    return Edit(part="title", before=before, after=after)


NUMBERS = " ".join(map(str, range(1, 15)))
WORDS: dict[str, tuple[Edit, str]] = {
    "a title": (_title("Talks begin", "Talks end"), "Title: Talks [-begin] [+end]"),
    "a speaker": (
        Edit(part="speaker", before="bo", after="ada", quote="We shall talk " * 9),
        "Speaker of “We shall talk We shall talk We shall talk We shall talk We …”: [-bo] [+Ada Exampleby]",
    ),
    "a topic": (Edit(part="topic", before="peace", after=None), "Topics: [-peace]"),
    "a key event": (Edit(part="key", before=None, after="key"), "Marked as: [+Key event]"),
    "no key event": (Edit(part="key", before="key", after=None), "Marked as: [-Key event]"),
    "a kind": (Edit(part="kind", before="update", after="recap"), "Kind: [-Update] [+Recap]"),
    "a time": (
        Edit(part="time", before="2025-02-13", after="2025-02-13T12:41+00:00"),
        "Time: [-13 February 2025] [+13 February 2025, 13:41 CET]",
    ),
    "a quote": (Edit(part="quote", before=None, after="We shall talk"), "Quotation: [+We shall talk]"),
    "words far away": (
        _title(f"{NUMBERS} begin {NUMBERS} now 1 2 3", f"{NUMBERS} end {NUMBERS} then 1 2 3"),
        "Title: … 9 10 11 12 13 14 [-begin] [+end] 1 2 3 4 5 6 … 9 10 11 12 13 14 [-now] [+then] 1 2 3",
    ),
    "very many words": (Edit(part="summary", before=None, after="word " * 500), f"Summary: [+{'word ' * 80}…]"),
}  # fmt: skip


@pytest.mark.parametrize("case", WORDS)
def test_in_words(case: str) -> None:
    edit, expected = WORDS[case]
    view = edit_view(_context(), LIBRARY.entries[EntryId("talks/01-begin")], edit)
    runs = [
        {"same": "{}", "taken out": "[-{}]", "put in": "[+{}]"}[run.op].format(run.words) for run in view.differences
    ]
    assert f"{view.label}{f' of {view.quote}' if view.quote else ''}: {' '.join(runs)}" == expected


def _outline(view: ChangesView) -> list[tuple[str, list[tuple[str, int, list[str]]]]]:
    return [
        (day.id, [(c.commit, c.additions, [of.entry.text for of in c.edited]) for c in day.commits])
        for day in view.days
    ]


def test_changes_stand_by_day_and_commit() -> None:
    begin, end, edit = "talks/01-begin", "talks/02-end", _title("a", "b")
    view = changes_view(
        _context(
            _change(end, edit, at="2025-02-15T10:00", commit="c" * 40),
            _change(begin, edit, at="2025-02-15T10:00", commit="c" * 40),
            _change(begin, edit, at="2025-02-15T09:00", commit="b" * 40),
            _change(end, at="2025-02-14T10:00"),
            _change(begin, at="2025-02-14T10:00"),
        )
    )
    assert _outline(view) == [
        ("on-2025-02-15", [("cccccccccc", 0, [begin, end]), ("bbbbbbbbbb", 0, [begin])]),
        ("on-2025-02-14", [("aaaaaaaaaa", 2, [])]),
    ]
    assert [day.title for day in view.days] == ["15 February 2025", "14 February 2025"]
    assert (view.older, view.remark) == (0, "")


def test_what_there_is_no_room_for_is_counted() -> None:
    many = [_change("talks/01-begin", _title(f"a {n}", f"b {n}"), commit=f"{n:040}") for n in range(1_000)]
    context = _context(*many)
    view = changes_view(context)
    shown = sum(len(commit.edited) for day in view.days for commit in day.commits)
    assert 40 < shown < 200
    assert view.older == 1_000 - shown
    of_entry = entry_history(context, _first())
    assert of_entry
    assert 10 < len(of_entry.changes) < shown
    assert of_entry.older == 1_000 - len(of_entry.changes)


def test_one_commit_of_very_many_edits_is_shown_in_part() -> None:
    edits = [_title("word " * 90, f"other {n} " * 50) for n in range(500)]
    of_entry = entry_history(_context(_change("talks/01-begin", *edits), _change()), _first())
    assert of_entry
    (change,) = of_entry.changes
    assert 0 < len(change.edits) < 50
    assert change.more == 500 - len(change.edits)
    assert of_entry.older == 1


@pytest.mark.parametrize(("completeness", "said"), [("shallow", "a part of"), ("none", "without its version history")])
def test_what_is_not_known_is_said(completeness: Completeness, said: str) -> None:
    assert said in changes_view(_context(completeness=completeness)).remark


def test_an_entry_of_which_no_change_is_known_has_no_history() -> None:
    assert entry_history(_context(_change("talks/02-end")), _first()) is None
    assert entry_history(_context(completeness="none"), _first()) is None


def test_a_change_without_a_reason_says_so() -> None:
    when = moment("2025-02-14T10:00")
    assert when
    context = _context(Change(entry=EntryId("talks/01-begin"), when=when, why="", commit="a" * 40))
    assert _reasons(changes_view(context)) == ["No reason given"]


def _reasons(view: ChangesView) -> Iterable[str]:
    return [commit.why for day in view.days for commit in day.commits]


def _first() -> Entry:
    return LIBRARY.entries[EntryId("talks/01-begin")]
