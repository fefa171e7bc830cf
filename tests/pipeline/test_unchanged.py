"""That nothing changed is said only where nothing did: one look at files, and any doubt leads to a build."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.output.manifest import UNFINISHED
from briefing.pipeline.build import build
from briefing.pipeline.cache import Cache
from briefing.pipeline.unchanged import Notes
from tests.site.published import steady
from tests.site_folder import ENTRY, GOOD, PERSON, SITE, good_site, write_files

LONG_AGO = 1_000_000_000


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return _old(good_site(tmp_path / "site"))


def _old(root: Path) -> Path:
    for path in (root, *root.rglob("*")):
        os.utime(path, ns=(LONG_AGO, LONG_AGO), follow_symlinks=False)
    return root


def _notes(root: Path, base_url: str | None = None, *, drafts: bool = False) -> Notes:
    return Notes(root, root.parent / "public", base_url=base_url, drafts=drafts)


def _build(root: Path) -> None:
    public = root.parent / "public"
    built = build(root, public=public, cache=Cache.of(root, public))
    assert built.written
    _notes(root).remember(built)


def test_what_the_last_build_found_is_said_again(root: Path) -> None:
    public = root.parent / "public"
    write_files(root, {"content/notes.txt": "passed over, and told"})
    _old(root)
    built = build(root, public=public, cache=Cache.of(root, public))
    _notes(root).remember(built)
    again = _notes(root).last_result()
    assert again
    assert built.written
    assert built.findings
    assert (again.findings, again.entries, again.left_out) == (built.findings, built.entries, built.left_out)
    assert again.written
    assert (again.written.written, again.written.unchanged) == (0, built.written.written)


def test_one_build_after_a_stopped_one_is_enough(root: Path) -> None:
    _build(root)
    write_files(root.parent, {f"public/{UNFINISHED}": ""})
    assert not _notes(root).last_result()
    _build(root)
    assert _notes(root).last_result()


def _repeat(root: Path) -> None:
    """Write the same bytes again."""
    (root / ENTRY).write_text(GOOD[ENTRY], encoding="utf-8")


CHANGES: tuple[Callable[[Path], object], ...] = (
    _repeat,
    lambda root: (root / PERSON).unlink(),
    lambda root: write_files(root, {"content/topics/new.md": "---\ntitle: New\n---\n"}),
    lambda root: write_files(root, {SITE: GOOD[SITE] + "# a remark\n"}),
    lambda root: write_files(root, {"templates/pages/home.html": "{% extends 'layouts/base.html' %}"}),
    lambda root: write_files(root, {"archive/new.txt": "a copy"}),
    lambda root: (root.parent / "public/index.html").unlink(),
    lambda root: (root.parent / "public/index.html").write_text("not this", encoding="utf-8"),
    lambda root: write_files(root.parent, {"public/stray.txt": "not ours"}),
    lambda root: (root / "content/link").symlink_to(root.parent),
)


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_it_is_not_said(root: Path, change: Callable[[Path], object]) -> None:
    _build(root)
    assert _notes(root).last_result()
    change(root)
    assert _notes(root).last_result() is None


def test_what_was_asked_for_counts(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _build(root)
    assert _notes(root, "https://example.org/repo/").last_result() is None
    assert _notes(root, drafts=True).last_result() is None
    monkeypatch.setenv("BRIEFING_ARCHIVE", "elsewhere")
    assert _notes(root).last_result() is None


def test_the_packages_beside_the_program_count(root: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _build(root)
    assert _notes(root).last_result()
    (tmp_path / "site-packages/jinja2-99.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "site-packages")
    assert _notes(root).last_result() is None


def test_a_commit_counts_where_the_site_shows_its_changes(root: Path) -> None:
    write_files(root, {".git/HEAD": "ref: refs/heads/main\n", ".git/refs/heads/main": "0" * 40})
    _old(root)
    _build(root)
    assert _notes(root).last_result()
    write_files(root, {".git/refs/heads/main": "1" * 40})
    assert _notes(root).last_result() is None


def test_a_repository_that_is_kept_elsewhere_is_not_known(root: Path) -> None:
    write_files(root, {".git": "gitdir: ../elsewhere\n"})
    _old(root)
    _build(root)
    assert _notes(root).last_result() is None


def test_nothing_is_noted_of_files_that_were_written_just_now(root: Path) -> None:
    os.utime(root / ENTRY, (int(time.time()),) * 2)
    _build(root)
    assert _notes(root).last_result() is None


def _build_after_a_look(root: Path, between: Callable[[], object] = lambda: None) -> None:
    """As a command does: it looks whether there is anything to do, and builds."""
    notes, public = _notes(root), root.parent / "public"
    assert notes.last_result() is None
    between()
    notes.remember(build(root, public=public, cache=Cache.of(root, public)))


def _edit(root: Path, text: str, when: int = LONG_AGO) -> None:
    (root / ENTRY).write_text(GOOD[ENTRY] + text, encoding="utf-8")
    os.utime(root / ENTRY, ns=(when, when))


def test_what_was_looked_at_before_a_build_need_not_be_looked_at_after_it(root: Path) -> None:
    _build(root)
    _edit(root, "More.\n")
    _build_after_a_look(root)
    assert _notes(root).last_result()


def test_what_was_written_between_a_look_and_the_build_is_found_the_next_time(root: Path) -> None:
    _build(root)
    _edit(root, "More.\n")
    _build_after_a_look(root, lambda: _edit(root, "Still more.\n"))
    assert _notes(root).last_result() is None
    _build_after_a_look(root)
    assert _notes(root).last_result()


def test_what_was_written_just_before_the_look_is_not_noted(root: Path) -> None:
    _build(root)
    _edit(root, "More.\n", int(time.time()) * 1_000_000_000)
    _build_after_a_look(root)
    assert not [*(root / ".cache").glob("*.note")]


def test_a_damaged_note_says_nothing(root: Path) -> None:
    _build(root)
    (note,) = (root / ".cache").glob("*.note")
    whole = note.read_bytes()
    for damaged in (b"", b"{}", whole[:-1], whole[:-9] + b"?" + whole[-8:]):
        note.write_bytes(damaged)
        assert _notes(root).last_result() is None
    note.write_bytes(whole)
    assert _notes(root).last_result()


def test_how_things_looked_before_others_were_waited_for_counts_no_more(root: Path) -> None:
    _build(root)
    _edit(root, "More.\n")
    notes, cache = _notes(root), Cache.of(root, root.parent / "public")
    assert notes.last_result() is None
    notes.tell(cache)
    assert f"{root / ENTRY}" in cache.read.files
    notes.forget()
    notes.tell(cache)
    assert cache.read.files == {}


def test_a_build_reads_no_file_that_looked_the_same_a_moment_ago(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _build(root)
    _edit(root, "More.\n")
    notes, public = _notes(root), root.parent / "public"
    assert notes.last_result() is None
    cache = Cache.of(root, public)
    notes.tell(cache)
    looked: list[str] = []
    monkeypatch.setattr("briefing.content.shelf._look", looked.append)
    built = build(root, public=public, cache=cache)
    monkeypatch.undo()
    assert looked == []
    notes.remember(built)
    assert _notes(root).last_result()
    assert steady(public) == steady(_clean(root))


def _clean(root: Path) -> Path:
    public = root.parent / "clean"
    build(root, public=public)
    return public


def test_what_others_did_to_the_output_while_it_was_written_is_found_the_next_time(root: Path) -> None:
    _build(root)
    _edit(root, "More.\n")
    notes, public = _notes(root), root.parent / "public"
    notes.last_result()
    cache = Cache.of(root, public)
    notes.tell(cache)
    built = build(root, public=public, cache=cache, tell=lambda *_: (public / "404.html").unlink(missing_ok=True))
    assert built.written
    notes.remember(built)
    assert _notes(root).last_result() is None
    _build(root)
    assert steady(public) == steady(_clean(root))


def test_what_is_kept_has_a_name_whatever_the_output_folder_is_called(root: Path) -> None:
    public = root / os.fsdecode(b"caf\xe9")
    assert Notes(root, public, base_url=None, drafts=False).last_result() is None
