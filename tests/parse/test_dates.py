import pytest

from briefing.parse.dates import Order, clock, find_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("13 February 2025, 16:11", "2025-02-13T16:11"),
        ("Thursday 13 February 2025 15:28, UK", "2025-02-13T15:28"),
        ("February 14, 2025", "2025-02-14"),
        ("Feb. 3, 2025 at 4:05 p.m. EST", "2025-02-03T16:05-05:00"),
        ("2025-02-13T12:41:30Z", "2025-02-13T12:41:30+00:00"),
        ("2025-02-13", "2025-02-13"),
        ("11.13am, 1st March 2024", "2024-03-01T11:13"),
        ("Thu 13 Feb 2025 10.41 GMT", "2025-02-13T10:41+00:00"),
        ("10:41 a.m. ET, February 13, 2025", "2025-02-13T10:41-05:00"),
        ("July 3, 2025 at 4 p.m. ET", "2025-07-03T16:00-04:00"),
        ("9 March 2025, 01:59 ET", "2025-03-09T01:59-05:00"),
        ("9 March 2025, 03:00 ET", "2025-03-09T03:00-04:00"),
        ("Updated 9:07 PM EDT, March 16, 2026", "2026-03-16T21:07-04:00"),
        ("13.02.2025 14:00 CET", "2025-02-13T14:00+01:00"),
        ("13 February 2025 at 10:41 (GMT+3)", "2025-02-13T10:41+03:00"),
        ("2025-02-13T12:41:30.123+0000", "2025-02-13T12:41:30+00:00"),
        ("13 February 2025, 10:41 IST", "2025-02-13T10:41"),
        ("5th of June 2026", "2026-06-05"),
        ("Published 5 hours ago", None),
        ("31 February 2025", None),
        ("May 2025", None),
        ("no", None),
    ],
)
def test_dates_keep_the_precision_they_were_given(text: str, iso: str | None) -> None:
    assert [date.iso for date in find_dates(text, 0, len(text))] == ([iso] if iso else [])


@pytest.mark.parametrize(
    ("text", "order", "iso"),
    [
        ("13/02/2025", None, "2025-02-13"),
        ("03/04/2025", None, None),
        ("02/13/2025", None, None),
        ("03/04/2025", "day-first", "2025-04-03"),
        ("03/04/2025", "month-first", "2025-03-04"),
        ("02/13/2025", "month-first", "2025-02-13"),
    ],
)
def test_figures_need_the_publishers_order(text: str, order: Order | None, iso: str | None) -> None:
    assert [date.iso for date in find_dates(text, 0, len(text), order)] == [iso]


@pytest.mark.parametrize(
    ("text", "time"), [("12:41", "12:41"), ("11.13am", "11:13"), ("Posted at 9:05 pm", "21:05"), ("4 p.m. ET", "16:00")]
)
def test_a_line_can_be_a_time_of_day(text: str, time: str) -> None:
    assert clock(text, 0, len(text)) == time


@pytest.mark.parametrize("text", ["25:10", "At 12:41 it fell", "2-1"])
def test_other_lines_are_none(text: str) -> None:
    assert clock(text, 0, len(text)) is None
