"""What the rows say of a site."""

from dataclasses import replace
from typing import Any

import pytest

from briefing.linking.link import link
from briefing.model.finding import Origin
from briefing.model.ids import ActorId, ArticleId, EntryId, QuestionId
from briefing.model.question import Answer, Question
from briefing.model.site import Site
from briefing.model.span import Span
from briefing.model.verdict import Verdict
from briefing.render.context import Context
from briefing.render.data.tables import TABLES
from briefing.render.data.written import written
from tests.invented import actor, article, entry, library, quote
from tests.render.data.rows import data_of

BASE = {"base_url": "https://briefing.example/repo"}


def _rows(site: Site, table: str) -> list[dict[str, Any]]:
    return [dict(row) for row in data_of(Context.of(site))[table]]


def _site(**settings: Any) -> Site:
    first = entry(
        "gazette/01-gates",
        time="2025-02-13T12:41",
        actors=("ada", "bo"),
        quotes=(quote("The gates are open", speaker="ada", about=("bo", "bo")), quote("gates")),
        body="One *two*[^q1].\n\nThree.",
    )
    copied = entry(
        "wire/01-gates", time="2025-02-14", actors=("ada",), quotes=(quote("The gates are open", speaker="ada"),)
    )
    papers = (article("gazette", url="https://gazette.example/1"), article("wire", copy_of="gazette"))
    member = actor("ada", member_of=(ActorId("absent"), ActorId("bo")), country=ActorId("absent"))
    question = Question(
        id=QuestionId("when"),
        origin=Origin("x"),
        title="When?",
        answers=(
            Answer(text="Now", entry=EntryId("gazette/01-gates"), quote=1),
            Answer(text="Later", entry=EntryId("wire/01-gates"), figure="at four", span=Span(3, 10)),
        ),
    )
    return link(library(first, copied, *papers, member, actor("absent"), question, **BASE, **settings))


def test_a_quote_names_its_place_here_its_speaker_and_whom_it_is_about() -> None:
    row = _rows(_site(), "quotes")[0]
    assert (row["id"], row["entry"], row["article"], row["number"]) == (
        "gazette/01-gates#q1",
        "gazette/01-gates",
        "gazette",
        1,
    )
    assert (row["speaker"], row["about"], row["grade"]) == ("ada", ["bo"], "unarchived")
    assert row["url"] == "https://briefing.example/repo/entries/gazette/01-gates/#q1"
    assert row["link"].startswith("https://gazette.example/1")


def test_the_writers_own_marks_belong_to_no_statement() -> None:
    row = _rows(_site(), "quotes")[1]
    assert (row["speaker"], row["statement"]) == (None, None)


def test_two_copies_are_one_witness() -> None:
    (row,) = _rows(_site(), "statements")
    assert row["quotes"] == ["gazette/01-gates#q1", "wire/01-gates#q1"]
    assert (row["speaker"], row["witnesses"], row["lineages"]) == ("ada", 1, ["gazette"])
    assert row["id"] in {quote["statement"] for quote in _rows(_site(), "quotes")}


def test_a_summary_is_plain_and_the_text_is_the_editors() -> None:
    row = _rows(_site(), "entries")[0]
    assert (row["summary"], row["text"], row["time"]) == (
        "One two.",
        "One *two*[^q1].\n\nThree.",
        "2025-02-13T12:41+00:00",
    )


def test_an_actor_that_nothing_shows_is_left_out_everywhere() -> None:
    rows = {row["id"]: row for row in _rows(_site(), "actors")}
    assert set(rows) == {"ada", "bo"}
    assert (rows["ada"]["member_of"], rows["ada"]["country"]) == (["bo"], None)


def test_an_answer_names_the_quote_or_the_figure_behind_it() -> None:
    (row,) = _rows(_site(), "questions")
    assert [(a["entry"], a["quote"], a["figure"], a["span"]) for a in row["answers"]] == [
        ("gazette/01-gates", "gazette/01-gates#q1", None, None),
        ("wire/01-gates", None, "at four", [3, 10]),
    ]


def test_what_has_no_page_has_no_address() -> None:
    site = _site(pages={"entry": False, "actor": False})
    assert {row["url"] for name in ("entries", "quotes", "actors") for row in _rows(site, name)} == {None}
    assert {row["url"] for row in _rows(site, "articles")} == {
        "https://briefing.example/repo/articles/gazette/",
        "https://briefing.example/repo/articles/wire/",
    }


def test_a_quote_says_what_was_found_in_which_copy() -> None:
    site = _site()
    found = Verdict(grade="altered", span=Span(7, 26), found="The gate is open", before="Ada: ", after=" today")
    quote_id = next(iter(site.evidence.verdicts))
    verdicts = {**site.evidence.verdicts, quote_id: found}
    evidence = replace(site.evidence, verdicts=verdicts, compared=frozenset({ArticleId("gazette")}))
    compared = replace(site, evidence=evidence)
    row = _rows(compared, "quotes")[0]
    assert (row["grade"], row["found"], row["span"], row["compared"]) == (
        "altered",
        "The gate is open",
        [7, 26],
        True,
    )
    assert row["selector"] == [
        {"type": "TextQuoteSelector", "exact": "The gate is open", "prefix": "Ada: ", "suffix": " today"},
        {"type": "TextPositionSelector", "start": 7, "end": 26},
    ]


def test_every_table_has_an_id_first_and_each_name_once() -> None:
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert names[0] == "id"
        assert len(set(names)) == len(names)
        assert set(table.searched) <= set(names)


TEXTS = {
    "[Ada](actor:ada) spoke.[^q1]": "[Ada](actor:ada) spoke.[^q1]",
    '[The *first*](entry:gazette/01-gates#q1 "t").': '[The *first*](entry:gazette/01-gates#q1 "t").',
    "So says [a draft](entry:gazette/09-draft).": "So says a draft.",
    "It is settled.[^gazette/09-draft#q2] Is it?[^gazette/01-gates]": "It is settled. Is it?[^gazette/01-gates]",
    "[Elsewhere](https://world.example/)": "[Elsewhere](https://world.example/)",
}


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_not_here_is_not_named(text: str) -> None:
    assert written(Context.of(_site()), text) == TEXTS[text]
