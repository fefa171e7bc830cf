"""What the preview adds to a page for the editor: drafts are marked, the archived words stand beside an entry."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page, expect

from tests.serve.conftest import Starts
from tests.serve.looking import ARCHIVED, ENTRY_PATH, break_entry, opened, overlay
from tests.site_folder import ENTRY, GOOD, PAGE, write_files


def test_drafts_are_marked_on_their_pages_in_lists_and_in_links(site: Path, start: Starts, page: Page) -> None:
    write_files(site, {ENTRY: GOOD[ENTRY].replace("kind: update", "status: draft")})
    write_files(
        site, {PAGE: GOOD[PAGE].replace("[the talks](topic:peace-talks)", "[it](entry:gazette-talks/01-talks-begin)")}
    )
    preview = opened(page, start(site), ENTRY_PATH)
    expect(page.locator("main .draft").first).to_be_visible()
    expect(page.get_by_role("region", name="Preview").get_by_role("status")).to_have_text("Draft")
    opened(page, preview, "entries/")
    expect(page.locator("main li", has_text="Talks begin in Klow").locator(".draft")).to_be_visible()
    expect(page.locator("main a[data-preview-draft]")).to_have_count(0)
    opened(page, preview, "about/")
    link = page.locator("main").get_by_role("link", name="it")
    assert link.evaluate("link => getComputedStyle(link, '::after').content") == '"draft"'


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_archived_words_stand_beside_the_entry_within_reach_of_the_keyboard(
    site: Path, start: Starts, new_context: Callable[..., BrowserContext], width: int
) -> None:
    write_files(site, ARCHIVED)
    page = new_context(viewport={"width": width, "height": 720}).new_page()
    preview = opened(page, start(site), ENTRY_PATH)
    words = page.get_by_role("region", name="Archived words")
    button = page.get_by_role("button", name="Archive", exact=True)
    if width == 1280:
        expect(words).to_be_visible()
        button.press("Enter")
    expect(words).to_be_hidden()
    button.press("Enter")
    expect(words).to_be_focused()
    expect(words).to_contain_text("“We shall talk1”, said Ada Exampleby.")
    expect(words.locator("mark")).to_have_text("We shall talk")
    panel = page.get_by_role("complementary", name="In the archive")
    expect(panel).to_contain_text(f"{ENTRY}:4")
    expect(panel).to_contain_text("archive/gazette.txt:3")
    expect(panel).to_contain_text("verbatim")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    end = page.locator("footer").last
    end.scroll_into_view_if_needed()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    seen, over = end.bounding_box(), panel.bounding_box()
    assert seen
    assert over
    assert seen["x"] + seen["width"] <= over["x"] if width == 1280 else seen["y"] + seen["height"] <= over["y"]
    opened(page, preview, ENTRY_PATH)
    expect(words).to_be_visible()
    panel.get_by_role("button", name="Close").press("Enter")
    expect(button).to_be_focused()
    expect(words).to_be_hidden()


def test_what_is_built_and_printed_knows_nothing_of_it(site: Path, start: Starts, page: Page) -> None:
    write_files(site, ARCHIVED)
    opened(page, start(site), ENTRY_PATH)
    expect(page.get_by_role("region", name="Archived words")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("region", name="Archived words")).to_be_hidden()
    expect(page.get_by_role("region", name="Preview")).to_be_hidden()


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_axe_finds_nothing(
    site: Path, start: Starts, new_context: Callable[..., BrowserContext], width: int, scheme: str
) -> None:
    write_files(site, {**ARCHIVED, "content/notes.txt": "none of it"})
    write_files(site, {ENTRY: ARCHIVED[ENTRY].replace("kind: update", "status: draft")})
    context = new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    context.add_init_script(AXE_SCRIPT)
    page = context.new_page()
    opened(page, start(site), ENTRY_PATH)
    if width == 320:
        page.get_by_role("button", name="Archive", exact=True).click()
    expect(page.get_by_role("region", name="Archived words")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="1 warning").click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    break_entry(site)
    expect(overlay(page)).to_be_visible()
    assert violations(page) == []


def violations(page: Page) -> list[str]:
    """What axe-core finds, in a shadow tree too."""
    return page.evaluate(  # type: ignore[no-any-return] # from JavaScript
        """() => axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.flatMap(
            ({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`)))"""
    )
