"""Git is asked without running what a repository configures, and is given so much time and room."""

from pathlib import Path

import pytest

from briefing.model.history import History
from briefing.pipeline import git
from briefing.pipeline.git import ask
from tests.pipeline.test_history import SITE, history
from tests.repository import FIRST, Repository, entry, repository


@pytest.fixture
def repo(tmp_path: Path) -> Repository:
    made = repository(tmp_path / "site")
    made.commit("The talks", {**SITE, FIRST: entry("Talks")})
    made.commit("corrected – so", {FIRST: entry("Talks begin")})
    return made


def test_an_answer_has_a_limit(repo: Repository) -> None:
    answer = ask(repo.site, "log")
    assert answer
    assert answer.whole
    short = ask(repo.site, "log", most=10)
    assert short
    assert (short.output, short.whole) == (answer.output[:10], False)


def test_a_slow_answer_is_cut_off(repo: Repository) -> None:
    answer = ask(repo.site, "-c", "alias.wait=!exec sleep 60", "wait", seconds=0.2)
    assert answer
    assert not answer.whole


def test_what_git_refuses_has_no_answer(repo: Repository) -> None:
    assert ask(repo.site, "no-such-command") is None
    assert ask(repo.site / "not there", "log") is None


def test_what_is_given_is_read_whole(repo: Repository) -> None:
    asked = "".join(f"{number:040}\n" for number in range(1, 20_000)).encode()
    answer = ask(repo.site, "cat-file", "--batch", given=asked)
    assert answer
    assert answer.output.count(b" missing\n") == 19_999


def test_the_environment_leads_git_nowhere_else(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = history(repo.site)
    for name, value in {
        "GIT_DIR": "/nowhere",
        "GIT_WORK_TREE": "/nowhere",
        "GIT_INDEX_FILE": "/nowhere",
        "GIT_OBJECT_DIRECTORY": "/nowhere",
        "GIT_CEILING_DIRECTORIES": str(repo.site),
        "GIT_CONFIG_COUNT": "x",
        "GIT_CONFIG_PARAMETERS": "x",
        "GIT_DIFF_OPTS": "x",
        "GIT_LITERAL_PATHSPECS": "x",
        "GIT_TRACE": str(repo.top / "trace"),
        "GIT_EXTERNAL_DIFF": "false",
        "GIT_PAGER": "false",
        "PAGER": "false",
        "LC_ALL": "tlh",
    }.items():
        monkeypatch.setenv(name, value)
    assert history(repo.site) == expected
    assert not (repo.top / "trace").exists()


def test_the_settings_of_a_repository_change_nothing_and_run_nothing(repo: Repository, tmp_path: Path) -> None:
    expected = history(repo.site)
    ran = tmp_path / "ran"
    run = f"touch '{ran}' #"
    script = tmp_path / "script"
    script.write_text(f"#!/bin/sh\ntouch '{ran}'\n", encoding="utf-8")
    script.chmod(0o755)
    (repo.top / ".git/info").mkdir(exist_ok=True)
    (repo.top / ".git/info/attributes").write_text("* diff=own filter=own\n", encoding="utf-8")
    for key, value in {
        "alias.log": f"!{run}",
        "core.pager": run,
        "pager.log": "true",
        "core.fsmonitor": str(script),
        "core.hooksPath": str(tmp_path),
        "core.quotePath": "true",
        "log.showSignature": "true",
        "gpg.program": str(script),
        "log.showRoot": "false",
        "log.follow": "true",
        "log.diffMerges": "off",
        "log.date": "relative",
        "log.decorate": "full",
        "format.pretty": "oneline",
        "i18n.logOutputEncoding": "ISO-8859-1",
        "color.ui": "always",
        "diff.renames": "false",
        "diff.relative": "true",
        "diff.orderFile": "/nowhere",
        "diff.external": str(script),
        "diff.own.textconv": str(script),
        "diff.own.command": str(script),
        "filter.own.smudge": str(script),
        "filter.own.clean": str(script),
    }.items():
        repo.git("config", key, value)
    repo.git("replace", "HEAD", "HEAD~1")
    assert history(repo.site) == expected
    assert not ran.exists()


def test_what_a_partial_clone_lacks_is_not_fetched(repo: Repository, tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    blob = repo.git("rev-parse", f"HEAD~1:{FIRST}")
    (repo.top / ".git/objects" / blob[:2] / blob[2:]).unlink()
    for key, value in {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": f"ext::touch {ran}",
        "protocol.ext.allow": "always",
        "protocol.allow": "always",
    }.items():
        repo.git("config", key, value)
    found = history(repo.site)
    assert not ran.exists()
    assert (found.completeness, found.changes) == ("shallow", ())


def test_without_a_repository_there_is_no_history(repo: Repository, tmp_path: Path) -> None:
    (repo.top / ".git").rename(tmp_path / "not here")
    assert history(repo.site) == History(completeness="none")
    repo.git("init", "--quiet")
    assert history(repo.site) == History(completeness="none"), "a repository without a commit"


def test_without_git_there_is_no_history(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert history(repo.site) == History(completeness="none")


def test_a_repository_that_git_refuses_has_no_history(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    owned_by_another = {"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1", "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": ""}
    monkeypatch.setattr(git, "_SURROUNDINGS", {**git._SURROUNDINGS, **owned_by_another})
    assert history(repo.site) == History(completeness="none")
