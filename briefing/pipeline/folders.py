"""Where a site has what is no content: its output, its archive, and what builds leave to each other."""

import os
from hashlib import blake2b
from pathlib import Path

PUBLIC = "public"
"""The output folder, where no other is named."""
ARCHIVE_VARIABLE = "BRIEFING_ARCHIVE"
"""The environment variable that names another archive folder than `site.yaml` does."""
CACHE = ".cache"
"""The folder of the site with all that may be deleted at any time."""
_NAME = "build-"


def cache_file(root: Path, public: Path, what: str) -> Path:
    """The file for `what` is kept of builds of the site at `root` into one output folder."""
    name = os.path.relpath(public.resolve(), root.resolve())
    return root / CACHE / f"{_NAME}{blake2b(os.fsencode(name), digest_size=6).hexdigest()}.{what}"


def forget_builds(root: Path) -> None:
    """Throw out all that builds have kept."""
    for path in (root / CACHE).glob(f"{_NAME}*"):
        path.unlink(missing_ok=True)
