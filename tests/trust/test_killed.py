"""Never half a site: a build that is killed, or whose disk fails, leaves whole files, and the next build is right."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pipeline.edits import EDITS, a_damaged_page
from tests.site.published import ROOT
from tests.site_folder import ENTRY, GOOD, PAGE, SITE, write_files
from tests.trust.stopping import Mortal, Stopped

KILLS = int(os.environ.get("BRIEFING_KILLS", "5"))
"""How many kills at random moments; `BRIEFING_KILLS=200` is what docs/trust.md tells of."""
CALLS = int(os.environ.get("BRIEFING_CALLS", "8"))
"""At how many of all calls that change the disk a build is stopped in each way."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be split here")


@pytest.fixture(scope="module")
def mortal() -> Iterator[Mortal]:
    with Mortal() as running:
        yield running


@pytest.fixture
def stopped(tmp_path: Path) -> Stopped:
    """A site that was built before a page went, one came, a text and the style changed."""
    site = Stopped.tiny(tmp_path)
    write_files(site.root, {SITE: GOOD[SITE].replace("feed: false", "search: false"), "content/pages/a.md": GOOD[PAGE]})
    assert site.edited()
    site.built()
    new = {
        "content/pages/a.md": None,
        "content/pages/b.md": GOOD[PAGE],
        ENTRY: GOOD[ENTRY] + "\nAnd more.\n",
        "templates/assets/css/90-own.css": "h1 { margin: 7px }\n",
    }
    write_files(site.root, new)
    assert site.edited()
    site.save()
    return site


@pytest.mark.parametrize("how", ["killed", "full", "read-only", "broken"])
def test_a_build_that_is_stopped_at_any_call_leaves_whole_files(mortal: Mortal, stopped: Stopped, how: str) -> None:
    command = ("--site", str(stopped.root))
    calls = mortal.run(*command)["calls"]
    assert calls > 20
    for at in _some(calls):
        stopped.restore()
        ended = mortal.run(*command, at=at, how=how)
        assert ended["signal"] == (signal.SIGKILL if how == "killed" else 0)
        assert ended["code"] in ((-1,) if how == "killed" else (0, 1)), ended["told"]
        assert "Traceback" not in ended["told"]
        assert stopped.faults() == [], f"{how} at call {at} of {calls}"
        again = mortal.run(*command)
        assert (again["code"], stopped.differences()) == (0, []), f"{how} at call {at} of {calls}: {again['told']}"


@pytest.mark.parametrize("how", ["killed", "full"])
def test_a_first_build_that_is_stopped_is_no_folder_that_no_build_made(
    mortal: Mortal, tmp_path: Path, how: str
) -> None:
    site = Stopped.tiny(tmp_path)
    write_files(site.root, {SITE: GOOD[SITE].replace("feed: false", "search: false")})
    assert site.edited()
    command = ("--site", str(site.root))
    calls = mortal.run(*command)["calls"]
    for at in _some(calls)[:-1:3]:
        site.restore()
        mortal.run(*command, at=at, how=how)
        assert site.faults() == [], f"{how} at call {at} of {calls}"
        again = mortal.run(*command)
        assert (again["code"], site.differences()) == (0, []), f"{how} at call {at} of {calls}: {again['told']}"


def _some(calls: int) -> list[int]:
    """Numbers of calls, evenly over all, the first and the last among them."""
    return sorted({1 + round(at * (calls - 1) / (CALLS - 1)) for at in range(CALLS)})


def test_a_build_that_is_killed_at_random_moments_loses_nothing(tmp_path: Path) -> None:
    moments = random.Random(8)  # noqa: S311 - the same edits each time
    site = Stopped.mini(tmp_path)
    assert site.edited()
    whole = _seconds(site)
    site.save()
    for number in range(KILLS):
        edit = moments.choice([each for each in EDITS if each is not a_damaged_page])
        before = _content(site)
        edit(site.root, moments)
        if not site.edited():
            _restore(site, before)
        process = _build(site)
        time.sleep(whole * moments.choice((moments.uniform(0, 1.2), moments.uniform(0.7, 1.1))))
        process.kill()
        process.wait()
        assert site.faults() == [], f"kill {number}, after {edit.__name__}"
        if moments.random() < 0.5:
            assert _build(site).wait() == 0
            assert site.differences() == [], f"kill {number}, after {edit.__name__}"


def _build(site: Stopped) -> "subprocess.Popen[bytes]":
    command = [sys.executable, str(ROOT / "build.py"), "--quiet", "--site", str(site.root)]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)


def _seconds(site: Stopped) -> float:
    started = time.perf_counter()
    assert _build(site).wait() == 0
    site.built()
    return time.perf_counter() - started


def _content(site: Stopped) -> dict[str, bytes]:
    roots = [site.root / name for name in ("content", "templates")]
    files = [site.root / "site.yaml", *(path for root in roots for path in root.rglob("*") if path.is_file())]
    return {path.relative_to(site.root).as_posix(): path.read_bytes() for path in files}


def _restore(site: Stopped, before: dict[str, bytes]) -> None:
    write_files(site.root, dict.fromkeys(_content(site).keys() - before.keys()) | before)
