"""Reading the theme: the default one, and a site's own templates over it, file by file."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import NoReturn

from briefing.model.file_name import clash, kept_by_windows
from briefing.model.finding import Finding, Origin
from briefing.model.theme import Theme
from briefing.pipeline.stylesheet import squeezed
from briefing.render.engine import STYLESHEET, TemplateProblem
from briefing.render.social.letters import letters
from briefing.render.social.looks import HEADLINE, LABEL

TEMPLATES = "templates"
_ASSETS = "assets"
_CSS = "css"
_LANGUAGES = "languages"
_FONTS = "fonts"
DEFAULT = "default/"
"""Before a template's name: the default theme's, also where the site has its own of that name, which may extend it."""


def read_theme(root: Path) -> Theme:
    """The theme of the site at `root`.

    All of `assets/css/*.css`, in the order of the names, is one stylesheet, without its comments.

    Raises:
        TemplateProblem: naming a file that cannot be read, is not UTF-8 or no font, leads elsewhere, or has a name that
            not every system knows.
    """
    files: dict[str, Path] = {}
    for folder in (default_theme(), root / TEMPLATES):
        files |= {name: path for name, path in _files(folder) if not _is_catalogue(name)}
    _refuse_bad_names(files)
    sheets = {
        name: path for name, path in sorted(files.items()) if PurePosixPath(name).match(f"{_ASSETS}/{_CSS}/*.css")
    }
    css = "\n".join(_text(name, path) for name, path in sheets.items())
    assets = {
        name.removeprefix(f"{_ASSETS}/"): _read(name, path)
        for name, path in sorted(files.items())
        if name.startswith(f"{_ASSETS}/") and name not in sheets
    }
    others = (f"{_ASSETS}/", f"{_FONTS}/")
    templates = {name: _text(name, path) for name, path in sorted(files.items()) if not name.startswith(others)}
    templates |= {f"{DEFAULT}{name}": _text(name, path) for name, path in _files(default_theme()) if name in templates}
    fonts = {path.name: _read(name, path) for name, path in sorted(files.items()) if _is_font(name)}
    for name in {HEADLINE, LABEL} & fonts.keys():
        if not letters(fonts[name]):
            message = "no letters can be read from this font: put a whole TrueType font here, or none"
            raise _problem(f"{_FONTS}/{name}", "template", message)
    return Theme(
        templates=MappingProxyType(templates),
        languages=MappingProxyType(_languages(root / TEMPLATES, default_theme())),
        fonts=MappingProxyType(fonts),
        assets=MappingProxyType({STYLESHEET: squeezed(css).encode(), **assets}),
    )


def _languages(*folders: Path) -> dict[str, tuple[str, ...]]:
    """The catalogues of all folders: one that changes a word or two leaves those behind it in force."""
    found: dict[str, tuple[str, ...]] = {}
    for folder in dict.fromkeys(folder.resolve() for folder in folders):
        for name, path in _files(folder):
            if _is_catalogue(name):
                found[path.stem] = (*found.get(path.stem, ()), _text(name, path))
    return found


def _is_catalogue(name: str) -> bool:
    return PurePosixPath(name).match(f"{_LANGUAGES}/*.po")


def _is_font(name: str) -> bool:
    return PurePosixPath(name).match(f"{_FONTS}/*.ttf")


def default_theme() -> Path:
    """The folder of the default theme: inside the installed package, or beside it in the project's own folder."""
    package = Path(__file__).resolve().parent.parent
    inside = package / TEMPLATES
    return inside if inside.is_dir() else package.parent / TEMPLATES


def _text(name: str, path: Path) -> str:
    """The text of a file, without a byte order mark, its lines ending in line feeds."""
    raw = _read(name, path)
    try:
        return raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        at = Origin(f"{TEMPLATES}/{name}", raw[: error.start].count(b"\n") + 1)
        message = f"byte 0x{raw[error.start]:02x} is not UTF-8: save the file in the encoding UTF-8"
        raise TemplateProblem(Finding(origin=at, check="bad-utf-8", message=message)) from None


def _read(name: str, path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(name, error) from None


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """All files of a folder of templates, if there is one, with their names; hidden ones are passed over."""

    def refuse(error: OSError) -> NoReturn:
        raise _unreadable(Path(error.filename).relative_to(folder).as_posix(), error) from None

    for above, folders, files in os.walk(folder, onerror=refuse) if os.path.lexists(folder) else ():
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(above, name) for name in (*folders, *sorted(files)) if not name.startswith(".")):
            name = path.relative_to(folder).as_posix()
            if path.is_symlink() and (message := _astray(folder, path)):
                raise _problem(name, "outside-link", message)
            if path.is_file():
                yield name, path


def _astray(folder: Path, link: Path) -> str:
    """Why a link cannot be followed, in a sentence for whoever writes templates."""
    target = Path(os.path.realpath(link))  # unlike Path.resolve, it survives links that lead round in a circle
    if not target.is_relative_to(os.path.realpath(folder)):
        return f"this is a link that leads out of {TEMPLATES}/: put the file itself here"
    if target.is_dir():
        return "this is a link to a folder: put the folder itself here"
    return "" if target.exists() else "this is a link that leads nowhere: put the file itself here"


def _refuse_bad_names(names: Collection[str]) -> None:
    """Some systems know no difference between `Å.png`, `å.png` and the same in other code points."""
    if twins := clash(names):
        message = f"this and “{twins[1]}” are one name on some systems: rename one of them"
        raise _problem(twins[0], "bad-file-name", message)
    for name in names:
        if part := kept_by_windows(name):
            raise _problem(name, "bad-file-name", f"no file can be called “{part}” on Windows: rename it")


def _unreadable(name: str, error: OSError) -> TemplateProblem:
    return _problem(name, "unreadable", f"cannot read it: {error.strerror}")


def _problem(name: str, check: str, message: str) -> TemplateProblem:
    origin = Origin(PurePosixPath(TEMPLATES, name).as_posix())
    return TemplateProblem(Finding(origin=origin, check=check, message=message))
