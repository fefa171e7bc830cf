"""Citations in a body: which they are and where they stand."""

import pytest

from briefing.content.cited import cited


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("He said so.[^q1]", [("q1", 0, 13)]),
        ("He said so. [^q1][^q12]", [("q1", 0, 14), ("q12", 0, 19)]),
        ("One.\n\nTwo [^a/01-b] and\nthree [^a/01-b#q2].", [("a/01-b", 2, 6), ("a/01-b#q2", 3, 8)]),
        ("[a link](actor:ada)[^q1]", [("q1", 0, 21)]),
        ("- an item\n\n    and more of it [^q1]", [("q1", 2, 21)]),
        ("Code: `[^q1]`, ``a ` [^q2]`` and [^q3]", [("q3", 0, 35)]),
        ("Code `over\ntwo [^q1] lines` [^q2]", [("q2", 1, 19)]),
        ("A ` alone.\n\nThen [^q1] and ` again.", [("q1", 2, 7)]),
        ("Text\n\n    [^q1] is how to cite\n\nText [^q2]", [("q2", 4, 7)]),
        ("Text\n\n\t[^q1] is how to cite\n\nText [^q2]", [("q2", 4, 7)]),
        (r"Not \[^q1]", []),
        ("Not [^ q1] nor [^] nor ^q1 nor [q1]", []),
        ("", []),
    ],
)
def test_citations_are_found_where_they_stand(body: str, found: list[tuple[str, int, int]]) -> None:
    assert [(each.written, each.line, each.column) for each in cited(body)] == found


@pytest.mark.parametrize(
    ("written", "entry", "fragment"),
    [("q1", None, "q1"), ("a/01-b", "a/01-b", ""), ("a/01-b#q2", "a/01-b", "q2"), ("q0", "q0", ""), ("1", "1", "")],
)
def test_a_citation_names_a_quote_of_its_own_or_another_entry(written: str, entry: str | None, fragment: str) -> None:
    (found,) = cited(f"Text [^{written}]")
    assert (found.entry, found.fragment) == (entry, fragment)
