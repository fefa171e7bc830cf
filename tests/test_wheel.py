"""The installed package: a wheel, built and installed without a network, starts a site that builds and checks clean."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def _run(*command: str | Path, cwd: Path) -> str:
    """What a command prints, in an environment that knows nothing of this folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=kept, capture_output=True, encoding="utf-8", check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment with the wheel, and this one's packages for what it needs."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder / "dist", cwd=ROOT)
    venv.create(folder / "venv", with_pip=False)
    paths = sysconfig.get_paths(vars={"base": str(folder / "venv"), "platbase": str(folder / "venv")})
    python = Path(paths["scripts"]) / "python"
    wheel = next((folder / "dist").glob("*.whl"))
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python, "install", "--quiet")
    _run(*pip, "--no-deps", "--no-index", wheel, cwd=folder)
    Path(paths["purelib"], "needed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python.parent


def test_the_wheel_starts_a_site_that_builds_and_checks_clean(environment: Path, tmp_path: Path) -> None:
    python, site = environment / "python", tmp_path / "my-briefing"
    where = _run(python, "-c", "import briefing; print(briefing.__file__)", cwd=tmp_path)
    assert Path(where).is_relative_to(environment.parent)
    _run(environment / "briefing", "init", "my-briefing", cwd=tmp_path)
    assert (site / "requirements.txt").read_text(encoding="utf-8").endswith("\n./briefing-0.1.0-py3-none-any.whl\n")
    assert _run(python, "build.py", cwd=site).startswith("Built 1 entry")
    assert (site / "public/index.html").is_file()
    assert _run(python, "build.py", "check", "--strict", cwd=site).startswith("Checked 1 entry, ")
    made = _run(python, "build.py", "new", "actor", "--name", "Bo Sampleson", "--kind", "person", cwd=site)
    assert "# country:  # id of a country" in (site / made.strip()).read_text(encoding="utf-8")
    assert "schemas/site.json" not in _run(python, "build.py", "schema", cwd=site)
