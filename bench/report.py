"""The report: all results as one page of Markdown."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from bench.generators.briefing import FULL
from bench.goals import goals_at
from bench.process import EVERY
from bench.results import BASE, Measured, Results

REPORT = Path(__file__).parent / "results.md"
_HEAD = f"""\
# What the bench measured

`make bench` writes this page from `results/`; [README.md](README.md) says what each figure is. Seconds are medians by
the clock. Ratios are to {BASE.capitalize()} in the same round: the median, and the least and the greatest. Memory is
what all processes of a build held together at its peak, seen every {EVERY * 1000:.0f} ms in a run that is not timed.
"""
_TEMPLATES = 8
"""So many templates are told of in a profile."""
Section = Callable[[Results, Sequence[Results]], Iterator[str]]


def report(all_: Sequence[Results]) -> str:
    """The whole page."""
    parts = [_HEAD]
    for results in all_:
        parts += [f"## {results.size:,} entries\n", *(_section(title, of(results, all_)) for title, of in SECTIONS)]
    return "\n".join(part for part in parts if part)


def _section(title: str, lines: Iterator[str]) -> str:
    found = "\n".join(lines)
    heading = f"### {title}\n\n" if title else ""
    return f"{heading}{found}\n" if found else ""


def _measured_with(results: Results, _: Sequence[Results]) -> Iterator[str]:
    yield f"{results.machine}; sites {results.files}; {results.load:.1f} processes wanted a processor when it began."
    yield f"{'; '.join(results.versions)}."
    yield from (f"Left out: {each}." for each in results.left_out)


def _goals(results: Results, all_: Sequence[Results]) -> Iterator[str]:
    yield from _table("goal", ("at most", "found", ""))
    for goal in goals_at(results.size):
        values = goal.read(results, all_)
        found = _spread(values) if values else "not measured"
        outcome = ("met" if median(values) <= goal.limit else "**missed**") if values else ""
        yield _row(f"{goal.name}, {goal.unit}", (_number(goal.limit), found, outcome))


def _times(results: Results, _: Sequence[Results]) -> Iterator[str]:
    def cell(each: Measured) -> str:
        ratios = results.ratios(each.work, each.who)
        return _number(each.seconds) + (f" · {_number(median(ratios))}×" if ratios and each.who != BASE else "")

    yield from _by_work(results.measured, cell)


def _ratios(results: Results, _: Sequence[Results]) -> Iterator[str]:
    others = [each for each in results.measured if each.who != BASE]
    yield from _by_work(
        [each for each in others if results.ratios(each.work, each.who)],
        lambda each: _spread(results.ratios(each.work, each.who)),
    )


def _memory(results: Results, _: Sequence[Results]) -> Iterator[str]:
    looked_at = [each for each in results.measured if each.peak]
    yield from _by_work(looked_at, lambda each: f"{(each.peak or 0) / 1e6:,.0f}")


def _by_work(measured: Sequence[Measured], cell: Callable[[Measured], str]) -> Iterator[str]:
    """A row for each work, a column for each generator."""
    works, everybody = (list(dict.fromkeys(column)) for column in (
        (each.work for each in measured), (each.who for each in measured)
    ))  # fmt: skip
    cells = {(each.work, each.who): cell(each) for each in measured}
    if cells:
        yield from _table("", everybody)
        yield from (_row(work, [cells.get((work, who), "") for who in everybody]) for work in works)


def _extents(results: Results, _: Sequence[Results]) -> Iterator[str]:
    yield from _table("", ("pages", "MB", "other files", "MB"))
    for who, of in results.extents.items():
        numbers = (f"{of.pages:,}", f"{of.page_bytes / 1e6:.1f}", f"{of.others:,}", f"{of.other_bytes / 1e6:.1f}")
        yield _row(who, numbers)
    if FULL.name in results.extents:
        yield f"\nThe sites of all but “{FULL.name}” have the same pages at the same addresses with the same words."


def _runs(results: Results, _: Sequence[Results]) -> Iterator[str]:
    yield from _table("", ("seconds by the clock", "seconds of all processors"))
    for each in results.measured:
        yield _row(f"{each.work}: {each.who}", (_clock(each), _processors(each)))


def _profiles(results: Results, _: Sequence[Results]) -> Iterator[str]:
    if results.profiles:
        yield "By the clock, as `build --profile` tells it. Goals that are missed, the limit, and what was tried:"
        yield "[docs/performance.md](../docs/performance.md). The largest first, below the parts of a build:"
    for name, profile in results.profiles.items():
        yield f"\n{name}:\n\n```\n{_largest(profile)}\n```"


def _largest(profile: str) -> str:
    """The parts of a build, and of its templates those that take longest."""
    lines = profile.splitlines()
    templates = sorted((line for line in lines if line.startswith("  ")), key=_seconds, reverse=True)
    return "\n".join(line for line in lines if line not in templates[_TEMPLATES:])


def _seconds(line: str) -> float:
    return float(line.split()[1])


def _clock(each: Measured) -> str:
    return " ".join(f"{run.seconds:.3f}" for run in each.runs)


def _processors(each: Measured) -> str:
    return " ".join(f"{run.cpu:.3f}" for run in each.runs if run.cpu)


SECTIONS: tuple[tuple[str, Section], ...] = (
    ("", _measured_with),
    ("Goals", _goals),
    ("Seconds, and how many times Hugo’s", _times),
    ("Times Hugo, from the least to the greatest", _ratios),
    ("Memory, MB", _memory),
    ("Sites", _extents),
    ("Where our time goes", _profiles),
    ("Every run", _runs),
)


def _table(first: str, others: Sequence[str]) -> Iterator[str]:
    yield _row(first, others)
    yield _row("---", ["---:"] * len(others))


def _row(first: str, others: Sequence[str]) -> str:
    return f"| {' | '.join((first, *others))} |"


def _spread(values: Sequence[float]) -> str:
    """The median, and between what all are."""
    middle = _number(median(values))
    return f"{middle} ({_number(min(values))}–{_number(max(values))})" if len(values) > 1 else middle


def _number(value: float) -> str:
    """In three digits, or as many as stand before the point."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
