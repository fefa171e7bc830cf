"""What is aimed at, as a table: a name, the sizes it is of, the limit, and how it is read from results."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

from bench.generators.briefing import FULL
from bench.measuring import HELP, IMPORT, SERVE
from bench.results import OURS, Results
from bench.works import COLD, EDIT, NOTHING, WORKS

SMALL, MIDDLE, LARGE, HUGE = 0, 10_000, 50_000, 100_000
Found = tuple[float, ...]
"""One value, or one from each round."""
Reading = Callable[[Results, Iterable[Results]], Found]


def _ratio(work: str, who: str = OURS) -> Reading:
    return lambda results, _: results.ratios(work, who)


def _seconds(work: str) -> Reading:
    def read(results: Results, _: Iterable[Results]) -> Found:
        found = results.of(work, OURS)
        return tuple(run.seconds for run in found.runs) if found else ()

    return read


def _peak(who: str) -> Reading:
    """In millions of bytes, whatever the work."""

    def read(results: Results, _: Iterable[Results]) -> Found:
        found = [measured.peak for work in WORKS if (measured := results.of(work.name, who)) and measured.peak]
        return (max(found) / 1e6,) if found else ()

    return read


def _growth(of: Reading) -> Reading:
    """How much more of something an entry takes than at the middle size."""

    def read(results: Results, all_: Iterable[Results]) -> Found:
        base = next((each for each in all_ if each.size == MIDDLE), None)
        here, there = of(results, all_), of(base, all_) if base else ()
        return (median(here) / results.size / (median(there) / MIDDLE),) if here and there else ()

    return read


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A limit for sites of `since` entries to fewer than `until`."""

    name: str
    limit: float
    unit: str
    read: Reading
    since: int = MIDDLE
    until: float = float("inf")


_BY_HUGO = "× Hugo"
GOALS = (
    Goal(name=COLD.name, limit=0.35, unit=_BY_HUGO, read=_ratio(COLD.name), until=LARGE),
    Goal(name=COLD.name, limit=0.25, unit=_BY_HUGO, read=_ratio(COLD.name), since=LARGE),
    Goal(name=f"{COLD.name}, default theme", limit=1.0, unit=_BY_HUGO, read=_ratio(COLD.name, FULL.name)),
    Goal(name=EDIT.name, limit=0.06, unit=_BY_HUGO, read=_ratio(EDIT.name)),
    Goal(name=NOTHING.name, limit=0.02, unit=_BY_HUGO, read=_ratio(NOTHING.name)),
    Goal(name=SERVE, limit=0.15, unit=_BY_HUGO, read=_ratio(SERVE)),
    Goal(name="peak memory", limit=400, unit="MB", read=_peak(OURS), until=LARGE),
    Goal(name="peak memory, default theme", limit=400, unit="MB", read=_peak(FULL.name), until=LARGE),
    Goal(name="peak memory", limit=3_000, unit="MB", read=_peak(OURS), since=HUGE),
    Goal(name="peak memory, default theme", limit=3_000, unit="MB", read=_peak(FULL.name), since=HUGE),
    Goal(name="time for an entry", limit=1.2, unit="× at 10,000", read=_growth(_seconds(COLD.name)), since=HUGE),
    Goal(name="memory for an entry", limit=1.2, unit="× at 10,000", read=_growth(_peak(OURS)), since=HUGE),
    Goal(name=HELP, limit=0.15, unit="s", read=_seconds(HELP), since=SMALL),
    Goal(name=IMPORT, limit=2.0, unit="s", read=_seconds(IMPORT), since=SMALL),
)


def goals_at(size: int) -> tuple[Goal, ...]:
    """Those that are set for a site of this size."""
    return tuple(goal for goal in GOALS if goal.since <= size < goal.until)
