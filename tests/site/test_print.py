"""On paper: the first page is a briefing of two sheets, and no page prints what only a screen can use."""

import re
from pathlib import Path

import pytest

from tests.site.kinds import one_of_each
from tests.site.published import HOME, MINI, ROOT, PublishedAt
from tests.site.visits import Visits

_SHEET = re.compile(rb"/Type\s*/Page\b")
_SEEN = """() => [...document.querySelectorAll("nav, .skip, .filters, .pager, form, .more, .edit")]
    .filter(each => each.checkVisibility()).map(each => each.outerHTML.slice(0, 80))"""
_INK = "getComputedStyle(document.querySelector('h1')).color"


def test_the_first_page_is_two_sheets(visit: Visits) -> None:
    at = visit(ROOT)
    at.go()
    assert len(_SHEET.findall(at.page.pdf(format="A4", prefer_css_page_size=True))) <= 2


@pytest.mark.parametrize("root", [ROOT, MINI], ids=["flagship", "mini"])
def test_no_kind_of_page_prints_navigation(visit: Visits, published_at: PublishedAt, root: Path) -> None:
    at = visit(root, java_script_enabled=True)
    at.page.emulate_media(media="print")
    seen: dict[str, list[str]] = {}
    pages = one_of_each(published_at(root, HOME))
    assert len(pages) > 20
    for kind, path in pages.items():
        at.go(path)
        if found := at.page.evaluate(_SEEN):
            seen[kind] = found
    assert seen == {}


def test_paper_is_white_whatever_the_screen_prefers(visit: Visits) -> None:
    at = visit(MINI, java_script_enabled=True, color_scheme="dark")
    at.go("about/")
    on_screen = at.page.evaluate(_INK)
    at.page.emulate_media(media="print", color_scheme="dark")
    assert max(map(int, re.findall(r"\d+", at.page.evaluate(_INK)))) < 64 < min(map(int, re.findall(r"\d+", on_screen)))


def test_addresses_are_printed_where_they_can_be_typed(visit: Visits) -> None:
    at = visit(MINI, java_script_enabled=True)
    at.page.emulate_media(media="print")
    at.go("entries/klow-talks/01-talks-open-in-klow/")
    printed = at.page.evaluate(
        """() => [...document.querySelectorAll("a")].map(each => [each.href, getComputedStyle(each, "::after").content])
            .filter(each => each[1].includes("(")).map(each => each[0])"""
    )
    assert printed
    assert [address for address in printed if "gazette.example" not in address or "#:~:" in address] == []
