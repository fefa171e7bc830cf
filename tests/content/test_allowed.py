"""Remarks that allow a finding: where they are read, what they cover, and that no reader sees them."""

from pathlib import Path

import pytest

from briefing.content.allowed import allows, without_remarks
from briefing.content.document import read_document
from briefing.content.load import load, read_content
from briefing.model.finding import Finding, Origin
from briefing.pipeline.build import build
from tests.site_folder import ENTRY, GOOD, PAGE, contents, good_site, write_files

HEAD = "---\ntitle: Talks\n---\n"


def _read(text: str) -> list[tuple[int, int, str, str]]:
    document, findings = read_document("a.md", text.encode(), markdown=text.startswith("---"))
    assert document, findings
    return [(each.origin.line, each.last_line, each.check, each.reason) for each in allows(document)]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("title: a  # allow: future-date – an embargo\n", [(1, 1, "future-date", "an embargo")]),
        ("# allow: future-date – an embargo\ntitle: a\n", [(1, 2, "future-date", "an embargo")]),
        ("# allow: a – b\n# allow: c - d\n\ntitle: a\n", [(1, 4, "a", "b"), (2, 4, "c", "d")]),
        ("title: a  # allow: future-date\n", [(1, 1, "future-date", "")]),
        ("title: a  # allow: future-date –  \n", [(1, 1, "future-date", "")]),
        ("title: a  # allow:\n", [(1, 1, "", "")]),
        ("title: a  # allow: future-date: an embargo - of May\n", [(1, 1, "future-date", "an embargo - of May")]),
        ("title: a#allow:future-date – b\n", []),
        ('title: "a # allow: future-date – b"\n', []),
        ("title: |\n  # allow: future-date – b\n", []),
        ("title: |\n  a\n# allow: future-date – b\nurl: https://example.org/\n", [(3, 4, "future-date", "b")]),
        (f"{HEAD}<!-- allow: no-alt – a rule -->\n\n![](a)\n", [(4, 6, "no-alt", "a rule")]),
        (f"{HEAD}![](a) <!-- allow: no-alt – a rule -->\n![](b)\n", [(4, 4, "no-alt", "a rule")]),
        (f"{HEAD}`<!-- allow: no-alt – a rule -->`\n", []),
        ("---\n# allow: unused-actor – later\ntitle: a\n---\n", [(2, 3, "unused-actor", "later")]),
    ],
)
def test_where_a_remark_counts(text: str, read: list[tuple[int, int, str, str]]) -> None:
    assert _read(text) == read


def test_a_remark_covers_its_check_on_its_lines_for_a_reason() -> None:
    document, _ = read_document(
        "a.yaml", b"a: b\n# allow: no-alt - x\nc: d\ne: f\n# allow: no-alt\ng: h\n", markdown=False
    )
    assert document
    first, second = allows(document)

    def finding(line: int, check: str = "no-alt", path: str = "a.yaml") -> Finding:
        return Finding(origin=Origin(path, line, 1), check=check, message="")

    assert [line for line in range(1, 8) if first.covers(finding(line))] == [2, 3]
    assert not first.covers(finding(3, "no-dog"))
    assert not first.covers(finding(3, path="b.yaml"))
    assert not second.covers(finding(6))


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("a\n<!-- allow: no-alt – b -->\nc\n", "a\nc\n"),
        ("a <!-- allow: no-alt – b -->\nc\n", "a\nc\n"),
        ("a <!-- allow: no-alt – b --> c\n", "a c\n"),
        ("<!-- allow: no-alt – b -->", ""),
        ("a `<!-- allow: no-alt – b -->` c", "a `<!-- allow: no-alt – b -->` c"),
        ("<!-- another comment -->\n", "<!-- another comment -->\n"),
    ],
)
def test_readers_get_a_body_without_remarks(body: str, shown: str) -> None:
    assert without_remarks(body) == shown


def test_no_file_of_the_site_has_a_remark(tmp_path: Path) -> None:
    body = "<!-- allow: no-alt – SECRET -->\n![](https://pictures.example/a.png)\n"
    files = {PAGE: GOOD[PAGE] + body, ENTRY: GOOD[ENTRY] + body}
    root = write_files(good_site(tmp_path), files)
    assert build(root).written
    assert [name for name, content in contents(root / "public").items() if b"SECRET" in content] == []


def test_an_error_that_can_be_lived_with_is_allowed_and_the_site_is_built(tmp_path: Path) -> None:
    changes = {
        "actors: [ada-exampleby, borduria]": "actors: [borduria]",
        "    speaker: ada-exampleby": "    speaker: ada-exampleby  # allow: unlisted-actor – she only wrote it",
        "span: [120, 133]": "span: [220, 233]  # allow: span-outside – the sentence runs on",
    }
    text = GOOD[ENTRY]
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    root = write_files(good_site(tmp_path), {ENTRY: text})
    library, findings = load(root)
    assert findings == ()
    assert library
    assert [finding.check for finding in read_content(root).allowed] == ["unlisted-actor", "span-outside"]
    built = build(root)
    assert built.written, built.findings


def test_what_keeps_a_file_from_being_read_cannot_be_allowed(tmp_path: Path) -> None:
    text = GOOD[ENTRY].replace("kind: update", "kind: updates  # allow: bad-value – so it is")
    library, findings = load(write_files(good_site(tmp_path), {ENTRY: text}))
    assert library is None
    assert [finding.check for finding in findings] == ["bad-value"]
