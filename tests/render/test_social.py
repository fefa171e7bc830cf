"""Pictures for sharing: what stands on them, and when they are others."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing.linking.link import link
from briefing.model.actor import Role
from briefing.model.entry import Correction
from briefing.model.ids import ActorId, SourceId
from briefing.model.theme import Theme
from briefing.pipeline.theme import read_theme
from briefing.render.context import Context
from briefing.render.social.card import SocialCard, tidy
from briefing.render.social.letters import letters
from briefing.render.social.looks import Looks
from tests.invented import actor, article, entry, library, moment, quote, topic

THEME = read_theme(Path("no-site-here"))
ADA = actor("ada", name="Ada Exampleby", roles=(Role(title="Minister", of=ActorId("borduria")),))
BORDURIA = actor("borduria", name="Borduria", kind="country")
SAID = "The gates are open and they will stay open"


def _looks(theme: Theme = THEME) -> Looks:
    looks = Looks.of(theme)
    assert looks
    return looks


def _context(*records: Any, looks: Looks | None = None, **settings: Any) -> Context:
    given = {"base_url": "https://briefing.example/repo/", **settings}
    return Context.of(link(library(ADA, BORDURIA, *records, **given)), looks=looks or _looks())


def _card(context: Context, kind: Any, id_: str) -> SocialCard:
    assert context.cards
    picture = context.cards.on(kind, id_)
    assert picture
    return picture.card


def _names(context: Context) -> list[str]:
    assert context.cards
    return [picture.name for page in context.cards.pages() if (picture := context.cards.own(*page))]


def test_an_entry_shows_its_title_its_source_and_its_time() -> None:
    card = _card(_context(entry("gazette/01-gates", time="2025-02-13T12:41")), "entry", "gazette/01-gates")
    assert (card.kicker, card.words, card.quoted) == ("13 February 2025, 12:41 UTC", "gazette/01-gates", False)
    assert card.foot == ("Talks", "briefing.example/repo")


def test_an_entry_with_a_strong_quote_shows_the_words_and_who_said_them() -> None:
    quotes = (quote("gates", speaker="ada"), quote(SAID), quote(SAID, speaker="ada"))
    card = _card(_context(entry("gazette/01-gates", quotes=quotes)), "entry", "gazette/01-gates")
    assert card == replace(card, words=f"“{SAID}”", quoted=True, below=("Ada Exampleby", "Minister, Borduria"))


@pytest.mark.parametrize(
    "said", [quote("They are open", speaker="ada"), quote(SAID), quote(f"{SAID} " * 9, speaker="ada")]
)
def test_a_phrase_a_nameless_or_a_long_quote_is_not_strong(said: Any) -> None:
    assert not _card(_context(entry("gazette/01-gates", quotes=(said,))), "entry", "gazette/01-gates").quoted


def test_actors_and_topics_show_what_there_is_of_them() -> None:
    gates = entry(
        "gazette/01-gates", actors=("ada", "borduria"), topics=("gates", "peace"), quotes=(quote(SAID, speaker="ada"),)
    )
    context = _context(gates, topic("gates", "peace"))
    ada, gate = _card(context, "actor", "ada"), _card(context, "topic", "gates")
    assert (ada.kicker, ada.words, ada.below) == (
        "Person",
        "Ada Exampleby",
        ("Minister, Borduria", "1 statement · 1 entry"),
    )
    assert (gate.kicker, gate.words, gate.below) == ("Topic · peace", "gates", ("1 entry",))


def test_all_other_pages_share_the_picture_of_the_site() -> None:
    context = _context(entry("gazette/01-gates"), description="What was said.")
    card = _card(context, "home", "")
    assert (card.words, card.below) == ("Talks", ("What was said.",))
    assert {_card(context, kind, "") for kind in ("statements", "entries", "data")} == {card}
    assert [name.partition(".")[0] for name in _names(context)] == ["site", "entries/gazette/01-gates"]


@pytest.mark.parametrize("title", ["محادثات السلام", "和平谈判", "Talks 和", "Μπορντουρία", "🕊 Talks", "שיחות"])
def test_letters_that_the_fonts_lack_are_never_drawn(title: str) -> None:
    gates = replace(entry("gazette/01-gates"), title=title)
    context = _context(gates)
    assert [name.partition(".")[0] for name in _names(context)] == ["site"]
    picture = context.share("entry", gates.id).picture
    assert picture
    assert picture.url.startswith("https://briefing.example/repo/social/site.")
    assert _context(gates, description=title).share("home", "").picture is None


@pytest.mark.parametrize(
    "title", ["Переговори про мир і ґанок", "Łódź, Şişli, Čapek", "“Так” – сказав він…", "Đà Nẵng"]
)
def test_latin_and_cyrillic_are_drawn(title: str) -> None:
    gates = replace(entry("gazette/01-gates"), title=title)
    assert _card(_context(gates), "entry", gates.id).words == title


def test_the_name_changes_with_whatever_is_drawn_and_with_nothing_else() -> None:
    gates = entry("gazette/01-gates")
    (_, name) = _names(_context(gates))
    assert _names(_context(replace(gates, body="Other words.", note="a note")))[1] == name
    assert _names(_context(replace(gates, title="Another")))[1] != name
    darker = replace(THEME, assets={"site.css": b":root { --paper: #eeeeee }"})
    assert _names(_context(gates, looks=_looks(darker)))[1] != name
    other_font = replace(THEME, fonts={**THEME.fonts, "label.ttf": THEME.fonts["headline.ttf"]})
    assert _names(_context(gates, looks=_looks(other_font)))[1] != name


def test_pictures_are_switched_off_with_their_kind_and_with_their_pages() -> None:
    gates = entry("gazette/01-gates", actors=("ada",))
    off = _context(gates, pages={"social": False})
    assert off.cards is None
    assert off.share("entry", gates.id).picture is None
    assert [name.partition("/")[0] for name in _names(_context(gates, pages={"actor": False}))][1:] == ["entries"]


def test_what_a_page_says_of_itself_where_it_is_shared() -> None:
    on = moment("2025-02-15")
    assert on
    gates = entry("gazette/01-gates", time="2025-02-13T12:41", actors=("ada", "borduria"))
    context = _context(replace(gates, corrections=(Correction(on=on, text="x"),)))
    share = context.share("entry", gates.id)
    assert (share.type, share.published, share.modified) == ("article", "2025-02-13T12:41+00:00", "2025-02-15")
    kinds = {id_: context.share("actor", id_).type for id_ in ("ada", "borduria")}
    assert kinds == {"ada": "profile", "borduria": "website"}
    home = context.share("home", "")
    assert (home.type, home.locale, home.published, home.modified) == ("website", "en_GB", None, None)


COLOURS: Mapping[bytes, tuple[str, str]] = {
    b":root{--paper:#FBFAF7;--ink:#1c1d1f}@media (prefers-color-scheme:dark){:root{--paper:#16181b}}": (
        "fbfaf7",
        "1c1d1f",
    ),
    b":root { --paper: oklch(1 0 0); --ink: #123 }": ("ffffff", "000000"),
}


@pytest.mark.parametrize("css", COLOURS)
def test_colours_are_those_of_the_light_side_or_black_on_white(css: bytes) -> None:
    colours = _looks(replace(THEME, assets={"site.css": css})).colours
    assert (colours["paper"], colours["ink"]) == COLOURS[css]


def test_a_theme_without_fonts_or_with_broken_ones_has_no_pictures() -> None:
    assert Looks.of(replace(THEME, fonts={})) is None
    font = THEME.fonts["headline.ttf"]
    for broken in (b"", b"no font at all", font[:40], font[:3000]):
        assert letters(broken) == frozenset()
        assert Looks.of(replace(THEME, fonts={**THEME.fonts, "headline.ttf": broken})) is None


def test_a_text_is_tidied_before_it_is_drawn() -> None:
    assert tidy("Wor\u00adk\u2011shop \u200b  in\nLo\u0301dz\u00a0") == "Work-shop in Lódz"


def test_the_article_names_its_source() -> None:
    paper = article("gazette", source=SourceId("gazette"), published="2025-02-13")
    card = _card(_context(entry("gazette/01-gates"), paper), "entry", "gazette/01-gates")
    assert card.kicker == "x · 13 February 2025"
