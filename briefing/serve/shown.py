"""What a browser shows of a page, so that it is told to load it again when, and only when, that has changed."""

import re
from hashlib import sha256
from html import escape

from briefing.model.frozen import frozen

OWN = "/_preview/"
"""Where the preview's own files are served; no page of a site stands there."""

_SHEET = re.compile(rb"""(?<=href=")([^"<>]*?/)?([^"/<>]+)\.[0-9a-f]{10}\.css(?=")""")
"""The address of a stylesheet, under the name that carries a part of its digest."""
_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)


@frozen
class Shown:
    """A page as a browser has it: the digest of all but its stylesheets' names, and these, in their order."""

    digest: str
    sheets: tuple[str, ...] = ()

    @classmethod
    def of(cls, html: bytes) -> "Shown":
        """What is shown of a page that is served as these bytes."""
        sheets = tuple(found[0].decode(errors="replace") for found in _SHEET.finditer(html))
        return cls(digest=sha256(_SHEET.sub(rb"\1\2.css", html)).hexdigest()[:16], sheets=sheets)


def with_preview(html: bytes, *, host: str, port: str) -> bytes:
    """A page that also loads the preview's script and style, and livereload's; the built one knows nothing of them.

    All are files: the pages' own policy lets nothing inline run. livereload looks for the host and the port of its
    socket in the address of its script.
    """
    shown = Shown.of(html)
    own = f"""\
<link rel="stylesheet" href="{OWN}marks.css">
<script defer src="{OWN}preview.js" data-shown="{shown.digest}" data-sheets="{escape(" ".join(shown.sheets))}"></script>
<script defer src="{OWN}livereload.js?host={escape(host)}&amp;port={escape(port)}"></script>
""".encode()
    head = _HEAD_END.search(html)
    return html[: head.start()] + own + html[head.start() :] if head else html + own
