"""A file taken apart: YAML, body, and the lines of both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.content.document import Document, read_document
from briefing.model.finding import Origin


def _document(raw: str | bytes, *, markdown: bool = True) -> Document:
    document, findings = read_document("a.md", raw.encode() if isinstance(raw, str) else raw, markdown=markdown)
    assert findings == ()
    assert document is not None
    return document


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(end: str, mark: str) -> None:
    text = f"{mark}---\ntitle: Talks\n---\nOne.\n\nTwo.\n".replace("\n", end)
    document = _document(text)
    assert document.data == {"title": "Talks"}
    assert document.body == "One.\n\nTwo.\n"
    assert document.find(("title",)) == Origin("a.md", 2, 8)
    assert document.find(("body", 2, 0)) == Origin("a.md", 6, 1)


@pytest.mark.parametrize(
    ("text", "body", "line"),
    [
        ("---\na: b\n---", "", 4),
        ("---\na: b\n---\n", "", 4),
        ("---\na: b\n---\nText.", "Text.", 4),
        ("---\na: b\n---\n\nText.\n---\nMore.\n", "\nText.\n---\nMore.\n", 4),
        ("---  \na: b\n---\t\nText.", "Text.", 4),
        ("---\na: |\n  ---\n  b\n---\nText.", "Text.", 6),
    ],
)
def test_the_first_two_lines_of_hyphens_hold_the_yaml(text: str, body: str, line: int) -> None:
    document = _document(text)
    assert (document.body, document.body_line) == (body, line)


def test_front_matter_without_a_line_can_be_given_one() -> None:
    document = _document("---\n---\nText.")
    assert (document.yaml, document.yaml_line, document.data) == ("\n", 2, {})
    assert (document.body, document.body_line) == ("Text.", 3)


def test_a_yaml_file_has_no_body() -> None:
    document = _document("name: Gazette\n", markdown=False)
    assert (document.data, document.body) == ({"name": "Gazette"}, "")
    assert document.find(("name",)) == Origin("a.md", 1, 7)


def test_a_yaml_file_may_begin_with_a_line_of_hyphens() -> None:
    assert _document("---\nname: Gazette\n", markdown=False).data == {"name": "Gazette"}


@pytest.mark.parametrize(
    "raw", ["", "\n---\na: b\n---\n", "title: x\n", "---\ntitle: x\n", "----\na: b\n----\n", " ---\n---\n"]
)
def test_without_front_matter_there_is_one_finding(raw: str) -> None:
    document, findings = read_document("a.md", raw.encode(), markdown=True)
    assert document is None
    assert [(finding.check, finding.origin) for finding in findings] == [("front-matter", Origin("a.md"))]


@given(st.binary(max_size=80), st.booleans())
def test_any_bytes_are_a_document_or_findings_never_both(raw: bytes, markdown: bool) -> None:
    document, findings = read_document("a.md", raw, markdown=markdown)
    assert (document is None) == bool(findings)


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from("\n\t"))
)
def test_a_body_is_kept_letter_by_letter(body: str) -> None:
    assert _document(f"---\na: b\n---\n{body}").body == body
