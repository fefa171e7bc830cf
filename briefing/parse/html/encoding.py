"""From a page's bytes to its markup."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_META = re.compile(rb"<meta[^>]{1,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4096
"""Bytes at the top in which the encoding is declared."""
_LEGACY = "windows-1252"

_CODECS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("utf8", "utf-8", "unicode-1-1-utf-8"), "utf-8"),
        **dict.fromkeys(("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "l1", "windows-1252"), "cp1252"),
        **{f"windows-125{n}": f"cp125{n}" for n in (0, 1, 3, 4, 5, 6, 7, 8)},
        **{f"iso-8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
        "iso-8859-9": "cp1254",
        "koi8-r": "koi8-r",
        "koi8-u": "koi8-u",
        "macintosh": "mac-roman",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "gb18030": "gb18030",
        "big5": "big5hkscs",
        "shift_jis": "cp932",
        "sjis": "cp932",
        "euc-jp": "euc_jp",
        "iso-2022-jp": "iso2022_jp",
        "euc-kr": "cp949",
    }
)
"""The names that pages declare, and what browsers read them as. Other codecs of Python's are no page's."""


def decode(raw: bytes, declared: str | None = None) -> str:
    """The markup: by its byte order mark, as `declared` by the server or the page, as UTF-8, or as windows-1252.

    A declared encoding that reads most of the letters beyond ASCII wrong is not believed.
    """
    for mark, codec in _BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(codec, "replace")
    for codec in _declared(raw, declared):
        text = raw.decode(codec, "replace")
        if _is_sound(text):
            return text
    return raw.decode(_LEGACY, "replace")


def _declared(raw: bytes, declared: str | None) -> Iterator[str]:
    meta = _META.search(raw, 0, _HEAD)
    for name in (declared, meta[1].decode("ascii", "replace") if meta else None):
        codec = _CODECS.get((name or "").strip().lower())
        if codec:
            yield codec
    yield "utf-8"


def _is_sound(text: str) -> bool:
    wrong = text.count("\ufffd")
    return wrong == 0 or 2 * wrong < sum(1 for char in text if char > "\x7f")
