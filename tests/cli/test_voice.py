"""How much a command says: what it did, how far it is, and with `--quiet` nothing of that."""

import io
import sys
from pathlib import Path

import click
import pytest
from click.shell_completion import BashComplete

from briefing.cli.main import cli
from briefing.cli.voice import Progress
from tests.cli.conftest import Run
from tests.site_folder import ENTRY, GOOD, write_files

ARTICLE = "Talks on Borduria\n\nThe talks between Borduria and Syldavia began on Thursday in Klow, in the old castle.\n"


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _terminal(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What a terminal is sent as errors, from now on."""
    stream = _Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    return stream


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    "arguments", [("build",), (), ("check",), ("schema",), ("clean",), ("rename", "actor", "ada-exampleby", "ada")]
)
def test_a_quiet_command_says_nothing_where_all_is_well(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments, "--quiet") == (0, "", "")


@pytest.mark.usefixtures("site")
def test_quiet_may_stand_before_the_command(run: Run) -> None:
    assert run("--quiet") == run("-q", "check") == (0, "", "")


def test_a_quiet_command_still_tells_what_is_wrong(site: Path, run: Run) -> None:
    write_files(site, {ENTRY: GOOD[ENTRY].replace("kind: update", "kind: updates")})
    code, out, err = run("check", "--quiet")
    assert (code, out, err.count(": error: ")) == (1, "", 1)
    assert run("build", "--quiet").err.endswith("Nothing was built: 1 error.\n")
    assert run("import", "-q", "nowhere.txt").err.endswith("Nothing was imported: 1 error.\n")


def test_a_quiet_command_still_answers_what_was_asked(site: Path, run: Run) -> None:
    write_files(site, {"talks.txt": ARTICLE})
    code, out, err = run("parse", "--json", "-q", "talks.txt")
    assert (code, out[0], err) == (0, "{", "")
    assert run("rename", "-q", "actor", "ada-exampleby", "ada", "--dry-run").out.startswith("diff --git")
    assert run("new", "actor", "-q", "--name", "Bo", "--kind", "person") == (0, "content/actors/bo.md\n", "")
    assert "would be added" in run("import", "-q", "--dry-run", "talks.txt").out
    assert run("import", "-q", "talks.txt") == (0, "", "")


def test_the_last_line_says_what_was_done_and_how_long_it_took(site: Path, run: Run) -> None:
    write_files(site, {"talks.txt": ARTICLE, "empty.txt": ""})
    assert run("parse", "talks.txt").err == "Read talks.txt in 0.00 s.\n"
    code, out, err = run("import", "talks.txt", "empty.txt")
    assert (code, err) == (1, "Importing articles: 2 …\nempty.txt: error: the file is empty\n")
    assert out.splitlines()[-1].startswith("Imported 1 of 2 articles in 0.00 s: 0 quotes, ")
    dry = run("rename", "actor", "ada-exampleby", "ada", "--dry-run")
    assert (dry.err.startswith("Would change "), "Would" in dry.out) == (True, False)
    assert run("rename", "actor", "ada-exampleby", "ada").out.splitlines()[-1].startswith("Changed ")
    assert " files in 0.00 s." in run("init", "new").out.splitlines()[-2]


def test_on_a_terminal_a_line_is_written_over_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch)
    with Progress("Importing") as progress:
        progress(0, 2)
        progress(1, 2)
    assert terminal.getvalue() == "\r\x1b[KImporting: 0 of 2\r\x1b[K"


@pytest.mark.usefixtures("site")
def test_a_build_on_a_terminal_shows_how_far_it_is(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _terminal(monkeypatch)
    run("build")
    assert terminal.getvalue().startswith("\r\x1b[KMaking files: 1")
    assert terminal.getvalue().endswith("\r\x1b[K")
    terminal.truncate(0)
    run("build", "--quiet")
    assert terminal.getvalue() == ""


def test_in_a_pipe_it_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress("Asking") as progress:
        progress(1, 2)
        progress(2, 2)
    assert capsys.readouterr().err == "Asking: 2 …\n"


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_help_ends_with_examples_that_are_commands(run: Run, command: str) -> None:
    examples = run(command, "--help").out.partition("For example:\n")[2].splitlines()
    assert 1 <= len(examples) <= 2
    for example in examples:
        words = [word.strip("'") for word in example.split()[1:]]
        given = [word for word in words if word.startswith("--")]
        assert words[0] == command
        context = click.Context(cli.commands[command])
        named = cli.commands[command]
        if isinstance(named, click.Group):
            named = named.get_command(context, words[1]) or named
        assert set(given) <= {name for parameter in named.params for name in parameter.opts}


def _offered(*words: str) -> list[str]:
    *before, last = words
    return [
        each.value for each in BashComplete(cli, {}, "briefing", "_BRIEFING_COMPLETE").get_completions(before, last)
    ]


@pytest.mark.usefixtures("site")
def test_a_shell_completes_commands_and_ids() -> None:
    assert _offered("re") == ["rename"]
    assert _offered("rename", "actor", "a") == ["ada-exampleby"]
    assert _offered("merge", "actor", "ada-exampleby", "b") == ["borduria"]
    assert _offered("new", "entry", "--actors", "ada") == ["ada-exampleby"]
    assert _offered("new", "entry", "--title", "a") == []


def test_the_list_of_commands_cuts_no_sentence_short(run: Run) -> None:
    told = run("--help").out.partition("Commands:\n")[2]
    assert "  rename   Give a thing another id\n" in told
    assert "..." not in told
    assert max(map(len, told.splitlines())) <= 80
