"""Where the text of a report begins: below what stands above its byline or its dateline."""

import pytest

from briefing.parse.article import read_article

BODY = "The geese were counted on Monday by the same man as before, and he found more of them than a year ago. " * 3


@pytest.mark.parametrize(
    "dateline",
    [
        "KLOW (AP) — ",
        "KLOW, Borduria (AP) — ",
        "KLOW, May 3 (Fauxters) - ",
        "KLOW -- ",
        "NEW KLOW: ",
        "Klow, May 3 (PTI): ",
        "Klow (Fauxters) – ",
    ],
)
def test_a_text_begins_at_its_dateline(dateline: str) -> None:
    text = f"More geese than ever in Klow\n\n- Geese counted on Monday.\n- One man counts.\n\n{dateline}{BODY}"
    (segment,) = read_article(text).segments
    assert segment.span.of(text).startswith(dateline)


def test_a_text_begins_below_the_byline_that_stands_under_its_standfirst() -> None:
    text = f"More geese than ever in Klow\n\nThey are counted by one man.\n\nBy Ada Exampleby\n\n{BODY}"
    (segment,) = read_article(text).segments
    assert segment.span.of(text).startswith("The geese")


def test_the_first_paragraph_below_the_byline_is_no_standfirst() -> None:
    text = f"More geese than ever in Klow\n\nBy Ada Exampleby\n\nThey are counted by one man.\n\n{BODY}"
    (segment,) = read_article(text).segments
    assert segment.span.of(text).startswith("They are counted")


def test_a_note_in_front_of_little_text_is_no_standfirst() -> None:
    text = "More geese than ever in Klow\n\nThey are counted by one man.\n\nBy Ada Exampleby\n\nHe left."
    assert not read_article(text).removed
