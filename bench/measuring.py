"""The rounds: every generator at every work in turn, so that what else the machine does hits all of them alike."""

import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.article import article
from bench.comparable import Extent, differences, extent
from bench.corpus import Corpus, made_up
from bench.generators.briefing import APART, BRIEFING, FULL, PROGRAM
from bench.generators.generator import Generator
from bench.peers import tools_of
from bench.process import Run, timed, told, watched
from bench.results import OURS, Measured
from bench.serving import saves
from bench.works import COLD, EDIT, WORKS, Subject, Work

SERVE = "one edit, save to served"
HELP = "build.py --help"
IMPORT = "import of a 1 MB article"
MEGABYTE = 1_000_000
SAVES = 3
"""Edits of each preview in a round."""
APART_SIZE = 1_000
"""Entries, at the most, of the site at which the search index and the pictures for sharing are timed."""
APART_ROUNDS = 3
SMALL = 100
"""Entries of the site that the article is imported into."""

Say = Callable[[str], None]


class Incomparable(Exception):
    """Sites that are not the same; the message says where."""


@dataclass
class Found:
    """What has been measured so far."""

    runs: dict[tuple[str, str], list[Run]] = field(default_factory=lambda: defaultdict(list))
    peaks: dict[tuple[str, str], int | None] = field(default_factory=dict)
    extents: dict[str, Extent] = field(default_factory=dict)
    profiles: dict[str, str] = field(default_factory=dict)

    def measured(self) -> tuple[Measured, ...]:
        """As values."""
        return tuple(
            Measured(work=work, who=who, runs=tuple(runs), peak=self.peaks.get((work, who)))
            for (work, who), runs in self.runs.items()
        )


def measure(size: int, peers: Sequence[Generator], rounds: int, folder: Path, say: Say) -> Found:
    """All works at a size; the first round is not timed: it is compared, and its memory is looked at.

    Raises:
        Incomparable: if the sites of two generators are not the same.
        Failed: if a command fails.
        Stale: if a build does not show an edit.
    """
    corpus, found = made_up(size), Found()
    say(f"writing sites of {size:,} entries, {corpus.pages:,} pages each, into {folder}")
    same = [Subject(each, corpus, tools_of(each), folder / each.name) for each in (BRIEFING, *peers)]
    full = Subject(FULL, corpus, tools_of(FULL), folder / FULL.fixed)
    for number in range(rounds + 1):
        say(f"round {number} of {rounds}" if number else "a first round, not timed: are the sites the same?")
        turn = number % len(same)
        for work in WORKS:
            for subject in (*same[turn:], *same[:turn], full):
                _do(work, subject, found, warm_up=not number)
            if work is COLD and not number:
                _compare(same)
                found.extents = {subject.name: extent(subject.public) for subject in (*same, full)}
        for subject in same if number else ():
            if subject.generator.serve:
                say(f"  {SERVE}: {subject.name}")
                found.runs[SERVE, subject.name] += [Run(seconds=each, cpu=0) for each in saves(subject, SAVES)]
    found.profiles = profiles([same[0], full], say)
    _apart(made_up(min(size, APART_SIZE)), rounds, folder, found, say)
    _alone(rounds, folder, found, say)
    return found


def _do(work: Work, subject: Subject, found: Found, *, warm_up: bool) -> None:
    work.before(subject)
    run = (watched if warm_up else timed)(subject.command, subject.site)
    subject.look()
    runs = found.runs[work.name, subject.name]
    if warm_up:
        found.peaks[work.name, subject.name] = run.peak
    else:
        runs.append(run)


def profiles(subjects: Sequence[Subject], say: Say) -> dict[str, str]:
    """Where the time goes when this program builds, in runs that are not timed."""
    say("where the time goes")
    found = {}
    for work, subject in ((work, subject) for subject in subjects for work in (COLD, EDIT)):
        work.before(subject)
        found[f"{work.name}: {subject.name}"] = told((*subject.command, "--profile"), subject.site)
    return found


def _compare(subjects: Sequence[Subject]) -> None:
    first, *others = subjects
    wrong = [what for other in others for what in differences(first.public, other.public)]
    if wrong:
        raise Incomparable("the sites are not the same:\n" + "\n".join(wrong))


def _apart(corpus: Corpus, rounds: int, folder: Path, found: Found, say: Say) -> None:
    """What is made of the default theme's pages once they are there."""
    size = f"{len(corpus.entries):,} entries"
    say(f"apart, {size}")
    subjects = [
        (Subject(generator, corpus, tools_of(generator), folder / f"apart-{number}"), f"{work}, {size}")
        for number, (generator, work) in enumerate(APART)
    ]
    for number in range(min(rounds, APART_ROUNDS) + 1):
        for subject, work in subjects:
            subject.forget()
            run = timed(subject.command, subject.site)
            if number:
                found.runs[work, OURS].append(run)


def _alone(rounds: int, folder: Path, found: Found, say: Say) -> None:
    """What this program does that no peer does, and its start."""
    say(f"{HELP}, {IMPORT}")
    corpus = made_up(SMALL)
    text = article(corpus, MEGABYTE)
    for number in range(rounds + 1):
        into = _importing(corpus, text, folder / f"import-{number}")
        for work, command in ((HELP, (sys.executable, str(PROGRAM), "--help")), (IMPORT, into)):
            run = (timed if number else watched)(command, folder)
            if number:
                found.runs[work, OURS].append(run)
            else:
                found.peaks[work, OURS] = run.peak


def _importing(corpus: Corpus, text: str, site: Path) -> tuple[str, ...]:
    """A small site of its own, and the command that imports an article into it."""
    Subject(BRIEFING, corpus, tools_of(BRIEFING), site)
    file = site / "article.txt"
    file.write_text(text, encoding="utf-8")
    return (sys.executable, str(PROGRAM), "import", str(file), "--site", str(site), "--quiet")
