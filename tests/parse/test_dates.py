import pytest

from briefing.parse.dates import clock, find_dates


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
        ("31 February 2025", None),
        ("May 2025", None),
        ("no", None),
    ],
)
def test_dates_keep_the_precision_they_were_given(text: str, iso: str | None) -> None:
    assert [date.iso for date in find_dates(text, 0, len(text))] == ([iso] if iso else [])


@pytest.mark.parametrize(("text", "time"), [("12:41", "12:41"), ("11.13am", "11:13"), ("Posted at 9:05 pm", "21:05")])
def test_a_line_can_be_a_time_of_day(text: str, time: str) -> None:
    assert clock(text, 0, len(text)) == time


@pytest.mark.parametrize("text", ["25:10", "At 12:41 it fell", "2-1"])
def test_other_lines_are_none(text: str) -> None:
    assert clock(text, 0, len(text)) is None
