"""The history of entries, told by real repositories."""

import re
from pathlib import Path

import pytest

from briefing.content.load import load
from briefing.linking.selection import select
from briefing.model.history import History
from briefing.pipeline import commits
from briefing.pipeline.history import read_history
from tests.repository import FIRST, FIRST_ID, Repository, entry, quote, repository
from tests.site_folder import GOOD

SECOND = "content/entries/gazette-talks/02-talks-end.md"
SECOND_ID = "gazette-talks/02-talks-end"
SITE = {path: text for path, text in GOOD.items() if "/entries/" not in path}


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    made = repository(tmp_path / "site")
    made.commit("site", SITE)
    return made


def history(site: Path) -> History:
    library, findings = load(site)
    assert library, findings
    return read_history(site, select(library, drafts=False).library)


def told(site: Path) -> list[str]:
    """Each change in a line: entry, reason, and what was changed how."""
    return [
        f"{change.entry.partition('/')[2]}: {change.why}"
        + "".join(f"; {edit.part}: {edit.before} → {edit.after}" for edit in change.edits)
        for change in history(site).changes
    ]


def test_corrections_are_told_from_the_newest_on(repo: Repository) -> None:
    repo.commit("The talks", {FIRST: entry(quotes=quote("We shall talk"))})
    repo.commit("Klow, not Szohod", {FIRST: entry("Talks begin in Szohod", quotes=quote("We shall talk"))})
    repo.commit("As she said it", {FIRST: entry("Talks begin in Szohod", quotes=quote("We will talk"))})
    repo.commit("It was Borduria", {FIRST: entry("Talks begin in Szohod", quotes=quote("We will talk", "borduria"))})
    assert told(repo.site) == [
        "01-talks-begin: It was Borduria; speaker: ada-exampleby → borduria",
        "01-talks-begin: As she said it; quote: We shall talk → We will talk",
        "01-talks-begin: Klow, not Szohod; title: Talks begin in Klow → Talks begin in Szohod",
        "01-talks-begin: The talks",
    ]
    assert history(repo.site).completeness == "whole"


def test_a_change_has_the_minute_of_its_commit_in_the_zone_of_the_site(repo: Repository) -> None:
    name = repo.commit("The talks", {FIRST: entry()}, at="2025-07-01T23:30:59-02:00")
    (change,) = history(repo.site).changes
    assert (change.entry, change.commit, str(change.when)) == (FIRST_ID, name, "2025-07-02T02:30+01:00")


def test_what_readers_do_not_see_is_no_change(repo: Repository) -> None:
    repo.commit("The talks", {FIRST: entry(summary="They met.")})
    repo.commit("layout", {FIRST: entry(summary="They\nmet.\n\n", span="[1, 5]").replace("\n", "\r\n")})
    assert told(repo.site) == ["01-talks-begin: The talks"]


def test_uncommitted_edits_are_no_history(repo: Repository) -> None:
    repo.commit("The talks", {FIRST: entry()})
    before = history(repo.site)
    (repo.site / FIRST).write_text(entry("Something else"), encoding="utf-8")
    assert history(repo.site) == before


def test_a_draft_has_no_history_until_it_is_published(repo: Repository) -> None:
    repo.commit("draft", {FIRST: entry("A draft", status="draft")})
    repo.commit("better draft", {FIRST: entry("A better draft", status="draft")})
    repo.commit("ready", {FIRST: entry("Ready")})
    repo.commit("withdrawn", {FIRST: entry("Not ready after all", status="draft")})
    repo.commit("ready again", {FIRST: entry("Ready again")})
    assert told(repo.site) == ["01-talks-begin: ready again; title: Ready → Ready again", "01-talks-begin: ready"]


def test_a_version_that_cannot_be_read_is_passed_over(repo: Repository) -> None:
    repo.commit("The talks", {FIRST: entry("Talks")})
    repo.commit("oops", {FIRST: "---\ntitle: [\n---\n"})
    repo.commit("bytes", {FIRST: b"---\ntitle: \xff\n---\n"})
    repo.commit("mended", {FIRST: entry("Talks.")})
    repo.commit("better", {FIRST: entry("Better talks")})
    assert told(repo.site) == ["01-talks-begin: better; title: Talks. → Better talks", "01-talks-begin: The talks"]


