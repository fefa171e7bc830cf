from dataclasses import replace
from pathlib import Path

import pytest

from bench import results
from bench.comparable import Extent
from bench.generators.briefing import FULL
from bench.goals import goals_at
from bench.process import Run
from bench.report import REPORT, report
from bench.results import BASE, OURS, Measured, Results
from bench.works import COLD, EDIT


def _runs(*seconds: float) -> tuple[Run, ...]:
    return tuple(Run(seconds=each, cpu=each / 2) for each in seconds)


RESULTS = Results(
    size=10_000,
    machine="two processors",
    files="in memory",
    load=0.25,
    versions=("hugo 1.2",),
    left_out=("eleventy (there is no npm here)",),
    extents={OURS: Extent(pages=12, page_bytes=2_000_000, others=3, other_bytes=500_000)},
    measured=(
        Measured(work=COLD.name, who=OURS, runs=_runs(1, 4, 3), peak=300_000_000),
        Measured(work=COLD.name, who=BASE, runs=_runs(10, 10, 5), peak=900_000_000),
        Measured(work=EDIT.name, who=OURS, runs=_runs(1, 2, 3)),
        Measured(work=EDIT.name, who=BASE, runs=_runs(10, 10, 10)),
    ),
    profiles={
        "cold build: briefing": "reading  0.5 s  1 ×\n" + "".join(f"  page-{n}  0.{n} s  2 ×\n" for n in range(1, 10))
    },
)


def test_ratios_are_to_the_base_in_the_same_round() -> None:
    assert RESULTS.ratios(COLD.name, OURS) == (0.1, 0.4, 0.6)
    assert RESULTS.ratios(COLD.name, FULL.name) == ()


@pytest.mark.parametrize(
    "line",
    [
        "| cold build, × Hugo | 0.35 | 0.4 (0.1–0.6) | **missed** |",
        "| one edit, new process, × Hugo | 0.06 | 0.2 (0.1–0.3) | **missed** |",
        "| peak memory, MB | 400 | 300 | met |",
        "| nothing changed, new process, × Hugo | 0.02 | not measured |  |",
        "| cold build | 3 · 0.4× | 10 |",
        "| briefing | 12 | 2.0 | 3 | 0.5 |",
        "| cold build: briefing | 1.000 4.000 3.000 | 0.500 2.000 1.500 |",
        "cold build: briefing:",
        "reading  0.5 s  1 ×",
        "  page-9  0.9 s  2 ×",
        "  page-2  0.2 s  2 ×",
        "Left out: eleventy (there is no npm here).",
    ],
)
def test_the_report_says_what_was_found(line: str) -> None:
    assert line in report((RESULTS,)).splitlines()


def test_a_profile_names_the_templates_that_take_longest() -> None:
    assert "page-1 " not in report((RESULTS,))


def test_growth_is_held_against_the_middle_size() -> None:
    cold = replace(RESULTS.measured[0], runs=_runs(33), peak=3_300_000_000)
    large = replace(RESULTS, size=100_000, measured=(cold,))
    lines = report((RESULTS, large)).splitlines()
    assert "| time for an entry, × at 10,000 | 1.2 | 1.1 | met |" in lines
    assert "| peak memory, MB | 3,000 | 3,300 | **missed** |" in lines
    assert "| memory for an entry, × at 10,000 | 1.2 | 1.1 | met |" in lines


def test_each_size_has_goals_of_its_own() -> None:
    limits = {size: next(goal.limit for goal in goals_at(size) if goal.name == COLD.name) for size in (10_000, 50_000)}
    assert limits == {10_000: 0.35, 50_000: 0.25}
    assert {goal.unit for goal in goals_at(1_000)} == {"s"}


def test_what_is_kept_is_what_was_found_the_smallest_size_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "FOLDER", tmp_path / "results")
    small = replace(RESULTS, size=1_000)
    results.keep(RESULTS)
    results.keep(small)
    assert results.kept() == (small, RESULTS)


def test_the_page_of_this_repository_is_made_of_its_results() -> None:
    assert REPORT.read_text(encoding="utf-8") == report(results.kept())
