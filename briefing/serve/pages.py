"""The built pages, answered for as GitHub Pages does: what works here works there."""

from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote, unquote

from briefing.model.frozen import frozen
from briefing.serve.media import media_type

_INDEX, _PAGE, _LOST = "index.html", ".html", "404.html"
_NEVER_IN_A_NAME = frozenset('\\:\0"<>|?*')


@frozen
class Answer:
    """What goes back to the browser: the status, the content with its type, and where to go instead."""

    status: HTTPStatus
    content: bytes = b""
    type: str = "text/html; charset=utf-8"
    location: str | None = None


def answer(folder: Path, base: str, target: str) -> Answer:
    """The answer to a request for a page of the site in `folder`.

    A folder has its `index.html`, and a slash at the end of its address; `/page` is `page.html`; what is not there is
    `404.html`. Names that begin with a dot are not served, nor is whatever lies outside of the folder or behind a link.

    Args:
        folder: where the pages were built.
        base: the site's path, `/` or `/repo/`.
        target: what was asked for, with `%` and `?` as it came; it begins with `base`, or is that without its slash.
    """
    asked, mark, query = target.partition("?")
    path = unquote(asked)
    if f"{path}/" == base:
        return _moved(base, mark + query)
    *folders, name = path.removeprefix(base).split("/")
    if not all(map(_is_name, folders)) or not (name == "" or _is_name(name)):
        return _lost(folder)
    at = folder.joinpath(*folders)
    for file in (at / name, at / f"{name}{_PAGE}") if name else (at / _INDEX,):
        content = _content(folder, file)
        if content is not None:
            return Answer(status=HTTPStatus.OK, content=content, type=media_type(file.name))
    return _moved(f"{path}/", mark + query) if name and _is_folder(folder, at / name) else _lost(folder)


def _is_name(name: str) -> bool:
    """Whether a built file or folder may be called this: nothing that leads elsewhere, nothing hidden."""
    return bool(name) and not name.startswith(".") and _NEVER_IN_A_NAME.isdisjoint(name)


def _content(folder: Path, file: Path) -> bytes | None:
    """A file's bytes; nothing where there is none."""
    try:
        return file.read_bytes() if file.is_file() and _is_inside(folder, file) else None
    except OSError:
        return None


def _is_folder(folder: Path, path: Path) -> bool:
    try:
        return path.is_dir() and _is_inside(folder, path)
    except OSError:
        return False


def _is_inside(folder: Path, path: Path) -> bool:
    """Whether no link stands in the way to it."""
    return path.resolve(strict=True) == folder.resolve() / path.relative_to(folder)


def _moved(path: str, query: str) -> Answer:
    return Answer(status=HTTPStatus.MOVED_PERMANENTLY, location=quote(path) + query)


def _lost(folder: Path) -> Answer:
    own = _content(folder, folder / _LOST)
    if own is None:
        return Answer(status=HTTPStatus.NOT_FOUND, content=b"There is no such page.", type="text/plain; charset=utf-8")
    return Answer(status=HTTPStatus.NOT_FOUND, content=own)
