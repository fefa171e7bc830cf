"""The archived copies that are here, each held against the digest in its article's record."""

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG
from types import MappingProxyType

from briefing.model.article import Article
from briefing.model.finding import Finding
from briefing.model.frozen import frozen
from briefing.model.ids import ArticleId
from briefing.model.library import Library
from briefing.model.settings import Settings
from briefing.pipeline.folders import ARCHIVE_VARIABLE

LARGEST = 5_000_000
"""Bytes; a long live page has about 200,000 of text."""


def archive_folder(root: Path, settings: Settings) -> Path:
    """Where the archived copies are."""
    return root / (os.environ.get(ARCHIVE_VARIABLE) or settings.archive)


@frozen
class Copies:
    """The copies that can be compared with: their texts and the SHA-256 of their bytes; and what keeps others from it.

    `named` is how many articles name a copy. That one is not here is no finding: other people's texts are in no
    repository.
    """

    texts: Mapping[ArticleId, str]
    digests: Mapping[ArticleId, str]
    findings: tuple[Finding, ...]
    named: int


class _Unfit(Exception):
    """A copy that cannot be compared with: the key that it is about, the check's name, a sentence for the editor."""

    def __init__(self, key: str, check: str, message: str) -> None:
        super().__init__(message)
        self.key, self.check, self.message = key, check, message


def read_copies(root: Path, library: Library) -> Copies:
    """Read the copy of every article that names one and whose copy is here."""
    folder = archive_folder(root, library.settings)
    named = [article for article in library.articles.values() if article.archive]
    texts: dict[ArticleId, str] = {}
    digests: dict[ArticleId, str] = {}
    findings = []
    for article in named:
        try:
            raw = _bytes(folder, article.archive or "")
            if raw is not None:
                digests[article.id], texts[article.id] = _compared(article, raw), _text(raw)
        except _Unfit as unfit:
            findings.append(
                Finding(origin=article.origin, check=unfit.check, message=unfit.message, where=(unfit.key,))
            )
    return Copies(
        texts=MappingProxyType(texts),
        digests=MappingProxyType({id_: digests[id_] for id_ in texts}),
        findings=tuple(findings),
        named=len(named),
    )


def _bytes(folder: Path, name: str) -> bytes | None:
    """The file's bytes, or nothing where there is none; a name must not lead out of the folder, links included."""
    try:
        path = (folder / name).resolve()
        if "\\" in name or not path.is_relative_to(folder.resolve()):
            raise _Unfit("archive", "bad-archive", f"“{name}” leads out of the archive folder: name a file in it")
        about = path.stat()
        if not S_ISREG(about.st_mode):
            raise _Unfit("archive", "bad-archive", f"“{name}” is no file: name an article's copy in the archive folder")
        if about.st_size > LARGEST:
            message = f"the copy “{name}” has {about.st_size:,} bytes: the most that is compared is {LARGEST:,}"
            raise _Unfit("archive", "bad-archive", message)
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise _Unfit("archive", "bad-archive", f"the copy “{name}” cannot be read ({reason})") from None


def _compared(article: Article, raw: bytes) -> str:
    """The digest of a copy, if it is the one that the record names, or else the one that was compared last."""
    digest = sha256(raw).hexdigest()
    known = article.sha256 or (article.verified.sha256 if article.verified else digest)
    if known.lower() != digest:
        message = (
            f"the copy “{article.archive}” has been changed: its SHA-256 is {digest}, the record says {known}: "
            "restore the file, or import the new copy"
        )
        raise _Unfit("sha256", "changed-copy", message)
    return digest


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"byte {error.start} of the copy is not UTF-8: spans count in a text of that encoding"
        raise _Unfit("archive", "bad-archive", message) from None
