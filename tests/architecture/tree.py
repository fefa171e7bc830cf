"""The repository's own Python files, parsed."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = sorted((ROOT / "briefing").rglob("*.py"))
ALL = [
    ROOT / "build.py",
    *PACKAGE,
    *(file for part in ("bench", "tests") for file in sorted((ROOT / part).rglob("*.py"))),
]


def parse(file: Path) -> ast.Module:
    """The file's syntax tree."""
    return ast.parse(file.read_text(encoding="utf-8"))


def name(file: Path) -> str:
    """The file as it is called in the repository."""
    return file.relative_to(ROOT).as_posix()
