"""The tokens' colours can be read by day and by night, and no other colour is named anywhere."""

import re
from pathlib import Path

import pytest

from tests.site.published import ROOT

TEMPLATES = ROOT / "templates"
TOKENS = TEMPLATES / "assets/css/10-tokens.css"
TEXT = ("ink", "meta", "caption", "link", "visited", "accent")
GROUNDS = ("paper", "raised")
READABLE = 4.5
SEEN = 3.0
"""What a control's or a focus mark's edge needs (WCAG 1.4.11)."""

_NIGHT = "(prefers-color-scheme: dark)"
_TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6})\s*;")
_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|device-cmyk)\("
    r"|(?<![\w-])(?:white|black|gr[ae]y|silver|red|green|blue|yellow|orange|purple|brown|pink|navy|teal|olive|maroon"
    r"|lime|aqua|fuchsia|cyan|magenta|gold|beige|ivory|tomato|crimson|indigo|violet|canvas|canvastext|linktext"
    r"|(?:light|dark|pale|medium|deep)(?:gr[ae]y|red|green|blue|yellow|orange))(?![\w-])",
    re.IGNORECASE,
)


def palettes(css: str) -> dict[str, dict[str, str]]:
    """The colours by day and by night: what the night does not name is as by day."""
    day, _, night = css.partition(_NIGHT)
    by_day = dict(_TOKEN.findall(day))
    return {"day": by_day, "night": by_day | dict(_TOKEN.findall(night))}


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, 0 for black to 1 for white."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


PALETTES = palettes(TOKENS.read_text(encoding="utf-8"))


def test_contrast_is_wcags() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_day_and_night_name_the_same_colours() -> None:
    assert PALETTES["day"].keys() >= {*TEXT, *GROUNDS, "focus", "focus-ink", "rule", "strong-rule"}
    changed = {name for name, colour in PALETTES["night"].items() if PALETTES["day"][name] != colour}
    assert changed >= {*TEXT, *GROUNDS}


@pytest.mark.parametrize("time", PALETTES)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXT)
def test_text_can_be_read(time: str, ground: str, text: str) -> None:
    assert contrast(PALETTES[time][text], PALETTES[time][ground]) >= READABLE


@pytest.mark.parametrize("time", PALETTES)
def test_the_focus_can_be_seen(time: str) -> None:
    colours = PALETTES[time]
    assert contrast(colours["focus-ink"], colours["focus"]) >= READABLE
    assert max(contrast(colours[mark], colours["paper"]) for mark in ("focus", "focus-ink")) >= SEEN


@pytest.mark.parametrize("time", PALETTES)
def test_the_bar_of_a_quotation_can_be_seen(time: str) -> None:
    assert contrast(PALETTES[time]["strong-rule"], PALETTES[time]["paper"]) >= SEEN


@pytest.mark.parametrize(
    "file", [path for path in sorted(TEMPLATES.rglob("*.css")) if path != TOKENS], ids=lambda path: path.name
)
def test_no_colour_is_named_outside_the_tokens(file: Path) -> None:
    css = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    values = re.findall(r":([^;{}]+)[;}]", css)
    assert [colour.group() for value in values if (colour := _COLOUR.search(value))] == []


def test_every_variable_in_use_is_a_token() -> None:
    known = set(re.findall(r"--([\w-]+):", TOKENS.read_text(encoding="utf-8")))
    css = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.css"))
    assert set(re.findall(r"var\(--([\w-]+)", css)) <= known


@pytest.mark.parametrize("value", ["#fff", " 1px solid RED", "rgb(0 0 0)", "darkblue", "color-mix(in srgb, x, y)"])
def test_a_colour_is_seen(value: str) -> None:
    assert _COLOUR.search(value)


@pytest.mark.parametrize("value", ["var(--ink)", "transparent", "currentColor", "inherit", "var(--red-line)"])
def test_what_is_no_colour_is_passed_over(value: str) -> None:
    assert not _COLOUR.search(value)
