"""The store: what is kept is found again; what is damaged, or another program's, is not taken."""

from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.pipeline.memo import Memo
from briefing.pipeline.store import Store

STAMP = b"this program"


def _memo() -> Memo:
    return Memo(
        reads={("by_actor", "one"): {"ada": 0}, ("entries", "all"): {None: 1}, ("copies", "has"): {"x": 2}},
        prints=[b"1", b"2", b"3"],
        traces={"index.html": (b"key", (0, 2), ("index.html",))},
        files={"index.html": (b"digest", 10, 20, 30)},
        bytecode={"k": b"code" * 1000},
        references={b"text": ("layouts/base.html",), b"other": None},
        terms="UTC",
        shelf={"content/a.md": ((1, 2, 3), b"d", "kind", ("x", ["y"]), (3, 9), b"z")},
    )


def _edited() -> Memo:
    return replace(_memo(), prints=[b"1", b"new", b"3"], files={"new.html": (b"digest", 1, 2, 3)}, terms="CET")


def _read(path: Path, stamp: bytes = STAMP) -> Memo:
    return Store(path, stamp).read()


def _keep(path: Path, *memos: Memo) -> None:
    """Keep one after the other, as one program after the other does."""
    for memo in memos:
        store = Store(path, STAMP)
        store.read()
        store.write(memo)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "memo.memo"


def test_what_is_kept_is_found_again(path: Path) -> None:
    _keep(path, _memo())
    assert _read(path) == _memo()


def test_what_has_changed_is_kept_beside_what_has_not(path: Path) -> None:
    _keep(path, _memo())
    whole = path.read_bytes()
    _keep(path, _edited())
    assert path.read_bytes() == whole
    assert path.with_suffix(".since").stat().st_size * 8 < len(whole)
    assert _read(path) == _edited()


def test_what_a_build_adds_to_looks_that_it_has_read_is_kept(path: Path) -> None:
    _keep(path, _memo())
    store = Store(path, STAMP)
    memo = store.read()
    memo.reads["by_actor", "one"]["bo"] = len(memo.prints)
    memo.prints.append(b"4")
    store.write(memo)
    assert path.with_suffix(".since").exists()
    assert _read(path) == memo


def test_when_much_has_changed_all_is_kept_anew(path: Path) -> None:
    _keep(path, _memo(), _edited())
    much = replace(_memo(), bytecode={"other": b"code" * 500})
    _keep(path, much)
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    assert _read(path) == much


def test_one_store_keeps_one_memo_after_the_other(path: Path) -> None:
    _keep(path, _memo())
    store = Store(path, STAMP)
    store.read()
    memos = (_edited(), replace(_memo(), bytecode={"other": b"c" * 5000}), _memo(), _edited())
    for memo in memos:
        store.write(memo)
        assert _read(path) == memo


_KEYS = st.sampled_from(["a", "b", "c", "d"])
_MEMOS = st.builds(
    Memo,
    prints=st.lists(st.binary(max_size=2), max_size=4),
    files=st.dictionaries(_KEYS, st.tuples(st.binary(max_size=1), st.integers(0, 2), st.just(0), st.just(0))),
    bytecode=st.dictionaries(_KEYS, st.binary(max_size=2)).map(lambda code: code | {"large": b"code" * 5000}),
    terms=_KEYS,
)


@given(st.lists(_MEMOS, min_size=2, max_size=5))
def test_whatever_changes_the_last_is_found(tmp_path_factory: pytest.TempPathFactory, memos: list[Memo]) -> None:
    path = tmp_path_factory.mktemp("store") / "memo.memo"
    for memo in memos:
        store = Store(path, STAMP)
        found = store.read()
        as_read = deepcopy(found)
        for name in ("files", "prints"):  # a build works on what it has read
            getattr(found, name).clear()
        store.write(memo)
        assert _read(path) == memo
        assert as_read in (*memos, Memo())
    assert path.with_suffix(".since").exists()


def test_another_program_finds_nothing(path: Path) -> None:
    _keep(path, _memo(), _edited())
    assert _read(path, b"another one") == Memo()


@pytest.mark.parametrize("left", [0, 1, 15, 16, 17, 40, -1])
def test_a_file_that_was_cut_off_is_no_memo(path: Path, left: int) -> None:
    _keep(path, _memo(), _edited())
    path.write_bytes(path.read_bytes()[:left])
    assert _read(path) == Memo()


def test_a_changed_byte_makes_it_no_memo(path: Path) -> None:
    _keep(path, _memo(), _edited())
    whole = path.read_bytes()
    for at in range(0, len(whole), 97):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert _read(path) == Memo()


def test_where_what_has_changed_is_damaged_or_gone_the_older_memo_is_found(path: Path) -> None:
    _keep(path, _memo(), _edited())
    since = path.with_suffix(".since")
    whole = since.read_bytes()
    for damaged in (b"", whole[:16], whole[:-1], whole[:-1] + bytes([whole[-1] ^ 1])):
        since.write_bytes(damaged)
        assert _read(path) == _memo()
    since.unlink()
    assert _read(path) == _memo()


def test_what_has_changed_is_nothing_beside_another_memo(path: Path) -> None:
    _keep(path, _memo(), _edited())
    since = path.with_suffix(".since").read_bytes()
    other = replace(_memo(), terms="EET", bytecode={"k": b"edoc" * 1000})
    _keep(path, other)
    path.with_suffix(".since").write_bytes(since)  # as when the program was stopped between the two
    assert _read(path) == other


def test_no_file_is_no_memo(tmp_path: Path) -> None:
    assert _read(tmp_path / "none") == Memo()
    assert _read(tmp_path) == Memo()
