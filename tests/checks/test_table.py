"""Each check has a library in which it finds something, and one in which it does not."""

from dataclasses import replace
from typing import Any, NamedTuple

import pytest

from briefing.checks.table import CHECKS
from briefing.linking.grading.records import record
from briefing.linking.link import link
from briefing.model.citation import citations
from briefing.model.entry import Quote
from briefing.model.finding import Where
from briefing.model.ids import ArticleId, StatementId
from briefing.model.library import Library
from briefing.model.site import Site
from briefing.model.span import Span
from briefing.model.verdict import Verdict, Verified
from tests.invented import actor, article, entry, library, question, quote, ruling, topic


class Case(NamedTuple):
    """What a library is like, and every finding in it: check, file, way to the value, words of the message.

    `copy` is the archived copy of the article `one`.
    """

    title: str
    library: Library
    found: tuple[tuple[str, str, Where, str], ...] = ()
    copy: str | None = None

    def site(self) -> Site:
        """The library, linked."""
        return link(self.library, {ArticleId("one"): self.copy} if self.copy else {})


def _one(check: str, path: str, where: Where, words: str) -> tuple[tuple[str, str, Where, str], ...]:
    return ((check, f"content/{path}", where, words),)


COMPARED = article("one", sha256="aa", verified=Verified(sha256="aa"))


def _graded(text: str, verdict: Verdict | None = None, **quoted: Any) -> Library:
    """A library of one quote, with what is recorded of it."""
    said = entry("one/01-a", quotes=(Quote(text=text, **quoted),))
    cited = citations(said)
    kept = record("aa", cited, {cited[0].id: verdict}) if verdict else Verified(sha256="aa")
    return library(said, replace(COMPARED, verified=kept))


AT_Q1: Where = ("quotes", 0, "text")

ADA_AND_BOB = entry("one/01-a", actors=("ada", "bob"))

SIXTY_AND_SEVENTY = (
    entry("one/01-a", time="2031-05-04T09:00", actors=("ada",),
          quotes=(quote("We have rebuilt 60 per cent of all the bridges on the river", speaker="ada"),)),
    entry("two/01-a", time="2031-05-04T10:00", actors=("ada",),
          quotes=(quote("We have rebuilt 70% of all the bridges on the river", speaker="ada"),)),
)  # fmt: skip

SAID = (
    entry(
        "one/01-a",
        actors=("ada", "bob"),
        quotes=(quote("We shall row", speaker="ada"), quote("We shall not", speaker="bob")),
    ),
    entry("two/01-a", actors=("ada",), quotes=(quote("We shall row across", speaker="ada"), quote("row"))),
)
ONE, TWO_TOO = "one/01-a#q1", "two/01-a#q1"

