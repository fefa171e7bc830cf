"""The workflows, this project's and a new site's: what GitHub reads, with no more rights than each job needs."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.architecture.tree import ROOT

FOLDERS = (ROOT / ".github/workflows", ROOT / "briefing/starter/.github/workflows")
WORKFLOWS = sorted(file for folder in FOLDERS for file in folder.iterdir())
ACTIONS = {
    "checkout": "3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
    "setup-python": "5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0",
    "cache": "55cc8345863c7cc4c66a329aec7e433d2d1c52a9 # v6.1.0",
    "configure-pages": "45bfe0192ca1faeb007ade9deae92b16b8254a0d # v6.0.0",
    "upload-pages-artifact": "fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0",
    "deploy-pages": "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0",
}
"""The commit of each action and its version: whoever takes up a newer one writes it here too. A tag can be moved."""

each_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda file: file.relative_to(ROOT).as_posix())


def _read(workflow: Path) -> dict[Any, Any]:
    read: dict[Any, Any] = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    return read


def _uses(job: dict[str, Any]) -> list[str]:
    return [step["uses"].removeprefix("actions/").partition("@")[0] for step in job["steps"] if "uses" in step]


def _linted(workflow: Path) -> str:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(workflow)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


@each_workflow
def test_it_is_one_that_github_reads(workflow: Path) -> None:
    assert _linted(workflow) == "ok -- validation done\n"


def test_a_mistake_would_be_found(tmp_path: Path) -> None:
    wrong = (
        (ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8").replace("contents: read", "contents: reed")
    )
    (tmp_path / "wrong.yml").write_text(wrong, encoding="utf-8")
    assert "reed" in _linted(tmp_path / "wrong.yml")


@each_workflow
def test_every_step_runs_a_command_or_uses_an_action_at_a_commit(workflow: Path) -> None:
    steps = [step for job in _read(workflow)["jobs"].values() for step in job["steps"]]
    assert all(("run" in step) != ("uses" in step) for step in steps)
    written = re.findall(r"\buses: (.*)", workflow.read_text(encoding="utf-8"))
    assert len(written) == sum("uses" in step for step in steps)
    for use in written:
        found = re.fullmatch(r"actions/([a-z-]+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)", use)
        assert found, use
        assert ACTIONS[found[1]] == found[2]


@each_workflow
def test_a_job_has_the_rights_that_it_needs_and_ends(workflow: Path) -> None:
    read = _read(workflow)
    assert read["permissions"] == {"contents": "read"}
    for job in read["jobs"].values():
        writes = {right for right, how in job.get("permissions", {}).items() if how == "write"}
        assert writes == ({"pages", "id-token"} if _uses(job) == ["deploy-pages"] else set())
        assert not (writes and any("run" in step for step in job["steps"])), "what may write runs nothing of ours"
        assert job["timeout-minutes"] <= 30
        for step in job["steps"]:
            if "actions/checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


@each_workflow
def test_what_others_can_name_is_filled_into_no_command(workflow: Path) -> None:
    """A branch or a title can be a command; an address that GitHub's own action tells is none."""
    runs = [step["run"] for job in _read(workflow)["jobs"].values() for step in job["steps"] if "run" in step]
    assert {found for run in runs for found in re.findall(r"\$\{\{\s*(.*?)\s*\}\}", run)} <= {
        "steps.pages.outputs.base_url"
    }


@pytest.mark.parametrize("folder", FOLDERS, ids=["project", "starter"])
def test_a_site_is_checked_built_with_what_was_kept_and_published(folder: Path) -> None:
    jobs = _read(folder / "pages.yml")["jobs"]
    build, deploy = jobs["build"], jobs["deploy"]
    done = [step.get("uses", step.get("run", "")).partition("@")[0] for step in build["steps"]]
    assert [step for step in done if "pip" not in step] == [
        "actions/checkout",
        "actions/setup-python",
        "actions/cache",
        "actions/configure-pages",
        "python build.py check",
        'python build.py --base-url "${{ steps.pages.outputs.base_url }}"',
        "actions/upload-pages-artifact",
    ]
    kept = next(step["with"] for step in build["steps"] if "actions/cache" in step.get("uses", ""))
    assert kept["path"].split() == [".cache", "public"], "what is known of pages is of use with the pages themselves"
    assert kept["key"].startswith(kept["restore-keys"])
    assert (deploy["needs"], deploy["environment"]["name"]) == ("build", "github-pages")


@pytest.mark.parametrize("folder", FOLDERS, ids=["project", "starter"])
def test_pull_requests_get_their_findings_on_their_lines(folder: Path) -> None:
    read = _read(folder / "check.yml")
    assert read[True] == "pull_request", "YAML takes `on` for a truth value; GitHub does not"
    assert read["jobs"]["content"]["steps"][-1] == {"run": "python build.py check --format github"}


def test_what_is_kept_between_builds_is_in_no_repository() -> None:
    for file in (ROOT / ".gitignore", ROOT / "briefing/starter/gitignore"):
        assert "/.cache/" in file.read_text(encoding="utf-8").split()


def test_the_tests_run_on_every_python_that_the_package_allows() -> None:
    jobs = _read(ROOT / ".github/workflows/check.yml")["jobs"]
    pythons = jobs["code"]["strategy"]["matrix"]["python"]
    assert pythons == ["3.11", "3.12", "3.13", "3.14"]
    _, several, last = jobs["bytes"]["steps"]
    assert sorted(several["with"]["python-version"].split()) == pythons
    assert last == {"run": "make pythons"}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == f">={pythons[0]}"


def test_ci_runs_the_tests_and_nothing_cleverer() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert script[1:] == ["set -euo pipefail", 'cd "$(dirname "${BASH_SOURCE[0]}")/.."', "make test"]
