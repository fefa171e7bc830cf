"""The data after an edit: only slices that it touches are made, and the files are those of a build from nothing."""

from functools import partial
from pathlib import Path

import pytest

from briefing.output.folder import last_build
from briefing.pipeline.build import build
from briefing.pipeline.built import Built
from briefing.pipeline.cache import Cache
from briefing.pipeline.workers import do
from briefing.render.data.slices import PREFIX
from tests.site.published import mini_copy

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")

DATA = "data/"
"""The task, and the folder."""

EDITED = {"entries": 2, "quotes": 4, "statements": 2}
"""How many slices an edit touches of an entry with four quotes, to which another entry leads."""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site whose slices have a row each, made beside its pages."""
    monkeypatch.setattr("briefing.render.data.slices._ROWS", 1)
    monkeypatch.setattr("briefing.pipeline.workshop.do", partial(do, workers=2))
    return mini_copy(
        tmp_path / "site",
        {"site.yaml": "title: Klow\nbase_url: https://klow.example/\npages: {search: false, social: false}\n"},
    )


def _made(built: Built) -> dict[str, int]:
    """How many slices of each table were made."""
    return {stage.name.strip().removeprefix(PREFIX): stage.times for stage in built.stages if PREFIX in stage.name}


def _edit(root: Path) -> None:
    entry = min((root / "content/entries").glob("*/*.md"))
    entry.write_text(entry.read_text(encoding="utf-8") + "\nOne word more.\n", encoding="utf-8")


def _data(root: Path) -> dict[str, bytes]:
    return {
        path: (root / "public" / path).read_bytes() for path in last_build(root / "public") if path.startswith(DATA)
    }


def _clean(root: Path) -> dict[str, bytes]:
    assert build(root).written
    return _data(root)


def test_one_edit_makes_few_slices(root: Path) -> None:
    public = root / "public"
    assert sum(_made(build(root, cache=Cache.of(root, public))).values()) == 38
    _edit(root)
    assert _made(build(root, cache=Cache.of(root, public))) == EDITED
    assert _data(root) == _clean(root)


def test_files_whose_slices_say_the_same_are_not_put_together(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    public = root / "public"
    build(root, cache=Cache.of(root, public))
    before = _data(root)
    entry = min((root / "content/entries").glob("*/*.md"))
    entry.write_text(entry.read_text(encoding="utf-8").replace("---\n", "---\n# A remark.\n", 1), encoding="utf-8")
    with monkeypatch.context() as here:
        here.setattr("briefing.render.data.files.as_sqlite", lambda _: pytest.fail("the database is as it was"))
        assert _made(build(root, cache=Cache.of(root, public))) == EDITED
    assert _data(root) == before
    _edit(root)
    build(root, cache=Cache.of(root, public))
    assert _data(root) == _clean(root)


def test_what_waits_is_made_in_a_later_build_and_no_more_of_it(root: Path) -> None:
    cache = Cache()
    build(root, cache=cache)
    before = _data(root)
    cache.late = (DATA,)
    _edit(root)
    assert _made(build(root, cache=cache)) == {}
    assert _data(root) == {**before, "data/index.html": _data(root)["data/index.html"]}
    cache.late = ()
    assert _made(build(root, cache=cache)) == EDITED
    assert _data(root) == _clean(root)


def test_data_that_somebody_has_changed_are_made_anew(root: Path) -> None:
    cache = Cache()
    build(root, cache=cache)
    before = _data(root)
    (root / "public/data/entries.csv").write_bytes(b"id\r\n")
    assert set(_made(build(root, cache=cache))) == {"entries"}
    assert _data(root) == before


def test_data_that_are_switched_off_go(root: Path) -> None:
    cache = Cache()
    build(root, cache=cache)
    (root / "site.yaml").write_text(
        "title: Klow\npages: {search: false, social: false, data: false}\n", encoding="utf-8"
    )
    assert _made(build(root, cache=cache)) == {}
    assert _data(root) == {}
