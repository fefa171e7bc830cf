"""Each check has a library in which it finds something, and one in which it does not."""

from typing import NamedTuple

import pytest

from briefing.checks.table import CHECKS
from briefing.linking.link import link
from briefing.model.finding import Where
from briefing.model.library import Library
from tests.invented import actor, article, entry, library, topic


class Case(NamedTuple):
    """What a library is like, and every finding in it: check, file, way to the value, words of the message."""

    title: str
    library: Library
    found: tuple[tuple[str, str, Where, str], ...] = ()


def _one(check: str, path: str, where: Where, words: str) -> tuple[tuple[str, str, Where, str], ...]:
    return ((check, f"content/{path}", where, words),)


ADA_AND_BOB = entry("one/01-a", actors=("ada", "bob"))

CASES = (
    Case("a name of two actors", library(ADA_AND_BOB, actor("ada", name="Ada"), actor("bob", name="ADA")),
         _one("shared-alias", "actors/bob.md", ("name",), "“ADA” is a name of `ada` too")),
    Case("an alias of two actors", library(ADA_AND_BOB, actor("ada"), actor("bob", aliases=("Robert", "Ada"))),
         _one("shared-alias", "actors/bob.md", ("aliases", 1), "“Ada” is a name of `ada` too")),
    Case("an alias that repeats the actor's own name",
         library(ADA_AND_BOB, actor("ada", name="Ada", aliases=("ada",)))),
    Case("names that differ", library(ADA_AND_BOB, actor("ada", aliases=("A",)), actor("bob", aliases=("B",)))),
    Case("an actor of no entry", library(ADA_AND_BOB, actor("cleo")),
         _one("unused-actor", "actors/cleo.md", (), "no entry names `cleo`, so it has no page")),
    Case("a writer of an article", library(article("two", by="cleo"))),
    Case("a topic of no entry", library(topic("war")),
         _one("unused-topic", "topics/war.md", (), "no entry is about `war`")),
    Case("a topic above that of an entry",
         library(entry("one/01-a", topics=("talks",)), topic("talks", "war"), topic("war"))),
    Case("spans that overlap", library(entry("one/01-a", span=(0, 10)), entry("one/02-b", span=(9, 20))),
         _one("overlapping-spans", "entries/one/02-b.md", ("span",), "overlaps that of `one/01-a`, which ends at 10")),
    Case("the same span twice", library(entry("one/01-a", span=(0, 10)), entry("one/02-b", span=(0, 10))),
         _one("overlapping-spans", "entries/one/02-b.md", ("span",), "overlaps that of `one/01-a`")),
    Case("spans that touch",
         library(entry("one/01-a", span=(0, 10)), entry("one/02-b", span=(10, 20)), entry("one/03-c"))),
    Case("the same span of two articles", library(entry("one/01-a", span=(0, 10)), entry("two/01-a", span=(0, 10)))),
    Case("two spans inside a third",
         library(entry("one/01-a", span=(0, 90)), entry("one/02-b", span=(5, 9)), entry("one/03-c", span=(20, 30))),
         _one("overlapping-spans", "entries/one/02-b.md", ("span",), "overlaps that of `one/01-a`, which ends at 90")
         + _one("overlapping-spans", "entries/one/03-c.md", ("span",), "overlaps that of `one/01-a`")),
    Case("a copy of an entry whose article is none",
         library(entry("one/01-a"), entry("two/01-a", copy_of="one/01-a")),
         _one("stray-copy", "entries/two/01-a.md", ("copy_of",), "its article does not say `copy_of: one`")),
    Case("a copy of an entry of the same article",
         library(entry("one/01-a"), entry("one/02-b", copy_of="one/01-a")),
         _one("stray-copy", "entries/one/02-b.md", ("copy_of",), "the entry is a copy of one of `one`")),
    Case("a copy of an entry whose article is one",
         library(entry("one/01-a"), entry("two/01-a", copy_of="one/01-a"), article("two", copy_of="one"))),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_check_finds_what_it_is_for_and_nothing_else(case: Case) -> None:
    findings = [finding for check in CHECKS for finding in check(link(case.library))]
    told = [(finding.check, finding.origin.path, finding.where) for finding in findings]
    assert told == [expected[:3] for expected in case.found]
    for finding, (*_, words) in zip(findings, case.found, strict=True):
        assert words in finding.message
        assert finding.severity == "warning"


def test_every_check_finds_something_in_a_case() -> None:
    names = {check for case in CASES for check, *_ in case.found}
    for rule in CHECKS:
        found = {finding.check for case in CASES for finding in rule(link(case.library))}
        assert found, rule.__name__
        assert found <= names


def test_every_check_says_what_it_ensures() -> None:
    assert [rule.__name__ for rule in CHECKS if not (rule.__doc__ or "").startswith("Ensure that ")] == []


def test_an_empty_briefing_has_no_findings() -> None:
    assert [finding for check in CHECKS for finding in check(link(library()))] == []
