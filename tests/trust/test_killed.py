"""Never half a site: a build that is killed, or whose disk fails, leaves whole files, and the next build is right."""

import os
import random
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pipeline.edits import EDITS, a_body, a_damaged_page
from tests.site_folder import ENTRY, GOOD, PAGE, write_files
from tests.trust.stopping import Mortal, Stopped, some

KILLS = int(os.environ.get("BRIEFING_KILLS", "3"))
"""How many kills at random moments; `make kills`, of which docs/trust.md tells, takes 200."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be split here")


@pytest.fixture(scope="module")
def mortal() -> Iterator[Mortal]:
    with Mortal() as running:
        yield running


@pytest.fixture(scope="module")
def stopped(tmp_path_factory: pytest.TempPathFactory) -> Stopped:
    """A site that was built before a page went, one came, a text and the style changed."""
    site = Stopped.plain(tmp_path_factory.mktemp("stopped"))
    write_files(site.root, {"content/pages/a.md": GOOD[PAGE]})
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
    stopped.restore()
    calls = mortal.run(*command)["calls"]
    assert calls > 20
    for at in some(calls):
        stopped.restore()
        ended = mortal.run(*command, at=at, how=how)
        assert ended["signal"] == (signal.SIGKILL if how == "killed" else 0)
        assert ended["code"] in ((-1,) if how == "killed" else (0, 1)), ended["told"]
        assert "Traceback" not in ended["told"]
        assert stopped.faults() == [], f"{how} at call {at} of {calls}"
        again = mortal.run(*command)
        assert (again["code"], stopped.differences()) == (0, []), f"{how} at call {at} of {calls}: {again['told']}"
    print(f"a build, {how} at {len(some(calls))} of {calls} calls: nothing torn, nothing lost")  # noqa: T201 - the figures


@pytest.mark.parametrize("how", ["killed", "full"])
def test_a_first_build_that_is_stopped_is_no_folder_that_no_build_made(
    mortal: Mortal, tmp_path: Path, how: str
) -> None:
    site = Stopped.plain(tmp_path)
    assert site.edited()
    command = ("--site", str(site.root))
    calls = mortal.run(*command)["calls"]
    for at in some(calls):
        site.restore()
        mortal.run(*command, at=at, how=how)
        assert site.faults() == [], f"{how} at call {at} of {calls}"
        again = mortal.run(*command)
        assert (again["code"], site.differences()) == (0, []), f"{how} at call {at} of {calls}: {again['told']}"
    print(f"a first build, {how} at {len(some(calls))} of {calls} calls: nothing torn, nothing lost")  # noqa: T201 - as above


def test_a_build_that_is_killed_at_random_moments_loses_nothing(mortal: Mortal, tmp_path: Path) -> None:
    moments = random.Random(8)  # noqa: S311 - the same edits each time
    site = Stopped.mini(tmp_path)
    command = ("--quiet", "--site", str(site.root))
    assert site.edited()
    assert mortal.run(*command)["code"] == 0
    site.built()
    site.save()
    whole, builds, killed = _seconds(site, mortal, command), 0, 0
    while killed < KILLS:
        builds += 1
        edit = moments.choice([each for each in EDITS if each is not a_damaged_page])
        before = _content(site)
        edit(site.root, moments)
        if not site.edited():
            _restore(site, before)
        killed += bool(mortal.run(*command, within=whole * moments.uniform(0, 1))["signal"])
        assert site.faults() == [], f"build {builds}, after {edit.__name__}"
        if moments.random() < 0.5:
            assert mortal.run(*command)["code"] == 0
            assert site.differences() == [], f"build {builds}, after {edit.__name__}"
    print(f"{killed} of {builds} builds killed at a random moment, the others had ended: nothing torn, nothing lost")  # noqa: T201 - as above


def _seconds(site: Stopped, mortal: Mortal, command: tuple[str, ...]) -> float:
    """How long a build after an edit takes."""
    a_body(site.root, random.Random(0))  # noqa: S311 - as above
    assert site.edited()
    started = time.perf_counter()
    assert mortal.run(*command)["code"] == 0
    return time.perf_counter() - started


def _content(site: Stopped) -> dict[str, bytes]:
    roots = [site.root / name for name in ("content", "templates")]
    files = [site.root / "site.yaml", *(path for root in roots for path in root.rglob("*") if path.is_file())]
    return {path.relative_to(site.root).as_posix(): path.read_bytes() for path in files}


def _restore(site: Stopped, before: dict[str, bytes]) -> None:
    write_files(site.root, dict.fromkeys(_content(site).keys() - before.keys()) | before)
