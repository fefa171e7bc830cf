"""Addresses in feeds are whole: the short way to them gives what URLs are joined by."""

from html import unescape
from urllib.parse import urljoin

from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from briefing.render.markdown.reader import whole

HOST = "https://made-up.example/"
PAGE = f"{HOST}repo/entries/x/01-y/"
PARTS = (
    "/",
    "//",
    "..",
    ".",
    "a",
    "é",
    "b-c",
    "~",
    "#q1",
    "?x=1",
    "&amp;",
    ":",
    "https://",
    "http://",
    "ftp:",
    "B.example",
)


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=6).map("".join))
@example("/repo/actors/ada/")
@example("https://B.example")
@example("https://a/../b")
def test_an_address_leads_where_it_led_from_its_page(address: str) -> None:
    found = whole(Markup(f'<p>A <a aria-label="x" href="{address}">link</a></p>'), PAGE)  # noqa: S704 - plain
    there = escape(urljoin(HOST if address.startswith("/") else PAGE, unescape(address)))
    assert found == f'<p>A <a aria-label="x" href="{there}">link</a></p>'
