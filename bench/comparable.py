"""Whether two sites are the same: the same pages at the same addresses, saying the same, in about as many bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

BYTES = 0.1
"""By so large a part the pages of one may have more or fewer bytes than those of the other."""
SAMPLE = 60
"""Pages, of each folder below the root, whose texts are compared."""
FEED, SITEMAP = "feed.xml", "sitemap.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How large a site is: its pages and their bytes, and all its other files and theirs."""

    pages: int
    page_bytes: int
    others: int
    other_bytes: int


def extent(public: Path) -> Extent:
    """How large the site in a folder is."""
    sizes = {path: path.stat().st_size for path in public.rglob("*") if path.is_file()}
    pages = [size for path, size in sizes.items() if path.suffix == ".html"]
    return Extent(
        pages=len(pages),
        page_bytes=sum(pages),
        others=len(sizes) - len(pages),
        other_bytes=sum(sizes.values()) - sum(pages),
    )


def differences(public: Path, other: Path) -> Iterator[str]:
    """What tells two sites apart, one sentence for each."""
    here, there = _pages(public), _pages(other)
    for of, missing in ((other, here - there), (public, there - here)):
        if missing:
            yield f"{of} lacks {len(missing)} pages, such as {min(missing)}"
    for name in (FEED, SITEMAP):
        yield from (f"{folder} lacks {name}" for folder in (public, other) if not (folder / name).is_file())
    for page in _sample(here & there):
        if _words(public / page) != _words(other / page):
            yield f"{other / page} says another thing than {public / page}"
    one, two = extent(public), extent(other)
    if abs(one.page_bytes - two.page_bytes) > BYTES * max(one.page_bytes, two.page_bytes):
        yield f"the pages of {public} have {one.page_bytes:,} bytes, those of {other} {two.page_bytes:,}"


def _pages(public: Path) -> set[str]:
    return {path.relative_to(public).as_posix() for path in public.rglob("*.html")}


def _sample(pages: set[str]) -> Iterator[str]:
    """So many pages of each kind, spread evenly."""
    kinds: dict[str, list[str]] = {}
    for page in sorted(pages):
        kinds.setdefault(page.partition("/")[0], []).append(page)
    for of_kind in kinds.values():
        yield from of_kind[:: max(1, len(of_kind) // SAMPLE)]


def _words(page: Path) -> list[str]:
    """The words that a page shows, and where its links lead."""
    text = _Text()
    text.feed(page.read_text(encoding="utf-8"))
    text.close()
    return " ".join(text.found).split()


class _Text(HTMLParser):
    """Collects the text of the body, and the addresses of links."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [f" {value} " for name, value in attrs if tag == "a" and name == "href"]

    def handle_data(self, data: str) -> None:
        self.found.append(data)
