"""Which entries stand in which document: nothing is lost, and a full archive stays as it is."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.entry import Entry
from briefing.render.feeds.documents import Channel, Document, documents
from tests.invented import entry

ENTRIES = tuple(entry(f"a/{number:02}-x") for number in range(100))
"""The oldest first."""


def _documents(number: int, length: int, put_right: Mapping[int, int] | None = None) -> list[Document]:
    """The documents of the first entries, some of them put right on a later day."""
    days = {ENTRIES[at].id: at // 3 for at in range(number)}
    days |= {ENTRIES[at].id: day for at, day in (put_right or {}).items() if at < number}
    newest = ENTRIES[:number][::-1]
    channel = Channel(kind="home", id="", title="x", is_archived=True)
    return list(documents(channel, newest, length, lambda each: days[each.id]))


def _numbers(entries: tuple[Entry, ...]) -> list[int]:
    return [ENTRIES.index(each) for each in entries]


def test_few_entries_need_no_archive() -> None:
    for number in (0, 1, 3):
        (only,) = _documents(number, 3)
        assert _numbers(only.entries) == list(range(number))[::-1]
        assert (only.archive, only.before, only.after) == (None, None, None)


def test_archives_are_full_and_linked_both_ways() -> None:
    current, *archives = _documents(8, 3)
    assert _numbers(current.entries) == [7, 6, 5]
    assert [(each.archive, _numbers(each.entries)) for each in archives] == [(2, [5, 4, 3]), (1, [2, 1, 0])]
    assert [(each.before, each.after) for each in (current, *archives)] == [(2, None), (1, None), (None, 2)]


def test_what_was_put_right_comes_again_and_pushes_nothing_out() -> None:
    current, *archives = _documents(8, 3, {0: 50, 1: 51, 2: 52})
    assert _numbers(current.entries) == [2, 7, 6]
    assert _numbers(archives[-1].entries) == [2, 1, 0]


def test_what_is_not_archived_holds_what_is_newest() -> None:
    channel = Channel(kind="actor", id="a", title="x", is_archived=False)
    (only,) = documents(
        channel, ENTRIES[:8][::-1], 3, lambda each: ENTRIES.index(each) if each is not ENTRIES[2] else 50
    )
    assert _numbers(only.entries) == [2, 7, 6]
    assert only.before is None


@given(
    st.integers(0, 60),
    st.integers(1, 12),
    st.integers(1, 40),
    st.dictionaries(st.integers(0, 99), st.integers(0, 99), max_size=30),
)
def test_nothing_is_lost_and_no_full_archive_changes(
    number: int, length: int, more: int, put_right: dict[int, int]
) -> None:
    before, after = _documents(number, length, put_right), _documents(number + more, length, put_right)
    for found, of in ((before, number), (after, number + more)):
        assert {each.id for document in found for each in document.entries} == {each.id for each in ENTRIES[:of]}
        assert all(len(document.entries) <= length for document in found)
        assert all(len(document.entries) == length for document in found if document.archive)
        assert all(len({each.id for each in document.entries}) == len(document.entries) for document in found)
    later = {document.archive: document for document in after if document.archive}
    for document in before:
        if document.archive:
            assert later[document.archive].entries == document.entries
            assert later[document.archive].before == document.before
            assert document.after in (None, later[document.archive].after)
