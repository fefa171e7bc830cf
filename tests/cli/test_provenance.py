"""`check --report provenance`: which summaries cite nothing."""

import json
from pathlib import Path

from briefing.checks.table import hint
from tests.cli.conftest import Run
from tests.site_folder import ENTRY, ENTRY_COPY, GOOD, write_files

CITED = GOOD[ENTRY].replace("said so.", "said so.[^q1]")


def test_entries_that_cite_nothing_are_listed_and_counted(site: Path, run: Run) -> None:
    code, out, err = run("check", "--report", "provenance")
    assert (code, err) == (0, "")
    assert out == (
        f"{ENTRY}: the summary cites nothing; the entry has 1 quote\n"
        "1 entry: 0 with citations, 1 without; of these, 1 with quotes of their own.\n"
        "Looked at 1 entry in 0.00 s.\n"
    )
    write_files(site, {ENTRY: CITED, ENTRY_COPY: f"{GOOD[ENTRY_COPY]}The same.\n"})
    assert run("check", "--report", "provenance", "--quiet").out == (
        f"{ENTRY_COPY}: the summary cites nothing; the entry has 0 quotes\n"
        "2 entries: 1 with citations, 1 without; of these, 0 with quotes of their own.\n"
    )


def test_the_report_comes_as_json(site: Path, run: Run) -> None:
    report = json.loads(run("check", "--report", "provenance", "--format", "json").out)
    assert report == {
        "entries": 1,
        "citing": 0,
        "could_cite": 1,
        "uncited": [{"entry": "gazette-talks/01-talks-begin", "path": ENTRY, "quotes": 1}],
    }
    write_files(site, {ENTRY: CITED})
    assert json.loads(run("check", "--report", "provenance", "--format", "json").out)["uncited"] == []


def test_the_report_comes_as_notices_of_the_code_host(site: Path, run: Run) -> None:
    code, out, err = run("check", "--report", "provenance", "--format", "github")
    assert (code, err) == (0, "")
    said = "the summary cites nothing; the entry has 1 quote"
    assert out == f"::notice file={ENTRY},line=1,col=1,title=uncited::{said}%0A{hint('uncited')}\n"
    write_files(site, {ENTRY: CITED})
    assert run("check", "--report", "provenance", "--format", "github").out == ""


def test_content_with_an_error_has_no_report(site: Path, run: Run) -> None:
    write_files(site, {ENTRY: GOOD[ENTRY].replace("kind: update", "kind: updates")})
    code, out, err = run("check", "--report", "provenance")
    assert (code, out) == (1, "")
    assert err.startswith(f"{ENTRY}:6:7: error: ")


def test_no_other_report_is_known(run: Run) -> None:
    assert run("check", "--report", "weather").code == 2
