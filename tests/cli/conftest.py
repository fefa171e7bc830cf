"""The command as it is called: in this process where that is enough, in one of its own where it is not."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.cli import main
from tests.site_folder import good_site
from tests.suggested_site import COPY, LACKING, suggested_site

ROOT = Path(__file__).parents[2]


class Answer(NamedTuple):
    """What a command answered."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny site, in the folder where the commands run."""
    folder = good_site(tmp_path / "site")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site of a bridge, of which one entry lacks much, in the folder where the commands run."""
    folder = suggested_site(tmp_path / "bridge", COPY, LACKING)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("check", "--strict")`: the command in this process, told as if it took no time."""

    def call(*arguments: str) -> Answer:
        capsys.readouterr()
        code = main(arguments)
        return Answer(code, *(re.sub(r"\bin \d+\.\d\d s\b", "in 0.00 s", text) for text in capsys.readouterr()))

    return call


@pytest.fixture
def start(site: Path) -> Run:
    """`start("check", PYTHONUTF8="0")`: `python build.py check` in a process and an environment of its own."""

    def call(*arguments: str, python: tuple[str, ...] = (), **environment: str) -> Answer:
        command = [sys.executable, *python, str(ROOT / "build.py"), *arguments]
        done = subprocess.run(
            command, cwd=site, env={**os.environ, **environment}, capture_output=True, encoding="utf-8",
            errors="replace", check=False, timeout=60,
        )  # fmt: skip
        return Answer(done.returncode, done.stdout, done.stderr)

    return call
