"""Transcripts: what each side says is a quote when the text tells whose it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.parse.article import read_article

HEAD = "Interview: Ada Exampleby on geese\n\nAda Exampleby has run the park for ten years.\n\n"


def said(text: str) -> list[tuple[str, str | None]]:
    return [
        (quote.text, quote.attribution.speaker if quote.attribution else None)
        for segment in read_article(text).segments
        for quote in segment.quotes
    ]


def test_answers_without_marks_are_the_words_of_the_one_whom_the_heading_names() -> None:
    text = HEAD + "Q: Why geese?\n\nA: Nobody wanted them. My mother said “they bite”.\n\nQ: Will you stop?\n\nA: No."
    assert said(text) == [
        ("Nobody wanted them. My mother said “they bite”.", "Ada Exampleby"),
        ("No.", "Ada Exampleby"),
    ]


def test_questions_and_answers_in_marks() -> None:
    text = HEAD + "Q: “Why geese?”\n\nA: “Nobody wanted them.”\n\nQ: “Will you stop?”\n\nA: “No, never.”"
    assert said(text) == [
        ("Why geese?", None),
        ("Nobody wanted them.", "Ada Exampleby"),
        ("Will you stop?", None),
        ("No, never.", "Ada Exampleby"),
    ]


def test_names_in_capitals_are_those_of_the_text() -> None:
    text = (
        "Ada Exampleby on the radio\n\nAda Exampleby met Bob Bogusson of Radio Klow on Monday.\n\n"
        "BOGUSSON: Why geese?\n\nEXAMPLEBY: Nobody wanted them.\n\nBOGUSSON: Will you stop?\n\nEXAMPLEBY: No, never."
    )
    assert said(text) == [
        ("Why geese?", "Bob Bogusson"),
        ("Nobody wanted them.", "Ada Exampleby"),
        ("Will you stop?", "Bob Bogusson"),
        ("No, never.", "Ada Exampleby"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "How they played\n\nAda Exampleby: Fell twice.\n\nBob Bogusson: Saved a shot.\n\nCarl Conjecture: Was seen.",
        "Facts on geese\n\nClaim: They bite.\n\nVerdict: True.\n\nClaim: They sing.\n\nVerdict: False.",
        "Two lines on geese\n\nQ: Why geese?\n\nA: Nobody wanted them.",
    ],
)
def test_labels_alone_are_no_transcript(text: str) -> None:
    assert said(text) == []


def test_answers_of_one_of_two_people_are_nobodys() -> None:
    text = "Ada Exampleby and Bob Bogusson on geese\n\nQ: Why?\n\nA: “They bite.”\n\nQ: When?\n\nA: “Now.”"
    assert said(text) == [("They bite.", None), ("Now.", None)]


@given(
    st.lists(st.sampled_from(["Q: ", "A: ", "ADA: ", "“", "”", "It is.", "\n\n", "Ada Exampleby ", ":"]), max_size=40)
)
def test_any_transcript_can_be_read(parts: list[str]) -> None:
    text = "".join(parts)
    for segment in read_article(text).segments:
        for quote in segment.quotes:
            assert quote.span.of(text) == quote.text
