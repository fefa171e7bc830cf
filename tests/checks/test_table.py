"""Each check has a library in which it finds something, and one in which it does not."""

from collections.abc import Iterator

import pytest

from briefing.checks.given import Given
from briefing.checks.table import CHECKS, KNOWN
from briefing.linking.link import link
from briefing.model.finding import Finding
from tests.checks.cases import CASES, TODAY, Case
from tests.invented import library

RULES = tuple(check.rule for check in CHECKS if check.rule)
NEED_FILES = {
    "addresses_lead_readers_here",
    "anchors_are_on_their_pages",
    "copies_are_called_copies",
    "drafts_are_edited",
    "headings_follow_each_other",
    "links_lead_to_pages",
    "own_pictures_are_small",
    "pictures_are_described",
    "pictures_are_there",
    "templates_keep_their_direction",
    "texts_keep_their_direction",
    "things_linked_to_are_published",
}
"""What these find stands in test_mistakes.py and test_characters.py, where there are files."""


def _findings(given: Given) -> Iterator[Finding]:
    return (finding for rule in RULES for finding in rule(given))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_a_check_finds_what_it_is_for_and_nothing_else(case: Case) -> None:
    findings = [*_findings(case.given())]
    told = [(finding.check, finding.origin.path, finding.where) for finding in findings]
    assert told == [expected[:3] for expected in case.found]
    for finding, (*_, words) in zip(findings, case.found, strict=True):
        assert words in finding.message
        assert finding.severity == ("note" if "alone" in words else KNOWN[finding.check].severity)


def test_every_check_finds_something_in_a_case() -> None:
    every = [case.given() for case in CASES]
    idle = [rule.__name__ for rule in RULES if not any(True for given in every for _ in rule(given))]
    assert set(idle) == NEED_FILES


def test_every_check_says_what_it_ensures() -> None:
    assert [check.name for check in KNOWN.values() if not check.ensures.startswith("Ensure that ")] == []
    assert [check.name for check in KNOWN.values() if not check.ensures.endswith(".") or not check.mend] == []


def test_an_empty_briefing_has_no_findings() -> None:
    assert [*_findings(Given(site=link(library()), today=TODAY))] == []
