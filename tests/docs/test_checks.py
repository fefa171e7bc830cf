"""docs/checks.md lists the checks as their own docstrings and hints have them. `make bless` writes its tables anew."""

import os
from collections.abc import Iterable, Iterator
from itertools import groupby

from briefing.checks.check import Check
from briefing.checks.loading import LOADING
from briefing.checks.running import RUNNING
from briefing.checks.table import CHECKS
from briefing.content.limits import BODY, LARGEST, MOST_VALUES
from tests.architecture.tree import ROOT

DOC = ROOT / "docs/checks.md"
BLESS = os.environ.get("BLESS") == "1"
LIMITS, END_OF_LIMITS = "<!-- limits -->\n", "<!-- end of limits -->"
START, END = "<!-- checks -->\n", "<!-- end -->"
PARTS = {
    "Of files, while they are read": LOADING,
    "Of the whole site": CHECKS,
    "Of remarks, the archive, other sites and templates": RUNNING,
}


def test_every_check_is_described_by_its_own_words() -> None:
    text = DOC.read_text(encoding="utf-8")
    before, _, rest = text.partition(START)
    expected = f"{before}{START}{''.join(_part(*part) for part in PARTS.items())}{END}{rest.partition(END)[2]}"
    if BLESS:
        DOC.write_text(expected, encoding="utf-8", newline="\n")
    else:
        assert text == expected


def test_the_limits_are_those_of_the_program() -> None:
    text = DOC.read_text(encoding="utf-8")
    before, _, rest = text.partition(LIMITS)
    expected = f"{before}{LIMITS}{_limits()}{END_OF_LIMITS}{rest.partition(END_OF_LIMITS)[2]}"
    if BLESS:
        DOC.write_text(expected, encoding="utf-8", newline="\n")
    else:
        assert text == expected


def _limits() -> str:
    rows = [("a file", LARGEST, "bytes"), ("the YAML of a file", MOST_VALUES, "keys and values")]
    rows += [("a block of a body" if limit.block else "a body", limit.most, limit.of) for limit in BODY]
    return (
        "\n| in | at most | |\n|---|---|---|\n" + "".join(f"| {of} | {n:,} | {what} |\n" for of, n, what in rows) + "\n"
    )


def _part(heading: str, checks: Iterable[Check]) -> str:
    head = "| finding | | ensures | how to mend it | allow | needs |\n|---|---|---|---|---|---|"
    return f"\n### {heading}\n\n{head}\n" + "".join(f"{row}\n" for row in _rows(checks)) + "\n"


def _rows(checks: Iterable[Check]) -> Iterator[str]:
    """A row for each name; of several rules under one name, what each ensures."""
    for name, of_name in groupby(sorted(checks, key=lambda check: check.name), key=lambda check: check.name):
        rules = [*of_name]
        ensures = " ".join(dict.fromkeys(rule.ensures for rule in rules))
        mend = "; ".join(dict.fromkeys(rule.mend for rule in rules))
        needs = ", ".join(sorted({rule.needs for rule in rules} - {""}))
        cells = f"`{name}`", rules[0].severity, ensures, mend, "yes" if rules[0].allowable else "no", needs
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
