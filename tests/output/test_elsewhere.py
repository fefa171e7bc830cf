"""What a person, or a build that was stopped, has left in the output folder."""

import json
from pathlib import Path

import pytest

from briefing.model.page import Rendered
from briefing.output.folder import OutputProblem, clean, last_build, write_site
from briefing.output.manifest import MANIFEST
from tests.site_folder import contents, write_files


def _write(folder: Path, files: dict[str, str]) -> None:
    write_site(folder, [Rendered(path=path, content=content.encode()) for path, content in files.items()])


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
    part = ".0123456789ab.part"
    write_files(tmp_path, {f"a/{part}": "half", f"{part}": "own", "a/.fff.part": "own"})
    write_files(tmp_path, {MANIFEST: json.dumps({"files": ["a/b.html"], "part": part}), f".{MANIFEST}.1.part": "half"})
    assert last_build(tmp_path) == frozenset()
    _write(tmp_path, {"a/b.html": "b"})
    shown = {path: raw.decode() for path, raw in contents(tmp_path).items() if path != MANIFEST}
    assert shown == {"a/b.html": "b", part: "own", "a/.fff.part": "own"}
    assert last_build(tmp_path) == {"a/b.html"}
