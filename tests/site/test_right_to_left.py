"""A site in Arabic in a real browser: everything is mirrored, and nothing leaves the page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.github_pages import GitHubPages
from tests.site.published import MINI, Published, mini_copy, publish

ENTRY = "entries/klow-talks/01-talks-open-in-klow/"
ARABIC = {
    "site.yaml": "title: محادثات النهر\ndescription: يوم على الحدود.\nlanguage: ar\npages: {changes: false}\n",
    "templates/languages/ar.po": 'msgid "Entries"\nmsgstr "المدخلات"\n\nmsgid "Source"\nmsgstr "المصدر"\n',
}


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("ar")
    title = "العبّارة تعبر النهر والجسر مفتوح للجميع"
    entry = (MINI / f"content/{ENTRY[:-1]}.md").read_text(encoding="utf-8")
    lines = [f"title: {title}" if line.startswith("title:") else line for line in entry.splitlines(keepends=False)]
    changes = ARABIC | {f"content/{ENTRY[:-1]}.md": "\n".join(lines) + "\n"}
    return publish(mini_copy(folder / "site", changes), folder / "public")


@pytest.fixture
def at(arabic: Published, serve_folder: GitHubPages, new_context: Callable[..., BrowserContext]) -> Callable[..., Page]:
    """`at(path, width)`: a page of the site in a window of that width."""
    home = serve_folder(arabic.folder, "/")

    def open_(path: str, width: int) -> Page:
        page = new_context(java_script_enabled=True, viewport={"width": width, "height": 800}).new_page()
        page.goto(home + path)
        return page

    return open_


def _box(page: Page, selector: str) -> tuple[float, float]:
    """Where the first such element begins and ends, from the left."""
    box = page.locator(selector).first.bounding_box()
    assert box, selector
    return box["x"], box["x"] + box["width"]


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(arabic: Published, at: Callable[..., Page], width: int) -> None:
    kinds = {(name.partition("/")[0], name.count("/")): name for name in sorted(arabic.pages, reverse=True)}
    page = at("", width)
    home = page.url
    for name in kinds.values():
        page.goto(home + name)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def test_the_page_is_mirrored(at: Callable[..., Page]) -> None:
    page = at(ENTRY, 1280)
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert _box(page, ".margin")[1] < _box(page, ".column")[0]
    crumbs = [_box(page, f".crumbs li:nth-child({number})") for number in (1, 2)]
    assert crumbs[1][1] <= crumbs[0][0]
    menu = [_box(page, f".menu li:nth-child({number})") for number in (1, 2)]
    assert menu[1][1] <= menu[0][0]
    quote = page.locator(".quote").first
    widths = quote.evaluate("q => [getComputedStyle(q).borderRightWidth, getComputedStyle(q).borderLeftWidth]")
    assert widths == ["3px", "0px"]


def test_the_speakers_stay_at_the_right_edge_of_the_table(at: Callable[..., Page]) -> None:
    page = at("who-on-whom/", 320)
    before = _box(page, ".matrix tbody th")
    page.evaluate("document.querySelector('.scroll').scrollLeft = -60")
    assert _box(page, ".matrix tbody th") == pytest.approx(before, abs=2)


def test_words_of_the_own_catalogue_stand_beside_english_ones(arabic: Published) -> None:
    text = arabic.text(f"{ENTRY}index.html")
    assert '<html lang="ar" dir="rtl">' in text
    assert '<h2 id="source">المصدر</h2>' in text
    assert "مايو 2031" in text
