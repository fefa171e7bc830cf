"""What an editor can get wrong, and the sentence that answers it: the cases stand in mistakes.txt."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.content.load import load
from tests.site_folder import ARTICLE, ENTRY, GOOD, PERSON, SITE, SOURCE, TOPIC, good_site, write_files


class Mistake(NamedTuple):
    """One case: the file as changed, and the findings as patterns."""

    title: str
    path: str
    text: str
    told: tuple[str, ...]


def _mistakes() -> Iterator[Mistake]:
    cases = Path(__file__).with_name("mistakes.txt").read_text(encoding="utf-8").split("\n# ")[1:]
    for case in cases:
        title, path, *rest = case.strip("\n").split("\n")
        lines = {sign: [line[2:] for line in rest if line.startswith(sign)] for sign in "-+="}
        old, new = ("".join(f"{line}\n" for line in lines[sign]) for sign in "-+")
        assert not old or GOOD[path].count(old) == 1, title
        told = tuple(line if line.startswith("content/") else f"{path}:{line}" for line in lines["="])
        yield Mistake(title, path, GOOD[path].replace(old, new) if old else new, told)


MISTAKES = tuple(_mistakes())


def _is_told(pattern: str, line: str) -> bool:
    """Whether a line is as expected; `…` stands for any text."""
    return re.fullmatch(".*".join(re.escape(part) for part in pattern.split("…")), line) is not None


def _told(root: Path) -> list[str]:
    return [str(finding) for finding in load(root)[1]]


def test_the_tiny_site_itself_has_no_mistake(tmp_path: Path) -> None:
    library, findings = load(good_site(tmp_path))
    assert findings == ()
    assert library is not None


def test_no_case_is_told_twice() -> None:
    assert len({mistake.title for mistake in MISTAKES}) == len(MISTAKES) >= 35


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.title)
def test_a_mistake_is_told_where_it_stands(tmp_path: Path, mistake: Mistake) -> None:
    root = write_files(good_site(tmp_path), {mistake.path: mistake.text})
    told = _told(root)
    assert len(told) == len(mistake.told), told
    for line, pattern in zip(told, mistake.told, strict=True):
        assert _is_told(pattern, line), f"{line}\nis not\n{pattern}"


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.title)
def test_there_is_no_library_where_something_is_an_error(tmp_path: Path, mistake: Mistake) -> None:
    library, findings = load(write_files(good_site(tmp_path), {mistake.path: mistake.text}))
    assert (library is None) == any(finding.severity == "error" for finding in findings)


@pytest.mark.parametrize(
    ("path", "content", "told"),
    [
        (SITE, None, "1:1: error: cannot read it (…): a site's folder holds site.yaml… [no-site]"),
        (SITE, b"", "1:1: error: “title” is missing [missing-key]"),
        (TOPIC, b"", "1:1: error: the file must begin with a line ---, … [front-matter]"),
        (TOPIC, b"---\n---\n", "2:1: error: “title” is missing [missing-key]"),
        (SOURCE, b"", "1:1: error: “name” is missing [missing-key]"),
        (SOURCE, b"name: Gaz\xe9tte\n", "1:10: error: byte 0xe9 is not UTF-8: save the file in … UTF-8 [bad-utf-8]"),
        (SOURCE, "name: Blätt\nnote: é".encode() + b"\xff\n", "2:8: error: byte 0xff is not UTF-8… [bad-utf-8]"),
        (SOURCE, "name: Gazette\n".encode("utf-16"), "1:1: error: byte 0xff is not UTF-8… [bad-utf-8]"),
        (TOPIC, b"---\ntitle: Talks\n---\nFine.\nNot \xfffine.\n", "5:5: error: byte 0xff is not UTF-8… [bad-utf-8]"),
        (SOURCE, b"name: Gazette\0\n", "1:14: error: the character '\\x00' is not allowed in YAML [bad-yaml]"),
        (SOURCE, "name: Blätter, é\x01\n".encode(), "1:17: error: the character '\\x01' is not allowed … [bad-yaml]"),
        (SOURCE, b"name: a\n---\nname: b\n", "2:1: error: this is no YAML: … another document [bad-yaml]"),
        (SOURCE, b"[name]: Gazette\n", "1:1: error: a key must be a plain word [bad-yaml]"),
        (SOURCE, b"name: " + b"[" * 2_000 + b"]" * 2_000, "1:…: error: … [bad-yaml]"),
    ],
    ids=lambda value: str(value)[:60],
)  # fmt: skip
def test_a_broken_file_is_told(tmp_path: Path, path: str, content: bytes | None, told: str) -> None:
    root = write_files(good_site(tmp_path), {path: content})
    lines = [line for line in _told(root) if line.startswith(f"{path}:")]
    assert len(lines) == 1, lines
    assert _is_told(f"{path}:{told}", lines[0]), lines[0]


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    root = good_site(tmp_path)
    (root / "content/topics/wars.md").symlink_to("nowhere.md")
    assert [line.partition(": error: ")[0] for line in _told(root)] == ["content/topics/wars.md:1:1"]


SEVERAL = {
    SITE: GOOD[SITE].replace("title:", "titel:"),
    ENTRY: GOOD[ENTRY].replace("[100, 200]", "[200, 100]").replace("time: 2025-02-13T12:41", "time: noon"),
    ARTICLE: GOOD[ARTICLE].replace("source: gazette", "source: gazete"),
    PERSON: GOOD[PERSON].replace("name: Ada", "Name: Ada").replace("pronoun: she", "pronoun: her"),
    TOPIC: "---\ntitle: Peace: talks\n---\n",
    "content/topics/Wars.md": "---\ntitle: Wars\n---\n",
}


def test_all_mistakes_of_a_site_come_at_once_and_in_order(tmp_path: Path) -> None:
    told = _told(write_files(good_site(tmp_path), SEVERAL))
    assert [re.sub(r": error: .* ", " ", line) for line in told] == [
        "content/actors/ada-exampleby.md:2:1 [missing-key]",
        "content/actors/ada-exampleby.md:2:1 [unknown-key]",
        "content/actors/ada-exampleby.md:10:10 [bad-value]",
        "content/articles/gazette-talks.yaml:2:9 [unknown-id]",
        "content/entries/gazette-talks/01-talks-begin.md:4:7 [bad-span]",
        "content/entries/gazette-talks/01-talks-begin.md:5:7 [bad-date]",
        "content/topics/Wars.md:1:1 [bad-slug]",
        "content/topics/peace-talks.md:2:13 [bad-yaml]",
        "site.yaml:1:1 [missing-key]",
        "site.yaml:1:1 [unknown-key]",
    ]


def test_a_key_that_the_program_sets_itself_hides_no_other_mistake(tmp_path: Path) -> None:
    told = _told(write_files(good_site(tmp_path), {SOURCE: "id: gazette\nname: Gazette\nreuse: all\n"}))
    assert [line.partition(": error: ")[0] for line in told] == [f"{SOURCE}:1:1", f"{SOURCE}:3:8"]
