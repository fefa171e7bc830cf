"""Tokens are read from a stylesheet, as written and as published; contrast is WCAG's."""

import pytest

from briefing.pipeline.theme import default_theme
from briefing.render.tokens import Token, contrast, is_hex, tokens
from tests.site.test_colours import PALETTES
from tests.site.test_colours import contrast as expected

CSS = """
/* --no: #000000; */
:root { --paper: #fff; --ink:#1c1d1f;--text: Charter, "Sitka Text" }
@media (prefers-color-scheme: dark) { :root { --paper: #000; } }
p { color: var(--ink); --gap: 1rem }
:root { --ink: #222222 }
@media (prefers-color-scheme:dark){:root{--ink:#eee}p{color:var(--paper)}}
"""


def test_each_token_has_a_value_for_day_and_night() -> None:
    assert tokens(CSS) == (
        Token(name="paper", day="#fff", night="#000"),
        Token(name="ink", day="#222222", night="#eee"),
        Token(name="text", day='Charter, "Sitka Text"', night='Charter, "Sitka Text"'),
        Token(name="gap", day="1rem", night="1rem"),
    )


def test_the_colours_of_the_theme_are_found() -> None:
    css = (default_theme() / "assets/css/10-tokens.css").read_text(encoding="utf-8")
    found = {token.name: token for token in tokens(css)}
    assert {name: found[name].day for name in PALETTES["day"]} == PALETTES["day"]
    assert {name: found[name].night for name in PALETTES["night"]} == PALETTES["night"]


def test_a_stylesheet_without_tokens_has_none() -> None:
    assert tokens("") == ()
    assert tokens("p { color: red } @media (prefers-color-scheme: dark) { p { color: var(--x) }") == ()


@pytest.mark.parametrize(("one", "other"), [("#000000", "#ffffff"), ("#8a2b2b", "#fbfaf7"), ("#777777", "#777777")])
def test_contrast_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(expected(one, other))


def test_short_colours_are_colours() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert [is_hex(colour) for colour in ("#abc", "#A1b2C3", "#abcd", "abc", "color-mix(in srgb, x, y)")] == [
        *(True, True),
        *(False, False, False),
    ]
