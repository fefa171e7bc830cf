"""What a browser shows, and how the preview's script comes into a page."""

import re
from html import unescape

import pytest

from briefing.serve.shown import Shown, with_preview

PAGE = b"""<!doctype html><head><link rel="stylesheet" href="/repo/assets/site.0123456789.css">
<link rel="stylesheet" href="/repo/assets/print.abcdef0123.css"></head><body>Talks</body>"""


def test_the_stylesheets_are_told_apart_from_all_else() -> None:
    shown = Shown.of(PAGE)
    other_style = Shown.of(PAGE.replace(b"0123456789", b"9876543210"))
    assert shown.sheets == ("/repo/assets/site.0123456789.css", "/repo/assets/print.abcdef0123.css")
    assert other_style.digest == shown.digest
    assert other_style.sheets[0] == "/repo/assets/site.9876543210.css"


@pytest.mark.parametrize(
    "change", [(b"Talks", b"talks"), (b"site.", b"own."), (b"/repo/assets/print", b"/assets/print")]
)
def test_whatever_else_changes_is_another_page(change: tuple[bytes, bytes]) -> None:
    assert Shown.of(PAGE.replace(*change)).digest != Shown.of(PAGE).digest


@pytest.mark.parametrize("page", [PAGE, PAGE.replace(b"</head>", b"</HEAD >"), b"<p>Talks", b""])
def test_the_script_comes_into_every_page_and_says_what_was_sent(page: bytes) -> None:
    sent = with_preview(page, host="[::1]", port="8000").decode()
    assert f'data-shown="{Shown.of(page).digest}"' in sent
    assert 'src="/_preview/livereload.js?host=[::1]&amp;port=8000"' in sent
    assert sent.index("preview.js") < sent.index("livereload.js")
    assert "<script>" not in sent
    if b"<body>" in page:
        assert sent.index("livereload.js") < sent.index("<body>")


def test_the_names_of_stylesheets_come_back_as_they_were_sent() -> None:
    page = PAGE.replace(b"site.0123456789", b"a&amp;&quot;'b.0123456789")
    sent = re.search('data-sheets="([^"]*)"', with_preview(page, host="localhost", port="80").decode())
    assert sent
    assert unescape(sent[1]).split() == list(Shown.of(page).sheets)
    assert "a&amp;&quot;'b.0123456789.css" in unescape(sent[1])
