"""Rewriting some pages of a site: those and no more, and nothing that a stopped build has to put right first."""

from pathlib import Path

import pytest

from briefing.model.page import Kept, Rendered
from briefing.output.batch import Batch
from briefing.output.folder import clean, last_build, rewrite, write_site
from briefing.output.manifest import MANIFEST
from tests.site_folder import contents


def _files(**files: str) -> list[Rendered | Kept]:
    return [Rendered(path=f"{name}.html", content=content.encode()) for name, content in files.items()]


def _shown(folder: Path) -> dict[str, str]:
    return {path: content.decode() for path, content in contents(folder).items() if path != MANIFEST}


def test_some_pages_are_rewritten_and_nothing_else_is_touched(tmp_path: Path) -> None:
    write_site(tmp_path, _files(a="1", b="1", c="1"))
    (tmp_path / "mine.html").write_text("mine", encoding="utf-8")
    before = (tmp_path / "b.html").stat()
    rewrite(tmp_path, [*_files(a="2", b="1", new="1", mine="theirs"), Kept(path="c.html")])
    shown = {"a.html": "2", "b.html": "1", "c.html": "1", "mine.html": "mine", "new.html": "1"}
    assert _shown(tmp_path) == shown
    assert (tmp_path / "b.html").stat() == before
    assert last_build(tmp_path) == shown.keys() - {"mine.html"}
    assert clean(tmp_path) == 4
    assert _shown(tmp_path) == {"mine.html": "mine"}


def test_nothing_is_rewritten_after_a_stop_or_where_nothing_was_built(tmp_path: Path) -> None:
    site = tmp_path / "public"
    rewrite(site, _files(a="1"))
    assert not site.exists()
    write_site(site, _files(a="1"))
    with pytest.MonkeyPatch.context() as stopped:
        stopped.setattr(Batch, "put", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            rewrite(site, _files(a="2"))
    rewrite(site, _files(a="3"))
    assert _shown(site) == {"a.html": "1"}
    assert write_site(site, _files(a="3")).written == 1
    assert _shown(site) == {"a.html": "3"}
