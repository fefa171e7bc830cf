"""Words and dates in the language of the site."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.moment import Moment
from briefing.pipeline.languages import words_of
from briefing.pipeline.theme import read_theme
from briefing.render.dates import When
from briefing.render.words import ENGLISH, N_, Words, direction

LONDON = ZoneInfo("Europe/London")
DEFAULT = read_theme(Path("no-site-here"))
UKRAINIAN = words_of(DEFAULT, "uk")


@pytest.mark.parametrize(
    ("written", "text", "iso"),
    [
        ("2031", "2031", "2031"),
        ("2031-05", "May 2031", "2031-05"),
        ("2031-05-04", "4 May 2031", "2031-05-04"),
        ("2031-12-31", "31 December 2031", "2031-12-31"),
        ("2031-02-13T16:11", "13 February 2031, 16:11 GMT", "2031-02-13T16:11+00:00"),
        ("2031-07-13T16:11", "13 July 2031, 16:11 BST", "2031-07-13T16:11+01:00"),
        ("2031-07-13T06:01:30", "13 July 2031, 06:01 BST", "2031-07-13T06:01:30+01:00"),
        ("2031-07-13T00:00", "13 July 2031, 00:00 BST", "2031-07-13T00:00+01:00"),
        ("2031-07-13T16:11Z", "13 July 2031, 16:11 UTC", "2031-07-13T16:11+00:00"),
        ("2031-07-13T16:11+05:30", "13 July 2031, 16:11 UTC+05:30", "2031-07-13T16:11+05:30"),
    ],
)
def test_a_date_is_shown_as_precisely_as_it_was_given(written: str, text: str, iso: str) -> None:
    assert ENGLISH.when(Moment.parse(written, LONDON)) == When(iso=iso, text=text)


def test_no_date_is_no_text() -> None:
    assert ENGLISH.when(None) is None


@pytest.mark.parametrize(
    ("language", "day", "time", "month"),
    [
        ("en", "13 February 2025", "13 February 2025, 16:11 GMT", "February 2025"),
        ("en-GB", "13 February 2025", "13 February 2025, 16:11 GMT", "February 2025"),
        ("en-US", "February 13, 2025", "February 13, 2025, 16:11 GMT", "February 2025"),
        (
            "uk",
            "13 лютого 2025\N{NARROW NO-BREAK SPACE}р.",
            "13 лютого 2025\N{NARROW NO-BREAK SPACE}р., 16:11 GMT",
            "лютий 2025\N{NARROW NO-BREAK SPACE}р.",
        ),
        (
            "uk-UA",
            "13 лютого 2025\N{NARROW NO-BREAK SPACE}р.",
            "13 лютого 2025\N{NARROW NO-BREAK SPACE}р., 16:11 GMT",
            "лютий 2025\N{NARROW NO-BREAK SPACE}р.",
        ),
        ("ar", "13 فبراير 2025", "13 فبراير 2025، 16:11 GMT", "فبراير 2025"),
        ("xx", "13 February 2025", "13 February 2025, 16:11 GMT", "February 2025"),
    ],
)
def test_a_date_is_written_as_in_its_language(language: str, day: str, time: str, month: str) -> None:
    words = Words.of(language)
    shown = [words.when(Moment.parse(text, LONDON)) for text in ("2025-02-13", "2025-02-13T16:11", "2025-02")]
    assert [when.text for when in shown if when] == [day, time, month]


@given(st.datetimes(min_value=datetime(1000, 1, 1), max_value=datetime(9998, 12, 31)))  # noqa: DTZ001 - a text comes out
def test_every_day_can_be_shown(at: object) -> None:
    written = str(at)[:16]
    shown = ENGLISH.when(Moment.parse(written, LONDON))
    assert shown
    assert shown.iso.startswith(written.replace(" ", "T"))
    assert str(int(written[8:10])) in shown.text


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (1, "1 запис"),
        (2, "2 записи"),
        (5, "5 записів"),
        (11, "11 записів"),
        (21, "21 запис"),
        (22, "22 записи"),
        (111, "111 записів"),
    ],
)
def test_ukrainian_counts_in_three_forms(number: int, shown: str) -> None:
    assert UKRAINIAN.ngettext("%(num)s entry", "%(num)s entries", number) == shown


def test_a_text_without_a_translation_is_shown_as_it_is() -> None:
    assert UKRAINIAN.gettext("No such text, %(name)s", name="Ada") == "No such text, Ada"
    assert UKRAINIAN.ngettext("%(num)s ferry", "%(num)s ferries", 2) == "2 ferries"


def test_quotations_have_the_marks_of_the_language() -> None:
    assert ENGLISH.quoted("We row") == "“We row”"
    assert UKRAINIAN.quoted("Веслуємо") == "«Веслуємо»"


def test_a_mark_for_the_catalogues_changes_nothing() -> None:
    assert N_("Entries") == "Entries"


@pytest.mark.parametrize(("language", "way"), [("en", "ltr"), ("uk", "ltr"), ("ar", "rtl"), ("he-IL", "rtl")])
def test_every_language_has_its_direction(language: str, way: str) -> None:
    assert direction(language) == Words.of(language).direction == way


@pytest.mark.parametrize(
    ("language", "named"), [("en", "English"), ("en-GB", "English (United Kingdom)"), ("uk", "Ukrainian"), ("xx", "xx")]
)
def test_a_language_is_called_by_its_name(language: str, named: str) -> None:
    assert ENGLISH.language_name(language) == named


def test_in_ukrainian_a_language_has_its_ukrainian_name() -> None:
    assert UKRAINIAN.language_name("en") == "Англійська"


def test_one_moment_in_two_zones_is_told_in_each() -> None:
    here, there = Moment.parse("2031-05-06T18:00+00:00", UTC), Moment.parse("2031-05-06T20:00+02:00", UTC)
    assert here.start == there.start
    told = [ENGLISH.when(moment) for moment in (here, there)]
    assert [when and when.iso for when in told] == ["2031-05-06T18:00+00:00", "2031-05-06T20:00+02:00"]
    assert [when and when.text[-9:] for when in told] == ["18:00 UTC", "UTC+02:00"]
