"""What a started site says it needs, and what publishes it."""

import os
import re
from hashlib import sha256
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.pipeline.own_wheel import NAME, own_wheel
from briefing.pipeline.start import STARTER, StartProblem, requirements, start
from tests.architecture.tree import ROOT

WITH_DIGEST = f"./{NAME} --hash=sha256:{sha256(b'wheel').hexdigest()}"


@pytest.mark.parametrize(
    ("origin", "line"),
    [
        ({}, WITH_DIGEST),
        (
            {"url": "https://example.org/b.git", "vcs_info": {"vcs": "git", "commit_id": "0abc"}},
            "briefing @ git+https://example.org/b.git@0abc",
        ),
        ({"url": "https://example.org/b.whl", "archive_info": {}}, "briefing @ https://example.org/b.whl"),
        ({"url": "file:///home/ada/b.whl", "archive_info": {}}, WITH_DIGEST),
    ],
)
def test_a_site_is_built_elsewhere_with_what_it_was_started_with(origin: dict[str, Any], line: str) -> None:
    lines = [*requirements(origin, b"wheel")]
    assert line in lines
    assert sum(each.startswith("jinja2==") for each in lines) == 1
    assert any("--hash" in each for each in lines) == (line == WITH_DIGEST), "pip wants digests of all or of none"


def test_the_program_goes_with_the_site(tmp_path: Path) -> None:
    start(tmp_path / "site")
    wheel = own_wheel()
    assert (tmp_path / "site" / NAME).read_bytes() == wheel, "the same bytes each time"
    assert wheel
    line = f"./{NAME} --hash=sha256:{sha256(wheel).hexdigest()}"
    assert line in (tmp_path / "site/requirements.txt").read_text(encoding="utf-8").splitlines()


def test_a_program_that_was_never_installed_says_where_to_get_its_wheel(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.distribution", missing)
    start(tmp_path / "site")
    assert not (tmp_path / "site" / NAME).exists()
    remark, line, *others = (tmp_path / "site/requirements.txt").read_text(encoding="utf-8").splitlines()
    assert "pip wheel --no-deps" in remark
    assert line == f"./{NAME}"
    assert all(re.match(r"[\w.-]+==", each) for each in others)


@pytest.mark.parametrize("name", ["pages.yml", "check.yml"])
def test_the_workflows_are_those_of_this_project_but_for_its_code(name: str) -> None:
    text = (STARTER / ".github/workflows" / name).read_text(encoding="utf-8")
    own = (ROOT / ".github/workflows" / name).read_text(encoding="utf-8")
    own = own.replace("      - run: pip install --no-deps --no-build-isolation .\n", "")
    own = own.replace("--requirement", "-r").replace("requirements/site.txt", "requirements.txt")
    jobs = yaml.safe_load(own)["jobs"]
    assert yaml.safe_load(text)["jobs"] == {name: job for name, job in jobs.items() if name not in {"code", "bytes"}}


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StartProblem, match="cannot be written"):
        start(tmp_path / "file/below")


def test_a_folder_whose_name_is_no_text_has_a_title_all_the_same(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"caf\xe9-talks")
    try:
        start(folder, sample=False)
    except StartProblem:
        pytest.skip("this file system knows only names in UTF-8")
    assert "title: Caf? talks" in (folder / "site.yaml").read_text(encoding="utf-8")
