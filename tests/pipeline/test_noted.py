"""What was read is found to be the same, or another thing: at each place, on this program's last site or another's."""

from dataclasses import replace
from typing import Any

import pytest

from briefing.content.load import load
from briefing.linking.link import link
from briefing.model.moment import Moment
from briefing.model.site import Site
from briefing.pipeline.memo import Memo
from briefing.pipeline.noted import Noted
from briefing.render.fingerprint import Fingerprints
from briefing.render.reads import Read
from tests.site.published import MINI

READS: tuple[Read, ...] = (
    ("times", "one", "klow-talks/01-talks-open-in-klow"),
    ("times", "one", "nowhere"),
    ("actors", "has", "ada"),
    ("copies", "keys", None),
    ("entries", "all", None),
)


@pytest.fixture(scope="module")
def site() -> Site:
    library, _ = load(MINI)
    assert library
    return link(library)


def _noted(site: Site) -> tuple[Memo, Noted, tuple[int, ...]]:
    memo = Memo()
    noted = Noted(site, memo, Fingerprints(), {})
    return memo, noted, tuple(map(noted.number, READS))


def _changed(now: Site, memo: Memo, before: Noted | None = None) -> list[Read]:
    noted = Noted(now, memo, Fingerprints(), before.found if before else {})
    noted.look()
    return [read for number, read in enumerate(READS) if not noted.hold((number,))]


def _times(site: Site, **others: Any) -> Site:
    return site.but(times={**site.times, **others})


def test_each_look_has_a_number_of_its_own(site: Site) -> None:
    memo, noted, numbers = _noted(site)
    assert numbers == (0, 1, 2, 3, 4)
    assert [noted.number(read) for read in READS] == [0, 1, 2, 3, 4]
    assert memo.reads["times", "one"] == {READS[0][2]: 0, READS[1][2]: 1}
    assert len(memo.prints) == len(READS)


def test_before_a_look_nothing_holds(site: Site) -> None:
    _, noted, numbers = _noted(site)
    assert not noted.hold(numbers)
    noted.look()
    assert noted.hold(numbers)


def test_what_has_changed_is_found_by_any_program(site: Site) -> None:
    memo, _, _ = _noted(site)
    moment = site.times[READS[0][2]]
    assert moment
    assert _changed(site, memo) == []
    assert _changed(_times(site, **{READS[0][2]: replace(moment, precision="year")}), memo) == [READS[0]]
    assert _changed(_times(site, **{READS[0][2]: None}), memo) == [READS[0]]
    assert _changed(_times(site, nowhere=None), memo) == [READS[1]], "to be nothing is not to be away"
    assert _changed(site.but(copies={**site.copies, "x": ()}, entries=()), memo) == [READS[3], READS[4]]


def test_what_is_alike_but_written_otherwise_is_another(site: Site) -> None:
    here, there = (
        Moment.parse(text, site.library.settings.zone) for text in ("2025-02-13T12:41Z", "2025-02-13T13:41+01:00")
    )
    assert here == there
    here_too, there_too = (_times(site, **{READS[0][2]: moment}) for moment in (here, there))
    memo, before, _ = _noted(here_too)
    before.look()
    assert _changed(there_too, memo, before) == [READS[0]]
    assert _changed(there_too, memo) == [READS[0]]
    assert _changed(here_too, memo, before) == []


def test_what_is_the_very_same_needs_no_fingerprint(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    memo, before, _ = _noted(site)
    before.look()
    monkeypatch.setattr(Fingerprints, "each", lambda _, values: [0 / 0 for _ in values])
    assert _changed(site, memo, before) == []


def test_what_was_found_is_left_to_the_next_build(site: Site) -> None:
    memo, _, numbers = _noted(site)
    other = _times(site, nowhere=None)
    noted = Noted(other, memo, Fingerprints(), {})
    noted.look()
    assert not noted.hold(numbers)
    noted.close()
    assert _changed(other, memo) == []


def test_it_is_known_what_numbers_stand_for(site: Site) -> None:
    _, noted, numbers = _noted(site)
    assert noted.reads([*numbers][1:3]) == {*READS[1:3]}
