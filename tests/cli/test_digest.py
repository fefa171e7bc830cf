"""`digest`: what it writes where, and one clear line for whatever is wrong."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.site_folder import ENTRY, ENTRY_COPY, GOOD, contents, write_files

FILES = ("digest.html", "digest.txt", "digest.eml")


def test_the_newest_day_goes_into_a_folder_of_its_own(site: Path, run: Run) -> None:
    code, out, err = run("digest")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        *(f"digest/2025-02-13/{name}: written" for name in FILES),
        "Digest of 1 entry in 0.00 s: 3 files written, 0 unchanged.",
    ]
    assert sorted(contents(site / "digest")) == sorted(f"2025-02-13/{name}" for name in FILES)
    assert not (site / "public").exists()


def test_a_second_time_nothing_is_written(site: Path, run: Run) -> None:
    run("digest")
    before = contents(site)
    assert run("digest").out.splitlines()[:-1] == [f"digest/2025-02-13/{name}: unchanged" for name in FILES]
    assert contents(site) == before


def test_what_differs_is_not_overwritten_unless_that_is_asked_for(site: Path, run: Run) -> None:
    run("digest")
    write_files(site, {ENTRY: GOOD[ENTRY].replace("Talks begin in Klow", "Talks begin in Szohôd")})
    before = contents(site / "digest")
    code, out, err = run("digest")
    assert (code, out) == (1, "")
    assert err == (
        "Error: digest/2025-02-13/digest.html is there and differs: say --replace, or name another folder with --out\n"
    )
    assert contents(site / "digest") == before
    assert run("digest", "--replace").code == 0
    assert "Szohôd" in (site / "digest/2025-02-13/digest.txt").read_text(encoding="utf-8")


def test_any_days_and_any_folder(site: Path, run: Run) -> None:
    code, out, _ = run(
        "digest", "--from", "2025-02-10", "--to", "2025-02-20", "--out", "mail", "--base-url", "https://a.example/b"
    )
    assert code == 0
    assert out.splitlines()[:-1] == [f"mail/{name}: written" for name in FILES]
    text = (site / "mail/digest.txt").read_text(encoding="utf-8")
    assert "10 February 2025 to 20 February 2025" in text
    assert "https://a.example/b/entries/gazette-talks/01-talks-begin/" in text
    assert run("digest", "--from", "2025-02-10").out.splitlines()[0].startswith("digest/2025-02-10-to-2025-02-13/")


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (("--from", "13.2.2025"), 2, "Invalid value for '--from': “13.2.2025” is no day: write one such as 2025-02-13"),
        (("--to", "2025-02-30"), 2, "Invalid value for '--to': “2025-02-30” is no day: write one such as 2025-02-13"),
        (("--from", "2025-02-14", "--to", "2025-02-13"), 2, "--from 2025-02-14 is after --to 2025-02-13"),
        (
            ("--from", "2024-01-01", "--to", "2024-01-02"),
            1,
            "no published entry is of 2024-01-01 to 2024-01-02: entries are of 2025-02-13",
        ),
        (("--from", "2025-03-01"), 1, "no published entry is of 2025-03-01: entries are of 2025-02-13"),
        (("--to", "0001-01-01"), 1, "no published entry is of 0001-01-01: entries are of 2025-02-13"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_days_is_told_in_one_line(
    site: Path, run: Run, arguments: tuple[str, ...], code: int, line: str
) -> None:
    before = contents(site)
    found = run("digest", *arguments)
    assert (found.code, found.out) == (code, "")
    assert found.err.splitlines()[-1] == f"Error: {line}"
    assert contents(site) == before


def test_without_dates_there_is_no_digest(site: Path, run: Run) -> None:
    write_files(site, {"content/articles/gazette-talks.yaml": "title: T\n", ENTRY_COPY: None})
    write_files(site, {ENTRY: GOOD[ENTRY].replace("time: 2025-02-13T12:41\n", "")})
    assert run("digest").err == "Error: no published entry has a date, so there is no digest\n"


def test_with_an_error_in_the_content_nothing_is_written(site: Path, run: Run) -> None:
    write_files(site, {ENTRY: GOOD[ENTRY].replace("kind: update", "kind: updates")})
    code, out, err = run("digest")
    assert (code, out) == (1, "")
    assert err.splitlines()[-1] == "Nothing was written: 1 error."
    assert not (site / "digest").exists()


def test_a_file_in_the_way_is_told(site: Path, run: Run) -> None:
    write_files(site, {"digest": "mine"})
    code, _, err = run("digest")
    assert code == 1
    assert err.startswith("Error: ")
    assert "cannot be written" in err
    assert (site / "digest").read_text(encoding="utf-8") == "mine"
