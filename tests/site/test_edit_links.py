"""“Edit this page” leads to the file that a page is made of, and of a quote or an answer to its line."""

import re
from pathlib import Path

from briefing.content.document import read_document
from briefing.pipeline.build import build
from briefing.pipeline.cache import Cache
from tests.site.published import MINI, Published, mini_copy

EDIT = "https://code.example/me/mini/edit/main/"
LINE = re.compile(r"https://code\.example/me/mini/blob/main/(?P<path>.*)\?plain=1#L(?P<line>\d+)")
MADE_OF_A_FILE = re.compile(
    r"(actors|topics|sources|articles|questions|entries/(?!kind|page)[^/]+|about)/([^/]+/)?index\.html"
    r"|statements/bridge-stays-open/index\.html"
)
INDEXES = {f"{kind}/index.html" for kind in ("actors", "topics", "sources", "articles", "questions", "entries/key")}


def test_every_page_of_a_file_has_one_link_to_that_file(mini: Published) -> None:
    edits = {name: _edits(mini, name) for name in mini.pages}
    found = {name: links[0] for name, links in edits.items() if links}
    assert found.keys() == {name for name in mini.pages if MADE_OF_A_FILE.fullmatch(name)} - INDEXES
    assert [links for links in edits.values() if len(links) > 1] == []
    assert [link for link in found.values() if not (MINI / link).is_file()] == []
    for name, link in found.items():
        assert Path(link).stem == Path(name).parent.name, "the page of a thing leads to that thing's file"


def test_a_link_to_a_quote_or_an_answer_leads_to_the_line_where_it_begins(mini: Published) -> None:
    places = {place for name in mini.pages for place in _places(mini, name)}
    for path, line in places:
        assert (MINI / path).read_text(encoding="utf-8").split("\n")[line - 1].startswith("  - "), (path, line)
    assert {path: len([at for at, _ in places if at == path]) for path, _ in places} == {
        path.relative_to(MINI).as_posix(): number
        for path in (MINI / "content").rglob("*.*")
        if (number := _items(path))
    }


def test_a_statement_without_a_file_leads_to_the_quote_on_record(mini: Published) -> None:
    name = "statements/ada-exampleby-neither-we-nor-they/index.html"
    foot = mini.text(name).partition('<p class="imprint">')[2]
    found = LINE.search(foot)
    assert found is not None
    line = (MINI / found["path"]).read_text(encoding="utf-8").split("\n")[int(found["line"]) - 1]
    assert "neither we" in line


def test_a_line_that_moves_is_followed_where_the_rest_of_the_site_is_kept(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site", {})
    name = "content/entries/klow-talks/01-talks-open-in-klow.md"
    for cache in (Cache(tmp_path / "cache"), Cache(tmp_path / "cache")):
        build(root, public=tmp_path / "public", cache=cache)
    text = (root / name).read_text(encoding="utf-8")
    (root / name).write_text(text.replace("quotes:", "# a remark\nquotes:"), encoding="utf-8")
    build(root, public=tmp_path / "public", cache=Cache(tmp_path / "cache"))
    site = Published(tmp_path / "public", "https://briefing.example/mini/")
    led = {line for each in site.pages for path, line in _places(site, each) if path == name}
    written = (root / name).read_text(encoding="utf-8").split("\n")
    assert led
    assert [line for line in led if not written[line - 1].startswith("  - ")] == []


def _edits(site: Published, name: str) -> list[str]:
    return [link.removeprefix(EDIT) for link in site.pages[name].addresses if link.startswith(EDIT)]


def _places(site: Published, name: str) -> list[tuple[str, int]]:
    found = (LINE.fullmatch(link) for link in site.pages[name].addresses)
    return [(each["path"], int(each["line"])) for each in found if each]


def _items(path: Path) -> int:
    """How many quotes or answers a published file has."""
    document, _ = read_document(path.name, path.read_bytes(), markdown=path.suffix == ".md")
    data = document.data if document else {}
    return 0 if data.get("status") == "draft" else len(data.get("quotes" if "entries" in path.parts else "answers", ()))
