"""Dates and times keep the precision and the zone that they were given."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.moment import Moment, Precision

LONDON = ZoneInfo("Europe/London")
ZONES = st.sampled_from(["", "Z", "+00:00", "-05:30", "+14:00", "+0200"])


@pytest.mark.parametrize(
    ("text", "precision", "shown"),
    [
        ("2025", "year", "2025"),
        ("2025-02", "month", "2025-02"),
        ("2025-02-13", "day", "2025-02-13"),
        ("2025-02-13T12:41", "minute", "2025-02-13T12:41+00:00"),
        ("2025-07-13T12:41", "minute", "2025-07-13T12:41+01:00"),
        ("2025-02-13 12:41", "minute", "2025-02-13T12:41+00:00"),
        ("2025-02-13T12:41:00", "second", "2025-02-13T12:41:00+00:00"),
        ("2025-02-13T12:41:30Z", "second", "2025-02-13T12:41:30+00:00"),
        ("2025-02-13T12:41-05:30", "minute", "2025-02-13T12:41-05:30"),
        ("2025-02-13T12:41+0200", "minute", "2025-02-13T12:41+02:00"),
        (" 2025 ", "year", "2025"),
        ("2024-02-29", "day", "2024-02-29"),
    ],
)
def test_a_moment_is_shown_as_precisely_as_it_was_given(text: str, precision: Precision, shown: str) -> None:
    moment = Moment.parse(text, LONDON)
    assert (moment.precision, str(moment)) == (precision, shown)
    assert moment.has_time == ("T" in shown)


@pytest.mark.parametrize(
    "text",
    [
        "", "yesterday", "13/02/2025", "13 February 2025", "25", "2025-2-13", "2025-02-13T12", "2025-02-13T", "٢٠٢٥",
        "2025-02-31", "2025-13", "2025-00", "0000", "2025-02-13T24:00", "2025-02-13T12:60", "2025-02-13T12:41:60",
        "2025-02-13T12:41+25:00", "2025-02-13+01:00", "2023-02-29", "2025-02-13T12:41:30.5", "2025-02-13T12:41 GMT",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        Moment.parse(text, UTC)


def test_a_time_without_a_zone_takes_the_sites() -> None:
    noon = Moment.parse("2025-02-13T12:00", ZoneInfo("Asia/Tokyo"))
    assert noon.start == datetime(2025, 2, 13, 3, tzinfo=UTC)
    assert Moment.parse("2025-02-13T12:00Z", ZoneInfo("Asia/Tokyo")).start == datetime(2025, 2, 13, 12, tzinfo=UTC)


def test_a_date_begins_at_midnight_of_the_sites_zone() -> None:
    assert Moment.parse("2025-02", ZoneInfo("Asia/Tokyo")).start == datetime(2025, 1, 31, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day"),
    [("2025-02-13T12:41:30", "2025-02-13"), ("2025-02-13", "2025-02-13"), ("2025-02", "2025-02"), ("2025", "2025")],
)
def test_the_day_of_a_moment_claims_no_more_than_was_given(text: str, day: str) -> None:
    assert str(Moment.parse(text, UTC).at_day()) == day


@st.composite
def written(draw: st.DrawFn) -> str:
    """Every form that a date may have."""
    at = draw(st.datetimes(min_value=datetime(1000, 1, 1), max_value=datetime(9998, 12, 31)))  # noqa: DTZ001 - a text comes out
    form = draw(st.sampled_from([4, 7, 10, 16, 19]))
    return at.isoformat(timespec="seconds")[:form] + (draw(ZONES) if form > 10 else "")


OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(written(), OFFSETS)
def test_what_is_shown_is_read_as_the_same_moment(text: str, zone: timezone) -> None:
    moment = Moment.parse(text, zone)
    again = Moment.parse(str(moment), zone)
    assert (again, str(again)) == (moment, str(moment))
    assert text[:10].startswith(str(moment)[:10])


@given(st.datetimes(min_value=datetime(1950, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001 - a text comes out
def test_a_local_time_keeps_its_clock(at: datetime) -> None:
    text = at.isoformat(timespec="minutes")
    assert str(Moment.parse(text, LONDON))[:16] == text
    assert Moment.parse(str(Moment.parse(text, LONDON)), UTC).start == at.replace(
        second=0, microsecond=0, tzinfo=LONDON
    )


@given(st.text())
def test_any_text_is_a_moment_or_refused(text: str) -> None:
    try:
        moment = Moment.parse(text, UTC)
    except ValueError:
        return
    assert moment.start.tzinfo is not None
