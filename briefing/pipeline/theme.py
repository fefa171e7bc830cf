"""Reading the theme: the default one, and a site's own templates over it, file by file."""

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from briefing.model.theme import Theme
from briefing.render.engine import STYLESHEET

TEMPLATES = "templates"
_ASSETS = "assets"
_CSS = "css"


def read_theme(root: Path) -> Theme:
    """The theme of the site at `root`. All of `assets/css/*.css`, in the order of the names, is one stylesheet."""
    files: dict[str, Path] = {}
    for folder in (default_theme(), root / TEMPLATES):
        files |= dict(_files(folder))
    sheets = [path for name, path in sorted(files.items()) if name.startswith(f"{_ASSETS}/{_CSS}/")]
    assets = {
        name.removeprefix(f"{_ASSETS}/"): path.read_bytes()
        for name, path in sorted(files.items())
        if name.startswith(f"{_ASSETS}/") and path not in sheets
    }
    return Theme(
        templates=MappingProxyType(
            {
                name: path.read_text(encoding="utf-8")
                for name, path in sorted(files.items())
                if not name.startswith(f"{_ASSETS}/")
            }
        ),
        assets=MappingProxyType({STYLESHEET: b"\n".join(path.read_bytes() for path in sheets), **assets}),
    )


def default_theme() -> Path:
    """The folder of the default theme: inside the installed package, or beside it in the project's own folder."""
    package = Path(__file__).resolve().parent.parent
    inside = package / TEMPLATES
    return inside if inside.is_dir() else package.parent / TEMPLATES


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in name.parts):
            yield name.as_posix(), path
