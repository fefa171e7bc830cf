from collections.abc import Iterable
from typing import Any

import pytest

from briefing.model.entry import Entry
from briefing.model.ids import ActorId
from briefing.render.views.activity import Activity, activity, presence
from tests.invented import entry
from tests.render.said import context_of

ADA = ActorId("ada-exampleby")


def of_ada(times: Iterable[str | None], *others: Entry, **settings: Any) -> Activity | None:
    """The activity of Ada, who appears at these times, on a site where others appear too."""
    own = [entry(f"a/{n:02}-x", time=time, actors=(ADA,)) for n, time in enumerate(times, start=1)]
    context = context_of(*own, *others, **settings)
    return activity(context, context.site.by_actor[ADA])


def test_on_one_day_it_is_by_hour() -> None:
    found = of_ada(["2025-02-13T09:10Z", "2025-02-13T09:50Z", "2025-02-13T17:00Z"])
    assert found
    assert (found.title, found.first, found.last) == ("Entries by hour", "00:00", "24:00")
    assert [(number.link.text, number.count) for number in found.numbers] == [("09:00–10:00", 2), ("17:00–18:00", 1)]
    assert found.in_words == "Most: 09:00–10:00, 2 entries"
    assert found.bars.path.count("M") == 2


@pytest.mark.parametrize(
    ("last", "title", "first"),
    [
        ("2025-03-20", "Entries by day", "13 February 2025"),
        ("2026-03-20", "Entries by month", "February 2025"),
        ("2039-03-20", "Entries by year", "2025"),
    ],
)
def test_the_longer_the_site_the_longer_what_a_bar_stands_for(last: str, title: str, first: str) -> None:
    found = of_ada(["2025-02-13", last])
    assert found
    assert (found.title, found.first, len(found.numbers)) == (title, first, 2)


def test_the_span_is_the_sites_so_that_actors_can_be_compared() -> None:
    found = of_ada(["2025-02-14", "2025-02-15"], entry("b/01-x", time="2025-02-10"), entry("b/02-x", time="2025-02-20"))
    assert found
    assert (found.first, found.last) == ("10 February 2025", "20 February 2025")
    assert found.bars.width == 11 * 10 - 1


@pytest.mark.parametrize(
    "times",
    [
        ["2025-02-13T09:10Z"],
        ["2025-02-13T09:10Z", "2025-02-13T09:40Z"],
        ["2025-02-13", "2025-02-13"],
        ["2025-02-13T09:10Z", "2025-02-13T12:10Z", "2025-02-13", "2025-02-13", "2025-02-13"],
        [None, None],
        ["1825-02-13", "2025-02-13"],
    ],
    ids=["one", "one hour", "no hours", "few hours", "no dates", "centuries"],
)
def test_where_a_picture_would_say_nothing_or_mislead_there_is_none(times: list[str | None]) -> None:
    assert of_ada(times) is None


def test_presence_is_where_in_long_articles_somebody_appears() -> None:
    entries = [entry(f"long/{n:02}-x", actors=(ADA,) if n in {2, 3} else ()) for n in range(1, 7)]
    context = context_of(*entries, entry("short/01-x", actors=(ADA,)))
    (found,) = presence(context, context.site.actors[ADA])
    assert (found.article.text, found.count, found.of) == ("long", 2, 6)
    assert (found.ticks.marked, found.ticks.others.count("M")) == ("M6 14v-14M10 14v-14", 4)
