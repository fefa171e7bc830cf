"""The layers hold: `[tool.importlinter]` in pyproject.toml."""

import subprocess
import sys

from tests.architecture.tree import ROOT

LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def test_the_import_contracts_are_kept() -> None:
    """In a process of its own: the linter sets logging up anew, after which no logger of this one would be heard."""
    command = [sys.executable, "-c", LINT, "--no-cache", "--no-logo"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert not told.returncode, told.stdout + told.stderr
