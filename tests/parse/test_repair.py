"""Repair, and the way back. The damage is real; the text is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.span import Span
from briefing.parse.repair import repair, without

SCRAPS = st.lists(
    st.sampled_from(
        [
            "â€œ",
            "â€",
            "â€\x9d",
            "Ã©",
            "Â£",
            "Â\xa0",
            "Â ",
            "Ã¢â‚¬Å“",
            "ï»¿",
            "\ufeff",
            "\u00ad",
            "\u200b",
            "\r\n",
            "\r",
            "\u2028",
            "&quot;",
            "&#8217;",
            "&amp;nbsp;",
            "e\u0301",
            "\u0301",
            "\x93",
            "\x85",
            "CAFÉ”",
            "É",
            "“",
            "”",
            "x",
            "José",
            " ",
            "\t",
            "🦢",
        ]
    ),
    max_size=40,
).map("".join)


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("â€œYes,â€\x9d said JosÃ© â€“ for Â£5", "“Yes,” said José – for £5"),
        ("â€œYes,â€ she said.Â She left.", "“Yes,” she said. She left."),
        ("Ã¢â‚¬Å“YesÃ¢â‚¬Â\x9d", "“Yes”"),
        ("\x93It\x92s over\x94", "“It’s over”"),
        ("&ldquo;It&#8217;s &pound;5&rdquo; &amp; more", "“It’s £5” & more"),
        ("\ufeffOne\u00a0two\u202fthree\tfour", "One two three four"),
        ("co\u00adoper\u00adate\u200b", "cooperate"),
        ("one\r\ntwo\rthree\u2029four", "one\ntwo\nthree\nfour"),
        ("Jose\u0301", "José"),
    ],
)
def test_text_is_read_as_it_was_meant(damaged: str, meant: str) -> None:
    assert repair(damaged).text == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“Yes,” said José – for £5",
        "the CAFÉ” and “Élan”",
        "FAÇADE’s",
        "AT&T; R&D",
        "Straße…",
        "a\nb",
        "voilà – là",
        "\ud800",
    ],
)
def test_sound_text_stays_itself(text: str) -> None:
    assert repair(text).text is text


def test_every_character_has_its_place_in_the_file() -> None:
    text = "\ufeffâ€œÃ‰lan,â€\x9d she\u00a0said.\r\nJo\u00adsÃ© left."
    repaired = repair(text)
    assert repaired.text == "“Élan,” she said.\nJosé left."
    for words, there in [
        ("Élan,", "Ã‰lan,"),
        ("“Élan,”", "â€œÃ‰lan,â€\x9d"),
        ("said", "said"),
        ("José", "Jo\u00adsÃ©"),
    ]:
        start = repaired.text.index(words)
        assert repaired.original(Span(start, start + len(words))).of(text) == there


@given(st.one_of(SCRAPS, st.text(max_size=200)))
def test_stretches_stand_in_the_file_in_order_and_apart(text: str) -> None:
    repaired = repair(text)
    end = 0
    for at in range(len(repaired.text)):
        span = repaired.original(Span(at, at + 1))
        assert end <= span.start < span.end <= len(text)
        end = span.end


def test_stretches_can_be_left_out() -> None:
    text = "On X, external, she left, external."
    plain = without(text, [Span(4, 14), Span(24, 34)])
    assert plain.text == "On X, she left."
    assert plain.original(Span(0, len(plain.text))) == Span(0, len(text))
    assert plain.original(Span(6, 9)).of(text) == "she"
