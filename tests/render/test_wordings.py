"""Wordings in words."""

import pytest

from briefing.linking.link import link
from briefing.model.ids import ArticleId
from briefing.model.site import Site
from briefing.model.statement import Statement
from briefing.render.wordings import beside, carried, carried_in_short
from briefing.render.words import ENGLISH
from tests.invented import article, entry, library, quote

LONG = "We will never give up the old stone bridge over the river at Klow"
OTHER = "We will never surrender the old stone bridge over the river at Klow"


@pytest.mark.parametrize(
    ("other", "relation"),
    [
        ("the bridge stays open.", "same"),
        ("bridge stays", "part"),
        ("ridge stays", "changed"),
        ("The bridge stays open, we hope", "changed"),
        ("The ferry stays open", "changed"),
    ],
)
def test_a_wording_is_the_same_a_part_or_another(other: str, relation: str) -> None:
    assert beside("The bridge stays open", other).relation == relation


def test_only_another_wording_has_differences_and_they_lead_to_it() -> None:
    assert beside("The bridge stays open", "The ferry stays open").differences
    said = [(run.op, run.words) for run in beside("The bridge stays", "The ferry stays").differences]
    assert said == [("same", "The"), ("taken out", "bridge"), ("put in", "ferry"), ("same", "stays")]
    assert beside("The bridge stays open", "stays open").differences == ()


@pytest.mark.parametrize(
    ("given", "other", "shown"),
    [
        ("We shall never give up the bridge", "give up the bridge", "[…] give up the bridge"),
        ("We shall never give up the bridge", "we shall never give up", "we shall never give up […]"),
        ("We shall never give up the bridge", "surrender the bridge", "[…] -up- +surrender+ the bridge"),
        ("We shall keep the bridge at Klow", "keep the ferry", "[…] keep the -bridge- +ferry+ […]"),
        ("another square mile, or two", "seize another square mile", "+seize+ another square mile […]"),
        ("grab another square mile, or two", "seize another square mile", "-grab- +seize+ another square mile […]"),
        ("We keep the bridge", "We and they keep the bridge", "We +and they+ keep the bridge"),
        ("Keep the bridge", "And we keep the bridge", "+And we+ keep the bridge"),
        ("The bridge stays", "A ferry comes", "-The bridge stays- +A ferry comes+"),
        ("We shall talk", "You shall walk", "-We- +You+ shall -talk- +walk+"),
    ],
)
def test_what_is_not_quoted_at_either_end_is_a_cut_and_no_difference(given: str, other: str, shown: str) -> None:
    found = beside(given, other)
    marks = {"same": "", "taken out": "-", "put in": "+"}
    runs = [f"{marks[run.op]}{run.words}{marks[run.op]}" for run in found.differences] or list(found.paragraphs)
    assert " ".join(["[…]"] * found.cut_before + runs + ["[…]"] * found.cut_after) == shown


def _carried(*texts: tuple[str, str], copy: bool = False) -> Statement:
    entries = [
        entry(id_, actors=("ada",), quotes=(quote(text, speaker="ada"),), time="2031-05-04") for id_, text in texts
    ]
    records = [article("two", copy_of=ArticleId("one"))] if copy else []
    site: Site = link(library(*entries, *records))
    (statement,) = site.voices.statements.values()
    return statement


@pytest.mark.parametrize(
    ("statement", "sentence", "short"),
    [
        (_carried(("one/01-a", LONG)), "Quoted by one outlet", "1 outlet"),
        (_carried(("one/01-a", LONG), ("one/02-b", LONG)), "Quoted by one outlet in 2 entries", "1 outlet"),
        (
            _carried(("one/01-a", LONG), ("two/01-b", LONG)),
            "Quoted by 2 independent outlets in the same words",
            "2 outlets",
        ),
        (
            _carried(("one/01-a", LONG), ("two/01-b", OTHER)),
            "In 2 wordings, quoted by 2 independent outlets",
            "2 outlets, 2 wordings",
        ),
        (
            _carried(("one/01-a", LONG), ("two/01-b", OTHER), copy=True),
            "In 2 wordings, quoted by one outlet",
            "1 outlet, 2 wordings",
        ),
    ],
)
def test_how_far_a_statement_was_carried(statement: Statement, sentence: str, short: str) -> None:
    assert carried(statement, ENGLISH) == sentence
    assert carried_in_short(statement, ENGLISH) == short
