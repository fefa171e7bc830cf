"""A disk that is full, and one that can only be read: the site that was there stays, and one message says why."""

import json
import subprocess
import sys
from collections.abc import Mapping

import pytest

from tests.site.published import ROOT
from tests.site_folder import contents
from tests.trust.small_disk import APART, NONE, can_mount, edit
from tests.trust.stopping import Stopped


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Stopped:
    """The site as it must be after the edits, and the bytes that its files may have in between."""
    site = Stopped.plain(tmp_path_factory.mktemp("expected"))
    assert site.edited()
    return site


@pytest.fixture(scope="module")
def ended(site: Stopped) -> Mapping[str, tuple[int, str]]:
    """How each command on the disk ended; how the site was then is in folders of that name."""
    if not can_mount():
        pytest.skip(NONE)
    (site.folder / "disk").mkdir()
    command = [*APART, sys.executable, "-m", "tests.trust.small_disk"]
    paths = [str(site.root), str(site.folder / "disk"), str(site.folder)]
    told = subprocess.run([*command, *paths], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout
    found: Mapping[str, tuple[int, str]] = json.loads(told)
    return found


STATES = (
    ("full", "room", "one", "No space left on device"),
    ("read-only", "writable", "two", "Read-only file system"),
)
"""One after the other: each begins with what the one before it has left."""


def test_the_site_stays_whole_and_the_next_build_is_right(site: Stopped, ended: Mapping[str, tuple[int, str]]) -> None:
    for state, then, word, why in STATES:
        edit(site.root, word)
        assert site.edited()
        at = Stopped(site.folder / state, site.folder, site.whole, site.wanted)
        code, told = ended[state]
        assert (code, told.count("\n"), why in told) == (1, 1, True), told
        assert told.startswith(f"Error: {site.folder / 'disk'}/public")
        assert at.faults() == []
        assert contents(at.public).keys() >= {"index.html", "about/index.html"}
        assert contents(site.folder / then / "public") == site.wanted
        assert ended[then][0] == 0


@pytest.mark.parametrize("state", ["full", "read-only"])
def test_editors_files_stay_as_they_were(site: Stopped, ended: Mapping[str, tuple[int, str]], state: str) -> None:
    code, told = ended[f"{state}-rename"]
    assert (code, told.count("\n")) == (1, 1), told
    before, after = (contents(site.folder / name / "content") for name in (state, f"{state}-rename"))
    assert after == before
