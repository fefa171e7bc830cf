"""The line at which each item of a list begins, however the file is written."""

import pytest

from briefing.content.document import read_document
from briefing.content.lines import lines

BLOCK = """\
---
title: Talks
quotes:
# a remark
  - text: |
      We shall

      - talk
    speaker: ada

  -
    text: "in two
      lines"
  - {text: here}
---
quotes:
  - no quote
"""
FLOW = "---\nquotes: [{text: one}, {text: two},\n  {text: three}]\n---\n"
LINE_SEPARATORS = '---\ntitle: "a\u2028b\u0085c"\nquotes:\n- text: one\n---\n'


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (BLOCK, (5, 12, 14)),
        (BLOCK.replace("\n", "\r\n"), (5, 12, 14)),
        (FLOW, (2, 2, 3)),
        (LINE_SEPARATORS, (4,)),
    ],
)
def test_each_item_has_its_line(text: str, found: tuple[int, ...]) -> None:
    document, findings = read_document("a.md", text.encode(), markdown=True)
    assert document, findings
    assert lines("entry", document) == found


@pytest.mark.parametrize("text", ["title: Talks\n", "answers:\n", "answers: none\n", ""])
def test_a_file_without_the_list_has_none(text: str) -> None:
    document, _ = read_document("a.yaml", text.encode(), markdown=False)
    assert document
    assert lines("question", document) == ()
