"""The program's statements against those of a person."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.content.load import load
from briefing.linking.selection import select
from briefing.model.library import Library
from tests.linking.statements.gold import agreement, flagship, invented

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def briefing() -> Library:
    found, findings = load(ROOT)
    assert found, findings
    return select(found, drafts=False).library


def test_the_flagship_is_sorted_well_without_a_ruling(briefing: Library) -> None:
    told = agreement(replace(briefing, statements={}), flagship(briefing))
    assert told.f1 >= 0.95, told
    assert told.precision >= 0.98, told


def test_the_flagship_with_its_rulings_is_right(briefing: Library) -> None:
    told = agreement(briefing, flagship(briefing))
    assert (told.false, told.missed) == ((), ())


def test_a_person_finds_about_thirty_statements_of_several_quotes_in_the_flagship(briefing: Library) -> None:
    names = list(flagship(briefing).values())
    assert len({name for name in names if names.count(name) > 1}) == 33


@pytest.mark.parametrize(("name", "least"), [("invented_known.yaml", 0.95), ("invented_blind.yaml", 0.9)])
def test_invented_quotes_are_sorted_well(name: str, least: float) -> None:
    told = agreement(*invented(name))
    assert told.f1 >= least, told
    assert told.precision >= 0.98, told
