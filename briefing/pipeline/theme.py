"""Reading the theme: the default one, and a site's own templates over it, file by file."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from briefing.model.finding import Finding, Origin
from briefing.model.theme import Theme
from briefing.render.engine import STYLESHEET, TemplateProblem

TEMPLATES = "templates"
_ASSETS = "assets"
_CSS = "css"


def read_theme(root: Path) -> Theme:
    """The theme of the site at `root`. All of `assets/css/*.css`, in the order of the names, is one stylesheet.

    Raises:
        TemplateProblem: naming a template that is not UTF-8.
    """
    files: dict[str, Path] = {}
    for folder in (default_theme(), root / TEMPLATES):
        files |= dict(_files(folder))
    sheets = [path for name, path in sorted(files.items()) if PurePosixPath(name).match(f"{_ASSETS}/{_CSS}/*.css")]
    assets = {
        name.removeprefix(f"{_ASSETS}/"): path.read_bytes()
        for name, path in sorted(files.items())
        if name.startswith(f"{_ASSETS}/") and path not in sheets
    }
    templates = {name: _text(name, path) for name, path in sorted(files.items()) if not name.startswith(f"{_ASSETS}/")}
    return Theme(
        templates=MappingProxyType(templates),
        assets=MappingProxyType({STYLESHEET: b"\n".join(path.read_bytes() for path in sheets), **assets}),
    )


def default_theme() -> Path:
    """The folder of the default theme: inside the installed package, or beside it in the project's own folder."""
    package = Path(__file__).resolve().parent.parent
    inside = package / TEMPLATES
    return inside if inside.is_dir() else package.parent / TEMPLATES


def _text(name: str, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        at = Origin(f"{TEMPLATES}/{name}", error.object[: error.start].count(b"\n") + 1)
        message = f"byte 0x{error.object[error.start]:02x} is not UTF-8: save the file in the encoding UTF-8"
        raise TemplateProblem(Finding(origin=at, check="bad-utf-8", message=message)) from None


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in name.parts):
            yield name.as_posix(), path
