"""Editors' work is never lost: whatever a command writes into content/, it keeps what it does not change."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from briefing.cli.main import main
from briefing.output import place
from briefing.output.whole import write_part
from tests.site_folder import contents
from tests.suggested_site import COPY, ENTRY, suggested_site
from tests.trust.stopping import CALLS, Mortal, some

PLAIN = """\
---
# first of all, a remark
title:   "The bridge opens"     # as the Gazette had it
topics: []   # none yet

article: gazette-bridge
span: [0, 82]
quotes:
  - text: Everybody may cross the bridge,   # she said
    # about whom?
    span: [1, 32]
actors: [ 'bo-sampleson' ]
status: draft   # for now
# last of all
---
The *bridge* opens, says [Bo](actor:bo-sampleson).
"""
OLD, GUILD, BUGLE = "content/actors/bo-sampleson.md", "content/actors/harbour-guild.md", "content/actors/klow-bugle.md"
ARTICLE = "content/articles/gazette-bridge.yaml"
MORE = {
    OLD: "---\n# whoever this is\nkind: person\nname: 'Bo Sampleson'\n---\nSpeaks  for nobody.\n",
    GUILD: "---\nkind: organisation   # a guild\nname: Harbour Guild\n# and that is all\n---\n",
    BUGLE: "---\n# a paper\nname: Klow Bugle\nkind: organisation\naliases: [Bugle]\n---\nA paper.\n",
    "content/actors/new-one.md": None,
}
NO_QUOTES = re.sub(r"quotes:\n(?:  .*\n)+", "", PLAIN)


class Case:
    """A command, the files that it changes, and the entry that it finds."""

    def __init__(self, *argv: str, changes: tuple[str, ...], entry: str = PLAIN) -> None:
        self.argv, self.changes, self.entry = argv, changes, entry


CASES: Mapping[str, Case] = MappingProxyType(
    {
        "import": Case("import", "archive/bridge.txt", changes=(ENTRY,), entry=NO_QUOTES),
        "suggest": Case("suggest", "--apply", "--yes", changes=(ENTRY,)),
        "rename": Case("rename", "actor", "bo-sampleson", "bo-example", changes=(ENTRY, OLD)),
        "merge": Case("merge", "actor", "klow-bugle", "harbour-guild", changes=(BUGLE, GUILD)),
        "new": Case("new", "actor", "--name", "New One", "--kind", "person", changes=("content/actors/new-one.md",)),
        "check": Case("check", changes=(ARTICLE,)),
    }
)  # fmt: skip
WAYS = {"LF": ("", "\n"), "CRLF": ("", "\r\n"), "with a mark": ("\ufeff", "\r\n")}


def _site(root: Path, case: Case, way: str) -> Path:
    """The tiny site of a bridge, written by an editor whose program ends lines in a way of its own."""
    more = {path: text for path, text in MORE.items() if text is not None}
    site = suggested_site(root, COPY, case.entry, more)
    mark, end = WAYS[way]
    for path in (site / "content").rglob("*.*"):
        text = path.read_text(encoding="utf-8") + ("# the end\n" if path.suffix == ".yaml" else "")
        path.write_bytes((mark + text.replace("\n", end)).encode())
    return site


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: Case, way: str) -> Path:
    root = _site(tmp_path / "site", case, way)
    monkeypatch.chdir(root)
    return root


def _content(site: Path) -> dict[str, bytes]:
    return contents(site / "content")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_command_keeps_what_it_does_not_change_and_does_nothing_twice(site: Path, case: Case, way: str) -> None:
    before = _content(site)
    assert main(case.argv) in {0, 1 if case.argv[0] == "check" else 0}
    after = _content(site)
    changed = {path for path in before if before[path] != after.get(path)} | (after.keys() - before.keys())
    for path in case.changes:
        assert path.removeprefix("content/") in changed
    for path in before.keys() & after.keys():
        assert _comments(before[path]) <= _comments(after[path]), path
        assert _is_within(_keys(before[path]), _keys(after[path])), path
        if path in changed:
            _assert_ends(after[path], way)
    main(case.argv)
    assert _content(site) == after


def _assert_ends(raw: bytes, way: str) -> None:
    mark, end = WAYS[way]
    text = raw.decode()
    assert text.startswith("\ufeff") == bool(mark)
    assert set(re.findall("\r?\n", text)) == {end}


def _comments(raw: bytes) -> set[str]:
    return set(re.findall(r"#[^\r\n]*", raw.decode()))


def _keys(raw: bytes) -> list[str]:
    return re.findall(r"^(\w+):", raw.decode(), re.MULTILINE)


def _is_within(one: list[str], other: list[str]) -> bool:
    left: Iterator[str] = iter(other)
    return all(key in left for key in one)


@pytest.mark.parametrize("way", ["CRLF"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_command_refuses_when_a_file_changed_since_it_was_read(
    site: Path, case: Case, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    there = dict[str, bytes]()

    def late(*given: Any, **named: Any) -> None:
        """Write a part, while an editor saves the files that are about to change."""
        write_part(*given, **named)
        if not there:
            for path in case.changes:
                with (site / path).open("ab") as file:
                    file.write(b"# saved at this very moment\r\n")
            there.update(_content(site))

    monkeypatch.setattr(place, "write_part", late)
    main(case.argv)
    said = capsys.readouterr()
    assert "changed meanwhile" in said.err or "is there already" in said.err
    assert there
    parts = {path for path in _content(site) if path.endswith(".part")}
    assert parts == set()
    assert _content(site) == {path: raw for path, raw in there.items() if not path.endswith(".part")}


@pytest.fixture(scope="module")
def mortal() -> Iterator[Mortal]:
    with Mortal() as running:
        yield running


NEXT = (("check", "--no-record"), ("schema", "--out", "../schemas"), ("suggest",))
"""Commands that may come next: whichever it is, it undoes what was stopped."""


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
@pytest.mark.parametrize("how", ["killed", "full"])
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process cannot be split here")
def test_a_command_that_is_stopped_changes_all_or_nothing(tmp_path: Path, mortal: Mortal, case: Case, how: str) -> None:
    done = _site(tmp_path / "done", case, "LF")
    calls = mortal.run(*case.argv, cwd=str(done))["calls"]
    after = _content(done)
    for at in some(calls, CALLS // 2):
        site = _site(tmp_path / f"at {at}", case, "LF")
        before = _content(site)
        told = mortal.run(*case.argv, at=at, how=how, cwd=str(site))["told"]
        if how == "killed":
            torn = [path for path, raw in _content(site).items() if raw not in (before.get(path), after.get(path))]
            assert [path for path in torn if not path.endswith(".part")] == []
            told = mortal.run(*NEXT[at % len(NEXT)], cwd=str(site))["told"]
        assert _content(site) in (before, after), f"{how} at call {at} of {calls}: {told}"
        assert "Traceback" not in told
        if _content(site) == before:
            mortal.run(*case.argv, cwd=str(site))
            assert _content(site) == after, f"{how} at call {at} of {calls}, and run again"
    print(f"{case.argv[0]}, {how} at {len(some(calls, CALLS // 2))} of {calls} calls: all or nothing")  # noqa: T201 - the figures
