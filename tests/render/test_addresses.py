"""Where pages stand, and what points at them."""

import pytest

from briefing.model.page import PageKind
from briefing.render.addresses import PATHS, Addresses, file_of, outward
from tests.render.conftest import MakeSite


@pytest.mark.parametrize(
    ("base_url", "root"),
    [
        ("https://briefing.example", "/"),
        ("https://briefing.example/", "/"),
        ("https://briefing.example/repo", "/repo/"),
        ("https://briefing.example/repo/", "/repo/"),
        ("http://localhost:8000/a/b", "/a/b/"),
    ],
)
def test_links_begin_with_the_path_of_the_base_address(site: MakeSite, base_url: str, root: str) -> None:
    addresses = Addresses(site(base_url=base_url))
    assert addresses.href("home") == root
    assert addresses.href("actor", "syldavia") == f"{root}actors/syldavia/"
    assert (
        addresses.href("entry", "klow-talks/01-talks-open-in-klow")
        == f"{root}entries/klow-talks/01-talks-open-in-klow/"
    )
    assert addresses.asset("site.css") == f"{root}assets/site.css"
    assert addresses.asset("a#b %41.png") == f"{root}assets/a%23b%20%2541.png"
    assert addresses.url("actors") == f"{base_url.rstrip('/')}/actors/"


@pytest.mark.parametrize(
    ("kind", "id_"),
    [
        ("actor", "nobody-inparticular"),
        ("actor", "no-such-actor"),
        ("topic", "unwritten"),
        ("entry", "klow-talks/03-a-draft"),
        ("page", "unready"),
        ("source", "no-such-source"),
        ("article", "no-such-article"),
        ("question", "no-such-question"),
        ("statement", "no-such-statement"),
    ],
)
def test_what_has_no_page_has_no_address(site: MakeSite, kind: PageKind, id_: str) -> None:
    assert Addresses(site()).href(kind, id_) is None


NOT_IN_MINI = {"said", "admin"}
"""Nobody there has said so much, and its settings ask for no such page."""


@pytest.mark.parametrize("kind", [kind for kind in PATHS if kind not in NOT_IN_MINI])
def test_a_kind_that_is_switched_off_has_no_address(site: MakeSite, kind: PageKind) -> None:
    id_ = {"actor": "syldavia", "topic": "ferry", "entry": "undated-leaflet/02-other-alphabets"}.get(kind, "")
    id_ = {"source": "klow-gazette", "article": "klow-talks", "page": "about"}.get(kind, id_)
    id_ = {"statement": "bridge-stays-open", "question": "who-stays-open", "day": "2031-05-04"}.get(kind, id_)
    assert Addresses(site(pages={})).href(kind, id_) == f"/mini/{PATHS[kind].format(id=id_)}"
    assert Addresses(site(pages={kind: False})).href(kind, id_) is None


@pytest.mark.parametrize(
    ("path", "file"),
    [("", "index.html"), ("actors/", "actors/index.html"), ("feed.xml", "feed.xml"), ("404.html", "404.html")],
)
def test_a_folder_is_served_by_its_index(path: str, file: str) -> None:
    assert file_of(path) == file


def test_an_edit_link_leads_to_the_file(site: MakeSite) -> None:
    addresses = Addresses(site(edit_url="https://code.example/edit/{path}?plain"))
    assert addresses.edit("content/actors/syldavia.md") == "https://code.example/edit/content/actors/syldavia.md?plain"
    assert Addresses(site(edit_url=None)).edit("content/actors/syldavia.md") is None


@pytest.mark.parametrize(
    ("edit_url", "line"),
    [
        ("https://github.com/me/repo/edit/main/{path}", "https://github.com/me/repo/blob/main/a.md?plain=1#L7"),
        ("https://code.example/{path}?at={line}", "https://code.example/a.md?at=7"),
        ("https://code.example/{path}", None),
        (None, None),
    ],
)
def test_a_line_of_a_file_is_linked_where_it_is_known_how(
    site: MakeSite, edit_url: str | None, line: str | None
) -> None:
    assert Addresses(site(edit_url=edit_url)).line("a.md", 7) == line


def test_a_whole_file_begins_at_its_first_line(site: MakeSite) -> None:
    assert (
        Addresses(site(edit_url="https://code.example/{path}?at={line}")).edit("a.md")
        == "https://code.example/a.md?at=1"
    )


@pytest.mark.parametrize(
    ("written", "linked"),
    [
        ('https://a.example/?q="new"|<old>', "https://a.example/?q=%22new%22%7C%3Cold%3E"),
        ("https://a.example/%22/ї?b=1&c=2#d", "https://a.example/%22/ї?b=1&c=2#d"),
    ],
)
def test_an_address_elsewhere_is_linked_in_characters_that_html_allows(written: str, linked: str) -> None:
    assert outward(written) == linked
