"""A site that was built for a test, as its readers and its host see it."""

import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from briefing.output.manifest import MANIFEST
from briefing.pipeline.build import build
from briefing.pipeline.built import Built
from briefing.render.search import INDEX
from tests.site.html_page import HtmlPage
from tests.site_folder import contents

ROOT = Path(__file__).parents[2]
MINI = Path(__file__).parent / "mini"
MAIL = "digest/digest.html"
HOME = "https://briefing.example/"


@dataclass(frozen=True)
class Published:
    """The output in `folder`, served at `base_url`; `pages` are its HTML files by name (`actors/index.html`).

    The digest to send is no page of the site: tests/site/test_digest.py reads it. Nor are pages that lead on to others
    (tests/site/test_moved.py).
    """

    folder: Path
    base_url: str

    @property
    def base(self) -> str:
        """The path at which the site stands: `/`, or `/repo/`."""
        return urlsplit(self.base_url).path

    @cached_property
    def files(self) -> tuple[str, ...]:
        """The names of all files that a host publishes."""
        found = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())
        return tuple(sorted(name for name in found if not name.startswith(".")))

    @cached_property
    def pages(self) -> Mapping[str, HtmlPage]:
        """Each HTML file, read."""
        found = {name: HtmlPage(self.text(name)) for name in self.files if name.endswith(".html") and name != MAIL}
        return {name: page for name, page in found.items() if page.one("body").get("class") != "moved"}

    def text(self, name: str) -> str:
        """What a file says; of the database, whatever is text."""
        errors = "replace" if name.endswith(".sqlite") else "strict"
        return (self.folder / name).read_text(encoding="utf-8", errors=errors)

    def url(self, name: str) -> str:
        """The whole address of a file, as links name it."""
        return self.base_url + name.removesuffix("index.html")

    def file_at(self, address: str) -> str | None:
        """The file that the host answers with at a whole address, without a redirect; nothing where it has none."""
        if not address.startswith(self.base_url):
            return None
        name = unquote(urlsplit(urldefrag(address).url).path.removeprefix(self.base))
        name = f"{name}index.html" if name == "" or name.endswith("/") else name
        return name if name in self.files else None


PublishedAt = Callable[[Path, str], Published]
"""What gives the site at `root`, built for an address."""


def publish(root: Path, folder: Path, base_url: str = HOME) -> Published:
    """The site at `root`, built into `folder` for `base_url`."""
    built(root, folder, base_url)
    return Published(folder, base_url)


def built(root: Path, folder: Path, base_url: str | None = None) -> Built:
    """A build that found nothing wrong and has written."""
    result = build(root, base_url=base_url, public=folder)
    assert [str(finding) for finding in result.findings] == []
    assert result.written
    return result


def mini_copy(to: Path, changes: Mapping[str, str] | None = None) -> Path:
    """The mini-site in a folder of its own, with some files written anew; `+…` is put at a file's end instead."""
    shutil.copytree(MINI, to, ignore=shutil.ignore_patterns(".cache"))
    for name, text in (changes or {}).items():
        file = to / name
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text(encoding="utf-8") if text.startswith("+") else ""
        file.write_text(before + text.removeprefix("+"), encoding="utf-8", newline="\n")
    return to


def steady(folder: Path) -> dict[str, bytes]:
    """Every file but those of the search index, which Pagefind writes otherwise each time, and but their names."""
    files = contents(folder)
    files[MANIFEST] = re.sub(rf'"{INDEX}.*\n', "", files[MANIFEST].decode()).encode()
    return {name: content for name, content in files.items() if not name.startswith(INDEX)}
