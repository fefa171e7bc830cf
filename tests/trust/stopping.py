"""A site that is built while the builder is stopped: what was built before, what should be, and what is there."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self, get_args

from briefing.model.page import PageKind
from briefing.output.manifest import MANIFEST, UNFINISHED
from briefing.pipeline.build import build
from briefing.pipeline.cache import Cache
from tests.site.published import MINI, ROOT, mini_copy
from tests.site_folder import GOOD, SITE, contents, good_site, write_files

CALLS = int(os.environ.get("BRIEFING_CALLS", "6"))
"""At how many of all calls that change the disk a program is stopped in each way; `make kills` takes all."""
NEVER = 1_000_000_000
"""A call that no command comes to."""
OWN = {"CNAME": b"example.org\n", "own/notes.txt": b"by hand", "entries/own.part": b"mine", ".of-mine.part": b"mine"}
"""Files that a person put into the output folder."""
_KINDS = {"home", "entry", "actor", "day", "page"}
_PAGE = """\
<!doctype html><html lang="en"><title>{{ view.head.title }}</title><link rel="stylesheet" href="{{ site.stylesheet }}">
<main>{% if view.html is defined %}{{ view.html }}{% endif %}</main></html>
"""
_NEEDED = re.compile(r'(?:<link rel="stylesheet" href|<script[^>]* src)="/(?:mini/)?([^"?#]+)')


def some(calls: int, most: int = CALLS) -> list[int]:
    """Numbers of calls, evenly over all, the first and the last among them."""
    most = min(most, calls)
    return sorted({1 + round(at * (calls - 1) / (most - 1)) for at in range(most)})


def plain_site(root: Path) -> Path:
    """The tiny site with few kinds of pages, of a few lines each: that they are written counts, not what they say."""
    off = "".join(f"  {kind}: false\n" for kind in get_args(PageKind) if kind not in _KINDS)
    settings = GOOD[SITE].partition("pages:")[0] + f"pages:\n{off}"
    return write_files(good_site(root), {SITE: settings} | {f"templates/pages/{kind}.html": _PAGE for kind in _KINDS})


class Mortal:
    """The program of tests/trust/mortal.py, running."""

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "tests.trust.mortal"]
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def run(
        self, *argv: str, at: int = NEVER, how: str = "killed", cwd: str = ".", within: float = 600
    ) -> dict[str, Any]:
        """How a command, run in this folder, ended that met this at that call, or was killed after so many seconds."""
        assert self._process.stdin
        assert self._process.stdout
        order = {"argv": argv, "at": at, "how": how, "cwd": cwd, "within": within}
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer


@dataclass
class Stopped:
    """A site in `root` and its output, which holds a person's own files too.

    `whole` are the bytes that each file of it may have: those of any build so far.
    """

    root: Path
    folder: Path
    whole: dict[str, set[bytes]] = field(default_factory=dict)
    wanted: Mapping[str, bytes] = field(default_factory=dict)

    @classmethod
    def plain(cls, folder: Path) -> Self:
        """The tiny site, and little of it."""
        return cls(plain_site(folder / "site"), folder)

    @classmethod
    def mini(cls, folder: Path) -> Self:
        """The mini-site without its search, which Pagefind writes otherwise each time."""
        settings = (MINI / "site.yaml").read_text(encoding="utf-8").partition("pages:")[0]
        return cls(mini_copy(folder / "site", {"site.yaml": f"{settings}pages: {{search: false}}\n"}), folder)

    @property
    def public(self) -> Path:
        """The output folder."""
        return self.root / "public"

    @property
    def saved(self) -> Path:
        """Where the output and the cache are kept as they were."""
        return self.folder / "saved"

    def edited(self) -> bool:
        """Note what a build must give now; whether the content can be built at all."""
        clean = self.folder / "clean"
        shutil.rmtree(clean, ignore_errors=True)
        if not build(self.root, public=clean).written:
            return False
        self.wanted = contents(clean)
        for path, content in self.wanted.items():
            self.whole.setdefault(path, set()).add(content)
        return True

    def built(self) -> None:
        """Build, with what earlier builds left, and put a person's own files beside it."""
        build(self.root, public=self.public, cache=Cache.of(self.root, self.public))
        write_files(self.public, OWN)

    def save(self) -> None:
        """Keep the output and the cache as they are."""
        for name in ("public", ".cache"):
            shutil.rmtree(self.saved / name, ignore_errors=True)
            if (self.root / name).exists():
                shutil.copytree(self.root / name, self.saved / name)

    def restore(self) -> None:
        """Put the output and the cache back as they were kept."""
        for name in ("public", ".cache"):
            shutil.rmtree(self.root / name, ignore_errors=True)
            if (self.saved / name).exists():
                shutil.copytree(self.saved / name, self.root / name)

    def faults(self) -> list[str]:
        """Whatever is wrong with the output of a build that was stopped."""
        there = contents(self.public)
        own = [path for path, content in OWN.items() if path in self.kept() and there.get(path) != content]
        torn = [
            path
            for path, content in there.items()
            if path not in {*OWN, MANIFEST, UNFINISHED}
            and not _is_part(path)
            and content not in self.whole.get(path, ())
        ]
        bare = [
            f"{path} without {needed}"
            for path, content in there.items()
            if path.endswith(".html")
            for needed in _NEEDED.findall(content.decode())
            if needed not in there
        ]
        return own + torn + bare

    def kept(self) -> frozenset[str]:
        """The person's own files that are in the output at all."""
        return frozenset(OWN) if (self.saved / "public/CNAME").exists() else frozenset()

    def differences(self) -> list[str]:
        """In which files the output is not what a build must give, after one that was not stopped."""
        there = {path: content for path, content in contents(self.public).items() if path not in self.kept()}
        wrong = sorted(path for path in there.keys() | self.wanted.keys() if there.get(path) != self.wanted.get(path))
        return wrong + [path.name for path in (self.root / ".cache").glob(".*.part")]


def _is_part(path: str) -> bool:
    return any(name.startswith(".") and name.endswith(".part") for name in path.split("/"))
