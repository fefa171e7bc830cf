"""`python -m bench`: this program and its peers build the same sites in turn; README.md tells the rest."""

import argparse
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.generators.briefing import BRIEFING, FULL
from bench.generators.generator import Generator
from bench.machine import load, machine, room, versions
from bench.measuring import Incomparable, measure
from bench.peers import PEERS, Missing, fetch
from bench.process import Failed
from bench.report import REPORT, report
from bench.results import BASE, Results, keep, kept
from bench.works import Stale


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--size", type=int, default=10_000, help="entries of the sites (%(default)s)")
    parser.add_argument("--peers", default=" ".join(PEERS), help="which, separated by spaces or commas (%(default)s)")
    parser.add_argument("--runs", type=int, default=5, help="how often each is timed (%(default)s)")
    given = parser.parse_args()
    given.peers = given.peers.replace(",", " ").split()
    unknown = sorted(set(given.peers) - set(PEERS))
    if unknown:
        parser.error(f"there is no peer {unknown[0]} (known: {', '.join(PEERS)})")
    if given.size < 20 or given.runs < 1:
        parser.error("a site has at least 20 entries, and is built at least once")
    return given


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)


def _fetched(names: Sequence[str]) -> tuple[list[Generator], list[str]]:
    """The peers that are here or can be had, and what is to be said of the others."""
    here, left_out = [], []
    for name in names:
        try:
            fetch(PEERS[name])
            here.append(PEERS[name])
        except Missing as problem:
            _say(f"WITHOUT {name.upper()}: {problem}")
            left_out.append(f"{name} ({problem})")
    if BASE not in {each.name for each in here}:
        _say(f"WITHOUT {BASE.upper()} THERE ARE NO RATIOS")
    return here, left_out


def main() -> int:
    """Measure and write the report; the exit code."""
    given = _arguments()
    peers, left_out = _fetched(given.peers)
    above, files = room(given.size, len(peers) + 2)
    before = load()
    with tempfile.TemporaryDirectory(prefix="briefing-bench-", dir=above) as folder:
        try:
            found = measure(given.size, peers, given.runs, Path(folder), _say)
        except (Failed, Incomparable, Stale) as problem:
            _say(f"NOTHING IS WRITTEN: {problem}")
            return 1
    results = Results(
        size=given.size,
        machine=machine(),
        files=files,
        load=before,
        versions=versions((BRIEFING, FULL, *peers)),
        left_out=tuple(left_out),
        extents=found.extents,
        measured=found.measured(),
        profiles=found.profiles,
    )
    keep(results)
    REPORT.write_text(report(kept()), encoding="utf-8")
    print(report((results,)))
    _say(f"written: {REPORT}")
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the sites, gigabytes in memory, go then too
    sys.exit(main())
