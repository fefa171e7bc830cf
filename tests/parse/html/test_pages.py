"""Saved pages of invented publishers: the text that stands beside each page, and what is read from it."""

import os
from pathlib import Path

import pytest

from briefing.model.reading import Reading
from briefing.parse.html.encoding import decode
from briefing.parse.html.read import read_html

PAGES = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.html"))


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_read_as_expected(name: str) -> None:
    text, reading = read_html(decode((PAGES / f"{name}.html").read_bytes()))
    found = f"{text}\n=====\n{_told(reading)}\n"
    expected = PAGES / f"{name}.txt"
    if os.environ.get("BLESS"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8"), "if this is right, run: make bless"


@pytest.mark.parametrize("name", NAMES)
def test_every_span_of_a_page_is_one_of_its_text(name: str) -> None:
    text, reading = read_html(decode((PAGES / f"{name}.html").read_bytes()))
    quotes = [quote for segment in reading.segments for quote in segment.quotes]
    assert quotes
    assert all(quote.span.of(text) == quote.text for quote in quotes)
    starts = [segment.span.start for segment in reading.segments]
    assert starts == sorted(starts)
    assert all(not segment.heading or text.find(segment.heading) == segment.span.start for segment in reading.segments)


def _told(reading: Reading) -> str:
    """What the page gave to the reading, and who speaks."""
    facts = reading.facts
    lines = [f"{key}: {getattr(facts, key)}" for key in ("source", "title", "url", "published", "updated", "language")]
    lines += [f"by: {byline.name} ({byline.role})" if byline.role else f"by: {byline.name}" for byline in facts.bylines]
    for segment in reading.segments:
        span = f"[{segment.span.start}, {segment.span.end}]"
        lines.append(" · ".join(part for part in (span, segment.time, segment.author, segment.heading) if part))
        lines += [f"  {q.text} – {q.attribution.speaker if q.attribution else 'nobody'}" for q in segment.quotes]
    return "\n".join(lines)
