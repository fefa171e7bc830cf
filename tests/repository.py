"""A site's folder under version history: real commits with dates and subjects of a test's own."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.site_folder import write_files

FIRST = "content/entries/gazette-talks/01-talks-begin.md"
FIRST_ID = "gazette-talks/01-talks-begin"


def entry(title: str = "Talks begin in Klow", *, summary: str = "They met.", **keys: str) -> str:
    """An entry's file; each further key is one line of YAML, or several."""
    keys = {"actors": "[ada-exampleby, borduria]"} | keys
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f'---\ntitle: "{title}"\narticle: gazette-talks\n{lines}---\n{summary}\n'


def quote(text: str, speaker: str = "ada-exampleby") -> str:
    """The value of `quotes` with one quote."""
    return f'\n  - text: "{text}"\n    speaker: {speaker}'


@dataclass(frozen=True)
class Repository:
    """The repository at `top`; the site's folder is `site` in it."""

    top: Path
    site: Path

    def git(self, *arguments: str, at: str = "2025-02-13T12:00:00+00:00") -> str:
        """Run git, unmoved by how it is set up on this machine."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        nobody = {f"GIT_{role}_{what}": "nobody@example.org" for role in ("AUTHOR", "COMMITTER") for what in _WHO}
        dates = {"GIT_AUTHOR_DATE": "2001-01-01T00:00:00+00:00", "GIT_COMMITTER_DATE": at}
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        return subprocess.run(
            ["git", *arguments],
            cwd=self.top,
            env=kept | nobody | dates | alone,
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()

    def commit(
        self, subject: str, files: Mapping[str, str | bytes | None] | None = None, at: str = "2025-02-13T12:00:00+00:00"
    ) -> str:
        """Write or remove files of the site and commit all there is; the commit's name."""
        write_files(self.site, files or {})
        self.git("add", "--all", at=at)
        self.git("commit", "--quiet", "--allow-empty", "--message", subject, at=at)
        return self.git("rev-parse", "HEAD")


_WHO = ("NAME", "EMAIL")


def repository(top: Path, site: str = ".") -> Repository:
    """An empty repository at `top`, for a site in the folder `site` of it."""
    (top / site).mkdir(parents=True, exist_ok=True)
    made = Repository(top, top / site)
    made.git("init", "--quiet", "--initial-branch", "main")
    return made
