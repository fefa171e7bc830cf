"""A preview and other commands at once: they share the content alone, and of that see all of a change or none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.output.pending import JOURNAL, is_pending
from briefing.pipeline.build import build
from briefing.pipeline.rename import rename
from tests.serve.conftest import BUILD, Starts, wait_until
from tests.site_folder import ENTRY, contents
from tests.trust.calls import killed_at
from tests.trust.stopping import plain_site
from tests.trust.test_two_builds import held_by_another

IN_THE_MIDDLE = 24
"""A call at which some of the files are changed."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return plain_site(tmp_path / "site")


def _run(site: Path, *command: str) -> tuple[int, str]:
    ended = subprocess.run(
        [sys.executable, str(BUILD), *command, "--site", str(site)], capture_output=True, text=True, check=False
    )
    return ended.returncode, ended.stderr


def test_a_preview_and_a_build_wait_for_nothing_of_each_other(site: Path, tmp_path: Path, start: Starts) -> None:
    with held_by_another(site) as building:
        preview = start(site)
        preview.wait_for("Built 2 entries")
        building.kill()
    assert not (site / "public").exists()
    entry = (site / ENTRY).read_text(encoding="utf-8")
    (site / ENTRY).write_text(f"{entry}\nAnd more.\n", encoding="utf-8")
    assert _run(site, "build") == (0, "")
    preview.wait_for("Built 2 entries", times=2)
    assert build(site, public=tmp_path / "clean").written
    assert contents(site / "public") == contents(tmp_path / "clean")
    assert _run(site, "clean") == (0, "")
    assert preview.stop() == 0
    assert "Waiting" not in preview.told


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be split here")
def test_a_rename_beside_a_preview_that_is_killed_is_undone_and_then_done(
    site: Path, tmp_path: Path, start: Starts
) -> None:
    before = contents(site / "content")
    shutil.copytree(site, tmp_path / "copy")
    assert _rename_until(tmp_path / "copy", IN_THE_MIDDLE)
    assert (tmp_path / "copy" / JOURNAL).exists()
    assert contents(tmp_path / "copy/content") != before
    preview = start(site)
    preview.wait_for("Built 2 entries")
    assert _rename_until(site, IN_THE_MIDDLE)
    wait_until(lambda: not is_pending(site), "the preview has not undone it")
    assert contents(site / "content") == before
    assert _run(site, "rename", "actor", "ada-exampleby", "ada-sampleson") == (0, "")
    assert (site / "content/actors/ada-sampleson.md").exists()
    preview.wait_for("Built 2 entries", times=3)
    assert "error" not in preview.told


def _rename_until(site: Path, call: int) -> bool:
    return killed_at(lambda: rename(site, "actor", "ada-exampleby", "ada-sampleson"), call)
