"""The style guide shows every component, and only previews have it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import html5lib
import jinja2
import jinja2.nodes
import pytest

from briefing.pipeline.build import build
from briefing.render import filling
from tests.site.html_page import words
from tests.site.published import MINI, ROOT, Published, mini_copy
from tests.site.test_colours import PALETTES, contrast
from tests.site.test_html import RULES

GUIDE = "style-guide/index.html"
COMPONENTS = ROOT / "templates/components"


def _preview(root: Path, folder: Path) -> Published:
    """The site as a preview shows it, drafts and all."""
    result = build(root, public=folder, drafts=True)
    assert [str(finding) for finding in result.findings] == []
    return Published(folder, "https://mini.example/")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return _preview(MINI, tmp_path_factory.mktemp("preview"))


def _macros() -> Iterator[tuple[str, str]]:
    for path in COMPONENTS.glob("*.html"):
        tree = jinja2.Environment(autoescape=True, extensions=["jinja2.ext.i18n"]).parse(path.read_text("utf-8"))
        yield from ((f"components/{path.name}", macro.name) for macro in tree.find_all(jinja2.nodes.Macro))


def test_every_macro_of_every_component_is_on_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called: set[tuple[str, str]] = set()
    begin = filling._Macro.__init__

    def watched(macro: filling._Macro, environment: jinja2.Environment, fill: Callable[..., str], *given: Any) -> None:
        def record(*arguments: Any) -> str:
            text = fill(*arguments)
            if text.strip():
                called.add((fill.__code__.co_filename, macro.name))
            return text

        begin(macro, environment, record, *given)
        fill.__defaults__ = record.__defaults__  # what is not given stands for itself, as in the macro that is watched

    off = "".join(f"  {kind}: false\n" for kind in ("home", *LISTS))
    root = mini_copy(tmp_path / "site", {"site.yaml": f"+{off}"})
    monkeypatch.setattr(filling._Macro, "__init__", watched)
    assert GUIDE in _preview(root, tmp_path / "public").files
    assert set(_macros()) - called == set()


LISTS = (
    *("entry", "entries", "entries-of", "actor", "actors", "said", "topic", "topics", "source", "sources", "article"),
    *("articles", "statement", "statements", "question", "questions", "who-on-whom", "timeline", "day", "network"),
    *("actors-and-topics", "page", "digest", "search", "data", "not-found"),
)
"""All other pages are switched off, so that what is printed is printed on the style guide."""


def test_a_preview_leads_to_it_and_no_search_engine_does(preview: Published) -> None:
    page = preview.pages[GUIDE]
    assert [meta.get("content") for meta in page.all("meta") if meta.get("name") == "robots"] == ["noindex"]
    assert "style-guide" not in preview.text("sitemap.xml")
    assert all(any(a.endswith("/style-guide/") for a in each.addresses) for each in preview.pages.values())


def test_readers_do_not_see_it(mini: Published) -> None:
    assert GUIDE not in mini.files
    assert [name for name in mini.files if name.endswith((".html", ".xml")) and "style-guide" in mini.text(name)] == []


def test_it_can_be_switched_off_in_previews_too(tmp_path: Path) -> None:
    root = mini_copy(tmp_path / "site", {"site.yaml": "+  style-guide: false\n"})
    site = _preview(root, tmp_path / "public")
    assert GUIDE not in site.files
    assert "style-guide" not in site.text("index.html")


def test_it_is_as_good_a_page_as_all_others(preview: Published) -> None:
    page = preview.pages[GUIDE]
    assert [rule.__name__ for rule in RULES if not rule(page)] == []
    html5lib.HTMLParser(strict=True).parse(page.html)
    assert [a for a in page.addresses if a.startswith("#") and a[1:] not in page.ids] == []


def test_every_grade_is_shown(preview: Published) -> None:
    page = preview.pages[GUIDE]
    shown = {name for quote in page.of_class("quote") for name in quote.get("class", "").split() if "grade-" in name}
    assert shown == {f"grade-{grade}" for grade in ("verbatim", "normalised", "altered", "missing", "unarchived")}
    assert len(page.of_class("quote-scare")) == 1


def test_the_colours_are_those_of_the_sites_own_stylesheet(tmp_path: Path) -> None:
    tokens = (
        ":root { --paper: #ffffff; --leaf: #116611 } @media (prefers-color-scheme: dark) { :root { --leaf: #88dd88 } }"
    )
    root = mini_copy(tmp_path / "site", {"templates/assets/css/10-tokens.css": tokens})
    colours = [words(each) for each in _preview(root, tmp_path / "public").pages[GUIDE].all("li")]
    day, night = contrast("#116611", "#ffffff"), contrast("#88dd88", "#ffffff")
    assert f"--leaf #116611 ({int(day * 10) / 10}) · #88dd88 ({int(night * 10) / 10})" in colours


def test_every_colour_is_shown(preview: Published) -> None:
    text = words(preview.pages[GUIDE].one("main"))
    assert [name for name in PALETTES["day"] if f"--{name} " not in text] == []
