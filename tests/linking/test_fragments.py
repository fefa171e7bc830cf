"""Links that lead to the very words; `tests/site/test_text_fragments.py` follows them in a browser."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.linking.fragments import address, fragment
from briefing.linking.selectors import TextPositionSelector, TextQuoteSelector, selectors
from briefing.model.entry import Quote
from briefing.model.span import Span
from briefing.model.verdict import UNARCHIVED, Verdict

PAGE = "https://gazette.example/talks?a=1&b=2"
LONG = "We shall never give up a single square mile of the river bank, not one"


def _quote(text: str) -> Quote:
    return Quote(text=text)


def _verdict(**rest: object) -> Verdict:
    return Verdict(**{"grade": "verbatim", "span": Span(0, 9), **rest})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "directive"),
    [
        ("We shall talk.", "We%20shall%20talk"),
        ("well-known, he said & left", "well%2Dknown%2C%20he%20said%20%26%20left"),
        ("it’s 5%", "it%E2%80%99s%205"),
        ("çok güzel", "%C3%A7ok%20g%C3%BCzel"),
        (LONG, "We%20shall%20never%20give%20up,the%20river%20bank%2C%20not%20one"),
        ("It fell at noon today.\n\n“I was on it then.", "It%20fell%20at%20noon%20today,I%20was%20on%20it%20then"),
        ("we told them ‘not now’ and then we left", "we%20told%20them,and%20then%20we%20left"),
        ("I ‘never said that about them’ or us", "never%20said%20that%20about%20them"),
        ("“historic”", "historic"),
    ],
)
def test_the_words_of_the_directive(text: str, directive: str) -> None:
    assert fragment(_verdict(), _quote(text)) == f"#:~:text={directive}"


@pytest.mark.parametrize(
    ("text", "before", "after", "told"),
    [
        ("a lifeline", "they call it ", " for us", "they call it-,a lifeline,-for us"),
        ("a lifeline", "they call it ", "", "they call it-,a lifeline"),
        ("a lifeline", "they call it “", " for us", "a lifeline,-for us"),
        ("a lifeline", "they call it “", "” for us", "they call it,a lifeline"),
        ("a lifeline", "“", "”", "a lifeline"),
        ("a lifeline.", "called: ", "”", "called:-,a lifeline"),
        (LONG, "“", " he said", "We shall never give up a single square mile of,the river bank, not one"),
        (LONG, "he told them: “", "”", "he told them:,the river bank, not one"),
        (
            LONG,
            "and that ",
            "”",
            "and that-,We shall never give up a single square mile of,the river bank, not one",
        ),
    ],
)
def test_words_that_are_not_alone_are_told_by_what_stands_beside_them(
    text: str, before: str, after: str, told: str
) -> None:
    found = fragment(_verdict(alone=False, before=before, after=after), _quote(text))
    assert found is not None
    assert unquote(found) == f"#:~:text={told}"


def test_the_copys_own_words_are_sought() -> None:
    assert (
        fragment(_verdict(grade="altered", found="We shall row"), _quote("We will row")) == "#:~:text=We%20shall%20row"
    )


def test_what_was_not_found_or_not_compared_has_a_plain_link() -> None:
    for verdict in (UNARCHIVED, Verdict(grade="missing")):
        assert fragment(verdict, _quote("We shall talk")) is None
        assert address(f"{PAGE}#top", verdict, _quote("We shall talk")) == f"{PAGE}#top"
        assert address(PAGE, verdict, _quote("We shall talk")) == PAGE
        assert selectors(verdict, _quote("We shall talk")) == ()
    assert fragment(_verdict(), _quote("…")) is None


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        (PAGE, f"{PAGE}#:~:text=We"),
        (f"{PAGE}#", f"{PAGE}#:~:text=We"),
        (f"{PAGE}#top", f"{PAGE}#top:~:text=We"),
        (f"{PAGE}#top:~:text=They", f"{PAGE}#top:~:text=We"),
        (f"{PAGE}#:~:text=They", f"{PAGE}#:~:text=We"),
    ],
)
def test_the_directive_goes_behind_what_the_address_has(url: str, whole: str) -> None:
    assert address(url, _verdict(), _quote("We")) == whole


@given(st.text(min_size=1), st.text(max_size=32), st.text(max_size=32), st.booleans())
def test_a_directive_is_ascii_without_a_mark_that_means_something_else(
    text: str, before: str, after: str, alone: bool
) -> None:
    found = fragment(_verdict(before=before, after=after, alone=alone), _quote(text))
    if found is None:
        assert not any(map(str.isalnum, text))
        return
    parts = found.removeprefix("#:~:text=").split(",")
    words = [part.removesuffix("-") if not at else part.removeprefix("-") for at, part in enumerate(parts)]
    assert 1 <= len(parts) <= 4
    assert all(word and all(each.isascii() and (each.isalnum() or each in "%_.~") for each in word) for word in words)
    assert not set(unquote("".join(parts))) & set('“”„«»"\r\n')


def test_the_selectors_of_a_quote() -> None:
    verdict = _verdict(span=Span(5, 17), found="We shall row", before="said: “", after="” and")
    assert selectors(verdict, _quote("we shall row")) == (
        TextQuoteSelector(exact="We shall row", prefix="said: “", suffix="” and"),
        TextPositionSelector(start=5, end=17),
    )
    assert selectors(_verdict(), _quote("We shall"))[0] == TextQuoteSelector(exact="We shall", prefix="", suffix="")
