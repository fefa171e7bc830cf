"""Fonts, sizes of type and spaces are tokens: a site that overrides the tokens file restyles all of them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.site.published import ROOT

CSS = ROOT / "templates/assets/css"
TOKENS = CSS / "10-tokens.css"
PRINT = "90-print.css"
"""Paper is measured in points and millimetres, whatever the screen."""
DRAWN = {"13px/1 var(--label)", "12px"}
"""The lettering in pictures: their layout is computed for these sizes."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DECLARATION = re.compile(r"(?<![\w-])([a-z-]+):\s*([^;{}]+)(?=[;}])")
_LENGTH = re.compile(r"(?<![\w.-])-?[\d.]+(?:rem|px|pt|ch|vi|vw|mm)\b")
_FAMILY = re.compile(r"\b(?:[a-z]*sans|serif|monospace|system-ui|Georgia|Charter|\"[A-Z])")
_SPACE = re.compile(r"(?:margin|padding)(?:-[a-z-]+)?|(?:row-|column-)?gap")
HAIRLINES = {"1px", "2px", "-1px", "-5px"}


def declarations(css: str) -> Iterator[tuple[str, str]]:
    """The properties of a stylesheet with their values; `var(…)` is taken out of these."""
    return ((name, re.sub(r"\s+", " ", value).strip()) for name, value in _DECLARATION.findall(_COMMENT.sub("", css)))


SHEETS = [path for path in sorted(CSS.glob("*.css")) if path.name not in {TOKENS.name, PRINT}]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_font_and_no_size_of_type_stands_outside_the_tokens(sheet: Path) -> None:
    found = declarations(sheet.read_text(encoding="utf-8"))
    fonts = [value for name, value in found if name in {"font", "font-size", "font-family"} and value not in DRAWN]
    assert [value for value in fonts if _LENGTH.search(value) or _FAMILY.search(value)] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_no_space_stands_outside_the_tokens(sheet: Path) -> None:
    found = declarations(sheet.read_text(encoding="utf-8"))
    spaces = [(name, value) for name, value in found if _SPACE.fullmatch(name)]
    assert [each for each in spaces if set(_LENGTH.findall(each[1])) - HAIRLINES] == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_the_length_of_a_line_is_a_token(sheet: Path) -> None:
    assert "64ch" not in sheet.read_text(encoding="utf-8")


def test_what_stands_outside_the_tokens_is_found() -> None:
    css = "p { font: 17px/1.5 Georgia; margin-inline: var(--space-1) 2rem } /* q { gap: 1rem } */ q { gap: 0 1em; }"
    assert list(declarations(css)) == [
        ("font", "17px/1.5 Georgia"),
        ("margin-inline", "var(--space-1) 2rem"),
        ("gap", "0 1em"),
    ]
    assert _LENGTH.search("17px/1.5 Georgia")
    assert _FAMILY.search("inherit, Georgia")
    assert not _LENGTH.search("0 1em")
    assert not _LENGTH.search("var(--step--1)/1.5 var(--text)")


def test_every_token_is_used() -> None:
    tokens = set(re.findall(r"--([\w-]+):", TOKENS.read_text(encoding="utf-8")))
    css = "".join(path.read_text(encoding="utf-8") for path in CSS.glob("*.css"))
    assert tokens - set(re.findall(r"var\(--([\w-]+)", css)) == set()
