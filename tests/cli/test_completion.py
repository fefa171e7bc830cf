"""What a shell completes; how each shell asks for it, and shows it, is the library's part."""

from pathlib import Path

import pytest
from click.shell_completion import CompletionItem, ShellComplete

from briefing.cli.main import cli


def _offered(*words: str) -> list[CompletionItem]:
    *before, last = words
    return ShellComplete(cli, {}, "briefing", "_BRIEFING_COMPLETE").get_completions(before, last)


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("re",), ["rename"]),
        (("rename", "ac"), ["actor"]),
        (("rename", "actor", ""), ["ada-exampleby", "borduria"]),
        (("merge", "actor", "ada-exampleby", "b"), ["borduria"]),
        (("new", "entry", "--topics", "p"), ["peace-talks"]),
        (("new", "actor", "--kind", "p"), ["person"]),
        (("suggest", "gazette-t"), ["gazette-talks", "gazette-talks/01-talks-begin"]),
        (("check", "--format", "j"), ["json"]),
    ],
)
def test_commands_words_and_the_site_s_own_ids_are_offered(words: tuple[str, ...], offered: list[str]) -> None:
    assert [item.value for item in _offered(*words)] == offered


@pytest.mark.usefixtures("site")
@pytest.mark.parametrize("command", ["import", "parse"])
def test_for_an_article_the_shell_offers_its_files(command: str) -> None:
    assert [(item.type, item.value) for item in _offered(command, "../gaz")] == [("file", "../gaz")]


def test_ids_are_those_of_the_site_that_is_named(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    assert [item.value for item in _offered("rename", "--site", str(site), "topic", "d")] == ["diplomacy"]
