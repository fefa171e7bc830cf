"""The program as a wheel, made of itself: so that a site can be built elsewhere by what it was started with."""

import base64
import hashlib
import io
from collections.abc import Iterator, Mapping
from importlib import metadata
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from briefing import __version__
from briefing.content.meanings import DOCS, docs
from briefing.pipeline.theme import TEMPLATES, default_theme

NAME = f"briefing-{__version__}-py3-none-any.whl"
_INFO = f"briefing-{__version__}.dist-info"
_WHEEL = "Wheel-Version: 1.0\nGenerator: briefing\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
_ABOUT = ("METADATA", "entry_points.txt", "licenses/LICENSE")
_BYTECODE = "__pycache__"
_PINS = "requirements/site.txt"


def own_wheel() -> bytes | None:
    """The bytes of the wheel, the same each time; nothing where the program was never installed."""
    try:
        about = {name: metadata.distribution("briefing").read_text(name) for name in _ABOUT}
    except metadata.PackageNotFoundError:
        return None
    files = {
        **dict(_package()),
        **{f"{_INFO}/{name}": text.encode() for name, text in about.items() if text},
        f"{_INFO}/WHEEL": _WHEEL.encode(),
    }
    return _zipped({**files, f"{_INFO}/RECORD": _record(files)})


def pins() -> Path:
    """The versions and digests of the packages that build a site: inside the installed package, or beside it."""
    package = Path(__file__).resolve().parent.parent
    inside = package / _PINS
    return inside if inside.is_file() else package.parent / _PINS


def _package() -> Iterator[tuple[str, bytes]]:
    """The package's files, with the theme and the docs in it, wherever they stand."""
    package = Path(__file__).resolve().parent.parent
    for folder, to in ((package, ""), (default_theme(), f"{TEMPLATES}/")):
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder)
            if path.is_file() and _BYTECODE not in name.parts:
                yield f"briefing/{to}{name.as_posix()}", path.read_bytes()
    for page in DOCS:
        yield f"briefing/docs/{page}", (docs() / page).read_bytes()
    yield f"briefing/{_PINS}", pins().read_bytes()


def _record(files: Mapping[str, bytes]) -> bytes:
    """The digest and the size of each file, as an installer looks for them."""
    lines = [f"{name},sha256={_digest(content)},{len(content)}" for name, content in files.items()]
    return "".join(f"{line}\n" for line in (*lines, f"{_INFO}/RECORD,,")).encode()


def _digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()


def _zipped(files: Mapping[str, bytes]) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as wheel:
        for name, content in files.items():
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            wheel.writestr(entry, content, ZIP_DEFLATED)
    return written.getvalue()
