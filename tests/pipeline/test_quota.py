"""A site that hosts would not publish is told of while it is built."""

import os
from pathlib import Path

import pytest

from briefing.pipeline.build import build
from briefing.pipeline.quota import LARGE, SLOW, Quota, beyond
from tests.site_folder import good_site


@pytest.mark.parametrize(
    ("quota", "most", "more", "message"),
    [
        (LARGE, 10**9, 1_239_000_000, "the site has 1.24 GB: GitHub Pages publishes no more than 1"),
        (SLOW, 600, 722, "the build took 12 minutes: GitHub Pages gives up after 10"),
    ],
    ids=["large", "slow"],
)
def test_more_than_is_published_is_told(quota: Quota, most: float, more: float, message: str) -> None:
    assert [*beyond(quota, most)] == []
    (finding,) = beyond(quota, more)
    assert str(finding) == f"site.yaml:1:1: warning: {message} [{quota.check}]"


def test_a_site_over_a_gigabyte_is_built_and_warned_of(tmp_path: Path) -> None:
    root = good_site(tmp_path)
    build(root)
    with (root / "public/talk.mp4").open("wb") as film:
        os.truncate(film.fileno(), 2 * 10**9)  # takes no room: there is nothing in it
    built = build(root)
    assert built.written
    assert [finding.check for finding in built.findings] == ["large-site"]
    preview = build(root, drafts=True)
    assert preview.findings == (), "a preview is not published"


def test_a_build_over_ten_minutes_is_warned_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = good_site(tmp_path)
    assert build(root).findings == ()
    monkeypatch.setattr("briefing.pipeline.build.SLOW", Quota(check=SLOW.check, most=0, unit=60, message=SLOW.message))
    assert [finding.check for finding in build(root).findings] == ["slow-build"]