def test_an_entry_that_comes_back_goes_on(repo: Repository) -> None:
    repo.commit("The talks", {FIRST: entry("Talks")})
    repo.commit("by mistake", {FIRST: None})
    repo.commit("back", {FIRST: entry("Talks")})
    repo.commit("again", {FIRST: None})
    repo.commit("back, better", {FIRST: entry("Better talks")})
    assert told(repo.site) == [
        "01-talks-begin: back, better; title: Talks → Better talks",
        "01-talks-begin: The talks",
    ]


def test_entries_that_are_not_on_the_site_are_left_out(repo: Repository) -> None:
    repo.commit("both", {FIRST: entry(), SECOND: entry("Talks end")})
    repo.commit("one", {SECOND: None})
    assert told(repo.site) == ["01-talks-begin: both"]


def test_what_an_entry_was_before_it_was_renamed_is_its_own(repo: Repository) -> None:
    long = "They met at noon, and again in the evening, and nobody left before midnight."
    repo.commit("The talks", {FIRST: entry("Talks", summary=long)})
    repo.commit("corrected", {FIRST: entry("Talks begin", summary=long)})
    repo.commit("renamed", {FIRST: None, SECOND: entry("Talks end", summary=long)})
    repo.commit("another first", {FIRST: entry("Before the talks")})
    assert told(repo.site) == [
        "01-talks-begin: another first",
        "02-talks-end: renamed; title: Talks begin → Talks end",
        "02-talks-end: corrected; title: Talks → Talks begin",
        "02-talks-end: The talks",
    ]


def test_a_merge_is_told_once(repo: Repository) -> None:
    long = "They met at noon.\n\nThey met again.\n\nNobody left.\n\nIt rained.\n\nAda spoke."
    repo.commit("The talks", {FIRST: entry("Talks", summary=long)})
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit("on the side", {FIRST: entry("Talks", summary=long.replace("Ada", "Bo"))}, at="2025-02-13T13:00Z")
    repo.git("checkout", "--quiet", "main")
    repo.commit("on main", {FIRST: entry("Talks begin", summary=long)}, at="2025-02-13T14:00Z")
    repo.git("merge", "--quiet", "--message", "merged", "side", at="2025-02-13T15:00Z")
    lines = told(repo.site)
    assert [line.partition("; summary")[0] for line in lines] == [
        "01-talks-begin: on main; title: Talks → Talks begin",
        "01-talks-begin: on the side",
        "01-talks-begin: The talks",
    ]


def test_what_a_merge_changes_itself_is_told(repo: Repository) -> None:
    repo.commit("The talks", {FIRST: entry("Talks")})
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit("on the side", {FIRST: entry("Talks in Klow")}, at="2025-02-13T13:00Z")
    repo.git("checkout", "--quiet", "main")
    repo.commit("on main", {FIRST: entry("Talks in Szohod")}, at="2025-02-13T14:00Z")
    repo.git("merge", "--quiet", "--no-commit", "--strategy", "ours", "side")
    repo.commit("both", {FIRST: entry("Talks in Klow and Szohod")}, at="2025-02-13T15:00Z")
    assert told(repo.site) == [
        "01-talks-begin: both; title: Talks in Szohod → Talks in Klow and Szohod",
        "01-talks-begin: on main; title: Talks → Talks in Szohod",
        "01-talks-begin: on the side; title: Talks → Talks in Klow",
        "01-talks-begin: The talks",
    ]


@pytest.mark.parametrize(("side", "main"), [("13", "14"), ("14", "13")])
def test_an_edit_beside_a_renaming_branch_is_kept(repo: Repository, side: str, main: str) -> None:
    long = "They met at noon.\n\nThey met again.\n\nNobody left.\n\nIt rained.\n\nAda spoke."
    repo.commit("The talks", {FIRST: entry("Talks", summary=long)})
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit("renamed", {FIRST: None, SECOND: entry("Talks", summary=long)}, at=f"2025-02-13T{side}:00Z")
    repo.git("checkout", "--quiet", "main")
    repo.commit("edited", {FIRST: entry("Talks begin", summary=long)}, at=f"2025-02-13T{main}:00Z")
    repo.git("merge", "--quiet", "--message", "merged", "side", at="2025-02-13T15:00Z")
    assert told(repo.site) == ["02-talks-end: edited; title: Talks → Talks begin", "02-talks-end: The talks"]


