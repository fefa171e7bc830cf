"""axe-core finds nothing against WCAG 2.2 AA on a page of any kind, by day and by night, on a telephone and a desk."""

from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page

from tests.github_pages import GitHubPages
from tests.site.kinds import one_of_each
from tests.site.published import Published

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
QUERY = {"flagship": "talks", "mini_in_full": "bridge"}
"""What is searched for, so that the results are looked at too."""

_RUN = """tags => {
    for (const each of document.querySelectorAll("details")) each.open = true;
    const asked = { runOnly: tags, resultTypes: ["violations"], preload: false };  // there are no films
    return axe.run(asked).then(({ violations }) => violations.flatMap(
        ({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`)
    ));
}"""

_OpenTab = Callable[[Published], tuple[Page, str]]


@pytest.fixture
def open_tab(
    serve_folder: GitHubPages, new_context: Callable[..., BrowserContext], width: int, scheme: str
) -> _OpenTab:
    """`open_tab(site)`: a tab with axe in it, and the address at which the site is served."""

    def open_(site: Published) -> tuple[Page, str]:
        context = new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        context.add_init_script(AXE_SCRIPT)
        return context.new_page(), serve_folder(site.folder, site.base)

    return open_


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    # The mini-site has every component; the flagship has the long texts and lists: a telephone has least room for them.
    [("mini_in_full", 320, "light"), ("mini_in_full", 1280, "dark"), ("flagship", 320, "dark")],
)
def test_axe_finds_nothing_on_any_kind_of_page(name: str, open_tab: _OpenTab, request: pytest.FixtureRequest) -> None:
    site: Published = request.getfixturevalue(name)
    page, home = open_tab(site)
    found: dict[str, list[str]] = {}
    for path in one_of_each(site).values():
        page.goto(home + path)
        found[path] = _violations(page)
    page.goto(f"{home}search/?q={QUERY[name]}")
    page.locator(".results > li").first.wait_for()
    found["results"] = _violations(page)
    assert {path: violations for path, violations in found.items() if violations} == {}
    assert len(found) > 28


@pytest.mark.parametrize(("width", "scheme"), [(320, "light")])
def test_axe_finds_what_is_wrong(open_tab: _OpenTab, mini: Published) -> None:
    page, home = open_tab(mini)
    page.goto(home)
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<h2></h2><img src=data:,>')")
    assert {violation.partition(":")[0] for violation in _violations(page)} == {"empty-heading", "image-alt"}


def _violations(page: Page) -> list[Any]:
    return list(page.evaluate(_RUN, TAGS))
