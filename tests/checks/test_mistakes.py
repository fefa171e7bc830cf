"""What an editor can get wrong in a site, and the answer of `check`: the cases stand in mistakes.txt."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.checks.table import KNOWN, hint
from briefing.cli import main
from tests.site_folder import GOOD, good_site, write_files

CASES = Path(__file__).with_name("mistakes.txt")
OF_FILES = Path(__file__).parents[1] / "content/mistakes.txt"
ELSEWHERE = {
    "altered-figure", "bad-catalogue", "bad-file-name", "bad-utf-8", "control-character", "dead-link",
    "foreign-wording", "large-picture", "large-site", "likely-copy", "missing-figure", "no-figure", "no-site",
    "no-speaker", "not-recorded", "numbers-differ", "outside-link", "search", "slow-build", "template", "two-grounds",
    "uncited", "unknown-quote", "unreadable",
}  # fmt: skip
"""Whose mistakes are tried in tests of their own."""


class Told(NamedTuple):
    """A finding as expected: where, under which name, and words of its message."""

    path: str
    line: int
    check: str
    words: str


class Mistake(NamedTuple):
    """One broken site: what it is called, its files as changed, its findings and words of the first one's hint."""

    title: str
    files: dict[str, str]
    told: tuple[Told, ...]
    mend: str


def _mistakes() -> Iterator[Mistake]:
    for case in CASES.read_text(encoding="utf-8").split("\n# ")[1:]:
        title, *lines = case.strip("\n").split("\n")
        files: dict[str, list[str]] = {}
        told: list[Told] = []
        path = mend = ""
        for sign, rest in ((line[:1], line[2:]) for line in lines):
            match sign:
                case "@":
                    path = rest
                    files[path] = []
                case "=":
                    place, check, words = rest.split(" ", 2)
                    of, _, number = place.rpartition(":")
                    told.append(Told(of or path, int(number), check, words))
                case "?":
                    mend = rest
                case "-" | "+":
                    files[path].append(f"{sign}{rest}")
        yield Mistake(title, {name: _changed(name, change) for name, change in files.items()}, tuple(told), mend)


def _changed(name: str, change: list[str]) -> str:
    """The file with each run of lines after “-” replaced by that after “+” below it."""
    text = GOOD.get(name, "")
    runs = re.findall(r"((?:-[^\n]*\n)*)((?:\+[^\n]*\n)*)", "".join(f"{line}\n" for line in change))
    for old, new in ((re.sub(r"^[-+]", "", run, flags=re.MULTILINE) for run in pair) for pair in runs):
        if old:
            assert text.count(old) == 1, f"{name} has no {old!r}"
        if old or new:
            text = text.replace(old, new) if old else new
    return text


MISTAKES = tuple(_mistakes())


def test_there_are_more_than_forty_kinds() -> None:
    assert len({mistake.title for mistake in MISTAKES}) == len(MISTAKES)
    assert len({mistake.told[0].check for mistake in MISTAKES}) > 40


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.title)
def test_the_finding_names_the_line_and_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], mistake: Mistake
) -> None:
    root = write_files(good_site(tmp_path), mistake.files)
    main(["check", "--site", str(root), "--no-record"])
    told = capsys.readouterr().err
    heads = re.findall(r"^(\S+):(\d+):\d+: (?:error|warning|note): (.*) \[([a-z0-9-]+)\]$", told, flags=re.MULTILINE)
    assert [(path, int(line), check) for path, line, _, check in heads] == [finding[:3] for finding in mistake.told], (
        told
    )
    for (_, _, message, check), expected in zip(heads, mistake.told, strict=True):
        assert expected.words in message
        assert f"      = {hint(check)}" in told
    assert mistake.mend in told
    for path, number, _, _ in heads:
        if (root / path).is_file():
            line = (root / path).read_text(encoding="utf-8").split("\n")[int(number) - 1]
            assert f"{number:>5} | {line}".rstrip() in told


def test_every_check_is_met_by_a_mistake() -> None:
    met = {told.check for mistake in MISTAKES for told in mistake.told}
    met |= set(re.findall(r"\[([a-z0-9-]+)\]$", OF_FILES.read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert set(KNOWN) - met == ELSEWHERE - met
    assert set(KNOWN) >= ELSEWHERE
