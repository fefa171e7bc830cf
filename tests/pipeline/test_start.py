"""What a started site says it needs, and what publishes it."""

from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.pipeline.own_wheel import NAME, own_wheel
from briefing.pipeline.start import STARTER, StartProblem, requirement, start
from tests.architecture.tree import ROOT


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        ({}, f"./{NAME}"),
        (
            {"url": "https://example.org/b.git", "vcs_info": {"vcs": "git", "commit_id": "0abc"}},
            "briefing @ git+https://example.org/b.git@0abc",
        ),
        ({"url": "https://example.org/b.whl", "archive_info": {}}, "briefing @ https://example.org/b.whl"),
        ({"url": "file:///home/ada/b.whl", "archive_info": {}}, f"./{NAME}"),
    ],
)
def test_a_site_is_built_elsewhere_with_what_it_was_started_with(origin: dict[str, Any], line: str) -> None:
    assert requirement(origin, has_wheel=True)[-1] == line


def test_the_program_goes_with_the_site(tmp_path: Path) -> None:
    start(tmp_path / "site")
    wheel = own_wheel()
    assert (tmp_path / "site" / NAME).read_bytes() == wheel, "the same bytes each time"
    assert (tmp_path / "site/requirements.txt").read_text(encoding="utf-8").splitlines()[-1] == f"./{NAME}"


def test_a_program_that_was_never_installed_says_where_to_get_its_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.distribution", missing)
    start(tmp_path / "site")
    assert not (tmp_path / "site" / NAME).exists()
    remark, line = (tmp_path / "site/requirements.txt").read_text(encoding="utf-8").splitlines()
    assert "pip wheel --no-deps" in remark
    assert line == f"./{NAME}"


@pytest.mark.parametrize("name", ["pages.yml", "check.yml"])
def test_the_workflows_are_those_of_this_project_but_for_its_code(name: str) -> None:
    text = (STARTER / ".github/workflows" / name).read_text(encoding="utf-8")
    own = (ROOT / ".github/workflows" / name).read_text(encoding="utf-8")
    own = own.replace("pip install .\n", "pip install -r requirements.txt\n").replace(
        "pyproject.toml", "requirements.txt"
    )
    jobs = yaml.safe_load(own)["jobs"]
    jobs.pop("code", None)
    assert yaml.safe_load(text)["jobs"] == jobs


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StartProblem, match="cannot be written"):
        start(tmp_path / "file/below")
