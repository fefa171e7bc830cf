"""Libraries in which the checks find something, and some in which they do not."""

from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from briefing.checks.given import Given
from briefing.linking.grading.records import record
from briefing.linking.link import link
from briefing.model.citation import citations
from briefing.model.entry import Quote
from briefing.model.finding import Where
from briefing.model.ids import ActorId, ArticleId, StatementId
from briefing.model.library import Library
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

    def given(self) -> Given:
        """The library, linked."""
        texts = {ArticleId("one"): self.copy} if self.copy else {}
        return Given(site=link(self.library, texts), texts=texts, today=TODAY)


def _one(check: str, path: str, where: Where, words: str) -> tuple[tuple[str, str, Where, str], ...]:
    return ((check, f"content/{path}", where, words),)


TODAY = date(2031, 5, 4)

COMPARED = article("one", sha256="aa", verified=Verified(sha256="aa"))


def _graded(text: str, verdict: Verdict | None = None, **quoted: Any) -> Library:
    """A library of one quote, with what is recorded of it."""
    said = entry("one/01-a", actors=("ada",), quotes=(Quote(text=text, speaker=ActorId("ada"), **quoted),))
    cited = citations(said)
    kept = record("aa", cited, {cited[0].id: verdict}) if verdict else Verified(sha256="aa")
    return library(said, replace(COMPARED, verified=kept))


SAID_BY_ADA = entry("one/01-a", actors=("ada",), quotes=(quote("We", speaker="ada"),))
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

RIVER = "The two countries agreed on Sunday that the long bridge over the river is to be built within three years."
RAIN = " It rained, and nobody came to the square to hear what the two ministers had to say about it."
LONG = (" ".join(f"word{number}" for number in range(160)), " ".join(f"word{number}" for number in range(400)))

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
         _one("duplicate-entry", "entries/one/02-b.md", ("span",), "`one/01-a` of the same article has the same span")),
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
    Case("a record of another copy", library(SAID_BY_ADA, replace(COMPARED, sha256="bb")),
         _one("stale-record", "articles/one.yaml", ("verified", "sha256"), "SHA-256 aa, but the article names")),
    Case("the same title twice", library(entry("one/01-a"), replace(entry("one/02-b"), title="One/01-A")),
         _one("duplicate-entry", "entries/one/02-b.md", ("title",), "of the same article has the same title")),
    Case("the same title of two articles", library(entry("one/01-a"), replace(entry("two/01-a"), title="one/01-a"))),
    Case("two summaries that are nearly one", library(entry("one/01-a", body=RIVER),
         entry("two/01-a", body=RIVER.replace("bridge", "bridges"))),
         _one("duplicate-summary", "entries/two/01-a.md", ("body", 0, 0), "nearly that of `one/01-a`")),
    Case("two summaries that differ", library(entry("one/01-a", body=RIVER),
         entry("two/01-a", body=RIVER[20:] + RAIN))),
    Case("the summary of a copy", library(entry("one/01-a", body=RIVER), article("two", copy_of="one"),
         entry("two/01-a", body=RIVER, copy_of="one/01-a"))),
    Case("an entry whose quotes nobody says", library(entry("one/01-a", quotes=(quote("We shall row"), quote("Row")))),
         _one("nobody-speaks", "entries/one/01-a.md", AT_Q1, "none of the entry's full quotes has a speaker")),
    Case("an entry one of whose quotes somebody says",
         library(entry("one/01-a", actors=("ada",), quotes=(quote("We shall row"), quote("Row", speaker="ada"))))),
    Case("an entry that notes why nobody says it",
         library(entry("one/01-a", quotes=(replace(quote("We shall row"), note="A voice in the crowd."),)))),
    Case("an actor whom a draft alone names", library(entry("one/01-a", actors=("ada",), status="draft")),
         _one("unused-actor", "actors/ada.md", (), "drafts alone name `ada`, so it has no page yet")),
    Case("a topic that a draft alone is about", library(entry("one/01-a", topics=("talks",), status="draft")),
         _one("unused-topic", "topics/talks.md", (), "drafts alone are about `talks`")),
    Case("a time that is still to come", library(entry("one/01-a", time="2031-05-05T09:00")),
         _one("future-date", "entries/one/01-a.md", ("time",), "2031-05-05T09:00+00:00 is still to come")),
    Case("a time of today, and a day that has begun elsewhere",
         library(entry("one/01-a", time="2031-05-04T23:59"), entry("two/01-a", time="2031-05-05"))),
    Case("an article of next year", library(article("one", published="2032", updated="2031-05")),
         _one("future-date", "articles/one.yaml", ("published",), "2032 is still to come: today is 2031-05-04")),
    Case("a summary in the article's own words", library(CALLED[0], entry("one/01-a", body=LONG[0])),
         _one("reuse-limit", "entries/one/01-a.md", ("body", 0, 0), "160 words of the summary are the article's own"),
         LONG[1]),
    Case("a summary that quotes", library(CALLED[0], entry("one/01-a", body=LONG[0][:300])), (), LONG[1]),
    Case("a quote as long as an article", library(entry("one/01-a", actors=("ada",),
         quotes=(quote(LONG[0], speaker="ada"),))),
         _one("reuse-limit", "entries/one/01-a.md", AT_Q1, "the quote has 160 words")),
)  # fmt: skip
