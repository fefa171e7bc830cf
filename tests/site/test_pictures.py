"""Pictures as a browser sets them: labels stay on the paper, colours can be read, nobody has to see them."""

from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.site.html_page import HtmlPage, words
from tests.site.published import ROOT, Published, mini_copy
from tests.site.test_colours import PALETTES, READABLE, contrast
from tests.site.visits import Visits

SHADES = (8, 17, 27, 37, 48)
"""Per cent of the accent in each shade of a table."""
DAY = "timeline/2031-05-04/"
PICTURES = ("timeline/", DAY, "network/", "actors-and-topics/", "who-on-whom/", "actors/ada-exampleby/")


@pytest.fixture
def busy(tmp_path: Path) -> Path:
    """The mini-site on a busy day: two dozen more entries, every other one a key event with a long title."""
    entry = """---
title: "The {} time that Bo Sampleson & Ada Exampleby spoke of tolls on timber, fish and ferries at Klow"
article: klow-talks
time: 2031-05-04T{:02}:{:02}
key: {}
actors: [ada-exampleby, bo-sampleson]
topics: [ferry]
---
They spoke.
"""
    return mini_copy(
        tmp_path / "site",
        {
            f"content/entries/klow-talks/{n:02}-more.md": entry.format(
                n, 6 + n * n % 14, n * 7 % 60, str(n % 2 == 0).lower()
            )
            for n in range(10, 34)
        },
    )


def test_labels_are_on_the_paper_and_none_overlap(visit: Visits, busy: Path) -> None:
    at = visit(busy, java_script_enabled=True, viewport={"width": 320, "height": 640})
    for path in (DAY, "network/"):
        at.go(path)
        boxes = at.page.evaluate(_LABELS)
        assert len(boxes) > 5
        assert [box for box in boxes if not box["inside"]] == []
        assert [one["text"] for one, other in _pairs(boxes) if _overlap(one, other)] == []
        assert min(box["size"] for box in boxes) >= 11


_LABELS = """() => [...document.querySelectorAll("svg text")].map(text => {
    const box = text.getBBox(), paper = text.ownerSVGElement.viewBox.baseVal;
    return {
        text: text.textContent, x: box.x, y: box.y, right: box.x + box.width, bottom: box.y + box.height,
        inside: box.x >= 0 && box.y >= 0 && box.x + box.width <= paper.width && box.y + box.height <= paper.height,
        size: parseFloat(getComputedStyle(text).fontSize),
    };
})"""


def _pairs(boxes: list[dict[str, float]]) -> list[tuple[dict[str, float], dict[str, float]]]:
    return [(one, other) for number, one in enumerate(boxes) for other in boxes[number + 1 :]]


def _overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    beside = one["x"] < other["right"] and other["x"] < one["right"]
    return beside and one["y"] + 1 < other["bottom"] and other["y"] + 1 < one["bottom"]


def test_nothing_scrolls_sideways_on_a_narrow_telephone_but_wide_pictures_in_their_own_region(
    visit: Visits, busy: Path
) -> None:
    at = visit(busy, java_script_enabled=True, viewport={"width": 320, "height": 640})
    for path in PICTURES:
        at.go(path)
        assert at.page.evaluate("document.documentElement.scrollWidth") <= 320, path


def test_the_network_is_walked_by_keyboard(visit: Visits) -> None:
    at = visit(ROOT)
    at.go("network/")
    at.page.locator("svg.network a").first.focus()
    name = at.page.locator("svg.network a:focus text").text_content()
    at.page.keyboard.press("Enter")
    assert at.page.locator("h1").inner_text() == name


@pytest.mark.parametrize("time", PALETTES)
@pytest.mark.parametrize("share", SHADES)
def test_a_number_can_be_read_on_every_shade(time: str, share: int) -> None:
    colours = PALETTES[time]
    assert contrast(colours["ink"], _mixed(colours["accent"], colours["paper"], share)) >= READABLE


@pytest.mark.parametrize("time", PALETTES)
def test_every_shade_is_stronger_than_the_one_before(time: str) -> None:
    colours = PALETTES[time]
    shades = [_mixed(colours["accent"], colours["paper"], share) for share in (0, *SHADES)]
    against = [contrast(shade, colours["paper"]) for shade in shades]
    assert all(later > before * 1.05 for before, later in pairwise(against))


def test_the_shades_are_those_of_the_tokens() -> None:
    css = (ROOT / "templates/assets/css/10-tokens.css").read_text(encoding="utf-8")
    mixed = "--heat-{}: color-mix(in srgb, var(--accent) {}%, var(--paper));"
    assert [
        mixed.format(step, share) for step, share in enumerate(SHADES, start=1) if mixed.format(step, share) not in css
    ] == []


def _mixed(one: str, other: str, share: int) -> str:
    """A colour of which so many per cent are `one`."""
    parts = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round((share * a + (100 - share) * b) / 100):02x}" for a, b in parts)


def test_every_picture_is_named_and_described_and_has_its_numbers_beside_it(flagship: Published) -> None:
    for name, page in flagship.pages.items():
        for picture in page.all("svg"):
            assert picture.get("role") in {"img", "group"}, name
            assert _name_of(page, picture), name
    assert {name for name, page in flagship.pages.items() if page.all("svg")} >= {"network/index.html"}


def test_the_tables_have_the_numbers_that_are_drawn(flagship: Published) -> None:
    page = flagship.pages["network/index.html"]
    (picture,) = page.all("svg")
    lines, actors = (details.findall(".//tbody/tr") for details in page.of_class("numbers"))
    assert len(lines) == len([path for path in picture.iter("path") if path.get("class") == "edge"])
    assert len(actors) == len(list(picture.iter("circle")))
    assert [words(row[0]) for row in actors] == [words(title) for title in picture.iter("title")][1:]


def _name_of(page: HtmlPage, picture: Element) -> str:
    named = {element.get("id"): words(element) for element in page.root.iter() if element.get("id")}
    ids = picture.get("aria-labelledby", "").split()
    return picture.get("aria-label") or " ".join(named[id_] for id_ in ids)
