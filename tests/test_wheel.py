"""The package: sdist and wheel are built without a network, and a site that they start builds and checks clean."""

import tarfile
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest

from briefing import __version__
from briefing.pipeline.own_wheel import NAME
from tests.installing import ROOT, built, environment, run

INFO = f"briefing-{__version__}.dist-info"


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source, as it is handed out, unpacked."""
    folder = tmp_path_factory.mktemp("sdist")
    with tarfile.open(built("sdist", folder / "dist")) as packed:
        packed.extractall(folder, filter="data")
    return folder / f"briefing-{__version__}"


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, as pip builds it of the source that is handed out."""
    return built("wheel", tmp_path_factory.mktemp("wheel"), source=sdist)


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment with the wheel, and this one's packages for what it needs."""
    found = environment(tmp_path_factory.mktemp("installed") / "venv")
    run(found, "pip", "install", "--quiet", wheel, cwd=wheel.parent)
    return found


def test_the_wheel_is_the_same_from_the_source_that_is_handed_out(wheel: Path, tmp_path: Path) -> None:
    assert wheel.read_bytes() == built("wheel", tmp_path).read_bytes()


def test_the_wheel_holds_what_the_program_needs_and_nothing_else(wheel: Path) -> None:
    wanted = {path.relative_to(ROOT) for path in _files(ROOT / "briefing")}
    wanted |= {"briefing" / path.relative_to(ROOT) for path in _files(ROOT / "templates")}
    wanted |= {Path("briefing", name) for name in ("docs/content.md", "docs/settings.md", "requirements/site.txt")}
    wanted |= {Path(INFO, name) for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")}
    assert {Path(name) for name in ZipFile(wheel).namelist()} == wanted


def test_the_source_that_is_handed_out_holds_what_the_repository_does(sdist: Path) -> None:
    top = {path.name for path in sdist.iterdir()}
    assert top == {
        ".ci", ".gitattributes", ".github", ".gitignore", ".vscode", "CHANGELOG.md", "LICENSE", "Makefile", "PKG-INFO",
        "README.md", "bench", "briefing", "build.py", "content", "docs", "pyproject.toml", "requirements", "site.yaml",
        "templates", "tests",
    }  # fmt: skip
    assert [path for path in sdist.rglob("*") if "__pycache__" in path.parts] == []


def test_the_package_says_what_it_is(wheel: Path) -> None:
    said = Parser().parsestr(ZipFile(wheel).read(f"{INFO}/METADATA").decode())
    assert (said["Name"], said["Version"], said["Requires-Python"]) == ("briefing", __version__, ">=3.11")
    assert (said["License-Expression"], said["License-File"]) == ("MIT", "LICENSE")
    assert said["Description-Content-Type"] == "text/markdown"
    assert said.get_payload() == (ROOT / "README.md").read_text(encoding="utf-8")
    classifiers = said.get_all("Classifier") or []
    assert "Environment :: Console" in classifiers
    assert [each for each in classifiers if each.startswith("License ::")] == [], "the expression says it"


def test_the_wheel_starts_a_site_that_builds_and_checks_clean(programs: Path, tmp_path: Path) -> None:
    python, site = programs / "python", tmp_path / "my-briefing"
    where = run(programs, python, "-c", "import briefing; print(briefing.__file__)", cwd=tmp_path)
    assert Path(where).is_relative_to(programs.parent)
    run(programs, programs / "briefing", "init", "my-briefing", cwd=tmp_path)
    assert f"\n./{NAME} --hash=sha256:" in (site / "requirements.txt").read_text(encoding="utf-8")
    assert run(programs, python, "build.py", cwd=site).startswith("Built 1 entry")
    assert (site / "public/index.html").is_file()
    assert run(programs, python, "build.py", "check", "--strict", cwd=site).startswith("Checked 1 entry, ")
    made = run(programs, python, "build.py", "new", "actor", "--name", "Bo Sampleson", "--kind", "person", cwd=site)
    assert "# country:  # id of a country" in (site / made.strip()).read_text(encoding="utf-8")
    assert "schemas/site.json" not in run(programs, python, "build.py", "schema", cwd=site)


def test_the_wheel_beside_a_site_is_the_program_that_started_it(programs: Path, wheel: Path, tmp_path: Path) -> None:
    run(programs, programs / "briefing", "init", "one", cwd=tmp_path)
    there, installed = ZipFile(tmp_path / "one" / NAME), ZipFile(wheel)
    assert set(there.namelist()) == set(installed.namelist())
    assert [name for name in there.namelist() if there.read(name) != installed.read(name)] == [
        f"{INFO}/WHEEL",
        f"{INFO}/RECORD",
    ]
    elsewhere = environment(tmp_path / "venv")
    run(elsewhere, "pip", "install", "--quiet", "-r", "requirements.txt", cwd=tmp_path / "one")
    run(elsewhere, elsewhere / "briefing", "init", "two", cwd=tmp_path)
    assert (tmp_path / "two" / NAME).read_bytes() == (tmp_path / "one" / NAME).read_bytes(), "and so from site to site"
    assert run(elsewhere, elsewhere / "python", "build.py", cwd=tmp_path / "two").startswith("Built 1 entry")


def test_a_wheel_that_was_changed_is_not_installed(programs: Path, tmp_path: Path) -> None:
    run(programs, programs / "briefing", "init", "site", cwd=tmp_path)
    with (tmp_path / "site" / NAME).open("ab") as there:
        there.write(b"\0")
    with pytest.raises(AssertionError, match="DO NOT MATCH THE HASHES"):
        run(environment(tmp_path / "venv"), "pip", "install", "-r", "requirements.txt", cwd=tmp_path / "site")


def _files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
