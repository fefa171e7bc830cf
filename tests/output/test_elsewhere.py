"""What a person, or a build that was stopped, has left in the output folder."""

from pathlib import Path

import pytest

from briefing.model.page import Rendered
from briefing.output.folder import clean, last_build, write_site
from briefing.output.manifest import MANIFEST, UNFINISHED
from briefing.output.problem import OutputProblem
from briefing.output.stage import Stage, Staged, staging
from tests.site_folder import contents, write_files


def _write(folder: Path, files: dict[str, str]) -> None:
    with staging(folder) as stage:
        write_site(stage, [Rendered(path=path, content=content.encode()) for path, content in files.items()])


def _pages(folder: Path) -> dict[str, str]:
    return {path: raw.decode() for path, raw in contents(folder).items() if path not in (MANIFEST, UNFINISHED)}


@pytest.mark.parametrize("content", ["own", "home"])
def test_a_file_from_elsewhere_in_the_place_of_a_page_is_not_taken(tmp_path: Path, content: str) -> None:
    _write(tmp_path, {"index.html": "home"})
    write_files(tmp_path, {"robots.txt": content})
    before = contents(tmp_path)
    with pytest.raises(OutputProblem, match=r"robots\.txt was not made by a build"):
        _write(tmp_path, {"index.html": "new", "robots.txt": "home"})
    assert contents(tmp_path) == before


@pytest.mark.parametrize("built", [True, False])
def test_what_a_publisher_has_put_there_for_the_host_stays_if_it_says_the_same(tmp_path: Path, built: bool) -> None:
    if built:
        _write(tmp_path, {"index.html": "home"})
    write_files(tmp_path, {"CNAME": "Briefing.example.org", ".nojekyll": "# no Jekyll"})
    site = {"index.html": "home", ".nojekyll": "", "CNAME": "briefing.example.org\n"}
    _write(tmp_path, site)
    _write(tmp_path, site | {"index.html": "new"})
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == "new"
    with pytest.raises(OutputProblem, match="CNAME was not made by a build"):
        _write(tmp_path, site | {"CNAME": "elsewhere.example.org\n"})
    assert clean(tmp_path) == 1
    assert contents(tmp_path) == {"CNAME": b"Briefing.example.org", ".nojekyll": b"# no Jekyll"}


def test_nothing_is_written_or_removed_behind_a_link(tmp_path: Path) -> None:
    public, elsewhere = tmp_path / "public", tmp_path / "elsewhere"
    _write(public, {"index.html": "home", "a/b.html": "b"})
    (public / "a").rename(elsewhere)
    (public / "a").symlink_to(elsewhere)
    with pytest.raises(OutputProblem, match="it is a link to another folder"):
        _write(public, {"index.html": "home", "a/b.html": "new"})
    _write(public, {"index.html": "home"})
    assert clean(public) == 1
    assert contents(elsewhere) == {"b.html": b"b"}


def test_what_a_stopped_build_left_is_not_kept_and_its_parts_go(tmp_path: Path) -> None:
    _write(tmp_path, {"a/b.html": "b"})
    own = {"a/.0123456789ab.part": "own", "briefing.json.part/own": "own"}
    left = {f".{MANIFEST}.1.part": "half", f".{MANIFEST}.2.part/0": "new", f".{MANIFEST}.3.part/1/0": "new"}
    write_files(tmp_path, own | left | {UNFINISHED: ""})
    assert last_build(tmp_path) == frozenset()
    _write(tmp_path, {"a/b.html": "b"})
    assert _pages(tmp_path) == own | {"a/b.html": "b"}
    assert last_build(tmp_path) == {"a/b.html"}


def test_a_build_that_was_killed_leaves_no_file_that_nobody_owns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, {"old.html": "old"})
    place = Stage.place

    def until_killed(stage: Stage, file: Staged) -> None:
        if file.path == "b.html":
            raise KeyboardInterrupt
        place(stage, file)

    monkeypatch.setattr(Stage, "place", until_killed)
    with pytest.raises(KeyboardInterrupt):
        _write(tmp_path, {"a.html": "a", "b.html": "b"})
    monkeypatch.undo()
    assert _pages(tmp_path) == {"a.html": "a", "old.html": "old"}
    _write(tmp_path, {"b.html": "b"})
    assert _pages(tmp_path) == {"b.html": "b"}
