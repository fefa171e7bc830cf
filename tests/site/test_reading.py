"""How a page of any kind is read: by keyboard, on a telephone, enlarged, in few colours, without motion."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.github_pages import GitHubPages
from tests.site.kinds import one_of_each
from tests.site.published import ROOT, Published
from tests.site.visits import Visit

CUT_ON_PURPOSE = ".card .summary, .unseen, .unseen *"
"""Three lines of a summary, whose whole is one link away; and what only screen readers read."""

_OpenPages = Callable[..., Iterator[tuple[str, Page]]]


@pytest.fixture
def open_pages(
    mini_in_full: Published, serve_folder: GitHubPages, new_context: Callable[..., BrowserContext]
) -> Iterator[_OpenPages]:
    """`open_pages(width)`: a page of each kind, one after the other, in a window of that width.

    None of them may ask anything of another host, break its own policy or have anything else to complain of.
    """
    visits: list[Visit] = []

    def open_(width: int, **context: Any) -> Iterator[tuple[str, Page]]:
        page = new_context(viewport={"width": width, "height": 900}, **context).new_page()
        at = Visit(page, serve_folder(mini_in_full.folder, mini_in_full.base))
        visits.append(at)
        for path in one_of_each(mini_in_full).values():
            at.go(path)
            yield path or "home", page

    yield open_
    assert [trouble for at in visits for trouble in at.trouble] == []


def test_the_tab_key_stops_at_everything_in_the_order_of_the_page_and_shows_where(open_pages: _OpenPages) -> None:
    for path, page in open_pages(1280):
        names = page.evaluate(_STOPS)
        assert names[0] == "Skip to the content", path
        for _ in (*names, "and out"):
            page.keyboard.press("Tab")
        (before, _, _), *walked = page.evaluate("walked")
        assert before == -1, path
        assert [number for number, _, _ in walked] == [*range(len(names))], path
        assert [names[number] for number, changed, _ in walked if not changed] == [], path
        assert [names[number] for number, _, seen in walked if not seen] == [], path
        assert page.evaluate("at()[0]") in (-1, 0), path


_STOPS = """() => {
    const all = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const seen = (each) => each.checkVisibility({ visibilityProperty: true });
    const stops = [...document.querySelectorAll(all)].filter(seen);
    const looks = (each) => {
        const { outlineStyle, outlineColor, boxShadow, backgroundColor } = getComputedStyle(each);
        return [outlineStyle, outlineColor, boxShadow, backgroundColor].join();
    };
    const before = stops.map(looks);
    window.at = () => {
        const now = stops.indexOf(document.activeElement);
        if (now < 0) return [now, false, false];
        const { top, bottom, left, right } = stops[now].getBoundingClientRect();
        const isInView = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
        return [now, looks(stops[now]) !== before[now], isInView];
    };
    window.walked = [];
    addEventListener("keydown", () => walked.push(at()), { capture: true });  // before this key moves on
    return stops.map((each) => each.textContent.trim() || each.name || each.getAttribute("aria-label"));
}"""


def test_a_telephone_scrolls_downwards_only_and_reads_in_the_order_of_the_page(open_pages: _OpenPages) -> None:
    for path, page in open_pages(320):
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
        assert page.evaluate(_SCROLLING) == [], path
        tops = page.evaluate(
            "[...document.querySelectorAll('h1, h2, h3')].map((each) => each.getBoundingClientRect().y)"
        )
        assert tops == sorted(tops), path


_SCROLLING = """[...document.querySelectorAll("body *")].filter((each) =>
    each.scrollWidth > each.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(each).overflowX)
    && !(each.tabIndex === 0 && ["region", "group"].includes(each.getAttribute("role"))
        && (each.ariaLabel || document.getElementById(each.getAttribute("aria-labelledby"))))
).map((each) => each.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize(("width", "root"), [(640, "100%"), (1280, "200%"), (640, "200%")])
def test_enlarged_to_twice_the_size_nothing_is_cut_or_covered(open_pages: _OpenPages, width: int, root: str) -> None:
    for path, page in open_pages(width):
        page.evaluate("size => { document.documentElement.style.fontSize = size }", root)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate(_CUT, CUT_ON_PURPOSE) == [], path
        assert page.evaluate(_COVERED) == [], path


_CUT = """passed => [...document.querySelectorAll("body *:not(svg, svg *)")].filter((each) =>
    ["hidden", "clip"].includes(getComputedStyle(each).overflowX) && !each.matches(passed)
    && (each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight)
).map((each) => each.outerHTML.slice(0, 80))"""

_COVERED = """() => {
    const lines = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const [node, within] = [texts.currentNode, texts.currentNode.parentElement];
        if (!node.data.trim() || within.closest("svg, sup, .unseen, .skip, .summary, .scroll")) continue;
        if (!within.checkVisibility()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, right, top, bottom } of range.getClientRects()) {
            const [high, of] = [(bottom - top) / 4, node.data.trim().slice(0, 40)];
            lines.push({ left: left + 2, right: right - 2, top: top + high, bottom: bottom - high, of });
        }
    }
    lines.sort((one, other) => one.top - other.top);
    return lines.flatMap((one, at) => {
        const covered = [];
        for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
            const other = lines[next];
            if (other.left < one.right && one.left < other.right) covered.push(`${one.of} / ${other.of}`);
        }
        return covered;
    });
}"""


def test_what_is_cut_or_covered_is_found(open_pages: _OpenPages) -> None:
    _, page = next(open_pages(640))
    page.evaluate("document.querySelector('h1').style.marginBlockEnd = '-1em'")
    assert page.evaluate(_COVERED) != []
    page.evaluate("Object.assign(document.querySelector('main').style, { blockSize: '9em', overflow: 'hidden' })")
    assert len(page.evaluate(_CUT, CUT_ON_PURPOSE)) == 1


def test_in_forced_colours_the_focus_and_the_grades_are_seen(
    mini: Published, serve_folder: GitHubPages, new_context: Callable[..., BrowserContext]
) -> None:
    page = new_context(forced_colors="active").new_page()
    page.goto(serve_folder(mini.folder, mini.base) + "entries/klow-talks/02-agenda-of-the-day/")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    style, width, colour = page.evaluate(
        "(({ outlineStyle, outlineWidth, outlineColor }) => [outlineStyle, outlineWidth, outlineColor])"
        "(getComputedStyle(document.activeElement))"
    )
    assert (style, width) == ("solid", "3px")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert colour not in (paper, "rgba(0, 0, 0, 0)")
    bars = page.evaluate(
        "[...document.querySelectorAll('.quote')].map((each) => getComputedStyle(each))"
        ".map((each) => [each.borderInlineStartStyle, each.borderInlineStartWidth, each.borderInlineStartColor])"
    )
    assert bars
    assert all(style != "none" and width == "3px" and colour != paper for style, width, colour in bars)


def test_nothing_moves() -> None:
    css = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "templates/assets/css").glob("*.css"))
    scripts = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "templates/assets/js").glob("*.js"))
    assert re.findall(r"\b(?:transition|animation|scroll-behavior|@keyframes)\b", css) == []
    assert re.findall(r"\b(?:animate|smooth|setInterval|requestAnimationFrame)\b", scripts) == []
