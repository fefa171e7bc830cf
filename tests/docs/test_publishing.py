"""What docs/publishing.md tells to type for hosts other than GitHub Pages does what it says."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.docs.pages import section, text_of
from tests.installing import environment, run, started

SITE = "https://briefing.example.org/"
AUTHOR = {f"GIT_{who}_{what}": "ada@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def _block(heading: str, language: str = "") -> str:
    """The first block of code of a section."""
    found = re.search(
        rf"^```{language}\n(.*?)^```$", section(text_of("publishing.md"), heading), re.DOTALL | re.MULTILINE
    )
    assert found
    return found[1]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return started(tmp_path_factory.mktemp("publishing") / "my-briefing")


@pytest.fixture(scope="module")
def programs(site: Path) -> Path:
    """An environment with the program."""
    found = environment(site.parent / "venv")
    run(found, "pip", "install", "--quiet", "-r", "requirements.txt", cwd=site)
    return found


def test_netlify_s_command_builds_for_its_address(site: Path, tmp_path: Path) -> None:
    settings = tomllib.loads(_block("Netlify", "toml"))
    run(environment(tmp_path / "venv"), "bash", "-c", settings["build"]["command"], cwd=site, more={"URL": SITE})
    assert _canonical(site / settings["build"]["publish"]) == SITE


def test_cloudflare_s_command_builds_and_brings_its_headers(site: Path, tmp_path: Path) -> None:
    shutil.rmtree(site / "public", ignore_errors=True)
    (site / "_headers").write_text("/assets/*\n", encoding="utf-8")
    run(environment(tmp_path / "venv"), "bash", "-c", _block("Cloudflare Pages"), cwd=site)
    assert _canonical(site / "public") == SITE
    assert (site / "public/_headers").is_file()


def test_a_branch_is_published_again_and_again(site: Path, programs: Path) -> None:
    remote = site.parent / "remote.git"
    subprocess.run(["git", "init", "--quiet", "--bare", remote], check=True)
    lines = _block("A branch").replace("https://codeberg.org/me/repo.git", str(remote)).splitlines()
    again = [line for line in lines if not re.match(r"git init|git remote|echo", line)]
    for commands, title in ((lines, "One"), (again, "Two")):
        settings = (site / "site.yaml").read_text(encoding="utf-8")
        (site / "site.yaml").write_text(
            re.sub(r"^title: .*", f"title: {title}", settings, flags=re.MULTILINE), encoding="utf-8"
        )
        run(programs, "bash", "-e", "-c", "\n".join(commands), cwd=site, more=AUTHOR)
        shown = ["git", "--git-dir", str(remote), "show", "pages:index.html"]
        page = subprocess.run(shown, capture_output=True, text=True, check=True).stdout
        assert f"<title>{title}</title>" in page
        assert 'href="/repo/entries/"' in page
    listed = ["git", "--git-dir", str(remote), "ls-tree", "--name-only", "pages"]
    names = subprocess.run(listed, capture_output=True, text=True, check=True).stdout.split()
    assert ".nojekyll" in names
    assert ".briefing.json" not in names


@pytest.mark.skipif(shutil.which("rsync") is None, reason="there is no rsync")
def test_rsync_brings_exactly_the_site(site: Path, programs: Path, tmp_path: Path) -> None:
    run(programs, "python", "build.py", cwd=site)
    command = _block("Your own server").replace("me@example.org:/var/www/briefing/", f"{tmp_path}/www/")
    (tmp_path / "www/.well-known").mkdir(parents=True)
    (tmp_path / "www/old.html").touch()
    run(programs, "bash", "-e", "-c", command, cwd=site)
    there = {path.relative_to(tmp_path / "www").as_posix() for path in (tmp_path / "www").rglob("*") if path.is_file()}
    here = {path.relative_to(site / "public").as_posix() for path in (site / "public").rglob("*") if path.is_file()}
    assert there == {name for name in here if not name.startswith(".")}
    assert (tmp_path / "www/.well-known").is_dir(), "what a server keeps there stays"


def _canonical(folder: Path) -> str:
    found = re.search(r'<link rel="canonical" href="(.*?)">', (folder / "index.html").read_text(encoding="utf-8"))
    assert found
    return found[1]
