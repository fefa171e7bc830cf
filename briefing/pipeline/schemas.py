"""Schemas on the disk: the schema of each kind of file, and what makes VS Code use them."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.content.folder import CONTENT, SETTINGS
from briefing.content.kinds import KINDS
from briefing.content.known import known
from briefing.content.schema import schemas
from briefing.content.snippets import snippets
from briefing.model.frozen import frozen
from briefing.output.whole import write_whole

SCHEMAS = "schemas"
EDITOR = ".vscode/settings.json"
SNIPPETS = ".vscode/briefing.code-snippets"


@frozen
class SchemasWritten:
    """What was done: the paths of files `written` and `unchanged`; `lacking` are lines that VS Code's settings lack."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    lacking: tuple[str, ...] = ()


def write_schemas(root: Path, out: Path | None = None) -> SchemasWritten:
    """Write the schemas of the site at `root` into `out`, or else into its `schemas/`, with VS Code's settings.

    Settings that are there are an editor's own and stay as they are.
    """
    things = known(root)
    folder = out or root / SCHEMAS
    wanted = {folder / f"{name}.json": _json(schema) for name, schema in schemas(things).items()}
    mapping = _mapping() if out is None else {}
    settings = root / EDITOR
    if mapping:
        wanted[root / SNIPPETS] = _json(snippets(things))
        if not settings.exists():
            wanted[settings] = _json({"yaml.schemas": mapping})
    fresh = [path for path, content in wanted.items() if not path.is_file() or path.read_bytes() != content]
    for path in fresh:
        write_whole(path, wanted[path])
    return SchemasWritten(
        written=tuple(_shown(path, root) for path in fresh),
        unchanged=tuple(_shown(path, root) for path in wanted if path not in fresh),
        lacking=tuple(_lacking(settings, mapping)),
    )


def refresh_schemas(root: Path) -> None:
    """Bring the schemas up to date where a site has them: a new id must not look like a mistake."""
    if (root / SCHEMAS).is_dir():
        write_schemas(root)


def _mapping() -> dict[str, str]:
    """Which schema is of which files, for the YAML extension; it does not look into Markdown."""
    of_kinds = {
        f"./{SCHEMAS}/{kind.name}.json": f"/{CONTENT}/{kind.folder}/*{kind.suffix}"
        for kind in KINDS
        if not kind.markdown
    }
    return {f"./{SCHEMAS}/site.json": f"/{SETTINGS}", **of_kinds}


def _lacking(settings: Path, mapping: dict[str, str]) -> Iterator[str]:
    text = settings.read_text(encoding="utf-8", errors="replace") if mapping else ""
    for schema, files in mapping.items():
        if json.dumps(schema) not in text:
            yield f"{json.dumps(schema)}: {json.dumps(files)}"


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else os.fspath(path)


def _json(data: Any) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
