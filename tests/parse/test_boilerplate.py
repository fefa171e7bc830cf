import pytest

from briefing.parse.boilerplate import boilerplate_reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Stay tuned for more updates.", "live page notice"),
        ("As a reminder, you can watch the mayor by clicking Watch Live above.", "live page notice"),
        ("Read more: Goose statue stolen again", "promotion"),
        ("Sign up to our newsletter for a goose a day", "newsletter"),
        ("Install the Daily Example app for free", "app notice"),
        ("Please use Chrome browser for a more accessible video player", "player notice"),
        ("Copyright © 2025 The Daily Example.", "copyright"),
        ("Comments", "comments footer"),
        ("Lou Lorem 4am - 7am", "on-air strip"),
        ("The goose on Monday (Picture: A. Nobody)", "caption"),
        ("Source: https://example.org/goose", "source line"),
    ],
)
def test_boilerplate_has_a_reason(text: str, reason: str) -> None:
    assert boilerplate_reason(text, 0, len(text)) == f"boilerplate: {reason}"


@pytest.mark.parametrize(
    "text",
    [
        "Comments by the mayor angered the council.",
        "Read the letter in full, she said, and you will see.",
        "Share prices fell on Monday.",
        "You can watch a goose for hours.",
        "Image is everything in Streltown.",
    ],
)
def test_the_article_itself_is_none(text: str) -> None:
    assert boilerplate_reason(text, 0, len(text)) is None
