"""Verdicts are written into an article's record, and no other byte of it is touched."""

import pytest
from hypothesis import given, settings

from briefing.content.writing import put_verdicts
from briefing.content.yaml_text import YamlProblem
from briefing.model.span import Span
from briefing.model.verdict import Recorded, Verified
from tests.content.test_writing import entries

VERIFIED = Verified(
    sha256="5eed",
    quotes=(
        Recorded(entry="01-a", words="0123456789ab", grade="verbatim", span=Span(3, 9), before="he: “", after="” now"),
        Recorded(entry="02-b", words="12345678901e", grade="altered", found="we, {row}\n– on: #1", alone=False),
        Recorded(entry="02-b", words="000000000000", grade="missing"),
    ),
)
BLOCK = """\
verified:
  sha256: 5eed
  quotes:
    - {entry: 01-a, words: 0123456789ab, grade: verbatim, span: [3, 9], before: "he: “", after: "” now"}
    - {entry: 02-b, words: 12345678901e, grade: altered, found: "we, {row}\\n– on: #1", alone: false}
    - {entry: 02-b, words: "000000000000", grade: missing}
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: T\n", "title: T\n" + BLOCK),
        ("title: T\n# the end\n\n", "title: T\n# the end\n\n" + BLOCK),
        ("title: T\n...\n", "title: T\n" + BLOCK + "...\n"),
        ("  title: T\n", "  title: T\n" + "".join(f"  {line}\n" for line in BLOCK.splitlines())),
        ("title: T\nverified: {sha256: old}\nnote: N\n", "title: T\n" + BLOCK + "note: N\n"),
        ("verified:\n  sha256: old\n  quotes:\n    - {entry: a}\n# mine\ntitle: T\n", BLOCK + "# mine\ntitle: T\n"),
        ("verified:\ntitle: T\n", BLOCK + "title: T\n"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_verdicts_are_put_into_a_file(before: str, after: str, end: str, mark: str) -> None:
    expected = mark + after.replace("\n", end)
    assert put_verdicts(mark + before.replace("\n", end), VERIFIED) == expected
    assert put_verdicts(expected, VERIFIED) == expected


def test_a_last_line_without_an_end_gets_one() -> None:
    assert put_verdicts("title: T", VERIFIED) == "title: T\n" + BLOCK


def test_an_article_without_quotes_has_no_list() -> None:
    assert put_verdicts("title: T\n", Verified(sha256="5eed")) == "title: T\nverified:\n  sha256: 5eed\n"


@pytest.mark.parametrize("text", ["{title: T}\n", "", "title: |\n  kept"])
def test_a_file_that_takes_no_key_is_refused(text: str) -> None:
    with pytest.raises(YamlProblem):
        put_verdicts(text, VERIFIED)


@settings(deadline=None)
@given(entries())
def test_verdicts_change_no_other_byte(entry: str) -> None:
    mark = "\ufeff" if entry.startswith("\ufeff") else ""
    end = "\r\n" if "\r\n" in entry else "\n"
    before = mark + entry.partition(f"---{end}")[2].partition(f"{end}---{end}")[0] + end
    after = put_verdicts(before, VERIFIED)
    block = BLOCK.replace("\n", end)
    assert after.replace(block, "", 1) == before
    assert put_verdicts(after, VERIFIED) == after
    fewer = put_verdicts(after, Verified(sha256="aa"))
    assert fewer.replace(f"verified:{end}  sha256: aa{end}", "", 1) == before
