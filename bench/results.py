"""What a run of the bench found, kept as JSON beside the report that is made of it."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from bench.comparable import Extent
from bench.process import Run

FOLDER = Path(__file__).parent / "results"
BASE = "hugo"
"""The peer that others are held against."""
OURS = "briefing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The runs of one generator at one work, a run a round; `peak` is from a run of its own."""

    work: str
    who: str
    runs: tuple[Run, ...]
    peak: int | None = None

    @property
    def seconds(self) -> float:
        """The median."""
        return median(run.seconds for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All that was measured at one size."""

    size: int
    machine: str
    files: str
    load: float
    versions: tuple[str, ...]
    left_out: tuple[str, ...]
    extents: dict[str, Extent]
    measured: tuple[Measured, ...]
    profiles: dict[str, str] = field(default_factory=dict)
    """Where the time of each work goes, as this program tells it."""

    def of(self, work: str, who: str) -> Measured | None:
        """What one generator took for one work."""
        return next((each for each in self.measured if (each.work, each.who) == (work, who)), None)

    def ratios(self, work: str, who: str, base_work: str | None = None) -> tuple[float, ...]:
        """Its time to that of the base in each round; of none where either was not measured."""
        one, base = self.of(work, who), self.of(base_work or work, BASE)
        if one is None or base is None:
            return ()
        return tuple(a.seconds / b.seconds for a, b in zip(one.runs, base.runs, strict=True))


def keep(results: Results) -> None:
    """Write what was found at this size, over what was found before."""
    FOLDER.mkdir(exist_ok=True)
    text = json.dumps(asdict(results), indent=1, ensure_ascii=False)
    (FOLDER / f"{results.size}.json").write_text(text + "\n", encoding="utf-8")


def kept() -> tuple[Results, ...]:
    """What was found at all sizes, the smallest first."""
    found = (_results(json.loads(path.read_bytes())) for path in FOLDER.glob("*.json"))
    return tuple(sorted(found, key=lambda results: results.size))


def _results(plain: dict[str, Any]) -> Results:
    """What `asdict` made plain."""
    extents = {who: Extent(**extent) for who, extent in plain.pop("extents").items()}
    measured = tuple(
        Measured(**{**each, "runs": tuple(Run(**run) for run in each["runs"])}) for each in plain.pop("measured")
    )
    told = {key: tuple(plain.pop(key)) for key in ("versions", "left_out")}
    return Results(**{**plain, **told, "extents": extents, "measured": measured})
