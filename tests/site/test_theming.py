"""A site is restyled by the files that it brings: each changes what it is for, and nothing else."""

import re
from pathlib import Path

import pytest

from briefing.output.manifest import MANIFEST
from briefing.pipeline.theme import default_theme
from tests.site.html_page import words
from tests.site.published import ROOT, Published, mini_copy, publish, steady

_STYLESHEET = re.compile(rb"assets/site\.[0-9a-f]{10}\.css")
_PICTURE = re.compile(rb"(social/[\w/-]+\.)[0-9a-f]{10}(?=\.png)")
BASE_URL = "https://briefing.example/mini/"


def changed(own: Published, default: Published) -> set[str]:
    """The files of which the contents differ, whatever the stylesheet and the pictures for sharing are called."""
    ours, theirs = _contents(own), _contents(default)
    return {name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name)} - {MANIFEST}


def _contents(site: Published) -> dict[str, bytes]:
    return {_bare(name.encode()).decode(): _bare(content) for name, content in steady(site.folder).items()}


def _bare(text: bytes) -> bytes:
    return _PICTURE.sub(rb"\1", _STYLESHEET.sub(b"assets/site.css", text))


def _default(name: str) -> str:
    return (default_theme() / name).read_text(encoding="utf-8")


def _pages(site: Published) -> set[str]:
    return set(site.pages)


@pytest.fixture
def own(tmp_path: Path) -> "Own":
    return Own(tmp_path)


