"""Whatever was edited, a build that takes up what the last one left gives the bytes that a build from nothing gives."""

import shutil
from pathlib import Path
from random import Random

import pytest

from briefing.pipeline.build import build
from briefing.pipeline.cache import Cache
from tests.pipeline.edits import EDITS
from tests.site.published import MINI, mini_copy
from tests.site_folder import contents

WALKS = 6
SEQUENCES = 50
"""In each walk; the edits of a sequence come between two builds."""
MOST_EDITS = 4


@pytest.mark.parametrize("seed", range(WALKS))
def test_an_incremental_build_equals_a_clean_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    monkeypatch.setattr("briefing.render.data.slices._ROWS", 2)  # so that there are some for each table
    random = Random(seed)  # noqa: S311 - the same edits each time
    settings = (MINI / "site.yaml").read_text(encoding="utf-8").partition("pages:")[0]
    pictures = "" if seed == 0 else "social: false, "  # they take as long as all else: one walk looks at them
    root = mini_copy(tmp_path / "site", {"site.yaml": f"{settings}pages: {{{pictures}search: false}}\n"})
    public, clean = root / "public", tmp_path / "clean"
    cache = Cache.of(root, public)
    built, written, left = 0, 0, 0
    for number in range(SEQUENCES):
        edits = [random.choice(EDITS) for _ in range(random.randint(1, MOST_EDITS))]
        before = _saved(root, tmp_path / "before")
        for edit in edits:
            edit(root, random)
        if random.random() < 0.7:  # another program goes on
            cache = Cache.of(root, public)
        result = build(root, public=public, cache=cache)
        if result.written is None:  # the edits broke the content: nothing was written, and they are taken back
            _restore(root, before)
            continue
        shutil.rmtree(clean, ignore_errors=True)
        assert build(root, public=clean).written
        assert _differing(public, clean) == [], f"sequence {number}: {', '.join(edit.__name__ for edit in edits)}"
        built, written, left = built + 1, written + result.written.written, left + result.written.unchanged
    assert built > SEQUENCES / 2
    assert left > written > built


def _differing(one: Path, other: Path) -> list[str]:
    ours, theirs = contents(one), contents(other)
    return sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))


def _saved(root: Path, to: Path) -> Path:
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(root, to, ignore=shutil.ignore_patterns("public", ".cache"))
    return to


def _restore(root: Path, saved: Path) -> None:
    for name in ("content", "templates", "site.yaml"):
        path = root / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        if (saved / name).is_dir():
            shutil.copytree(saved / name, path)
        elif (saved / name).exists():
            shutil.copy2(saved / name, path)
