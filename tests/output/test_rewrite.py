"""Rewriting some pages of a site: those and no more, and nothing that a stopped build has to put right first."""

from pathlib import Path

import pytest

from briefing.model.page import Kept, Rendered
from briefing.output.folder import clean, last_build, rewrite, write_site
from briefing.output.manifest import MANIFEST
from briefing.output.stage import Stage, staging
from briefing.output.written import Written
from tests.site_folder import contents


def _files(**files: str) -> list[Rendered | Kept]:
    return [Rendered(path=f"{name}.html", content=content.encode()) for name, content in files.items()]


def _write(folder: Path, files: list[Rendered | Kept]) -> Written:
    with staging(folder) as stage:
        return write_site(stage, files)


def _rewrite(folder: Path, files: list[Rendered | Kept]) -> None:
    with staging(folder) as stage:
        rewrite(stage, files)


def _shown(folder: Path) -> dict[str, str]:
    return {path: content.decode() for path, content in contents(folder).items() if MANIFEST not in path}


def test_some_pages_are_rewritten_and_nothing_else_is_touched(tmp_path: Path) -> None:
    _write(tmp_path, _files(a="1", b="1", c="1"))
    (tmp_path / "mine.html").write_text("mine", encoding="utf-8")
    before = (tmp_path / "b.html").stat()
    _rewrite(tmp_path, [*_files(a="2", b="1", new="1", mine="theirs"), Kept(path="c.html")])
    shown = {"a.html": "2", "b.html": "1", "c.html": "1", "mine.html": "mine", "new.html": "1"}
    assert _shown(tmp_path) == shown
    assert (tmp_path / "b.html").stat() == before
    assert last_build(tmp_path) == shown.keys() - {"mine.html"}
    assert clean(tmp_path) == 4
    assert _shown(tmp_path) == {"mine.html": "mine"}


def test_nothing_is_rewritten_after_a_stop_or_where_nothing_was_built(tmp_path: Path) -> None:
    site = tmp_path / "public"
    _rewrite(site, _files(a="1"))
    assert not site.exists()
    _write(site, _files(a="1"))
    with pytest.MonkeyPatch.context() as stopped:
        stopped.setattr(Stage, "place", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            _rewrite(site, _files(a="2"))
    _rewrite(site, _files(a="3"))
    assert _shown(site) == {"a.html": "1"}
    assert _write(site, _files(a="3")).written == 1
    assert _shown(site) == {"a.html": "3"}


def test_what_was_rewritten_need_not_be_written_once_more(tmp_path: Path) -> None:
    _write(tmp_path, _files(a="1", b="1"))
    with staging(tmp_path) as stage:
        held = [stage.hold(Rendered(path=f"{name}.html", content=b"2")) for name in ("a", "b")]
        rewrite(stage, held[:1])
        assert _shown(tmp_path) == {"a.html": "2", "b.html": "1"}
        assert write_site(stage, held) == Written(written=1, unchanged=1, removed=0)
    assert _shown(tmp_path) == {"a.html": "2", "b.html": "2"}
