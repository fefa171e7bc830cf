"""Which summaries say what they rest on."""

from briefing.checks.provenance import provenance
from tests.invented import entry, library, quote

SAID = (quote("It rained", speaker="ada"),)


def test_an_entry_that_cites_nothing_is_told() -> None:
    found = provenance(
        library(
            entry("one/03-c", body="It rained.", quotes=SAID),
            entry("one/01-a", body="It rained.[^q1]", quotes=SAID),
            entry("one/02-b", body="As before.[^one/01-a]"),
            entry("one/04-d", body="Write `[^q1]`."),
            entry("one/05-e", body=" \n"),
        )
    )
    assert [(each.entry, each.quotes) for each in found.uncited] == [("one/03-c", 1), ("one/04-d", 0)]
    assert (found.entries, found.citing, found.could_cite) == (4, 2, 1)
    assert found.uncited[0].origin.path == "content/entries/one/03-c.md"


def test_an_empty_briefing_has_nothing_to_tell() -> None:
    assert provenance(library()).uncited == ()
