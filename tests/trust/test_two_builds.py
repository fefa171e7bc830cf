"""Two builds at once: the second waits, or says who builds; the output is never a mixture."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli.main import main
from briefing.pipeline import alone
from briefing.pipeline.build import build
from tests.site.published import ROOT
from tests.site_folder import contents
from tests.trust.stopping import plain_site

HOLD = """
import sys
from pathlib import Path
from briefing.pipeline.alone import alone
with alone(Path(sys.argv[1]), Path(sys.argv[1], "public"), print):
    print("held", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return plain_site(tmp_path / "site")


def held_by_another(site: Path) -> "subprocess.Popen[str]":
    """A process that is at building the site, until a line is said to it."""
    command = [sys.executable, "-c", HOLD, str(site)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def _build(site: Path, *options: str) -> "subprocess.Popen[str]":
    command = [sys.executable, str(ROOT / "build.py"), "--site", str(site), *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("command", ["build", "clean"])
def test_who_waits_too_long_is_told_who_builds(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert main(["build", "--site", str(site)]) == 0
    (site / "content/pages/about.md").write_text("---\ntitle: Anew\n---\n", encoding="utf-8")
    before = contents(site / "public")
    monkeypatch.setattr(alone, "PATIENCE", 0.1)
    capsys.readouterr()
    with held_by_another(site) as process:
        assert main([command, "--site", str(site)]) == 1
        told = capsys.readouterr().err
        assert main([command, "--site", str(site), "--output", str(site / "other")]) == 0
        process.kill()
    assert told == (
        f"Waiting for another build (process {process.pid}) that writes to {site}/public …\n"
        f"Error: another build (process {process.pid}) writes to {site}/public: "
        "try again when it has ended, or use another --output\n"
    )
    assert contents(site / "public") == before
    assert main([command, "--site", str(site)]) == 0


def test_the_second_build_waits_for_the_first(site: Path) -> None:
    with held_by_another(site) as process, _build(site) as second:
        assert second.stderr
        told = second.stderr.readline()
        assert not (site / "public").exists()
        process.communicate("go on\n")
        out, err = second.communicate()
    assert told == f"Waiting for another build (process {process.pid}) that writes to {site}/public …\n"
    assert (second.returncode, err) == (0, "")
    assert out.splitlines()[-1].startswith("Built 2 entries")


def test_nothing_is_waited_for_where_nothing_changed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever reads only is in nobody's way."""
    with held_by_another(site) as process:
        assert main(["check", "--site", str(site)]) in {0, 1}
        assert "Waiting" not in capsys.readouterr().err
        process.kill()


def test_many_builds_at_once_give_the_site_of_one_of_them(site: Path, tmp_path: Path) -> None:
    addresses = ["https://one.example/", "https://two.example/"]
    for address in addresses:
        assert build(site, base_url=address, public=tmp_path / address[8:11]).written
    crowd = [_build(site, "--base-url", address) for address in addresses * 2]
    for each in crowd:
        with each:
            each.communicate()
            assert each.returncode == 0
    assert contents(site / "public") in [contents(tmp_path / address[8:11]) for address in addresses]
    assert [path.name for path in (site / ".cache").iterdir() if path.suffix in {".lock", ".part"}] == []
