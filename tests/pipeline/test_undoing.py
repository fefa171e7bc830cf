"""Whatever command comes after one that was stopped half-way undoes it first, and says so."""

import os
import shutil
from pathlib import Path

import pytest

from briefing.cli.main import main
from briefing.output.pending import DONE, JOURNAL, is_pending
from briefing.pipeline.folders import ARCHIVE_VARIABLE
from briefing.pipeline.rename import rename
from briefing.serve.builder import Builder
from tests.site_folder import ENTRY, SITE, contents, good_site, write_files
from tests.trust.calls import killed_at

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be split here")

NEW = "content/actors/ada-sampleson.md"
TOLD = "A command was stopped while it changed 4 files: all is as it was before. Run it again.\n"


@pytest.fixture(scope="module")
def stopped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in which an actor was being renamed: the new file is there, and others name the old one still."""
    for at in range(20, 60):
        site = good_site(tmp_path_factory.mktemp("site"))
        assert killed_at(lambda site=site: rename(site, "actor", "ada-exampleby", "ada-sampleson"), at)  # type: ignore[misc]
        if (site / NEW).exists() and not list(site.glob("content/actors/.ada-sampleson*")):
            break
    return site


@pytest.fixture
def site(tmp_path: Path, stopped: Path) -> Path:
    return shutil.copytree(stopped, tmp_path / "site")


@pytest.mark.parametrize("command", ["build", "clean", "check", "schema", "suggest", "digest"])
def test_any_command_undoes_it_and_says_so(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert is_pending(site)
    main([command, "--site", str(site), "--quiet"])
    assert capsys.readouterr().err.startswith(TOLD)
    assert contents(site / "content") == contents(good_site(tmp_path / "old") / "content")
    main([command, "--site", str(site), "--quiet"])
    assert TOLD not in capsys.readouterr().err


def test_whoever_asks_for_help_only_changes_nothing(site: Path) -> None:
    before = contents(site)
    main(["rename", "--site", str(site), "--help"])
    assert contents(site) == before


def test_a_file_that_was_changed_since_keeps_commands_from_running(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_files(site, {NEW: "by an editor"})
    before = contents(site / "content")
    assert main(["build", "--site", str(site)]) == 1
    assert "Error: content/actors/ada-sampleson.md was changed after a command" in capsys.readouterr().err
    assert contents(site / "content") == before
    (site / NEW).rename(tmp_path / "mine.md")
    assert main(["build", "--site", str(site)]) == 0
    assert TOLD in capsys.readouterr().err


def test_while_the_settings_cannot_be_read_it_waits(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = (site / SITE).read_text(encoding="utf-8")
    write_files(site, {SITE: "title: [\n"})
    assert main(["build", "--site", str(site)]) == 1
    assert TOLD not in capsys.readouterr().err
    write_files(site, {SITE: good})
    assert main(["build", "--site", str(site)]) == 0
    assert TOLD in capsys.readouterr().err


def test_the_preview_undoes_it_too(site: Path, tmp_path: Path) -> None:
    builder = Builder(site, tmp_path / "preview", "http://127.0.0.1:8000")
    assert builder.build().is_good
    assert contents(site / "content") == contents(good_site(tmp_path / "old") / "content")


def test_the_preview_tells_what_cannot_be_undone(site: Path, tmp_path: Path) -> None:
    write_files(site, {NEW: "by an editor"})
    trouble = Builder(site, tmp_path / "preview", "http://127.0.0.1:8000").build().trouble
    assert trouble is not None
    assert "was changed after a command" in trouble.message


def test_of_a_change_that_was_done_only_what_stood_beside_goes(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / JOURNAL).rename(site / DONE)
    assert list(site.rglob("*.part")) != []
    before = (site / NEW).read_bytes(), (site / ENTRY).read_bytes()
    main(["schema", "--site", str(site), "--quiet"])
    assert capsys.readouterr().err == ""
    assert ((site / NEW).read_bytes(), (site / ENTRY).read_bytes()) == before
    assert list(site.rglob("*.part")) == []
    assert not is_pending(site)


def test_an_archive_elsewhere_is_put_right_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    site = good_site(tmp_path / "site")
    archive = tmp_path / "not/yet/there"
    monkeypatch.setenv(ARCHIVE_VARIABLE, str(archive))
    text = (
        "Borduria and Syldavia talk in Klow, and nobody knows for how long they will.\n\n“We shall talk,” said Ada.\n"
    )
    write_files(tmp_path, {"talks.txt": text})
    command = ["import", str(tmp_path / "talks.txt"), "--site", str(site), "--quiet"]
    at = next(at for at in range(20, 60) if killed_at(lambda: main(command), at) and (archive / "talks.txt").exists())
    assert at
    monkeypatch.delenv(ARCHIVE_VARIABLE)
    assert main(["schema", "--site", str(site), "--quiet"]) == 1
    assert "if the archive was elsewhere then, set it back" in capsys.readouterr().err
    monkeypatch.setenv(ARCHIVE_VARIABLE, str(archive))
    assert main(["schema", "--site", str(site), "--quiet"]) == 0
    assert not (tmp_path / "not").exists()
