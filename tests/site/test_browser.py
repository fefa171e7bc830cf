"""A real browser walks the site, at a domain's root and under `/repo/`, without JavaScript and by keyboard."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.site.kinds import one_of_each
from tests.site.published import HOME, MINI, ROOT, PublishedAt
from tests.site.visits import BASES, Visits


@pytest.mark.parametrize("base", BASES)
def test_from_home_to_an_actor_to_an_entry_to_its_source(visit: Visits, base: str) -> None:
    # So low a window ends above every quotation: only one that was scrolled to is seen.
    at = visit(ROOT, base, viewport={"width": 1024, "height": 300})
    page = at.page
    at.go()
    title = page.title()
    quoted = page.locator("section[aria-labelledby=quoted] a").first
    name = quoted.inner_text()
    quoted.click()
    _expect(page, f"{at.home}actors/", f"{name} – {title}", name)

    cited = page.locator("section[aria-labelledby=said] .statements a[href*='#q']").last
    words = cited.inner_text().strip("“” …")
    anchor = urlsplit(str(cited.get_attribute("href"))).fragment
    cited.click()
    expect(page).to_have_url(re.compile(re.escape(f"{at.home}entries/")))
    expect(page.locator(":target blockquote")).to_contain_text(words)
    assert urlsplit(page.url).fragment == anchor
    _is_in_view(page, f"#{anchor}")
    assert page.locator(":target").get_attribute("id") == anchor

    source = page.locator("section[aria-labelledby=source] a[href*='/sources/']").first
    publisher = source.inner_text()
    source.click()
    _expect(page, f"{at.home}sources/", f"{publisher} – {title}", publisher)


@pytest.mark.parametrize("base", BASES)
def test_the_menu_leads_everywhere_and_home_again(visit: Visits, base: str) -> None:
    at = visit(MINI, base)
    at.go()
    title = at.page.title()
    menu = at.page.get_by_role("navigation", name="Site", exact=True)
    names = menu.get_by_role("link").all_inner_texts()
    assert len(names) >= 6
    for name in names:
        link = menu.get_by_role("link", name=name, exact=True)
        to = str(link.get_attribute("href"))
        link.click()
        expect(at.page).to_have_url(re.compile(f"{re.escape(to)}$"))
        expect(at.page).to_have_title(re.compile(f"– {re.escape(title)}$"))
    at.page.get_by_role("banner").get_by_role("link", name=title, exact=True).click()
    expect(at.page).to_have_url(at.home)


@pytest.mark.parametrize("base", BASES)
def test_an_address_that_leads_nowhere_shows_the_sites_own_page(visit: Visits, base: str) -> None:
    at = visit(MINI, base)
    answer = at.go("no/such/deep/page/")
    assert answer
    assert answer.status == 404
    assert at.page.title().startswith("Page not found – ")
    # The page's own status is what this test asks for; its stylesheet must come all the same.
    at.trouble[:] = [
        trouble for trouble in at.trouble if "status of 404" not in trouble and "/deep/page/" not in trouble
    ]
    at.page.locator("main a", has_text="Actors").click()
    _expect(at.page, f"{at.home}actors/", "Actors – ", "Actors")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_stylesheet_is_applied(visit: Visits, scheme: str) -> None:
    at = visit(MINI, "/repo/", java_script_enabled=True, color_scheme=scheme)
    at.go()
    paper = at.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (sum(map(int, paper.removeprefix("rgb(").rstrip(")").split(","))) > 384) == (scheme == "light")


@pytest.mark.parametrize("root", [ROOT, MINI], ids=["flagship", "mini"])
def test_no_page_scrolls_sideways_on_a_narrow_telephone(visit: Visits, published_at: PublishedAt, root: Path) -> None:
    at = visit(root, viewport={"width": 320, "height": 640}, java_script_enabled=True)
    site, wide = published_at(root, HOME), {}
    everything = (name.removesuffix("index.html") for name in site.pages)
    for path in everything if root == MINI else one_of_each(site).values():
        at.go(path)
        width = at.page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[path] = width
    assert wide == {}


@pytest.mark.parametrize("base", BASES)
def test_the_skip_link_works_by_keyboard(visit: Visits, base: str) -> None:
    at = visit(MINI, base)
    at.go("actors/ada-exampleby/")
    skip = at.page.locator("a[href='#main']")
    before = skip.bounding_box()
    assert before is None or before["x"] + before["width"] <= 0
    at.page.keyboard.press("Tab")
    assert at.page.locator(":focus").get_attribute("href") == "#main"
    _is_in_view(at.page, "a[href='#main']")
    at.page.keyboard.press("Enter")
    assert at.page.locator(":focus").get_attribute("id") == "main"
    at.page.keyboard.press("Tab")
    assert at.page.locator("main :focus").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_visible_on_every_stop(visit: Visits, scheme: str) -> None:
    at = visit(MINI, color_scheme=scheme, java_script_enabled=True)
    at.go("entries/klow-talks/02-agenda-of-the-day/")
    stops = at.page.evaluate(f"() => {_STOPS}.length")
    assert stops > 20
    for _ in range(stops):
        unfocused = at.page.evaluate(_LOOKS, arg=True)
        at.page.keyboard.press("Tab")
        assert at.page.evaluate(_LOOKS, arg=False) != unfocused
        _is_in_view(at.page, ":focus")


_STOPS = """[...document.querySelectorAll("a[href], summary, button, input")].filter(each => each.checkVisibility())"""
_LOOKS = f"""next => {{
    const stops = {_STOPS};
    const now = stops.indexOf(document.activeElement);
    const style = getComputedStyle(stops[next ? now + 1 : now]);
    return [style.backgroundColor, style.boxShadow, style.color].join(" ");
}}"""


def _expect(page: Page, address: str, title: str, heading: str) -> None:
    """Wait until the page is there; a click alone does not."""
    expect(page).to_have_url(re.compile(re.escape(address)))
    expect(page).to_have_title(re.compile(f"^{re.escape(title)}"))
    expect(page.locator("h1")).to_have_text(heading)


def _is_in_view(page: Page, selector: str) -> None:
    expect(page.locator(selector)).to_be_in_viewport()
    box = page.locator(selector).bounding_box()
    assert box
    assert box["x"] >= 0