CALLED = (article("one", source="paper"), article("two", source="radio"), entry("one/01-a"), entry("two/01-a"))
COPY = "The two had a call of ninety minutes. It rained."
TWO = ("two/01-a", "two hours")

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
    Case("a question that one publisher alone answers",
         library(article("one", source="paper"), article("two", source="paper"), entry("one/01-a"), entry("two/01-a"),
                 question("long", ("one/01-a", "an hour"), ("two/01-a", "two hours"))),
         _one("one-sided", "questions/long.yaml", ("answers",), "here one publisher does")),
    Case("a question with one answer", library(entry("one/01-a"), question("long", ("one/01-a", "an hour"))),
         _one("one-sided", "questions/long.yaml", ("answers",), "here one publisher does")),
    Case("a question without an answer", library(question("long")),
         _one("one-sided", "questions/long.yaml", ("answers",), "here nobody does")),
    Case("a question that two publishers answer",
         library(article("one", source="paper"), article("two", source="radio"), entry("one/01-a"), entry("two/01-a"),
                 question("long", ("one/01-a", "an hour"), ("two/01-a", "two hours")))),
    Case("a statement whose quotes differ in a number", library(*SIXTY_AND_SEVENTY),
         _one("numbers-differ", "entries/two/01-a.md", ("quotes", 0, "text"),
              "the numbers are 70% here and 60 per cent in `one/01-a#q1`")),
    Case("a statement whose quotes differ in a number, and a question on it",
         library(*SIXTY_AND_SEVENTY, question("share", ("one/01-a", 1), ("two/01-a", 1)))),
    Case("a quote that two rulings claim",
         library(*SAID, ruling("bridge", ONE), ruling("river", TWO_TOO, ONE)),
         _one("two-statements", "statements/river.yaml", ("quotes", 1), f"`{ONE}` belongs to `bridge` already")),
    Case("a quote that names another statement than the ruling on it",
         library(entry("one/01-a", quotes=(replace(SAID[0].quotes[0], statement=StatementId("river")),)),
                 entry("two/01-a", quotes=(quote("We shall row", speaker="ada"),)),
                 ruling("bridge", ONE), ruling("river", TWO_TOO)),
         _one("two-statements", "entries/one/01-a.md", ("quotes", 0, "statement"), "belongs to `bridge` already")),
    Case("a quote that is in and apart",
         library(*SAID, ruling("bridge", ONE, TWO_TOO, apart=(TWO_TOO,))),
         _one("both-in-and-apart", "statements/bridge.yaml", ("quotes", 1), "kept apart from `bridge` and")),
    Case("a ruling on two speakers",
         library(*SAID, ruling("bridge", ONE, "one/01-a#q2")),
         _one("two-speakers", "statements/bridge.yaml", ("quotes", 1), "by `bob`, the statement `bridge` by `ada`")),
    Case("a ruling on another speaker than it names",
         library(*SAID, ruling("bridge", ONE, speaker="bob")),
         _one("two-speakers", "statements/bridge.yaml", ("quotes", 0), "by `ada`, the statement `bridge` by `bob`")),
    Case("a ruling on a quote without a speaker",
         library(*SAID, ruling("bridge", ONE, "two/01-a#q2")),
         _one("no-speaker", "statements/bridge.yaml", ("quotes", 1), "has no speaker, so it is of no statement")),
    Case("a ruling on no quote", library(*SAID, ruling("bridge")),
         _one("empty-statement", "statements/bridge.yaml", (), "no quote belongs to it")),
    Case("a wording that is not of the statement",
         library(*SAID, ruling("bridge", ONE, apart=(TWO_TOO,), wording=TWO_TOO)),
         _one("foreign-wording", "statements/bridge.yaml", ("wording",), "not one of the statement’s quotes")),
    Case("a wording that the program finds to be of the statement",
         library(*SAID, ruling("bridge", ONE, wording=TWO_TOO))),
    Case("a figure that is not in the copy", library(*CALLED, question("long", ("one/01-a", "a bridge of stone"), TWO)),
         _one("missing-figure", "questions/long.yaml", ("answers", 0, "figure"), "not in the archived copy"), COPY),
    Case("a figure in other words", library(*CALLED, question("long", ("one/01-a", "a call of nineteen minutes"), TWO)),
         _one("altered-figure", "questions/long.yaml", ("answers", 0, "figure"), "“a call of ninety minutes”"), COPY),
    Case("a figure that stands elsewhere",
         library(*CALLED, question("long", ("one/01-a", "ninety minutes"), TWO, spans=[(0, 14)])),
         _one("stale-span", "questions/long.yaml", ("answers", 0, "span"), "write [22, 36]"), COPY),
    Case("a figure where it is said to be",
         library(*CALLED, question("long", ("one/01-a", "ninety minutes"), TWO, spans=[(22, 36)])), (), COPY),
    Case("a quote that is not in the copy", _graded("We row", Verdict(grade="missing"), note="So it was heard."),
         _one("missing-quote", "entries/one/01-a.md", AT_Q1, "“We row” is not in the archived copy")),
    Case("a quote in other words", _graded("We shall grab it", Verdict(grade="altered", found="We will seize it now")),
         _one("altered-quote", "entries/one/01-a.md", AT_Q1,
              "the quote says “shall grab”, the copy “will seize”; the quote leaves out “now”, which the copy has")),
    Case("a quote with more words", _graded("We shall surely row", Verdict(grade="altered", found="We shall row")),
         _one("altered-quote", "entries/one/01-a.md", AT_Q1, "the quote has “surely”, which the copy lacks")),
    Case("a quote with many other words",
         _graded("a x c x e x g x i x", Verdict(grade="altered", found="a b c d e f g h i j")),
         _one("altered-quote", "entries/one/01-a.md", AT_Q1, "“x”, the copy “h”; and 1 more")),
    Case("a quote in other words, and a note that says so",
         _graded("We shall", Verdict(grade="altered", found="We will"), note="“will” in the copy")),
    Case("a quote in other marks", _graded("We shall", Verdict(grade="normalised", found="we shall"))),
    Case("a quote whose words stand elsewhere",
         _graded("We shall", Verdict(grade="verbatim", span=Span(5, 13)), span=Span(1, 9)),
         _one("stale-span", "entries/one/01-a.md", ("quotes", 0, "span"), "write [5, 13]")),
    Case("a quote without a span", _graded("We shall", Verdict(grade="verbatim", span=Span(5, 13)))),
    Case("a quote that was changed after it was compared", _graded("We shall"),
         _one("not-compared", "entries/one/01-a.md", AT_Q1, "not compared since it was added or changed")),
    Case("a record of another copy", library(entry("one/01-a", quotes=(quote("We"),)), replace(COMPARED, sha256="bb")),
         _one("stale-record", "articles/one.yaml", ("verified", "sha256"), "SHA-256 aa, but the article names")),
)  # fmt: skip

ERRORS = frozenset(
    {"missing-figure", "missing-quote", "two-statements", "both-in-and-apart", "two-speakers", "no-speaker"}
    | {"foreign-wording"}
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_check_finds_what_it_is_for_and_nothing_else(case: Case) -> None:
    site = case.site()
    findings = [finding for check in CHECKS for finding in check(site)]
    told = [(finding.check, finding.origin.path, finding.where) for finding in findings]
    assert told == [expected[:3] for expected in case.found]
    for finding, (*_, words) in zip(findings, case.found, strict=True):
        assert words in finding.message
        assert finding.severity == ("error" if finding.check in ERRORS else "warning")


def test_every_check_finds_something_in_a_case() -> None:
    sites = [case.site() for case in CASES]
    assert [rule.__name__ for rule in CHECKS if not any(True for site in sites for _ in rule(site))] == []


def test_every_check_says_what_it_ensures() -> None:
    assert [rule.__name__ for rule in CHECKS if not (rule.__doc__ or "").startswith("Ensure that ")] == []


def test_an_empty_briefing_has_no_findings() -> None:
    assert [finding for check in CHECKS for finding in check(link(library()))] == []
