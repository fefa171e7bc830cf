"""Content that could do harm is either told as a finding, or harmless in every file of the site."""

from pathlib import Path

import feedparser
import html5lib
import pytest

from briefing.content.kinds import is_free_slug
from briefing.model.file_name import clash, kept_by_windows
from briefing.pipeline.build import build
from briefing.render.addresses import PATHS
from tests.site.published import Published, mini_copy

ENTRY = "content/entries/undated-leaflet/03-hostile.md"
ACTOR = "content/actors/borduria.md"

SCRIPTS = {
    "article": {"content/articles/szohod-copy.yaml": "title: T\nurl: javascript:alert(1)\ncopy_of: klow-talks\n"},
    "source": {"content/sources/szohod-wire.yaml": "name: Wire\nurl: JavaScript:alert(1)\n"},
    "actor": {ACTOR: "---\nname: Borduria\nkind: country\nsame_as: ['javascript:alert(1)']\n---\n"},
    "body": {
        ENTRY: "---\ntitle: T\narticle: undated-leaflet\n---\n[x](javascript:alert(1)) <a href='javascript:x'>y</a>\n"
    },
}
CONTROL = {"\x01": "\\x01", "\x0b": "\\v", "\x0c": "\\f", "\x1f": "\\x1f", "\ufffe": "\\ufffe"}


def _site(tmp_path: Path, changes: dict[str, str]) -> Published | None:
    """The mini-site with changes, or nothing where they are told as findings."""
    root = mini_copy(tmp_path / "site", changes)
    if build(root, public=tmp_path / "public").written is None:
        return None
    return Published(tmp_path / "public", "https://briefing.example/mini/")


@pytest.mark.parametrize("place", SCRIPTS)
def test_no_address_runs_a_script(tmp_path: Path, place: str) -> None:
    if site := _site(tmp_path, SCRIPTS[place]):
        addresses = {address.lower() for page in site.pages.values() for address in page.addresses}
        assert {address for address in addresses if address.startswith("javascript:")} == set()


@pytest.mark.parametrize("character", CONTROL, ids=CONTROL.values())
@pytest.mark.parametrize("where", ["title", "body"])
def test_a_control_character_breaks_no_page_and_no_feed(tmp_path: Path, where: str, character: str) -> None:
    title, body = ("a" + CONTROL[character] + "b", "") if where == "title" else ("Title", f"be{character}fore")
    if site := _site(tmp_path, {ENTRY: f'---\ntitle: "{title}"\narticle: undated-leaflet\n---\n{body}\n'}):
        feed = feedparser.parse(site.text("feed.xml").encode())
        assert not feed.bozo, feed.bozo_exception
        html5lib.HTMLParser(strict=True).parse(site.text("entries/undated-leaflet/03-hostile/index.html"))


def test_raw_headings_leave_the_page_its_one_h1(tmp_path: Path) -> None:
    body = "# Mine\n\n<h1>Mine too</h1>\n\nMine\n===="
    if site := _site(tmp_path, {ENTRY: f"---\ntitle: T\narticle: undated-leaflet\n---\n{body}\n"}):
        assert len(site.pages["entries/undated-leaflet/03-hostile/index.html"].all("h1")) == 1


@pytest.mark.parametrize("id_", ["actors", "entries", "assets", "topics", "cname"])
def test_an_own_page_cannot_take_the_place_of_another(tmp_path: Path, id_: str) -> None:
    from briefing.output.problem import OutputProblem

    root = mini_copy(tmp_path / "site", {f"content/pages/{id_}.md": "---\ntitle: Mine\n---\nMine.\n"})
    try:
        written = build(root, public=tmp_path / "public").written
    except OutputProblem as problem:
        assert f"{id_}/index.html" in str(problem)  # noqa: PT017 - a page beside the assets is none of others' business
    else:
        assert written is None or id_ == "assets"


def test_every_system_can_hold_every_file_of_a_site(mini: Published) -> None:
    assert clash(mini.files) is None
    assert [name for name in mini.files if kept_by_windows(name)] == []


def test_every_folder_of_the_site_is_kept_from_pages_of_the_editors_own() -> None:
    folders = {path.partition("/")[0] for path in PATHS.values() if "/" in path} - {"{id}"}
    assert [name for name in folders if is_free_slug(name)] == []
