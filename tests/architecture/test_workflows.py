"""The workflows are valid YAML, and every command that they run exists."""

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.architecture.tree import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def _jobs(workflow: Path) -> dict[str, Any]:
    jobs: dict[str, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    return jobs


def _commands() -> list[str]:
    """Every line of every `run:`, each once, with a plain word for what GitHub fills in."""
    steps = (step for workflow in WORKFLOWS for job in _jobs(workflow).values() for step in job["steps"])
    lines = (line for step in steps for line in step.get("run", "").splitlines())
    return sorted({re.sub(r"\$\{\{.*?\}\}", "filled-in", line) for line in lines})


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda workflow: workflow.name)
def test_every_step_runs_a_command_or_uses_an_action_of_a_fixed_major_version(workflow: Path) -> None:
    for job in _jobs(workflow).values():
        for step in job["steps"]:
            assert ("run" in step) != ("uses" in step)
            assert re.fullmatch(r"actions/[a-z-]+@v\d+", step.get("uses", "actions/checkout@v7"))


@pytest.mark.parametrize("command", _commands())
def test_every_command_exists(command: str) -> None:
    match shlex.split(command):
        case ["make", target]:
            assert re.search(rf"^{re.escape(target)}:", MAKEFILE, flags=re.MULTILINE)
        case ["python", "build.py", *arguments]:
            # An unknown command or option is refused before the help is shown.
            asked = [sys.executable, "build.py", *arguments, "--help"]
            answered = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
            assert answered.returncode == 0, answered.stderr
        case words:
            assert words == ["pip", "install", "."]


def test_ci_runs_the_tests_and_nothing_cleverer() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert script[1:] == ["set -euo pipefail", 'cd "$(dirname "${BASH_SOURCE[0]}")/.."', "make test"]
