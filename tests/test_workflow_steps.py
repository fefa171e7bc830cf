"""Every step of every workflow, run as it is written: in a copy of this project, and in a site that was started."""

import re
import shutil
from collections.abc import Iterator
from fnmatch import filter as matching
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.installing import ROOT, environment, run, started

FILLED_IN = {"steps.pages.outputs.base_url": "https://me.github.io/repo"}
"""What GitHub puts in the place of an expression."""
_IGNORED = [".git", *(ROOT / ".gitignore").read_text(encoding="utf-8").split()]


def _left_out(folder: str, names: list[str]) -> set[str]:
    """What a checkout does not have."""
    patterns = (each for each in _IGNORED if not each.startswith("/") or Path(folder) == ROOT)
    return {name for pattern in patterns for name in matching(names, pattern.strip("/"))}


def _project(to: Path) -> Path:
    shutil.copytree(ROOT, to, ignore=_left_out)
    return to


@pytest.fixture(scope="module", params=[_project, started], ids=["project", "started"])
def checkout(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository as it is fetched, without what git leaves out."""
    make: Any = request.param
    folder: Path = make(tmp_path_factory.mktemp("checkout") / "repository")
    return folder


@pytest.mark.parametrize("workflow", ["pages.yml", "check.yml"])
def test_every_step_does_its_work(checkout: Path, workflow: str, tmp_path: Path) -> None:
    for name, steps in _jobs(checkout / ".github/workflows" / workflow):
        programs = environment(tmp_path / name)
        for step in steps:
            script = tmp_path / "step.sh"
            script.write_text(_filled_in(step["run"]), encoding="utf-8")
            # `make test` is what runs this very test: here make says only what it would do.
            dry = {"MAKEFLAGS": "n"} if step["run"].startswith("make") else {}
            run(programs, "bash", "-e", script, cwd=checkout, more={"CI": "true", **dry})
    if workflow == "pages.yml":
        page = (checkout / "public/index.html").read_text(encoding="utf-8")
        assert '<link rel="canonical" href="https://me.github.io/repo/">' in page
        assert 'href="/repo/entries/"' in page


def _jobs(workflow: Path) -> Iterator[tuple[str, list[dict[str, str]]]]:
    for name, job in yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].items():
        steps = [step for step in job["steps"] if "run" in step]
        if steps:
            yield name, steps


def _filled_in(text: str) -> str:
    return re.sub(r"\$\{\{\s*(.*?)\s*\}\}", lambda found: FILLED_IN[found[1]], text)
