"""A change that is killed half-way is undone by whoever comes next, unless somebody changed a file meanwhile."""

import os
import signal
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.output import journal
from briefing.output.journal import StepProblem, undo_stopped
from briefing.output.lock import held
from briefing.output.pending import DONE, JOURNAL, is_pending
from briefing.output.together import Step, change_together
from tests.site_folder import contents, write_files
from tests.trust.calls import killed_at

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be split here")

OLD = {"content/a.txt": "old", "content/deep/b.txt": "b", "site.yaml": "title: x", "archive/kept.txt": "kept"}
NEW: dict[str, str | None] = {"content/a.txt": "new", "content/deep/b.txt": None, "content/new/c.txt": "c"}
MAY = ("content", "site.yaml", "archive")
_NAMES = ["content/a.md", "content/x/b.md", "content/x/c.md", "content/y/d/e.md", "site.yaml", "archive/f.txt"]
_CONTENT = st.none() | st.sampled_from(["", "one", "two"])


def _site(root: Path) -> Path:
    return write_files(root, OLD)


def _change(root: Path, new: dict[str, str | None]) -> None:
    steps = [
        Step(
            path=root / path,
            before=(root / path).read_bytes() if (root / path).exists() else None,
            after=None if content is None else content.encode(),
        )
        for path, content in new.items()
    ]
    change_together(root, [step for step in steps if step.before != step.after])


def _undo(root: Path) -> int:
    return undo_stopped(root, [root / each for each in MAY], lambda _: None)


def _shown(root: Path) -> dict[str, bytes]:
    """All files, but what a killed process has left in the cache's folder of its lock and of notes it was writing."""
    there = contents(root)
    return {path: raw for path, raw in there.items() if not path.startswith(".cache/") or path in (JOURNAL, DONE)}


def _stopped(root: Path) -> Iterator[int]:
    """The calls at which a change can be killed; each time it was, in a site anew."""
    for at in count(1):
        site = _site(root / f"at {at}")
        if not killed_at(lambda site=site: _change(site, NEW), at):  # type: ignore[misc]
            return
        yield at


@given(old=st.dictionaries(st.sampled_from(_NAMES), _CONTENT), data=st.data())
@settings(max_examples=12, deadline=None)
def test_whenever_it_is_killed_all_files_are_old_or_all_are_new(
    old: dict[str, str | None], data: st.DataObject
) -> None:
    """Killed at each call; and the undoing of it, too, at some call."""
    there = {path: content for path, content in old.items() if content is not None}
    new = data.draw(st.dictionaries(st.sampled_from(_NAMES), _CONTENT, min_size=1))
    again = data.draw(st.integers(1, 30))
    with TemporaryDirectory() as folder:
        at, killed = 0, True
        while killed:
            at += data.draw(st.integers(1, 4))
            root = write_files(Path(folder, str(at)), there)
            killed = killed_at(lambda root=root: _change(root, new), at)  # type: ignore[misc]
            killed_at(lambda root=root: _undo(root), again)  # type: ignore[misc]
            _undo(root)
            after = there | new
            wanted = {path: content.encode() for path, content in after.items() if content is not None}
            assert _shown(root) in ([wanted] if not killed else [wanted, {p: c.encode() for p, c in there.items()}])
            assert not is_pending(root)


def test_whoever_comes_next_undoes_it_and_can_do_it_again(tmp_path: Path) -> None:
    old = _shown(_site(tmp_path / "site"))
    outcomes = []
    for at in _stopped(tmp_path):
        site = tmp_path / f"at {at}"
        if is_pending(site):
            with pytest.raises(StepProblem, match="another command was stopped"):
                _change(site, {"content/a.txt": "newer"})
        outcomes.append((_undo(site), _shown(site) == old))
        assert (_undo(site), is_pending(site)) == (0, False)
        _change(site, NEW)
        assert sorted(_shown(site)) == ["archive/kept.txt", "content/a.txt", "content/new/c.txt", "site.yaml"]
        assert not (site / "content/deep").exists()
    assert {(3, True), (0, False)} <= set(outcomes) <= {(0, True), (3, True), (0, False)}


