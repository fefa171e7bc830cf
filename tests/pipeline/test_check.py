"""Checking: findings of checks stand at the line that they are about."""

from pathlib import Path

from briefing.pipeline.check import check
from tests.site.published import mini_copy
from tests.site_folder import contents


def test_a_finding_of_a_check_stands_at_its_value(tmp_path: Path) -> None:
    root = mini_copy(
        tmp_path / "site",
        {
            "content/actors/borduria.md": "---\nname: Borduria\nkind: country\naliases:\n  - Szohod\n  - Klow\n---\n",
            "content/articles/szohod-copy.yaml": "title: Talks open in Klow\nsource: szohod-wire\n",
        },
    )
    found = [each for each in check(root).findings if each.check in {"unused-actor", "shared-alias", "stray-copy"}]
    told = [str(finding) for finding in found]
    assert [line.partition(": ")[0] for line in told] == [
        "content/actors/nobody-inparticular.md:2:1",
        "content/actors/sleeping-society.md:2:1",
        "content/actors/syldavia.md:4:11",
        "content/entries/szohod-copy/01-talks-open.md:6:10",
    ]
    assert "“Klow” is a name of `borduria` too" in told[2]


def test_an_error_keeps_the_checks_from_running(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site", {"content/topics/ferry.md": "---\ntitel: T\n---\n"})
    assert {finding.check for finding in check(root).findings} == {"unknown-key", "missing-key"}


def test_checking_writes_nothing(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site")
    before = contents(root)
    check(root)
    assert contents(root) == before
    assert {path.name for path in tmp_path.iterdir()} == {"site"}
