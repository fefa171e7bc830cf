"""Paths of the repository and targets of the Makefile that the docs name are there."""

import re
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT
from tests.docs.pages import DOCS

PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
_PATH = re.compile(r"(?<![\w./-])((?:briefing|tests|docs|bench)/[\w./-]*\w/?|\.github/[\w./-]+)(?![\w/<*{…-])")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_path_that_the_docs_name_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = {path for code in re.findall(r"`([^`\n]+)`", text) for path in _PATH.findall(code)}
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_target_that_the_docs_name_is_there(page: Path) -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    text = page.read_text(encoding="utf-8")
    code = [*re.findall(r"`([^`\n]+)`", text), *re.findall(r"^```\w*\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)]
    named = {target for each in code for target in re.findall(r"^\s*make ([a-z]+)", each, flags=re.MULTILINE)}
    assert named <= targets
