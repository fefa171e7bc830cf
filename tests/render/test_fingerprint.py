"""Fingerprints are the same for what is alike, and others for what differs anywhere."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any

import pytest

from briefing.model.entry import Quote
from briefing.model.ids import ActorId
from briefing.render.fingerprint import Fingerprints
from tests.invented import entry, quote

ENTRY = entry("gazette/01-gates", quotes=(quote("open", speaker="ada"), quote("shut")))
DIFFERENT: tuple[Any, ...] = (
    None, True, 1, 1.5, "1", b"1", "", (), ("",), ("", ""), (("",),), {}, {"a": 1}, {"a": None}, {"b": 1, "a": 1},
    {"a": 1, "b": 1}, frozenset(), frozenset({"a"}), date(2025, 2, 13), datetime(2025, 2, 13, tzinfo=UTC), ENTRY,
    (ENTRY,), replace(ENTRY, title="other"), replace(ENTRY, quotes=ENTRY.quotes[::-1]), ENTRY.quotes[0],
    replace(ENTRY, quotes=(replace(ENTRY.quotes[0], speaker=ActorId("bo")), ENTRY.quotes[1])),
)  # fmt: skip


def test_what_differs_has_another_fingerprint() -> None:
    prints = Fingerprints()
    assert len({prints(value) for value in DIFFERENT}) == len(DIFFERENT)


def test_what_is_alike_has_the_same_whether_or_not_it_is_one_object() -> None:
    prints, others = Fingerprints(), Fingerprints()
    for value in DIFFERENT:
        assert prints(value) == prints(value) == others(value)
    again = entry("gazette/01-gates", quotes=(quote("open", speaker="ada"), quote("shut")))
    assert prints(again) == prints(ENTRY)
    assert prints(MappingProxyType({"a": 1})) == prints({"a": 1})
    assert prints(frozenset({"a", "b", "c"})) == prints(frozenset({"c", "b", "a"}))


def test_what_stands_for_each_of_many_is_the_same_whenever_it_is_asked() -> None:
    prints, others = Fingerprints(), Fingerprints()
    first = prints.each(DIFFERENT)
    assert first == prints.each(DIFFERENT) == others.each(DIFFERENT)
    assert len(set(first)) == len(DIFFERENT)


def test_another_process_finds_the_same() -> None:
    program = (
        "from briefing.render.fingerprint import Fingerprints\n"
        "from briefing.model.entry import Quote\n"
        "print(Fingerprints()((Quote(text='a'), frozenset({'x', 'y', 'z'}), {'k': (1, None)})).hex())"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert said.strip() == Fingerprints()((Quote(text="a"), frozenset({"x", "y", "z"}), {"k": (1, None)})).hex()


def test_a_new_object_at_the_place_of_an_old_one_is_not_taken_for_it() -> None:
    prints = Fingerprints()
    seen = {prints(Quote(text=str(number))) for number in range(2000)}
    assert len(seen) == 2000


def test_what_has_no_fingerprint_is_refused() -> None:
    with pytest.raises(TypeError, match="object"):
        Fingerprints()(object())
