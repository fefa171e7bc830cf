"""Reading an article's file from the disk or from the web, or saying in one line why it cannot be one."""

import re
from hashlib import sha256
from pathlib import Path, PurePath

from briefing.model.frozen import frozen
from briefing.parse.html.encoding import decode
from briefing.pipeline.copies import LARGEST

_ENDINGS = frozenset({".htm", ".html", ".xhtml"})
_TAG = re.compile(rb"<[!/a-zA-Z]")
_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}"
    rb"<(?:!doctype html|(?:html|head|body|title|meta|article|main|section|div|h1|p)[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_TOP = 12_000
"""Bytes at the top of a file in which a page shows that it is one."""


class InputProblem(Exception):
    """A file that no article can be read from; the message is one sentence for the editor."""


@frozen
class ArticleFile:
    """An article's file as found or received.

    `raw` are its bytes and `text` the same decoded, without newline translation; of a page that is its markup.
    `address` is where it was fetched from.
    """

    name: str
    raw: bytes
    text: str
    is_page: bool = False
    address: str | None = None

    @property
    def sha256(self) -> str:
        """The digest of the bytes."""
        return sha256(self.raw).hexdigest()


def read_article_file(path: Path) -> ArticleFile:
    """The article's file at `path`: text in UTF-8, or a saved page.

    Raises:
        InputProblem: if it is missing, a folder, empty, too large or no text.
    """
    try:
        if path.is_dir():
            raise InputProblem("this is a folder: name the files in it")
        if (size := path.stat().st_size) > LARGEST:
            raise InputProblem(f"{size:,} bytes are too many for an article: the most is {LARGEST:,}")
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)  # no more of what does not end, such as a device
    except FileNotFoundError:
        raise InputProblem("there is no such file") from None
    except OSError as error:
        raise InputProblem(f"it cannot be read ({error.strerror})") from None
    if len(raw) > LARGEST:
        raise InputProblem(f"this is too long for an article, or has no end: the most is {LARGEST:,} bytes")
    return article_file(path.name, raw)


def article_file(
    name: str, raw: bytes, *, charset: str | None = None, address: str | None = None, is_page: bool | None = None
) -> ArticleFile:
    """The file `name` with the bytes `raw`; it is a page if its content or its ending says so.

    Raises:
        InputProblem: if it is empty or no text.
    """
    if is_page is None:
        by_name = PurePath(name).suffix.lower() in _ENDINGS and _TAG.search(raw) is not None
        is_page = by_name or _PAGE.match(raw[:_TOP].replace(b"\0", b"")) is not None
    text = decode(raw, charset) if is_page else _plain(raw)
    if not text.strip():
        raise InputProblem("the file is empty")
    return ArticleFile(name=name, raw=raw, text=text, is_page=is_page, address=address)


def _plain(raw: bytes) -> str:
    if b"\0" in raw:
        raise InputProblem("this is no text: it holds zero bytes (a picture, a PDF, or text saved as UTF-16?)")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is not UTF-8: save the file as text in the encoding UTF-8"
        raise InputProblem(message) from None
