"""Several files change, or none."""

import stat
from pathlib import Path

import pytest

from briefing.output import together
from briefing.output.journal import StepProblem
from briefing.output.place import Place
from briefing.output.together import Step, change_together
from tests.site_folder import contents


def _steps(root: Path) -> list[Step]:
    return [
        Step(path=root / "new/b.txt", before=None, after=b"b"),
        Step(path=root / "a.txt", before=b"old", after=b"new"),
        Step(path=root / "gone/c.txt", before=b"c", after=None),
    ]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "gone").mkdir()
    (tmp_path / "gone/c.txt").write_bytes(b"c")
    (tmp_path / "a.txt").write_bytes(b"old")
    (tmp_path / "a.txt").chmod(0o600)
    return tmp_path


def test_all_files_become_what_they_shall_be(root: Path) -> None:
    change_together(root, _steps(root))
    assert contents(root) == {"a.txt": b"new", "new/b.txt": b"b"}
    assert stat.S_IMODE((root / "a.txt").stat().st_mode) == 0o600
    assert not (root / "gone").exists()


@pytest.mark.parametrize("path", ["a.txt", "gone/c.txt", "new/b.txt"])
def test_a_file_that_was_changed_meanwhile_stops_all(root: Path, path: str) -> None:
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_bytes(b"by somebody else")
    before = contents(root)
    told = "is there already" if path == "new/b.txt" else "was changed meanwhile"
    with pytest.raises(StepProblem, match=told):
        change_together(root, _steps(root))
    assert contents(root) == before


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_failure_half_way_puts_everything_back(root: Path, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    before, take = contents(root), together._take
    done: list[Place] = []

    def fail(place: Place) -> None:
        if len(done) == at:
            raise OSError(28, "No space left on device", str(place.path))
        done.append(place)
        take(place)

    monkeypatch.setattr(together, "_take", fail)
    with pytest.raises(StepProblem, match="No space left"):
        change_together(root, _steps(root))
    assert contents(root) == before
    assert not (root / "new").exists()
