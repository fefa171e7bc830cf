"""The five articles of the briefing: their texts are other people's, so they are not in the repository."""

import os
from pathlib import Path

NONE = (
    "NO SEEDS: the five articles are neither in $BRIEFING_SEEDS nor in ../shared/seeds, so what is read from them, and "
    "every quotation's place in them, is not checked"
)
"""What is told, in CI too, where they are not: whoever clones the repository cannot have them."""


def find() -> dict[str, Path] | None:
    """The files of the five by their numbers, `000` to `004`; nothing where one of them is missing."""
    folder = Path(os.environ.get("BRIEFING_SEEDS") or Path(__file__).parents[2] / "shared" / "seeds")
    files = {path.name[:3]: path for path in sorted(folder.glob("00[0-4]_*.txt"))}
    return files if len(files) == 5 else None
