"""Values in files are text: what each form of value makes of it, and what is told where it does not fit."""

import pytest

from briefing.content.document import Document, read_document
from briefing.content.limits import MOST_TOLD
from briefing.content.shape import shape
from briefing.model.entry import Entry
from briefing.model.finding import Origin
from briefing.model.page import OwnPage
from briefing.model.question import Question
from briefing.model.settings import Settings
from briefing.model.span import Span


def _document(yaml: str) -> Document:
    document, findings = read_document("a.yaml", yaml.encode(), markdown=False)
    assert document, findings
    return document


def _told(yaml: str, type_: type[object] = Entry) -> list[str]:
    given = {"origin": Origin("a.yaml")} | ({} if type_ is Settings else {"id": "a"})
    record, findings = shape(_document(yaml), type_, given)
    assert (record is None) is bool(findings)
    return [f"{each.origin.line}:{each.origin.column} {each.check}: {each.message}" for each in findings]


NUMBERS = {"7": 7, "007": 7, "+5": 5, "-3": -3, "1_000": 1_000, "5.0": 5, "5.00": 5, '" 7 "': 7}
NO_NUMBERS = ("5.", "5.5", "1e3", "1__0", "_1", "1_", "٣", "seven", "0x10", "+ 5")


@pytest.mark.parametrize("written", NUMBERS)
def test_a_whole_number_may_be_written_in_the_usual_ways(written: str) -> None:
    page, findings = shape(_document(f"title: A\norder: {written}"), OwnPage, {"id": "a", "origin": Origin("a")})
    assert (page and page.order, findings) == (NUMBERS[written], [])


@pytest.mark.parametrize("written", NO_NUMBERS)
def test_anything_else_is_no_whole_number(written: str) -> None:
    assert _told(f"title: A\norder: {written}", OwnPage) == [f"2:8 wrong-type: order: “{written}” is no whole number"]


@pytest.mark.parametrize("digits", [19, 5_000])
def test_a_number_longer_than_a_database_holds_is_told_not_raised(digits: int) -> None:
    long = "9" * digits
    assert _told(f"title: A\norder: {long}", OwnPage) == ["2:8 bad-value: order: this number is too long"]
    (told,) = _told(f"title: A\narticle: b\nspan: [0, {long}]")
    assert told.startswith("3:7 bad-span")


@pytest.mark.parametrize(("written", "meant"), [("YES", True), ("t", True), ("0", False), ("Off", False)])
def test_truth_is_written_in_the_usual_words(written: str, meant: bool) -> None:
    entry, _ = shape(_document(f"title: A\narticle: b\nkey: {written}"), Entry, {"id": "a", "origin": Origin("a")})
    assert entry.key is meant
    settings, _ = shape(_document(f"title: A\npages: {{feed: {written}}}"), Settings, {"origin": Origin("a")})
    assert settings.pages == {"feed": meant}


def test_a_span_is_two_numbers_in_their_order() -> None:
    entry, _ = shape(_document("title: A\narticle: b\nspan: [1, 20]"), Entry, {"id": "a", "origin": Origin("a")})
    assert entry.span == Span(1, 20)
    for wrong in ("[20, 1]", "[1]", "[1, 2, 3]", "12", "[a, b]", "{start: 1, end: 2}"):
        assert [each.partition(": ")[0] for each in _told(f"title: A\narticle: b\nspan: {wrong}")] == ["3:7 bad-span"]


def test_each_place_is_told_and_counted_as_an_editor_counts() -> None:
    yaml = """
title: [A]
kind: updat
time: {at: 12}
actors: ada
quotes:
  - text: No
  - speaker: ada
    tone: loud
    said: tomorrow
  - Yes
corrections: [{on: 2025, text: {a: b}}, ~]
"""
    assert _told(yaml) == [
        "2:8 wrong-type: title: expected text, found a list",
        (
            "3:7 bad-value: kind: “updat” is not known here: write lead, update, recap, analysis, reaction, statement "
            "or explainer – did you mean `update`?"
        ),
        "4:7 wrong-type: time: expected text, found keys and values",
        "5:9 wrong-type: actors: expected a list, such as [ada], found “ada”",
        (
            "9:5 unknown-key: “tone” is no key of this file (known: text, speaker, about, span, verb, via, said, kind, "
            "statement, note)"
        ),
        (
            "10:11 bad-date: quotes no. 2, said: “tomorrow” is no date: write 2025-02-13, or 2025-02-13T12:41 where "
            "the time is known"
        ),
        "8:5 missing-key: quotes no. 2: “text” is missing",
        "11:5 wrong-type: quotes no. 3: expected keys and values, found “Yes”",
        "12:32 wrong-type: corrections no. 1, text: expected text, found keys and values",
        "12:41 wrong-type: corrections no. 2: expected keys and values, found nothing",
        "1:1 missing-key: “article” is missing",
    ]


def test_what_a_record_refuses_is_told_at_its_key() -> None:
    assert _told("title: A\narticle: b\nlanguage: Martian", Entry) == [
        "3:11 bad-value: language: “Martian” is no code of a language: write one such as en, en-GB or uk"
    ]
    assert _told("title: A\npages: {feed: perhaps, fed: no}\nhtml: [video]", Settings) == [
        "2:15 wrong-type: pages, feed: “perhaps” is neither true nor false",
        "2:24 bad-value: pages: “fed” is none of the 38 names that are known here – did you mean `feed`?",
        "3:7 wrong-type: html: expected keys and values, found a list",
    ]


def test_a_key_that_the_program_sets_itself_is_no_key() -> None:
    assert [
        each.partition(" (")[0] for each in _told("title: A\nid: b\nanswers: [{text: A, entry: b, id: c}]", Question)
    ] == [
        "2:1 unknown-key: “id” is no key of this file",
        "3:31 unknown-key: “id” is no key of this file",
    ]


def test_no_more_is_told_than_anybody_reads() -> None:
    assert len(_told("title: A\narticle: b\nquotes: [" + "1, " * 10_000 + "]")) == MOST_TOLD
