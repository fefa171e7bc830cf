"""The files that a site is made from are watched; what editors leave beside them is not."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path
from shutil import copytree

import pytest
from watchfiles import Change, awatch

from briefing.serve import watching
from briefing.serve.watching import Watch, _filter
from tests.serve.conftest import PATIENCE, run_apart
from tests.site_folder import ENTRY, GOOD, PAGE, SITE, good_site, write_files

PASSING = [".01-talks.md.swp", "01-talks.md~", "4913", ".#01-talks.md", "#01-talks.md#", "01-talks.md.part",
           ".01-talks.md.x8.part", "01-talks.swx", "01-talks.md.tmp", "01-talks.md___jb_tmp___", ".DS_Store",
           ".goutputstream-4XZ", "01-talks.md.BAK"]  # fmt: skip


@pytest.mark.parametrize("name", PASSING)
def test_a_file_that_an_editor_has_for_a_moment_is_none_of_the_site_s(name: str) -> None:
    is_wanted = _filter((Path("/home/.ada/site/content"),))
    assert not is_wanted(Change.added, f"/home/.ada/site/content/entries/{name}")


@pytest.mark.parametrize("name", ["01-talks.md", "4913-soldiers.md", "swp.md", "a.tmp.md", "part", "бюлетень.yaml"])
def test_whatever_else_is_there_is_the_site_s_even_below_a_hidden_folder(name: str) -> None:
    is_wanted = _filter((Path("/home/.ada/site/content"),))
    assert is_wanted(Change.added, f"/home/.ada/site/content/entries/{name}")
    assert not is_wanted(Change.added, f"/home/.ada/site/content/.obsidian/{name}")
    assert not is_wanted(Change.added, f"/elsewhere/{name}")


Edit = Callable[[Path, "Heard"], Awaitable[None]]


class Heard:
    """How often a watch has told of a change, and of which files."""

    def __init__(self) -> None:
        self.times = 0
        self.files: set[Path] = set()
        self._told = asyncio.Event()

    def __call__(self, files: frozenset[Path]) -> None:
        self.times += 1
        self.files |= files
        self._told.set()

    async def more(self) -> None:
        """Wait until a change is told, and until nothing follows."""
        await asyncio.wait_for(self._told.wait(), PATIENCE)
        await self.nothing_more()
        self._told.clear()

    async def nothing_more(self) -> None:
        """Wait for as long as a change takes to be told, several times over."""
        before = -1
        while before != self.times:
            before = self.times
            await asyncio.sleep(0.5)


def watched(root: Path, edit: Edit) -> int:
    """How often a change is told while a site is edited."""
    heard = Heard()

    async def run() -> None:
        watch = Watch(root, heard)
        await watch.start()
        await edit(root, heard)
        await watch.stop()

    run_apart(run)
    return heard.times


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return good_site(tmp_path / "site")


@pytest.mark.parametrize("path", [SITE, ENTRY, PAGE, "content/actors/bo-sampleson.md", "archive/gazette.txt"])
def test_a_save_is_heard_of(site: Path, path: str) -> None:
    (site / "archive").mkdir()

    async def edit(root: Path, heard: Heard) -> None:
        write_files(root, {path: GOOD.get(path, "")})
        await heard.more()

    assert watched(site, edit) >= 1


def test_it_is_told_which_files_were_written(site: Path) -> None:
    async def edit(root: Path, heard: Heard) -> None:
        write_files(root, {ENTRY: f"{GOOD[ENTRY]}x"})
        await heard.more()
        assert heard.files == {(root / ENTRY).resolve()}

    assert watched(site, edit) >= 1


def test_a_save_right_after_the_start_is_heard_of(site: Path) -> None:
    async def edit(root: Path, heard: Heard) -> None:
        write_files(root, {SITE: "title: x\n", ENTRY: "x"})
        await heard.more()

    assert watched(site, edit) >= 1


def test_of_many_quick_saves_few_are_told(site: Path) -> None:
    async def edit(root: Path, heard: Heard) -> None:
        for number in range(20):
            write_files(root, {f"content/actors/actor-{number}.md": "x"})
        await heard.more()

    assert watched(site, edit) <= 5  # one on a machine that has time


def test_a_save_as_editors_do_it_is_told_once_and_again(site: Path) -> None:
    async def edit(root: Path, heard: Heard) -> None:
        for _ in range(2):
            for name in (".01-talks-begin.md.swp", "4913", "01-talks-begin.md~"):
                write_files(root, {f"content/entries/gazette-talks/{name}": "x"})
            (root / ENTRY).rename(root / f"{ENTRY}.tmp")
            (root / f"{ENTRY}.tmp").rename(root / ENTRY)
            await heard.more()

    assert watched(site, edit) >= 2


def test_what_passes_is_not_told(site: Path) -> None:
    async def edit(root: Path, heard: Heard) -> None:
        for name in PASSING:
            write_files(root, {f"content/entries/gazette-talks/{name}": "x"})
        write_files(root, {"notes.txt": "x", "public/index.html": "x", ".git/index": "x", "site.yaml~": "x"})
        await heard.nothing_more()

    assert watched(site, edit) == 0


def test_settings_that_are_replaced_by_another_file_are_watched_on(site: Path) -> None:
    async def edit(root: Path, heard: Heard) -> None:
        for _ in range(2):
            write_files(root, {".site.yaml.part": GOOD[SITE]})
            (root / ".site.yaml.part").replace(root / SITE)
            await heard.more()

    assert watched(site, edit) >= 2


def test_another_archive_is_watched_as_soon_as_it_is_named(site: Path) -> None:
    elsewhere = site.parent / "copies"
    elsewhere.mkdir()

    async def edit(root: Path, heard: Heard) -> None:
        write_files(elsewhere, {"a.txt": "x"})
        await heard.nothing_more()
        assert heard.times == 0
        write_files(root, {SITE: f"{GOOD[SITE]}archive: ../copies\n"})
        await heard.more()
        write_files(elsewhere, {"a.txt": "y"})
        await heard.more()

    assert watched(site, edit) >= 2


def test_a_content_folder_behind_a_link_is_watched(site: Path) -> None:
    (site / "content").rename(site.parent / "real")
    (site / "content").symlink_to(site.parent / "real", target_is_directory=True)

    async def edit(root: Path, heard: Heard) -> None:
        write_files(root, {ENTRY: "x"})
        await heard.more()

    assert watched(site, edit) >= 1


def test_a_content_folder_that_another_takes_the_place_of_is_watched(site: Path) -> None:
    copytree(site / "content", site.parent / "fresh")

    async def edit(root: Path, heard: Heard) -> None:
        (root / "content").rename(root.parent / "stale")
        (root.parent / "fresh").rename(root / "content")
        await heard.more()
        write_files(root, {ENTRY: "x"})
        await heard.more()

    assert watched(site, edit) >= 2


def test_where_the_system_has_no_room_for_a_watch_files_are_looked_at(
    site: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real = awatch

    def full(*paths: Path, force_polling: bool | None, **options: object) -> object:
        if not force_polling:
            raise OSError("OS file watch limit reached")
        return real(*paths, force_polling=True, poll_delay_ms=20, **options)  # type: ignore[arg-type] # handed on

    monkeypatch.setattr(watching, "awatch", full)

    async def edit(root: Path, heard: Heard) -> None:
        async with asyncio.timeout(PATIENCE):
            while not heard.times:
                write_files(root, {ENTRY: str(asyncio.get_running_loop().time())})
                await asyncio.sleep(0.1)

    with caplog.at_level(logging.WARNING):
        assert watched(site, edit) >= 1
    assert "OS file watch limit reached – changes are looked for" in caplog.text
