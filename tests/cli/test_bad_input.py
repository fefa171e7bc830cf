"""Files that no article can be read from, options that mean nothing: one clear line each, and nothing half-written."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.site_folder import contents

INPUTS = {
    "empty.txt": (b"", "the file is empty"),
    "blank.txt": (b" \n\r\n\t\n", "the file is empty"),
    "picture.png": (b"\x89PNG\r\n\x1a\n\0\0\0", "this is no text"),
    "utf16.txt": ("Talks on Borduria".encode("utf-16"), "this is no text"),
    "latin1.txt": ("Talks in Klöw".encode("latin-1"), "byte 11 is not UTF-8"),
    "one-line.txt": (b"Talks\n", ""),
}


@pytest.fixture(params=[*INPUTS, "missing.txt", "folder", "huge.txt", "missing/talks.txt"])
def bad_input(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """The path of a bad input, and words of what is said of it."""
    path, said = tmp_path / request.param, "there is no such file"
    if path.name in INPUTS:
        content, said = INPUTS[path.name]
        path.write_bytes(content)
    elif path.name == "folder":
        path.mkdir()
        said = "this is a folder"
    elif path.name == "huge.txt":
        with path.open("wb") as file:
            file.truncate(50_000_000)
        said = "50,000,000 bytes are too many"
    return str(path), said


@pytest.mark.parametrize("command", [("parse",), ("parse", "--json"), ("import",), ("import", "--dry-run")])
def test_a_bad_input_is_told_in_one_line(
    site: Path, run: Run, bad_input: tuple[str, str], command: tuple[str, ...]
) -> None:
    path, said = bad_input
    before = contents(site)
    code, out, err = run(*command, path)
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 1
    assert err.startswith(f"{path}: error: {said}")
    assert contents(site) == before


def test_every_bad_input_of_a_list_is_told(site: Path, run: Run, tmp_path: Path) -> None:
    before = contents(site)
    code, out, err = run("import", "missing.txt", str(tmp_path), "gone.txt")
    assert (code, out) == (1, "")
    began, *told = err.splitlines()
    assert began == "Importing articles: 3 …"
    assert [line.partition(": error")[0] for line in told] == ["missing.txt", str(tmp_path), "gone.txt"]
    assert contents(site) == before


def test_nothing_is_imported_into_a_site_with_errors(site: Path, run: Run) -> None:
    (site / "talks.txt").write_text("Talks on Borduria\n\nThe talks began on Thursday in Klow.\n", encoding="utf-8")
    (site / "site.yaml").write_text("titel: x\n", encoding="utf-8")
    before = contents(site)
    code, out, err = run("import", "talks.txt")
    assert (code, out) == (1, "")
    assert err.count("[unknown-key]") == 1
    assert contents(site) == before


@pytest.mark.parametrize("command", ["build", "digest"])
def test_an_address_that_is_none_is_no_fault_of_the_settings(site: Path, run: Run, command: str) -> None:
    code, out, err = run(command, "--base-url", "https://example.org/?a")
    assert (code, out) == (2, "")
    assert "Invalid value for '--base-url': “https://example.org/?a” is no web address of a folder" in err
    assert "site.yaml" not in err
    assert not (site / "public").exists()
