"""Whatever a content file holds, it is read within bounds, and a finding says where it is wrong and what to do."""

import io
import re
from collections.abc import Mapping
from contextlib import redirect_stderr
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing.cli import main
from briefing.content.limits import LARGEST, MOST_TOLD
from tests.bounded import bounded
from tests.site_folder import ENTRY, SITE, good_site, write_files

TOPIC = "content/topics/hostile.md"
FRONT = "---\ntitle: Talks\n"
ENTRY_FRONT = "---\ntitle: Talks\narticle: gazette-talks\n"


class Told(NamedTuple):
    """What is told first: where, of which check, in which words, and so many findings at most."""

    place: str
    check: str
    words: str
    most: int = 1


def _yaml(text: str | bytes) -> bytes:
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return b"---\n" + raw + b"\n---\n"


NINES = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE: Mapping[str, tuple[bytes, Told]] = {
    "an alias bomb": (_yaml(NINES), Told("2:4", "bad-yaml", "anchors (&) and aliases (*) are not read here")),
    "an alias of itself": (_yaml("a: &a [*a]"), Told("2:4", "bad-yaml", "anchors (&)")),
    "an alias without an anchor": (_yaml("title: *x"), Told("2:8", "bad-yaml", "anchors (&)")),
    "a merge key": (_yaml("title: T\n<<: {parent: x}"), Told("3:1", "unknown-key", "“<<” is no key of this file")),
    "a merge of an anchor": (_yaml("x: &x {title: T}\n<<: *x"), Told("2:4", "bad-yaml", "anchors (&)")),
    "a key twice": (_yaml("title: T\ntitle: U"), Told("3:1", "duplicate-key", "“title” stands here twice")),
    "a key twice, once quoted": (_yaml('title: T\n"title": U'), Told("3:1", "duplicate-key", "stands here twice")),
    "a tag that makes an object": (
        _yaml("title: !!python/object/apply:os.system ['true']"),
        Told("2:8", "bad-yaml", "a tag (!…) is not read here"),
    ),
    "a tag of an object": (_yaml("!!python/object:os.stat {}"), Told("2:1", "bad-yaml", "a tag (!…) is not read here")),
    "100,000 brackets": (_yaml("title: " + "[" * 100_000), Told("2:39", "bad-yaml", "nested more than 32 deep")),
    "100,000 braces": (_yaml("{a: " * 100_000), Told("2:129", "bad-yaml", "nested more than 32 deep")),
    "100,000 dashes": (_yaml("- " * 100_000), Told("2:65", "bad-yaml", "nested more than 32 deep")),
    "100,000 questions": (_yaml("? " * 100_000), Told("2:65", "bad-yaml", "nested more than 32 deep")),
    "a million values": (_yaml(f"title: [{'a,' * 240_000}]"), Told("2:40003", "over-limit", "20,000 keys and values")),
    "100,000 lists": (_yaml(f"title: [{'[],' * 100_000}]"), Told("2:60000", "over-limit", "20,000 keys and values")),
    "a key for each line": (
        _yaml("".join(f"k{n}: a\n" for n in range(40_000))),
        Told("10001:8", "over-limit", "make several files of it"),
    ),
    "9,000 unknown keys": (
        _yaml("title: T\n" + "".join(f"k{n}: a\n" for n in range(9_000))),
        Told("3:1", "unknown-key", "“k0” is no key of this file", MOST_TOLD),
    ),
    "9,000 ids that lead nowhere": (
        f"{ENTRY_FRONT}topics: [{', '.join(f't{n}' for n in range(9_000))}]\n---\n".encode(),
        Told("4:10", "unknown-id", "there is no topic `t0`", MOST_TOLD),
    ),
    "9,000 values of a wrong kind": (
        f"{ENTRY_FRONT}topics: [{'[],' * 9_000}]\n---\n".encode(),
        Told("4:10", "wrong-type", "expected text, found a list", MOST_TOLD),
    ),
    "an id of 100,000 letters": (
        f"{FRONT}parent: {'x' * 100_000}\n---\n".encode(),
        Told("3:9", "unknown-id", "there is no topic `xxx"),
    ),
    "a line of 10 MB": (_yaml("title: " + "x" * 10_000_000), Told("1:1", "over-limit", f"more than {LARGEST:,} bytes")),
    "a body of 10 MB": (f"{FRONT}---\n{'x' * 10_000_000}".encode(), Told("1:1", "over-limit", "make several files")),
    "a body of 400 kB": (f"{FRONT}---\n{'x' * 400_000}".encode(), Told("4:100001", "over-limit", "100,000 characters")),
    "8,000 brackets in a body": (f"{FRONT}---\n\n{'[' * 8_000}".encode(), Told("5:501", "over-limit", "blank lines")),
    "100,000 quotes in each other": (f"{FRONT}---\n{'> ' * 9_000}".encode(), Told("4:101", "over-limit", "50 lists")),
    "a wide table": (
        f"{FRONT}---\n{'|' * 2_000}\n{'|-' * 2_000}\n{'|x' * 9_000}\n".encode(),
        Told("6:1", "over-limit", "20,000 cells of tables"),
    ),
    "NUL": (_yaml("title: a\0b"), Told("2:9", "bad-yaml", "'\\x00' is not allowed in YAML")),
    "NUL by an escape": (_yaml('title: "a\\0b"'), Told("2:8", "control-character", "U+0000")),
    "NUL in a body": (f"{FRONT}---\na\0b\n".encode(), Told("4:2", "control-character", "U+0000")),
    "9,000 controls": (f"{FRONT}---\n{chr(1) * 9_000}\n".encode(), Told("4:1", "control-character", "", MOST_TOLD)),
    "9,000 controls in YAML": (
        _yaml(f'title: ["{chr(92)}x01", {", ".join([chr(34) + chr(92) + "x01" + chr(34)] * 9_000)}]'),
        Told("2:9", "control-character", "U+0001", MOST_TOLD),
    ),
    "half a character": (_yaml("title: \ud800"), Told("2:8", "bad-utf-8", "byte 0xed is not UTF-8")),
    "half a character by an escape": (_yaml('title: "\\ud800"'), Told("2:11", "bad-yaml", "invalid Unicode character")),
    "UTF-16": (f"{FRONT}---\n".encode("utf-16"), Told("1:1", "bad-utf-8", "save the file in the encoding UTF-8")),
    "UTF-16 without a mark": (f"{FRONT}---\n".encode("utf-16-le"), Told("1:1", "front-matter", "must begin with")),
    "UTF-32": (f"{FRONT}---\n".encode("utf-32"), Told("1:1", "bad-utf-8", "byte 0xff is not UTF-8")),
    "two marks of the byte order": (b"\xef\xbb\xbf" * 2 + _yaml("title: T"), Told("1:1", "front-matter", "must")),
    "a text turned round": (_yaml('title: "a\\u202eb"'), Told("2:8", "bidi-control", "U+202E (right-to-left o")),
    "a body turned round": (f"{FRONT}---\na \u2067b\n".encode(), Told("4:3", "bidi-control", "U+2067 (right-to-left")),
    "white space at a heading's end": (f"{FRONT}---\n# a{' ' * 90_000}x\n".encode(), Told("", "", "", 0)),
    "white space in a link": (f"{FRONT}---\n[a]({' ' * 90_000}\n".encode(), Told("", "", "", 0)),
    "accents upon accents": (
        _yaml(f"title: T\ntitel: a{chr(0x301) * 90_000}"),
        Told("3:1", "unknown-key", "“titel” is no"),
    ),
}  # fmt: skip
BEYOND_YAML = frozenset({"unused-topic"})
"""What is told of the file beside."""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_told_within_bounds(tmp_path: Path, name: str) -> None:
    raw, expected = HOSTILE[name]
    path = ENTRY if raw.startswith(ENTRY_FRONT.encode()) else TOPIC
    told = bounded(lambda: _told(write_files(good_site(tmp_path), {path: raw})))
    heads = re.findall(rf"^{re.escape(path)}:(\d+:\d+): (?:error|warning): (.*) \[([a-z0-9-]+)\]$", told, re.MULTILINE)
    heads = [head for head in heads if head[2] not in BEYOND_YAML]
    assert len(heads) <= expected.most, told[:2_000]
    if expected.most:
        place, words, check = heads[0]
        assert (place, check) == (expected.place, expected.check), told[:2_000]
        assert expected.words in words
        assert re.search(r"^      = \S", told, re.MULTILINE), "a hint says what to do"


def test_a_byte_order_mark_is_none_of_an_editors_business(tmp_path: Path) -> None:
    root = write_files(good_site(tmp_path), {TOPIC: b"\xef\xbb\xbf" + _yaml("title: Talks")})
    assert re.findall(rf"^{TOPIC}.*\[(.*)\]$", _told(root), re.MULTILINE) == ["unused-topic"]


def test_hostile_settings_are_told_within_bounds(tmp_path: Path) -> None:
    for text, words in (("[" * 100_000, "nested more than 32 deep"), ("a: b\n" * 200_000, "make several files of it")):
        root = write_files(good_site(tmp_path), {SITE: text})
        told = bounded(partial(_told, root))
        assert re.search(rf"^site.yaml:\d+:\d+: error: .*{re.escape(words)}", told, re.MULTILINE), told[:2_000]


def _told(root: Path) -> str:
    """What `check` says of the site at `root`."""
    told = io.StringIO()
    with redirect_stderr(told):
        main(["check", "--site", str(root), "--no-record"])
    return told.getvalue()
