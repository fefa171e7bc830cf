"""Installing the program as its users do, from files on this machine and without a network."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import venv
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
_OFFLINE = {"PIP_NO_INDEX": "1", "PIP_NO_BUILD_ISOLATION": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
"""pip asks nobody; the second one means “no isolation”, odd as it looks: a build finds hatchling here."""
_PIP = "#!{python}\nimport sys\nfrom pip._internal.cli.main import main\nsys.exit(main())\n"


def environment(folder: Path) -> Path:
    """The programs of a fresh environment, which has all packages of this one but for this project."""
    venv.create(folder, with_pip=False)
    paths = sysconfig.get_paths(vars={"base": str(folder), "platbase": str(folder)})
    packages = folder / "packages"
    packages.mkdir()
    for each in Path(sysconfig.get_path("purelib")).iterdir():
        if not each.name.startswith(("briefing", "_editable_impl_briefing", "__editable__")):
            (packages / each.name).symlink_to(each)
    Path(paths["purelib"], "packages.pth").write_text(f"{packages}\n", encoding="utf-8")
    programs = Path(paths["scripts"])
    (programs / "pip").write_text(_PIP.format(python=programs / "python"), encoding="utf-8")
    (programs / "pip").chmod(0o755)
    return programs


def run(programs: Path, *command: str | Path, cwd: Path, more: Mapping[str, str] | None = None) -> str:
    """What a command prints, in an environment that knows nothing of this folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_"))}
    path = f"{programs}{os.pathsep}{kept['PATH']}"
    given = {**kept, **_OFFLINE, "PATH": path, "VIRTUAL_ENV": str(programs.parent), **(more or {})}
    done = subprocess.run(command, cwd=cwd, env=given, capture_output=True, encoding="utf-8", check=False, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def built(target: str, folder: Path, *, source: Path = ROOT) -> Path:
    """The `wheel` or `sdist` of the source, in a folder."""
    run(Path(sys.executable).parent, sys.executable, "-m", "hatchling", "build", "-t", target, "-d", folder, cwd=source)
    (made,) = folder.glob("*.whl" if target == "wheel" else "*.tar.gz")
    return made


def started(to: Path) -> Path:
    """A site as whoever installs this program starts it, fetched from its repository: without the archive."""
    with tempfile.TemporaryDirectory() as folder:
        programs = environment(Path(folder) / "venv")
        run(programs, "pip", "install", "--quiet", ROOT, cwd=Path(folder))
        run(programs, programs / "briefing", "init", to, cwd=Path(folder))
    shutil.rmtree(to / "archive")
    return to