class Own:
    """`own({"assets/css/99-own.css": "…"})`: the mini-site with templates of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, files: dict[str, str]) -> Published:
        root = mini_copy(self._folder / "site", {f"templates/{name}": text for name, text in files.items()})
        return publish(root, self._folder / "public", BASE_URL)


def test_other_tokens_change_the_stylesheet_and_the_pictures_drawn_in_its_colours(own: Own, mini: Published) -> None:
    tokens = _default("assets/css/10-tokens.css").replace("#8a2b2b", "#116611").replace("Charter,", '"Own Serif",')
    site = own({"assets/css/10-tokens.css": tokens})
    pictures = {name for name in _contents(mini) if name.startswith("social/")}
    assert pictures
    assert changed(site, mini) - pictures - {"digest/digest.html", "digest/digest.eml"} == {"assets/site.css"}
    css = _contents(site)["assets/site.css"].decode()
    assert "#116611" in css
    assert "#8a2b2b" not in css


def test_an_own_card_changes_every_page_that_has_cards_and_no_other(own: Own, mini: Published) -> None:
    card = _default("components/card.html").replace('class="card h-entry"', 'class="card own h-entry"')
    site = own({"components/card.html": card})
    with_cards = {name for name, page in mini.pages.items() if 'class="card h-entry"' in page.html}
    assert {"index.html", "topics/ferry/index.html"} <= with_cards
    assert changed(site, mini) == with_cards == {name for name, page in site.pages.items() if page.of_class("own")}


def test_an_own_layout_changes_every_page(own: Own, mini: Published) -> None:
    layout = _default("layouts/base.html").replace('<header class="masthead">', '<header class="masthead own">')
    site = own({"layouts/base.html": layout})
    assert changed(site, mini) == _pages(mini)
    assert [name for name, page in site.pages.items() if len(page.of_class("own")) != 1] == []


def test_an_own_stylesheet_comes_after_the_themes(own: Own, mini: Published) -> None:
    site = own({"assets/css/99-own.css": "@layer components { .card { border: 0 } }\n/* mine */\n"})
    assert changed(site, mini) == {"assets/site.css"}
    before = _contents(mini)["assets/site.css"]
    assert _contents(site)["assets/site.css"] == before + b"@layer components{.card{border:0}}"


def test_an_own_picture_is_named_by_its_address(own: Own, mini: Published) -> None:
    layout = _default("layouts/base.html").replace("</header>", '<img src="{{ asset("own.svg") }}" alt=""></header>', 1)
    site = own({"layouts/base.html": layout, "assets/own.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>'})
    (name,) = (name for name in site.files if name.startswith("assets/own."))
    assert changed(site, mini) == {*_pages(mini), name}
    assert {page.all("img")[0].get("src") for page in site.pages.values()} == {f"/mini/{name}"}


def test_an_own_template_for_a_kind_changes_its_pages_alone(own: Own, mini: Published) -> None:
    topic = '{% extends "layouts/base.html" %}{% block main %}<h1>{{ view.title }}</h1>{% endblock %}\n'
    site = own({"pages/topic.html": topic})
    topics = {name for name in mini.pages if re.fullmatch(r"topics/[^/]+/index\.html", name)}
    assert changed(site, mini) == topics
    assert [name for name in topics if len(site.pages[name].one("main")) != 1] == []


def test_an_own_block_of_the_layout_is_filled_by_a_page(own: Own, mini: Published) -> None:
    data = _default("pages/data.html") + '{% block head %}<meta name="own" content="yes">{% endblock %}'
    site = own({"pages/data.html": data})
    assert changed(site, mini) == {"data/index.html"}
    assert any(meta.get("name") == "own" for meta in site.pages["data/index.html"].one("head"))


def test_an_own_font_is_loaded_from_the_site_itself(own: Own) -> None:
    css = '@font-face { font-family: Own; src: url("../fonts/own.woff2") }'
    site = own({"assets/css/05-fonts.css": css, "assets/fonts/own.woff2": "not a font"})
    (font,) = (name for name in site.files if name.startswith("assets/fonts/"))
    assert f'url("{font.removeprefix("assets/")}")' in _contents(site)["assets/site.css"].decode()


def test_an_own_layout_may_extend_the_themes_one(own: Own, mini: Published) -> None:
    """Only what differs stands in the site's file: a logo, and another menu."""
    layout = (
        '{% extends "default/layouts/base.html" %}\n{% from "components/link.html" import link %}\n'
        '{% block masthead %}<img src="{{ asset("logo.svg") }}" alt="">{{ super() }}{% endblock %}\n'
        "{% block menu %}<li>{{ link(site.home) }}</li>{% endblock %}\n"
    )
    site = own({"layouts/base.html": layout, "assets/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>'})
    assert changed(site, mini) == {*_pages(mini), _published(site, "logo")}
    for page in site.pages.values():
        assert page.one("img").get("src") == f"/mini/{_published(site, 'logo')}"
        assert [item.tag for item in page.of_class("menu")[0]] == ["li"]
        assert page.one("main")


def test_an_own_component_may_keep_the_themes_other_macros(own: Own, mini: Published) -> None:
    note = (
        '{% from "default/components/note.html" import note as themes %}\n'
        '{% macro note(text) %}<div class="own">{{ themes(text) }}</div>{% endmacro %}\n'
    )
    site = own({"components/note.html": note})
    assert changed(site, mini) == {name for name, page in site.pages.items() if page.of_class("own")} != set()


_EXAMPLE = re.compile(r"`templates/([\w/.-]+\.\w+)`[^`\n]*(?:\n[^`\n]+)*:\n\n```\w*\n(.*?)```", re.DOTALL)


def test_the_examples_of_the_docs_do_what_they_say(own: Own) -> None:
    examples = dict(_EXAMPLE.findall((ROOT / "docs/templates.md").read_text(encoding="utf-8")))
    assert {name.partition("/")[0] for name in examples} == {"assets", "components", "languages", "layouts", "pages"}
    site = own({**examples, "assets/fonts/own.woff2": "not a font", "assets/logo.svg": "<svg/>"})
    about = site.pages["about/index.html"]
    assert about.one("img").get("src") == f"/mini/{_published(site, 'logo')}"
    menu = [words(item) for item in about.of_class("menu")[0]]
    assert "Our other site" in menu
    assert "Statements" not in menu
    notes = {name: len(page.of_class("note")) for name, page in site.pages.items() if page.of_class("note")}
    assert notes == {name: len(site.pages[name].of_class("framed")) for name in notes} != {}
    css = _contents(site)["assets/site.css"].decode()
    assert _published(site, "fonts/own").removeprefix("assets/") in css
    assert '--text:"Own Serif",serif' in css


def _published(site: Published, stem: str) -> str:
    (name,) = (name for name in site.files if name.startswith(f"assets/{stem}."))
    return name
