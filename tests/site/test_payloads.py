"""A site made of payloads: nothing in it runs in a browser, each of its files is whole and says what was written."""

import csv
import io
import json
import re
import sqlite3
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Error, Page

from briefing.content.kinds import KINDS
from briefing.pipeline.build import build
from tests.github_pages import GitHubPages
from tests.site.hostile_site import hostile_site
from tests.site.payloads import PAYLOADS, RUN
from tests.site.published import Published
from tests.site.visits import NewContext, Visit

REFUSED = {
    "actor: same_as", "article: language", "article: url", "entry: language", "page: language",
    "settings: admin", "settings: admin.integrity", "settings: admin.sign_in", "settings: domain",
    "settings: digest_from", "settings: edit_url", "settings: feed_id", "settings: language", "settings: timezone",
    "source: language", "source: url",
    *(f"{kind.name}: formerly" for kind in KINDS),
}  # fmt: skip
"""Keys that take no text but an address or a code: every payload but an address is an error there."""
HARM = Path(__file__).with_name("harm.js").read_text(encoding="utf-8")
"""Looks through pages as the browser reads them: what could run in one, or would ask somebody else's server."""
_STEP = 16
"""Of the things that are no entries, one in so many is opened; all are looked through."""


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, frozenset[str]]:
    """The site's folder, and the keys in which payloads are errors."""
    root = tmp_path_factory.mktemp("hostile") / "site"
    return root, hostile_site(root)


@pytest.fixture(scope="module")
def hostile(refused: tuple[Path, frozenset[str]]) -> Published:
    """The site, built."""
    public = refused[0].parent / "public"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("briefing.pipeline.drawing.Drawing.__call__", lambda *_: b"")  # nobody looks at the pictures
        result = build(refused[0], public=public)
    assert [str(finding) for finding in result.findings] == []
    return Published(public, "https://briefing.example/")


def test_there_are_many_payloads_and_most_can_stand_anywhere(refused: tuple[Path, frozenset[str]]) -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) > 100
    assert refused[1] == REFUSED


def test_no_page_and_no_feed_holds_what_could_run(hostile: Published, page: Page) -> None:
    pages = [name for name in hostile.files if name.endswith(".html")]
    feeds = [name for name in hostile.files if name.endswith(".xml")]
    assert len(pages) > 8 * len(PAYLOADS)
    assert len(feeds) > 2 * len(PAYLOADS)
    for some in _batches([*pages, *feeds]):
        assert page.evaluate(HARM, {name: hostile.text(name) for name in some}) == {}


def _batches(names: list[str]) -> Iterator[list[str]]:
    """As many at a time as are sent to the browser at once."""
    return (names[start : start + 100] for start in range(0, len(names), 100))


def test_the_data_is_whole_and_says_what_was_written(hostile: Published) -> None:
    for name in hostile.files:
        if name.endswith((".xml", ".svg")):
            ET.fromstring(hostile.text(name))  # noqa: S314 - made here
        if name.endswith((".json", ".webmanifest")):
            assert json.loads(hostile.text(name)) is not None, name
    topics = json.loads(hostile.text("data/briefing.json"))["topics"]
    assert {topic["title"] for topic in topics} == set(PAYLOADS)


def test_no_cell_is_a_formula_and_the_database_holds_every_payload(hostile: Published) -> None:
    for name in hostile.files:
        if name.endswith(".csv"):
            cells = [cell for row in csv.reader(io.StringIO(hostile.text(name), newline="")) for cell in row]
            assert [cell for cell in cells if re.match(r"[=+\-@\t\r\n]", cell) and not _number(cell)] == [], name
    (database,) = (name for name in hostile.files if name.endswith(".sqlite"))
    with sqlite3.connect(hostile.folder / database) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        titles = {row[0] for row in connection.execute("select title from topics")}
    connection.close()
    assert titles == set(PAYLOADS)


def _number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None


def test_the_message_has_the_headers_that_it_is_given_and_no_more(hostile: Published) -> None:
    for name in hostile.files:
        if name.endswith(".eml"):
            message = message_from_bytes((hostile.folder / name).read_bytes(), policy=default)
            assert "bcc" not in {header.lower() for header in message}
            assert not message.defects


@pytest.fixture
def server() -> Iterator[GitHubPages]:
    with GitHubPages() as pages:
        yield pages


def test_nothing_runs_in_a_browser(hostile: Published, new_context: NewContext, server: GitHubPages) -> None:
    visit = Visit(new_context(java_script_enabled=True).new_page(), server(hostile.folder, "/"))
    visit.page.on("dialog", lambda dialog: visit.trouble.append(f"dialog {dialog.message}"))
    visit.page.on("popup", lambda popup: visit.trouble.append(f"popup {popup.url}"))
    visit.page.on("framenavigated", lambda frame: visit.trouble.append(frame.url) if frame.parent_frame else None)
    visit.page.add_init_script(f"window.{RUN.removesuffix('()')} = () => console.error('a payload has run')")
    for name in _visited(hostile):
        address = name.removesuffix("index.html")
        try:
            visit.go(address)
        except Error as error:
            visit.trouble.append(f"{name}: {error}")
        assert urlsplit(visit.page.url).path == f"/{address}"
    assert [trouble for trouble in visit.trouble if not _is_missing(trouble)] == []


def _visited(site: Published) -> Iterator[str]:
    """All entries, on which every payload stands in every key, some of the other things, and what there is one of."""
    for name in site.files:
        number = re.search(r"(?:^|/)x(\d+)/", name)
        few = number is None or name.startswith("entries/") or int(number[1]) % _STEP == 0
        if few and (name.endswith(("index.html", ".svg")) or name == "feed.xml"):
            yield name


def _is_missing(trouble: str) -> bool:
    """Whether a picture of a payload's was looked for on this site, and is not there."""
    return "404" in trouble
