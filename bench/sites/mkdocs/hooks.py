"""What templates of MkDocs cannot gather themselves: entries by time, and those of each actor and topic."""

from collections import defaultdict
from datetime import datetime
from typing import Any


def on_env(env: Any, config: Any, files: Any) -> Any:  # noqa: ARG001 - MkDocs calls it so
    """Give all templates `entries`, newest first, `listed` by the id of an actor or topic, and the `names` of these."""
    pages = [file.page for file in files.documentation_pages()]
    entries = sorted(
        (page for page in pages if page.meta.get("date")), key=lambda page: page.meta["date"], reverse=True
    )
    listed: dict[str, list[Any]] = defaultdict(list)
    for entry in entries:
        for id_ in (*entry.meta["actors"], *entry.meta["topics"]):
            listed[id_].append(entry)
    names = {page.meta["id"]: page.meta["title"] for page in pages if "id" in page.meta}
    env.globals.update(entries=entries, listed=listed, names=names)
    env.filters["when"] = _when
    env.trim_blocks = True
    return env


def _when(value: datetime) -> str:
    return f"{value:%-d %B %Y, %H:%M}"
