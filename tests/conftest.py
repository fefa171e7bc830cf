"""The browser, the server and the five articles for all tests; what it means where one of them is missing."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright, expect, sync_playwright

from bench import peers
from tests import chromium, decap, language_server, nu
from tests import seeds as seed_files
from tests.compiled_once import compiled_once
from tests.github_pages import GitHubPages
from tests.trust import small_disk

PATIENCE = 30_000
"""Milliseconds for what is expected in a browser: the machine may do much else."""
IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}


@pytest.fixture(scope="session", autouse=True)
def templates_compiled_once() -> Iterator[None]:
    """What is the same in every build is made by the first one alone."""
    with compiled_once():
        yield


@pytest.fixture(scope="session")
def browser_executable() -> Path:
    """The browser on this machine. None: a failure in CI, elsewhere a skip that the summary tells aloud."""
    if browser := chromium.find():
        return browser
    if IN_CI:
        pytest.fail(chromium.NONE)
    pytest.skip(chromium.NONE)


@pytest.fixture(scope="session")
def playwright(browser_executable: Path) -> Iterator[Playwright]:  # noqa: ARG001 - started only when it can drive one
    """Playwright, as pytest-playwright starts it, once it is known that it can."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], browser_executable: Path) -> dict[str, Any]:
    """How pytest-playwright's `page`, `context` and `new_context(java_script_enabled=False, …)` start it."""
    return {**browser_type_launch_args, "executable_path": browser_executable, "args": [*chromium.FLAGS]}


@pytest.fixture(scope="session")
def seeds() -> dict[str, Path]:
    """The files of the five articles by their numbers. None: a skip that the summary tells aloud, in CI too."""
    found = seed_files.find()
    if found is None:
        pytest.skip(seed_files.NONE)
    return found


@pytest.fixture
def serve_folder() -> Iterator[GitHubPages]:
    """`serve_folder(folder, "/repo/")` is the address of a site served as GitHub Pages would, until the test ends."""
    with GitHubPages() as pages:
        yield pages


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark whatever drives a browser, so that `-m "not browser"` leaves it out."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say aloud what was not tested for want of a browser, of the five articles, of a disk, or of other programs."""
    for reason in (
        chromium.NONE,
        seed_files.NONE,
        nu.NONE,
        language_server.NONE,
        decap.NONE,
        peers.NONE,
        small_disk.NONE,
    ):
        skipped = [report for report in terminalreporter.stats.get("skipped", ()) if reason in str(report.longrepr)]
        if skipped:
            terminalreporter.section(f"{len(skipped)} TESTS DID NOT RUN", red=True, bold=True)
            terminalreporter.line(reason, red=True, bold=True)
