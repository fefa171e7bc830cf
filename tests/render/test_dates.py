"""Dates as readers see them."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.moment import Moment
from briefing.render.dates import When, when

LONDON = ZoneInfo("Europe/London")


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
    assert when(Moment.parse(written, LONDON)) == When(iso=iso, text=text)


def test_no_date_is_no_text() -> None:
    assert when(None) is None


@given(st.datetimes(min_value=datetime(1000, 1, 1), max_value=datetime(9998, 12, 31)))  # noqa: DTZ001 - a text comes out
def test_every_day_can_be_shown(at: object) -> None:
    written = str(at)[:16]
    shown = when(Moment.parse(written, LONDON))
    assert shown
    assert shown.iso.startswith(written.replace(" ", "T"))
    assert str(int(written[8:10])) in shown.text
