"""Pictures for sharing are drawn once, the same each time, within their edges, and stay as long as nothing changes."""

import os
from collections.abc import Container
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from briefing.linking.link import link
from briefing.model.page import Kept, Part, Rendered
from briefing.pipeline import drawing
from briefing.pipeline.cards import draw_cards
from briefing.pipeline.drawing import Drawing
from briefing.pipeline.theme import read_theme
from briefing.render.context import Context
from briefing.render.engine import TemplateProblem
from briefing.render.social.card import HEIGHT, REVISION, WIDTH, SocialCard
from briefing.render.social.looks import Looks
from tests.invented import entry, library

_LOOKS = Looks.of(read_theme(Path("no-site-here")))
assert _LOOKS
LOOKS, DRAW = _LOOKS, Drawing(_LOOKS)
SAID = SocialCard(
    kicker="The Gazette · 13 February 2025",
    words="“The gates are open, and they will stay open as long as anybody wants to come in”",
    quoted=True,
    below=("Ada Exampleby", "Minister, Borduria"),
    foot=("Talks", "briefing.example"),
)
SMALL = Path(__file__).parent / "card.png"
EDGE = 60
LARGEST = 32_000
USUAL = 25_000


def _image(card: SocialCard) -> Image.Image:
    image = Image.open(BytesIO(DRAW(card)))
    image.load()
    return image


def _drawn(context: Context, there: Container[str]) -> list[Rendered | Kept]:
    return [each for task in draw_cards(context, lambda: there) for each in task.make() if not isinstance(each, Part)]


def _context(*titles: str) -> Context:
    entries = [entry(f"gazette/{number:02}-{title}") for number, title in enumerate(titles)]
    return Context.of(link(library(*entries)), looks=LOOKS)


def test_a_damaged_font_is_told_as_one() -> None:
    whole = LOOKS.label
    at = whole.index(b"hhea")  # the table of how lines are spaced has another name then
    damaged = replace(LOOKS, label=whole[:at] + b"xxxx" + whole[at + 4 :])
    context = Context.of(link(library(entry("gazette/01-one"))), looks=damaged)
    with pytest.raises(TemplateProblem, match="templates/fonts:1:1: error: one of the fonts is damaged"):
        _drawn(context, ())


def test_a_picture_is_small_and_the_same_each_time() -> None:
    png = DRAW(SAID)
    assert png == DRAW(SAID) == Drawing(LOOKS)(SAID)
    assert len(png) < USUAL
    image = _image(SAID)
    assert (image.size, image.mode) == ((WIDTH, HEIGHT), "P")
    assert image.convert("RGB").getpixel((5, 5)) == tuple(bytes.fromhex(LOOKS.colours["paper"]))


def test_no_change_of_the_drawing_without_a_new_revision() -> None:
    small = _image(SAID).convert("L").reduce(10)
    if os.environ.get("BLESS") == "1":
        small.save(SMALL)
    extremes = ImageChops.difference(Image.open(SMALL), small).getextrema()
    assert isinstance(extremes[1], int | float)
    assert extremes[1] < 16, f"pictures are drawn otherwise: make REVISION {REVISION + 1}, then: make bless"


_TEXTS = st.text(st.sampled_from("abcdefgMWЖщÅÖ “”.,-…  "), max_size=300)


@given(_TEXTS, _TEXTS, st.booleans(), st.lists(_TEXTS, max_size=2), _TEXTS)
@settings(max_examples=25, deadline=None)
def test_whatever_is_written_stays_within_the_edges(
    kicker: str, words: str, quoted: bool, below: list[str], foot: str
) -> None:
    card = SocialCard(kicker=kicker, words=words, quoted=quoted, below=tuple(below), foot=(foot, foot))
    png = DRAW(card)
    assert len(png) < LARGEST
    image = Image.open(BytesIO(png)).convert("RGB")
    paper = Image.new("RGB", image.size, image.getpixel((0, 0)))
    left, top, right, bottom = ImageChops.difference(image, paper).getbbox() or (EDGE, 0, EDGE, 0)
    assert left >= EDGE
    assert right <= WIDTH - EDGE
    assert top > 0
    assert bottom < HEIGHT


def test_what_the_last_build_left_is_kept_and_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    first = _drawn(_context("gate", "bridge"), ())
    assert [type(each) for each in first] == [Rendered] * 3

    def no_drawing(*_: Any) -> None:
        pytest.fail("nothing is to be drawn")

    monkeypatch.setattr(drawing, "Drawing", no_drawing)
    there = {each.path for each in first}
    assert _drawn(_context("gate", "bridge"), there) == [Kept(path=each.path) for each in first]


def test_only_what_changed_is_drawn() -> None:
    before = {each.path for each in _drawn(_context("gate", "bridge"), ())}
    after = _drawn(_context("gate", "tunnel"), before)
    drawn = [each.path for each in after if isinstance(each, Rendered)]
    assert [path.partition(".")[0] for path in drawn] == ["social/entries/gazette/01-tunnel"]


def test_without_looks_there_are_none() -> None:
    assert _drawn(Context.of(link(library(entry("gazette/01-gate")))), ()) == []
