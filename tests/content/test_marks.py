"""Links, pictures and headings of a body, with their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.content.marks import headings, links, pictures


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("See [the talks](topic:talks).", [("topic:talks", 0, 4)]),
        ("a\nb [x](/a/) [y](b#c 'title')", [("/a/", 1, 2), ("b#c", 1, 11)]),
        ("[a](<b c>) and [d](e_(f))", [("b c", 0, 0), ("e_(f)", 0, 15)]),
        ("[![p](a.png)](b)", [("b", 0, 0)]),
        ("[x][1]\n\n[1]: https://example.org/", [("https://example.org/", 2, 0)]),
        ("<https://example.org/>", [("https://example.org/", 0, 0)]),
        ('<a class="x" href="/y?a=1&amp;b">z</a>', [("/y?a=1&b", 0, 0)]),
        ("`[x](a)` and [^q1] and \\[x](a)", []),
        ("    [x](a)", []),
        ("<!-- [x](a) -->", []),
        ("Жовтень [x](a) 漢字 [y](b)", [("a", 0, 8), ("b", 0, 18)]),
    ],
)
def test_links_are_found_where_they_stand(body: str, found: list[tuple[str, int, int]]) -> None:
    assert [(mark.target, mark.line, mark.column) for mark in links(body)] == found


def test_pictures_have_their_descriptions() -> None:
    body = "![](a.png) ![A gate](b.png)\n<img src='c.png' alt='A river'> <img src=\"d.png\">"
    assert [(each.target, each.words) for each in pictures(body)] == [
        ("a.png", ""), ("b.png", "A gate"), ("c.png", "A river"), ("d.png", ""),
    ]  # fmt: skip


def test_headings_have_their_levels() -> None:
    body = "# One #\n\ntext\n\n### Three\n\nTwo\n---\n\n<h4>Four</h4>\n\n#no heading\n\n    # code\n\n##\n"
    assert [(each.level, each.words, each.line) for each in headings(body)] == [
        (1, "One", 0), (3, "Three", 4), (2, "Two", 6), (4, "Four", 9), (1, "no heading", 11), (2, "", 15),
    ]  # fmt: skip


@given(st.text(alphabet="[]()!<>#\n `ax:-=\"'\\", max_size=200))
def test_no_body_is_too_odd(body: str) -> None:
    for mark in (*links(body), *pictures(body), *headings(body)):
        line = body.split("\n")[mark.line]
        assert 0 <= mark.column <= len(line)
