from typing import Any

from briefing.render.context import Context
from briefing.render.paging import leaves
from briefing.render.views.day import DayView, day_view
from briefing.render.views.timeline import TimelineView, in_time, newest_days, timeline_view
from tests.invented import article, entry
from tests.render.said import context_of


def days(*records: Any, **settings: Any) -> tuple[Context, dict[str, DayView]]:
    """The context of a site of these records, and the first pages of its days."""
    context = context_of(*records, **settings)
    found = {}
    for day in context.site.by_day.values():
        leaf = next(leaves(context, "day", in_time(context.site, day.entries), day.id))
        found[day.id] = day_view(context, day, leaf)
    return context, found


def timeline(*records: Any, **settings: Any) -> TimelineView:
    """The first page of the timeline of these records."""
    context = context_of(*records, **settings)
    return timeline_view(context, next(leaves(context, "timeline", newest_days(context.site), size=200)))


def test_entries_stand_under_the_day_of_the_sites_own_zone() -> None:
    late = entry("a/01-late", time="2025-02-13T23:30Z")
    _, in_london = days(late, timezone="Europe/London")
    _, in_kyiv = days(late, timezone="Europe/Kyiv")
    assert list(in_london) == ["2025-02-13"]
    assert list(in_kyiv) == ["2025-02-14"]
    (line,) = in_kyiv["2025-02-14"].timed
    assert line.clock
    assert (line.clock.text, line.clock.iso) == ("01:30", "2025-02-14T01:30+02:00")
    assert in_kyiv["2025-02-14"].zone == "EET"


def test_a_day_runs_from_morning_to_evening_and_then_through_its_articles() -> None:
    _, found = days(
        entry("b/02-evening", time="2025-02-13T18:00Z"),
        entry("b/01-noon", time="2025-02-13T12:00Z"),
        entry("b/03-whenever", time="2025-02-13"),
        entry("a/02-second"),
        entry("a/01-first"),
        article("a", published="2025-02-13"),
    )
    day = found["2025-02-13"]
    assert [line.link.text for line in day.timed] == ["b/01-noon", "b/02-evening"]
    assert [[line.link.text for line in of.lines] for of in day.untimed] == [
        ["a/01-first", "a/02-second"],
        ["b/03-whenever"],
    ]
    assert [(hour.link.text, hour.count) for hour in day.hours] == [("12:00–13:00", 1), ("18:00–19:00", 1)]
    assert day.total == 5


def test_the_pictures_numbers_are_those_of_the_table() -> None:
    _, found = days(*(entry(f"a/{n:02}-x", time=f"2025-02-13T{8 + n % 3:02}:{n:02}Z", key=n == 4) for n in range(1, 9)))
    day = found["2025-02-13"]
    assert day.picture
    assert [bar.count for bar in day.picture.bars] == [hour.count for hour in day.hours]
    assert [label.clock for label in day.picture.events] == ["09:04"]
    assert (day.key_events, day.picture_in_words) == (1, "Entries by hour; most between 09:00–10:00: 3 entries")


def test_a_day_of_a_single_moment_has_no_picture() -> None:
    _, found = days(entry("a/01-x", time="2025-02-13T12:00Z"), entry("a/02-y", time="2025-02-13T12:00Z", key=True))
    assert found["2025-02-13"].picture is None


def test_days_lead_to_the_days_beside_them() -> None:
    _, found = days(*(entry(f"a/0{n}-x", time=f"2025-02-1{n}") for n in (1, 3, 4)))
    first, middle, last = found.values()
    assert (first.earlier, last.later) == (None, None)
    assert middle.earlier
    assert middle.later
    assert (middle.earlier.href, middle.later.href) == ("/timeline/2025-02-11/", "/timeline/2025-02-14/")


def test_months_from_the_newest_and_their_days_too() -> None:
    found = timeline(
        *(entry(f"a/0{n}-x", time=time) for n, time in enumerate(("2025-02-27", "2025-02-28", "2025-03-01")))
    )
    assert [(month.title, [day.when.iso for day in month.days]) for month in found.months] == [
        ("March 2025", ["2025-03-01"]),
        ("February 2025", ["2025-02-28", "2025-02-27"]),
    ]
    assert (found.total, found.days, found.undated) == (3, 3, None)


def test_a_month_is_no_day() -> None:
    found = timeline(entry("a/01-x", time="2025-02"), entry("a/02-x"), entry("a/03-x", time="2025-02-13"))
    assert found.undated
    assert (found.total, found.undated.count, found.undated.link.href) == (1, 2, "/entries/")


def test_a_day_shows_its_key_events_and_says_how_many_more_there_are() -> None:
    found = timeline(*(entry(f"a/{n:02}-x", time=f"2025-02-13T12:{n:02}Z", key=True) for n in range(14)))
    (day,) = found.months[0].days
    assert [line.clock.text for line in day.events if line.clock] == [f"12:{n:02}" for n in range(12)]
    assert day.more
    assert (day.more.link.text, day.more.link.href) == ("2 more key events", "/timeline/2025-02-13/")


def test_older_days_are_numbers_in_their_month() -> None:
    found = timeline(*(entry(f"a/{n:02}-x", time=f"2025-03-{n:02}") for n in range(1, 31)))
    (month,) = found.months
    assert (len(month.days), len(month.earlier)) == (21, 9)
    assert (month.earlier[0].link.text, month.earlier[0].name) == ("9", "9 March 2025: 1 entry")


def test_without_days_there_is_an_empty_timeline() -> None:
    found = timeline(entry("a/01-x"))
    assert (found.months, found.total, found.days) == ((), 0, 0)
