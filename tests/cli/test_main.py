"""The commands: what they print, where, and the exit code."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

from briefing import __version__
from tests.cli.conftest import Run
from tests.site_folder import ARTICLE, ENTRY, GOOD, PERSON, SITE, TOPIC, contents, write_files

COMMANDS = ("build", "check", "clean", "digest", "import", "init", "merge", "new", "parse", "rename", "schema", "serve",
            "suggest")  # fmt: skip
ALL = "Checked 2 entries, 1 quote in 0.00 s"
DRAFT = GOOD[ENTRY].replace("---\n[Ada", "status: draft\n---\n[Ada")
BROKEN = {ENTRY: GOOD[ENTRY].replace("kind: update", "kind: updates"), TOPIC: "---\ntitle: a: b\n---\n"}


def test_without_a_command_the_site_is_built(site: Path, run: Run) -> None:
    code, out, err = run()
    assert (code, err) == (0, "")
    assert re.fullmatch(r"Built 2 entries in \d+\.\d\d s: \d+ files written, 0 unchanged, 0 removed\.\n", out)
    assert (site / "public/index.html").is_file()
    assert re.search(r"s: 0 files written, \d+ unchanged, 0 removed\.$", run("build").out)


def test_options_without_a_command_are_those_of_the_build(site: Path, run: Run) -> None:
    assert run("--output", "elsewhere", "--base-url", "https://example.org/repo/").code == 0
    assert not (site / "public").exists()
    assert b"https://example.org/repo/" in (site / "elsewhere/sitemap.xml").read_bytes()


def test_a_site_elsewhere_is_named(site: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site.parent)
    assert run("--site", "site").code == 0
    assert run("check", "--site", "site").code == 0
    assert (site / "public/index.html").is_file()
    assert run("clean", "--site", "site").code == 0
    assert not (site / "public").exists()


def test_with_an_error_nothing_is_written(site: Path, run: Run) -> None:
    write_files(site, BROKEN)
    code, out, err = run("build")
    assert (code, out) == (1, "")
    assert re.findall(r"^(.*): error: ", err, flags=re.MULTILINE) == [f"{ENTRY}:6:7", f"{TOPIC}:2:9"]
    assert err.endswith("\nNothing was built: 2 errors.\n")
    assert not (site / "public").exists()


def test_with_an_error_the_last_good_site_stays_as_it_is(site: Path, run: Run) -> None:
    run("build")
    before = contents(site / "public")
    write_files(site, BROKEN)
    assert run("build").code == 1
    assert contents(site / "public") == before
    write_files(site, GOOD)
    assert run("build").code == 0
    assert contents(site / "public") == before


def test_a_warning_stops_no_build(site: Path, run: Run) -> None:
    write_files(site, {"content/stray.txt": ""})
    code, out, err = run("build")
    assert code == 0
    assert out.startswith("Built ")
    assert re.match(r"content/stray\.txt:1:1: warning: .* \[stray-file\]\n", err)


def test_what_is_left_out_is_told_with_the_reason(site: Path, run: Run) -> None:
    write_files(site, {ENTRY: DRAFT, "content/topics/wars.md": "---\ntitle: Wars\n---\n"})
    lines = run("build").out.splitlines()
    assert "Left out, drafts: 1 (--drafts shows them): gazette-talks/01-talks-begin" in lines
    assert "Left out, topics of no published entry: 3: diplomacy, peace-talks, wars" in lines
    assert not list((site / "public/entries").glob("gazette-talks/*"))
    assert "drafts" not in run("build", "--drafts").out
    assert list((site / "public/entries").glob("gazette-talks/*"))


@pytest.mark.parametrize("output", [SITE, f"{SITE}/public", "content"])
def test_a_folder_that_cannot_be_written_is_told_in_one_line(site: Path, run: Run, output: str) -> None:
    before = contents(site)
    code, out, err = run("build", "--output", output)
    assert (code, out) == (1, "")
    assert re.fullmatch(r"Error: .*\n", err)
    assert contents(site) == before


def test_cleaning_removes_what_was_built_and_nothing_else(site: Path, run: Run) -> None:
    before = contents(site)
    run("build")
    write_files(site, {"public/CNAME": "example.org"})
    assert re.fullmatch(r"Removed \d+ files in 0\.00 s\.\n", run("clean").out)
    assert contents(site) == {**before, "public/CNAME": b"example.org"}
    assert run("clean").out == "Removed 0 files in 0.00 s.\n"


@pytest.mark.usefixtures("site")
def test_a_good_site_is_checked_with_no_findings(run: Run) -> None:
    assert run("check") == (0, f"{ALL}: no findings.\n", "")
    assert run("check", "--strict").code == 0


def test_an_error_is_a_finding_of_the_check(site: Path, run: Run) -> None:
    write_files(site, BROKEN)
    code, out, err = run("check")
    assert (code, out) == (1, "Checked in 0.00 s: 2 errors.\n")
    assert err.count(": error: ") == 2


COPY = "Klow, Thursday\n" + "x" * 103 + "\n“We shall talk,” the minister said.\n"
WITH_COPY = GOOD[ARTICLE] + f"archive: talks.txt\nsha256: {sha256(COPY.encode()).hexdigest()}\n"


def test_a_check_says_what_it_compared_and_where_it_wrote_the_grades(site: Path, run: Run) -> None:
    write_files(site, {ARTICLE: WITH_COPY})
    uncompared = "1 of 1 article has no copy here: its quotes keep the grades recorded before.\n"
    assert run("check") == (0, f"{uncompared}{ALL}: no findings; quotes: 1 unarchived.\n", "")
    write_files(site, {"archive/talks.txt": COPY})
    assert run("check", "--no-record") == (0, f"{ALL}: no findings; quotes: 1 verbatim.\n", "")
    assert (site / ARTICLE).read_text(encoding="utf-8") == WITH_COPY
    recorded = f"{ARTICLE}: the grades of its quotes are recorded\n"
    assert run("check") == (0, f"{recorded}{ALL}: no findings; quotes: 1 verbatim.\n", "")
    assert run("check") == (0, f"{ALL}: no findings; quotes: 1 verbatim.\n", "")
    write_files(site, {"archive/talks.txt": None})
    assert run("check") == (0, f"{uncompared}{ALL}: no findings; quotes: 1 verbatim.\n", "")


def test_a_check_for_a_machine_says_nothing_else(site: Path, run: Run) -> None:
    write_files(site, {ARTICLE: WITH_COPY, "archive/talks.txt": COPY})
    assert run("check", "--format", "json") == (0, "[]\n", "")
    assert "verified:" in (site / ARTICLE).read_text(encoding="utf-8")


def test_a_letter_changed_in_a_quote_is_shown(site: Path, run: Run) -> None:
    files = {ARTICLE: WITH_COPY, "archive/talks.txt": COPY, ENTRY: GOOD[ENTRY].replace("We shall", "We shell")}
    write_files(site, files)
    code, out, err = run("check")
    assert (code, out.splitlines()[-1]) == (0, f"{ALL}: 1 warning; quotes: 1 altered.")
    assert err == (
        f"{ENTRY}:11:11: warning: the quote says “shell”, the copy “shall” [altered-quote]\n"
        "   11 |   - text: We shell talk\n"
        "      |           ^\n"
        "      = put the words right, or say in a `note` why they differ\n"
    )
    assert run("check", "--strict").code == 1
    write_files(site, {"archive/talks.txt": COPY.replace("talk", "row")})
    code, _, err = run("check")
    assert code == 1
    assert "the copy “talks.txt” has been changed: its SHA-256 is" in err


def test_a_warning_is_an_error_only_where_the_check_is_strict(site: Path, run: Run) -> None:
    write_files(site, {PERSON: GOOD[PERSON].replace("[Exampleby]", "[Exampleby, Borduria]")})
    code, out, err = run("check")
    assert (code, out) == (0, f"{ALL}: 1 warning.\n")
    assert err.startswith("content/actors/ada-exampleby.md:4:22: warning: “Borduria” is a name of `borduria` too")
    assert run("check", "--strict").code == 1


def test_findings_come_as_json(site: Path, run: Run) -> None:
    assert json.loads(run("check", "--format", "json").out) == []
    write_files(site, {ENTRY: BROKEN[ENTRY]})
    code, out, err = run("check", "--format", "json")
    assert (code, err) == (1, "")
    (finding,) = json.loads(out)
    assert list(finding) == ["path", "line", "column", "severity", "message", "check", "hint"]
    assert [finding[key] for key in ("path", "line", "column", "severity", "check")] == [
        ENTRY,
        6,
        7,
        "error",
        "bad-value",
    ]


def test_findings_come_as_annotations_of_the_code_host(site: Path, run: Run) -> None:
    write_files(site, {ENTRY: BROKEN[ENTRY]})
    code, out, err = run("check", "--format", "github")
    assert (code, err) == (1, "")
    assert out.startswith(f"::error file={ENTRY},line=6,col=7,title=bad-value::kind: “updates” is not known here")
    assert len(out.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--frob",), "No such option '--frob'"),
        (("check", "--frob"), "No such option '--frob'"),
        (("frob",), "No such command 'frob'"),
        (("build", "frob"), "Got unexpected extra argument (frob)"),
        (("check", "--format", "xml"), "Invalid value for '--format'"),
        (("check", "--site", "nowhere"), "Invalid value for '--site'"),
        (("check", "--site", SITE), "Invalid value for '--site'"),
        (("parse",), "Missing argument 'FILE'"),
        (("import",), "Missing argument 'FILE…'"),
        (("serve", "--port", "x"), "Invalid value for '--port'"),
    ],
)
@pytest.mark.usefixtures("site")
def test_a_wrong_use_is_told_in_one_line_below_the_right_one(run: Run, arguments: tuple[str, ...], said: str) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    usage, *_, error = err.splitlines()
    assert usage.startswith("Usage: ")
    assert error.startswith(f"Error: {said}")
    assert err.count("Error: ") == 1


def test_the_version_is_told(run: Run) -> None:
    assert run("--version") == (0, f"briefing, version {__version__}\n", "")


def test_the_help_names_every_command_and_the_exit_codes(run: Run) -> None:
    code, out, err = run("--help")
    assert (code, err) == (0, "")
    assert re.findall(r"^  ([a-z]+)  ", out, flags=re.MULTILINE) == list(COMMANDS)
    assert "Exit codes: 0 good, 1 findings, 2 usage." in out
    assert run("-h").out == out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_helps(run: Run, command: str) -> None:
    code, out, err = run(command, "--help")
    assert (code, err) == (0, "")
    assert f" {command} " in out.splitlines()[0]
    for option in re.findall(r"^ +--\S+.*$", out, flags=re.MULTILINE):
        assert re.search(r"\S  +\S|\[text\|json\|github\]", option), f"{option} says nothing of itself"


@pytest.mark.parametrize("stop", [KeyboardInterrupt, EOFError])
@pytest.mark.usefixtures("site")
def test_a_stopped_command_says_so(run: Run, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException]) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise stop

    monkeypatch.setattr("briefing.pipeline.build.build", stopped)
    code, out, err = run("build")
    assert (code, out, err.strip()) == (1, "", "Stopped.")


def test_a_folder_without_a_site_is_told(tmp_path: Path, run: Run) -> None:
    for command in ("build", "check"):
        code, _, err = run(command, "--site", str(tmp_path))
        assert code == 1
        assert err.startswith("site.yaml:1:1: error: cannot read it")
    assert list(tmp_path.iterdir()) == []
