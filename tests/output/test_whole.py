"""Whoever reads a file sees the old content or the new, and nothing is left behind."""

import os
import stat
from pathlib import Path

import pytest

from briefing.output.whole import write_whole


def test_a_file_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a/b/c.txt", b"new\r\n")
    assert (tmp_path / "a/b/c.txt").read_bytes() == b"new\r\n"


def test_a_file_is_replaced_and_can_be_read_by_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a longer old text")
    write_whole(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o644
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_who_has_the_old_file_open_reads_it_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    with (tmp_path / "a.txt").open("rb") as reader:
        write_whole(tmp_path / "a.txt", b"new")
        assert reader.read() == b"old"


@pytest.mark.parametrize("step", ["replace", "fchmod", "write"])
@pytest.mark.parametrize("stop", [OSError, KeyboardInterrupt])
def test_a_stop_half_way_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, stop: type[BaseException]
) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")

    def fail(*_: object) -> None:
        raise stop

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(stop):
        write_whole(tmp_path / "a.txt", b"new")
    monkeypatch.undo()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.txt": b"old"}
