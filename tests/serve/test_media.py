"""Every file goes out as what it is, whatever this machine's registry says."""

import mimetypes

import pytest

from briefing.serve.media import media_type


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("site.css", "text/css; charset=utf-8"),
        ("search.JS", "text/javascript; charset=utf-8"),
        ("pagefind.mjs", "text/javascript; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"),
        ("feed.json", "application/json; charset=utf-8"),
        ("entries.csv", "text/csv; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("network.svg", "image/svg+xml; charset=utf-8"),
        ("site.0123456789.png", "image/png"),
        ("photo.jpeg", "image/jpeg"),
        ("photo.webp", "image/webp"),
        ("text.woff2", "font/woff2"),
        ("text.ttf", "font/ttf"),
        ("briefing.sqlite", "application/vnd.sqlite3"),
        ("digest.eml", "message/rfc822"),
        ("program.wasm", "application/wasm"),
        ("wasm.en.pagefind", "application/octet-stream"),
        ("en_0123.pf_meta", "application/octet-stream"),
        ("en_0123.pf_index", "application/octet-stream"),
        ("no-suffix", "application/octet-stream"),
    ],
)
def test_a_file_goes_out_as_what_it_is(name: str, type_: str) -> None:
    assert media_type(name) == type_


def test_what_the_machine_says_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(mimetypes.types_map, ".css", "application/x-wrong")
    monkeypatch.setitem(mimetypes.types_map, ".html", "application/x-wrong")
    assert media_type("site.css") == "text/css; charset=utf-8"
    assert media_type("index.html") == "text/html; charset=utf-8"