@pytest.mark.parametrize("path", ["content/a.txt", "content/new/c.txt", "content/deep/b.txt"])
def test_a_file_that_was_changed_since_is_not_touched(tmp_path: Path, path: str) -> None:
    refused = 0
    old = _shown(_site(tmp_path / "old"))
    for at in _stopped(tmp_path):
        site = tmp_path / f"at {at}"
        write_files(site, {f"{path}~": "by an editor"})  # as editors save: beside, and then in place
        (site / f"{path}~").replace(site / path)
        told = _refusal(site)
        assert (site / path).read_text(encoding="utf-8") == "by an editor"
        if told:
            refused += 1
            assert f"{path} was changed after a command that changes 3 files was stopped half-way" in told
            (site / path).rename(tmp_path / f"elsewhere {at}")
            assert (_undo(site), _shown(site)) == (3, old)
    assert refused


def test_a_file_that_somebody_else_has_just_made_is_not_removed(tmp_path: Path) -> None:
    """Even if it is the very file that the change would have made."""
    for at in range(1, 40):
        site = write_files(tmp_path / str(at), {"content/a.txt": "old", "content/c.txt": "c"})
        steps = [
            Step(path=site / "content/a.txt", before=b"old", after=b"new"),
            Step(path=site / "content/c.txt", before=None, after=b"c"),
        ]
        killed_at(lambda site=site, steps=steps: change_together(site, steps), at)  # type: ignore[misc]
        _undo(site)
        assert contents(site / "content") == {"a.txt": b"old", "c.txt": b"c"}


def _refusal(site: Path) -> str:
    try:
        _undo(site)
    except StepProblem as problem:
        return str(problem)
    return ""


@pytest.mark.parametrize(
    "told",
    [
        "no JSON",
        "[]",
        "[" * 99_999,
        '{"token": "0123456789ab", "places": [["../outside.txt", false, "x"]], "folders": []}',
        '{"token": "0123456789ab", "places": [[".git/config", true, "x"]], "folders": []}',
        '{"token": "/../../outside", "places": [["content/a.txt", true, "x"]], "folders": []}',
        '{"token": "0123456789ab", "places": [], "folders": ["../elsewhere"]}',
    ],
)
@pytest.mark.parametrize("name", [JOURNAL, DONE])
def test_a_journal_that_is_not_of_this_site_moves_nothing(tmp_path: Path, told: str, name: str) -> None:
    site = write_files(_site(tmp_path / "site"), {name: told})
    write_files(tmp_path, {"outside.txt": "mine", "site/.git/config": "mine", ".outside.txt.0123456789ab.part": "mine"})
    (tmp_path / "elsewhere").mkdir()
    before = contents(tmp_path)
    with pytest.raises(StepProblem, match="of none in content/ or the archive"):
        _undo(site)
    assert {path: raw for path, raw in contents(tmp_path).items() if not path.endswith(".lock")} == before
    assert (tmp_path / "elsewhere").exists()


def test_a_site_that_was_moved_meanwhile_is_undone(tmp_path: Path) -> None:
    old = _shown(_site(tmp_path / "site"))
    half_done = [tmp_path / f"at {at}" for at in _stopped(tmp_path) if (tmp_path / f"at {at}" / JOURNAL).exists()]
    half_done[-1].rename(tmp_path / "moved")
    assert _undo(tmp_path / "moved") == len(NEW)
    assert _shown(tmp_path / "moved") == old


def test_a_change_that_another_process_makes_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = _site(tmp_path)
    monkeypatch.setattr(journal, "PATIENCE", 0.1)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        with held(site / ".cache/change.lock", 0, lambda _: None):
            os.write(writing, b"held")
            signal.pause()
    os.read(reading, 4)
    told = list[str]()
    try:
        with pytest.raises(StepProblem, match=f"another command \\(process {child}\\) changes files of this site"):
            _change(site, NEW)
        with pytest.raises(StepProblem, match="changes files of this site"):
            undo_stopped(site, (), told.append)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(reading)
        os.close(writing)
    assert told == [str(child)]
    assert _shown(site) == {path: content.encode() for path, content in OLD.items()}
    _change(site, NEW)
