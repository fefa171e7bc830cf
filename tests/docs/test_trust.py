"""Trust: every test that the page names is there, and no promise stands without one."""

import re

from tests.architecture.tree import ROOT
from tests.content.test_hostile_yaml import HOSTILE
from tests.docs.pages import text_of
from tests.site.payloads import PAYLOADS

PAGE = text_of("trust.md")
PROMISES = [line for line in PAGE.split("\n") if re.match(r"\| (?!promise |whatever |---)", line)]


def test_every_test_that_is_named_is_there() -> None:
    named = set(re.findall(r"`(tests/[\w/]+\.py)`", PAGE))
    assert len(named) > 20
    assert {name for name in named if not (ROOT / name).is_file()} == set()


def test_every_promise_names_what_holds_it() -> None:
    assert len(PROMISES) > 20
    held = re.compile(r"`tests/|the same|by hand|`make ")
    assert [line for line in PROMISES if not held.search(line.rsplit("|", 2)[1])] == []


def test_the_figures_are_those_of_the_tests() -> None:
    assert f"{len(PAYLOADS)} payloads" in PAGE
    assert f"{len(HOSTILE)} files in a process" in PAGE
