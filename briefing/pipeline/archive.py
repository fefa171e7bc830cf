"""The archive: copies of articles, each under a name of its own, none ever overwritten."""

from hashlib import sha256
from pathlib import Path

from briefing.intake.change import Copy, Original
from briefing.model.frozen import frozen
from briefing.pipeline.article_file import ArticleFile


@frozen
class Stored:
    """An article's copy in the archive; `name` is that of the file that was read, `fresh` is what is to be written."""

    name: str
    copy: Copy
    fresh: tuple[tuple[Path, bytes], ...]


def stored(file: ArticleFile, text: str, archive: Path) -> Stored:
    """How an article is kept: a text byte for byte, a page byte for byte with its text beside it.

    If another copy has the name, a part of the digest is added. A text that is there already is not stored again,
    nor is the page around it: an address gives other bytes each time, though nothing in the article changed.
    """
    if not file.is_page:
        name = _free(file.name, file.raw, archive)
        copy = Copy(name=file.name, archived=name, text=text, sha256=file.sha256)
        return Stored(name=file.name, copy=copy, fresh=_fresh((archive / name, file.raw)))
    raw = text.encode()
    stem, suffix = _parts(file.name)
    stem = _free_pair(stem, suffix, raw, archive)
    page, words = archive / f"{stem}{suffix}", archive / f"{stem}.txt"
    kept = page.read_bytes() if page.exists() else file.raw
    copy = Copy(
        name=f"{_parts(file.name)[0]}.txt",
        archived=words.name,
        text=text,
        sha256=sha256(raw).hexdigest(),
        original=Original(archived=page.name, sha256=sha256(kept).hexdigest()),
    )
    return Stored(name=file.name, copy=copy, fresh=_fresh((page, kept), (words, raw)))


def _fresh(*files: tuple[Path, bytes]) -> tuple[tuple[Path, bytes], ...]:
    return tuple((path, content) for path, content in files if not path.exists())


def _parts(name: str) -> tuple[str, str]:
    """A page's name and ending; one that ends in `.txt` gets the ending of a page, for its text has the other."""
    path = Path(name)
    return (path.stem, path.suffix) if path.suffix.lower() not in {"", ".txt"} else (path.stem, ".html")


def _free(name: str, raw: bytes, archive: Path) -> str:
    if _is(archive / name, raw):
        return name
    return f"{Path(name).stem}-{sha256(raw).hexdigest()[:8]}{Path(name).suffix}"


def _free_pair(stem: str, suffix: str, raw: bytes, archive: Path) -> str:
    """The name under which the text is there already, or no text and no page is."""
    words, page = archive / f"{stem}.txt", archive / f"{stem}{suffix}"
    if _is(words, raw) and (words.exists() or not page.exists()):
        return stem
    return f"{stem}-{sha256(raw).hexdigest()[:8]}"


def _is(path: Path, raw: bytes) -> bool:
    """Whether a file may have this path: it is free, or has these bytes."""
    return not path.exists() or path.read_bytes() == raw