def test_a_shallow_clone_tells_what_it_holds_and_no_more(repo: Repository, tmp_path: Path) -> None:
    repo.commit("The talks", {FIRST: entry("Talks")})
    repo.commit("corrected", {FIRST: entry("Talks begin")})
    repo.commit("the end", {SECOND: entry("Talks end")})
    for depth, expected in (1, []), (2, ["02-talks-end: the end"]):
        clone = tmp_path / f"clone {depth}"
        repo.git("clone", "--quiet", "--depth", str(depth), repo.top.as_uri(), str(clone))
        assert told(clone) == expected
        assert history(clone).completeness == "shallow"


def test_a_detached_head_is_what_counts(repo: Repository) -> None:
    first = repo.commit("The talks", {FIRST: entry()})
    repo.commit("corrected", {FIRST: entry("Talks end")})
    repo.git("checkout", "--quiet", first)
    assert told(repo.site) == ["01-talks-begin: The talks"]


def test_only_files_of_the_site_count_in_a_repository_of_more(tmp_path: Path) -> None:
    repo = repository(tmp_path / "all", "sites/klöw")
    long = "They met at noon, and again in the evening, and nobody left before midnight."
    repo.commit("site", {**SITE, FIRST: entry("Talks", summary=long)})
    (repo.top / FIRST).parent.mkdir(parents=True)
    (repo.top / FIRST).write_text(entry("Another site’s"), encoding="utf-8")
    repo.commit("elsewhere")
    repo.commit("renamed", {FIRST: None, SECOND: entry("Talks", summary=long)})
    repo.commit("corrected", {SECOND: entry("Talks end", summary=long)})
    assert told(repo.site) == ["02-talks-end: corrected; title: Talks → Talks end", "02-talks-end: site"]


def test_odd_files_among_the_entries_do_no_harm(repo: Repository) -> None:
    folder = repo.site / "content/entries/gazette-talks"
    repo.commit("The talks", {FIRST: entry()})
    (folder / "02-a-link.md").symlink_to("/etc/passwd")
    for name in (b"\xff\xfe.md", "03 “new\nline”\t.md".encode(), b":100644 100644 a b R\n"):
        Path(bytes(folder).decode() + "/" + name.decode("utf-8", "surrogateescape")).write_bytes(b"odd\0")
    repo.commit("odd")
    repo.git(
        "update-index", "--add", "--cacheinfo", f"160000,{repo.git('rev-parse', 'HEAD')},content/entries/x/01-y.md"
    )
    repo.git("commit", "--quiet", "--message", "a repository inside")
    repo.git("rm", "--quiet", "-r", "--cached", "content/entries")
    repo.git("clean", "--quiet", "--force", "-d", "content")
    repo.commit(":100644 \x1b[31mtidy\u202e up", {FIRST: entry("Talks end")})
    assert told(repo.site) == [
        "01-talks-begin: :100644 [31mtidy up; title: Talks begin in Klow → Talks end",
        "01-talks-begin: The talks",
    ]


@pytest.mark.parametrize("date", ["", " -5 +0000", " 253402300799 +1400"])
def test_a_commit_of_no_date_or_of_one_beyond_all_years_is_passed_over(repo: Repository, date: str) -> None:
    repo.commit("The talks", {FIRST: entry()})
    repo.commit("At no time", {FIRST: entry("Talks end")})
    raw = repo.site / "raw"
    raw.write_text(re.sub(r"(?m)(?<=example.org>) .*$", date, repo.git("cat-file", "commit", "HEAD")), encoding="utf-8")
    repo.git("update-ref", "HEAD", repo.git("hash-object", "-t", "commit", "-w", "--literally", "raw"))
    assert told(repo.site) == ["01-talks-begin: The talks"]


def test_a_long_subject_is_cut_and_an_empty_one_stays_empty(repo: Repository) -> None:
    repo.commit("x" * 1000, {FIRST: entry()})
    repo.git("add", "--all")
    (repo.site / FIRST).write_text(entry("Talks end"), encoding="utf-8")
    repo.git("commit", "--quiet", "--all", "--allow-empty-message", "--message", "")
    latest, first = history(repo.site).changes
    assert (latest.why, first.why) == ("", "x" * 300 + " …")


def test_of_a_longer_history_the_newest_part_is_told(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit("The talks", {FIRST: entry("Talks")})
    repo.commit("corrected", {FIRST: entry("Talks begin")})
    monkeypatch.setattr(commits, "_MOST_TOUCHES", 1)
    assert told(repo.site) == ["01-talks-begin: corrected; title: Talks → Talks begin"]
    assert history(repo.site).completeness == "shallow"
