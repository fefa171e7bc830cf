"""Verdicts of a whole library: from copies, from records, or none."""

import time
from dataclasses import replace
from typing import Any

from briefing.linking.grading.records import record
from briefing.linking.grading.verdicts import verdicts
from briefing.model.citation import citations
from briefing.model.entry import Quote
from briefing.model.ids import ArticleId, quote_id
from briefing.model.library import Library
from briefing.model.span import Span
from briefing.model.verdict import UNARCHIVED, Verified
from tests.invented import article, entry, library, quote

ONE = ArticleId("one")
COPIES = {ONE: "“We shall talk” and talk. “We shall talk” again. “We row on.”"}
ENTRIES = (
    entry("one/01-a", quotes=(Quote(text="We shall talk", span=Span(1, 14)), quote("we row on"),
                              Quote(text="We shall talk", span=Span(27, 40)))),
    entry("one/02-b", quotes=(quote("They never rowed at all"),)),
)  # fmt: skip


def _recorded(**rest: Any) -> Library:
    fresh = library(*ENTRIES)
    found = verdicts(fresh, COPIES)
    kept = record("aa", [each for written in ENTRIES for each in citations(written)], found)
    return library(*ENTRIES, article("one", verified=kept, **rest))


def test_without_copies_the_record_says_the_same() -> None:
    found = verdicts(library(*ENTRIES), COPIES)
    assert [each.grade for each in found.values()] == ["verbatim", "normalised", "verbatim", "missing"]
    assert found[quote_id(ENTRIES[0].id, 1)].span == Span(1, 14)
    assert found[quote_id(ENTRIES[0].id, 3)].span == Span(27, 40)
    assert verdicts(_recorded(), {}) == found
    assert verdicts(_recorded(sha256="aa"), {}) == found


def test_a_quote_that_was_changed_since_is_not_the_one_compared() -> None:
    kept = _recorded()
    changed = replace(ENTRIES[1], quotes=(quote("They never row at all"),))
    found = verdicts(replace(kept, entries={**kept.entries, changed.id: changed}), {})
    assert found[quote_id(changed.id, 1)] == UNARCHIVED
    assert found[quote_id(ENTRIES[0].id, 1)].grade == "verbatim"


def test_a_record_of_another_copy_says_nothing() -> None:
    assert set(verdicts(_recorded(sha256="bb"), {}).values()) == {UNARCHIVED}


def test_a_copy_goes_before_the_record() -> None:
    found = verdicts(_recorded(), {ONE: "Nothing of the kind was ever spoken on this page."})
    assert {each.grade for each in found.values()} == {"missing"}


def test_without_copy_and_record_nothing_is_known() -> None:
    assert set(verdicts(library(*ENTRIES), {}).values()) == {UNARCHIVED}
    assert set(verdicts(library(*ENTRIES, article("one", verified=Verified(sha256="aa"))), {}).values()) == {UNARCHIVED}


def test_time_grows_with_the_number_of_quotes_and_not_with_its_square() -> None:
    words = [f"word{number}" for number in range(400)]
    spoken = tuple(quote(" ".join(words[at : at + 4])) for at in range(0, len(words), 4))

    def seconds(articles: int) -> float:
        entries = [entry(f"a{number}/01-x", quotes=spoken) for number in range(articles)]
        before = time.process_time()
        verdicts(library(*entries), {each.article: " ".join(words) for each in entries})
        return time.process_time() - before

    assert seconds(40) < 12 * max(seconds(10), 0.01)


def test_one_search_for_altered_words_in_a_long_copy_ends_soon() -> None:
    copy = " ".join(f"the {number} boats of the river" for number in range(40_000))
    text = " ".join(f"they {number} never rowed up that other stream" for number in range(500))
    before = time.process_time()
    found = verdicts(library(entry("one/01-a", quotes=(quote(text),))), {ONE: copy})
    assert [each.grade for each in found.values()] == ["missing"]
    assert time.process_time() - before < 10
