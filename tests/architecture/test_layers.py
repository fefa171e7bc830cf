"""The layers hold: `[tool.importlinter]` in pyproject.toml."""

import pytest
from importlinter.cli import lint_imports

from tests.architecture.tree import ROOT


def test_the_import_contracts_are_kept(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    broken = lint_imports(no_cache=True, no_logo=True)
    assert not broken, capsys.readouterr().out
