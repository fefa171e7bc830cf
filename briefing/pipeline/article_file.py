"""Reading an article's file from the disk, or saying in one line why it cannot be one."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

LARGEST = 5_000_000
"""Bytes; a long live page has about 200,000."""


class InputProblem(Exception):
    """A file that no article can be read from; the message is one sentence for the editor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFile:
    """An article's file as found: `raw` its bytes, `text` the same as UTF-8 without newline translation."""

    path: Path
    raw: bytes
    text: str

    @property
    def sha256(self) -> str:
        """The digest of the bytes."""
        return sha256(self.raw).hexdigest()


def read_article_file(path: Path) -> ArticleFile:
    """The article's file at `path`.

    Raises:
        InputProblem: if it is missing, a folder, empty, too large or no UTF-8 text.
    """
    try:
        if path.is_dir():
            raise InputProblem("this is a folder: name the files in it")
        if (size := path.stat().st_size) > LARGEST:
            raise InputProblem(f"{size:,} bytes are too many for an article: the most is {LARGEST:,}")
        raw = path.read_bytes()
    except FileNotFoundError:
        raise InputProblem("there is no such file") from None
    except OSError as error:
        raise InputProblem(f"it cannot be read ({error.strerror})") from None
    if b"\0" in raw:
        raise InputProblem("this is no text: it holds zero bytes (a picture, a PDF, or text saved as UTF-16?)")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is not UTF-8: save the file as text in the encoding UTF-8"
        raise InputProblem(message) from None
    if not text.strip():
        raise InputProblem("the file is empty")
    return ArticleFile(path=path, raw=raw, text=text)
