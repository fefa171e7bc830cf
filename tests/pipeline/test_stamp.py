"""The stamp is another with another Python and with other packages: what those have kept is not taken up."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.pipeline.stamp import stamp


@pytest.fixture(autouse=True)
def _not_known_yet() -> Iterator[None]:
    stamp.cache_clear()
    yield
    stamp.cache_clear()


def _another_python(monkeypatch: pytest.MonkeyPatch, _: Path) -> None:
    monkeypatch.setattr(sys, "version", "3.99.0 (invented)")


def _another_package(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    (folder / "site-packages/jinja2-99.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(folder / "site-packages")


@pytest.mark.parametrize("change", [_another_python, _another_package])
def test_it_changes(
    change: Callable[[pytest.MonkeyPatch, Path], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = stamp()
    stamp.cache_clear()
    assert stamp() == before
    change(monkeypatch, tmp_path)
    stamp.cache_clear()
    assert stamp() != before
