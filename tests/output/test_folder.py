"""The output folder: only what changed is written, and only what a build made is removed."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.model.page import Kept, Rendered
from briefing.output.folder import clean, last_build, write_site
from briefing.output.manifest import MANIFEST
from briefing.output.problem import OutputProblem
from briefing.output.stage import Stage, Staged, staging
from briefing.output.written import Written
from tests.site_folder import contents, write_files


def _write(folder: Path, files: dict[str, str]) -> Written:
    return _update(folder, *(Rendered(path=path, content=content.encode()) for path, content in files.items()))


def _update(folder: Path, *files: Rendered | Kept) -> Written:
    with staging(folder) as stage:
        return write_site(stage, files)


def _shown(folder: Path) -> dict[str, str]:
    """What readers of the folder see."""
    return {path: content.decode() for path, content in contents(folder).items() if path != MANIFEST}


def test_all_files_are_written(tmp_path: Path) -> None:
    files = {"index.html": "home", "actors/ada/index.html": "Ada", "пример.html": "é"}
    assert _write(tmp_path / "a/public", files) == Written(written=3, unchanged=0, removed=0)
    assert _shown(tmp_path / "a/public") == files


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    assert _write(tmp_path / "public", {"index.html": "home"}).written == 1


def test_only_what_changed_is_touched(tmp_path: Path) -> None:
    _write(tmp_path, {"same.html": "1", "other.html": "1"})
    before = {name: (tmp_path / name).stat() for name in ("same.html", "other.html", MANIFEST)}
    assert _write(tmp_path, {"same.html": "1", "other.html": "2"}) == Written(written=1, unchanged=1, removed=0)
    after = {name: (tmp_path / name).stat() for name in before}
    assert after["same.html"].st_ino == before["same.html"].st_ino
    assert after["same.html"].st_mtime_ns == before["same.html"].st_mtime_ns
    assert after["other.html"].st_ino != before["other.html"].st_ino


def test_a_second_build_touches_nothing_at_all(tmp_path: Path) -> None:
    _write(tmp_path, {"index.html": "home", "a/b.html": "b"})
    before = {path: path.stat() for path in tmp_path.rglob("*")}
    assert _write(tmp_path, {"index.html": "home", "a/b.html": "b"}) == Written(written=0, unchanged=2, removed=0)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == {
        path: stat.st_mtime_ns for path, stat in before.items()
    }


def test_a_file_that_somebody_changed_or_removed_is_put_right(tmp_path: Path) -> None:
    files = {"changed.html": "1", "removed.html": "1", "same.html": "1"}
    _write(tmp_path, files)
    write_files(tmp_path, {"changed.html": "2", "removed.html": None})
    assert _write(tmp_path, files) == Written(written=2, unchanged=1, removed=0)
    assert _shown(tmp_path) == files


def test_what_is_no_longer_made_is_removed_with_the_folders_that_it_leaves_empty(tmp_path: Path) -> None:
    _write(tmp_path, {"index.html": "home", "a/b/c.html": "c", "a/d.html": "d", "x/y/z.html": "z"})
    assert _write(tmp_path, {"index.html": "home", "a/d.html": "d"}) == Written(written=0, unchanged=2, removed=2)
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == [
        MANIFEST,
        "a",
        "a/d.html",
        "index.html",
    ]


def test_files_from_elsewhere_are_never_touched(tmp_path: Path) -> None:
    _write(tmp_path, {"index.html": "home", "a/b.html": "b"})
    write_files(tmp_path, {"CNAME": "example.org", "a/own.txt": "own", ".git/config": "x"})
    _write(tmp_path, {})
    assert _shown(tmp_path) == {"CNAME": "example.org", "a/own.txt": "own", ".git/config": "x"}
    _write(tmp_path, {"index.html": "new"})
    assert clean(tmp_path) == 1
    assert contents(tmp_path) == {"CNAME": b"example.org", "a/own.txt": b"own", ".git/config": b"x"}


@pytest.mark.parametrize("manifest", [None, "", "[]", "{}", '{"files": 5}', "not JSON", "\xff", "[" * 99_999])
def test_a_folder_that_no_build_made_is_refused_untouched(tmp_path: Path, manifest: str | None) -> None:
    write_files(tmp_path, {"thesis.txt": "years of work"})
    if manifest is not None:
        write_files(tmp_path, {MANIFEST: manifest.encode("latin-1")})
    before = contents(tmp_path)
    with pytest.raises(OutputProblem, match="no build made"):
        _write(tmp_path, {"thesis.txt": "mine"})
    assert contents(tmp_path) == before
    assert clean(tmp_path) == 0
    assert contents(tmp_path) == before


def test_two_pages_of_one_path_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    _write(tmp_path, {"index.html": "old"})
    before = contents(tmp_path)
    pages = [Rendered(path=path, content=b"new") for path in ("index.html", "a.html", "index.html")]
    with pytest.raises(OutputProblem, match=r"index\.html"):
        _update(tmp_path, *pages)
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    "paths", [("CNAME", "cname/index.html"), ("a/caf\u00e9.xml", "a/cafe\u0301.xml"), ("a/com1.txt",)]
)
def test_what_not_every_system_can_hold_is_refused_before_anything_is_written(
    tmp_path: Path, paths: tuple[str, ...]
) -> None:
    with pytest.raises(OutputProblem) as caught:
        _write(tmp_path / "public", dict.fromkeys(("index.html", *paths), ""))
    assert all(path in str(caught.value) for path in paths)
    assert not (tmp_path / "public").exists()


def test_a_page_that_cannot_be_made_leaves_the_last_site_whole(tmp_path: Path) -> None:
    _write(tmp_path, {"index.html": "old"})
    before = contents(tmp_path)

    def pages(stage: Stage) -> Iterator[Staged]:
        yield stage.hold(Rendered(path="index.html", content=b"new"))
        raise LookupError

    with staging(tmp_path) as stage, pytest.raises(LookupError):
        write_site(stage, pages(stage))
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    "path", ["../precious.txt", "a/../../precious.txt", "{root}/precious.txt", "/{root}/precious.txt"]
)
def test_a_manifest_that_leads_out_of_the_folder_harms_nothing(tmp_path: Path, path: str) -> None:
    public = tmp_path / "public"
    _write(public, {"index.html": "home"})
    listed = ["index.html", path.format(root=tmp_path)]
    for harm in (lambda: clean(public), lambda: _write(public, {"index.html": "home"})):
        write_files(tmp_path, {"precious.txt": "years of work", f"public/{MANIFEST}": json.dumps({"files": listed})})
        harm()
        assert (tmp_path / "precious.txt").read_text(encoding="utf-8") == "years of work"


@pytest.mark.parametrize("path", ["", ".", "own", "own/", "own/deep", "own\0"])
def test_a_manifest_that_names_a_folder_harms_nothing(tmp_path: Path, path: str) -> None:
    _write(tmp_path, {"index.html": "home"})
    write_files(tmp_path, {"own/deep/file.txt": "own", MANIFEST: json.dumps({"files": ["index.html", path]})})
    clean(tmp_path)
    assert contents(tmp_path) == {"own/deep/file.txt": b"own"}


def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    for files in ({"a": "file"}, {"a/index.html": "in a folder"}, {"a": "file"}):
        _write(tmp_path, files)
        assert _shown(tmp_path) == files


def test_a_file_where_the_folder_belongs_is_refused(tmp_path: Path) -> None:
    write_files(tmp_path, {"public": "a file"})
    with pytest.raises(OutputProblem):
        _write(tmp_path / "public", {"index.html": "home"})
    assert contents(tmp_path) == {"public": b"a file"}


def test_cleaning_removes_what_builds_made_and_the_folder(tmp_path: Path) -> None:
    _write(tmp_path / "public", {"index.html": "home", "a/b.html": "b"})
    assert clean(tmp_path / "public") == 2
    assert list(tmp_path.iterdir()) == []
    assert clean(tmp_path / "public") == 0


PATHS = st.sampled_from(["index.html", "a/index.html", "a/b/index.html", "c.html", "d/e.html"])
SITES = st.lists(st.dictionaries(PATHS, st.sampled_from(["1", "2", ""])), min_size=1, max_size=4)


@given(SITES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
def test_whatever_was_there_before_the_folder_holds_the_last_site(
    tmp_path_factory: pytest.TempPathFactory, sites: list[dict[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("public")
    for site in sites:
        _write(folder, site)
        assert _shown(folder) == site
    made = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}
    assert made == {parent.as_posix() for path in sites[-1] for parent in Path(path).parents if parent.name}


def test_what_is_kept_stays_as_the_last_build_left_it(tmp_path: Path) -> None:
    _write(tmp_path, {"index.html": "home", "card.1.png": "a card"})
    assert last_build(tmp_path) == {"index.html", "card.1.png"}
    before = (tmp_path / "card.1.png").stat().st_mtime_ns
    new = Rendered(path="index.html", content=b"new home")
    assert _update(tmp_path, new, Kept(path="card.1.png")) == Written(written=1, unchanged=1, removed=0)
    assert _shown(tmp_path) == {"index.html": "new home", "card.1.png": "a card"}
    assert (tmp_path / "card.1.png").stat().st_mtime_ns == before


def test_what_is_no_longer_kept_is_removed(tmp_path: Path) -> None:
    home = Rendered(path="index.html", content=b"home")
    _write(tmp_path, {"index.html": "home", "card.1.png": "a card"})
    assert _update(tmp_path, home).removed == 1
    assert last_build(tmp_path) == {"index.html"}


def test_only_what_builds_made_and_is_there_can_be_kept(tmp_path: Path) -> None:
    assert last_build(tmp_path / "none") == frozenset()
    _write(tmp_path, {"index.html": "home", "card.1.png": "a card"})
    write_files(tmp_path, {"own.png": "from elsewhere"})
    (tmp_path / "card.1.png").unlink()
    assert last_build(tmp_path) == {"index.html"}


def test_what_went_away_cannot_be_kept_and_nothing_is_written(tmp_path: Path) -> None:
    _write(tmp_path, {"index.html": "home"})
    with pytest.raises(OutputProblem, match="build again"):
        _update(tmp_path, Rendered(path="index.html", content=b"new"), Kept(path="card.1.png"))
    assert _shown(tmp_path) == {"index.html": "home"}


def test_what_is_kept_is_no_second_page_of_its_path(tmp_path: Path) -> None:
    _write(tmp_path, {"index.html": "home"})
    with pytest.raises(OutputProblem, match="two pages"):
        _update(tmp_path, Rendered(path="index.html", content=b"home"), Kept(path="index.html"))
