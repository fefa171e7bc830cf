"""What readers see of a change."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.linking.edits import LONG, edits
from briefing.model.entry import Entry, Quote
from briefing.model.ids import ActorId
from briefing.model.span import Span
from tests.invented import entry, moment, quote

BEFORE = replace(
    entry("talks/01-begin", time="2025-02-13T12:41", actors=("ada", "bo"), topics=("peace",)),
    title="Talks begin in Klow",
    quotes=(quote("We shall talk", speaker="ada", about=["borduria"]),),
    body="[Ada](actor:ada) *spoke*[^q1] for an hour.",
    note="Heard on the radio.",
)


def _edits(**changes: Any) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(edit.part, edit.before, edit.after, edit.quote) for edit in edits(BEFORE, replace(BEFORE, **changes))]


def _quoted(**changes: Any) -> dict[str, Any]:
    return {"quotes": (replace(BEFORE.quotes[0], **changes),)}


SEEN: dict[str, tuple[dict[str, Any], list[tuple[str, str | None, str | None, str | None]]]] = {
    "title": ({"title": "Talks end in Klow"}, [("title", "Talks begin in Klow", "Talks end in Klow", None)]),
    "summary": ({"body": "Ada spoke briefly."}, [("summary", "Ada spoke for an hour.", "Ada spoke briefly.", None)]),
    "summary gone": ({"body": ""}, [("summary", "Ada spoke for an hour.", None, None)]),
    "note": ({"note": None}, [("note", "Heard on the radio.", None, None)]),
    "kind": ({"kind": "recap"}, [("kind", "update", "recap", None)]),
    "key": ({"key": True}, [("key", None, "key", None)]),
    "time": ({"time": moment("2025-02-13")}, [("time", "2025-02-13T12:41+00:00", "2025-02-13", None)]),
    "actors": ({"actors": ("bo", "cy")}, [("actor", "ada", None, None), ("actor", None, "cy", None)]),
    "topics": ({"topics": ("peace", "ferry")}, [("topic", None, "ferry", None)]),
    "speaker": (_quoted(speaker=ActorId("bo")), [("speaker", "ada", "bo", "We shall talk")]),
    "speaker gone": (_quoted(speaker=None), [("speaker", "ada", None, "We shall talk")]),
    "about": (_quoted(about=()), [("about", "borduria", None, "We shall talk")]),
    "via": (_quoted(via=ActorId("wire")), [("via", None, "wire", "We shall talk")]),
    "said": (_quoted(said=moment("2025-02")), [("said", None, "2025-02", "We shall talk")]),
    "words and speaker": (
        _quoted(text="We will talk", speaker=ActorId("bo")),
        [("quote", "We shall talk", "We will talk", None), ("speaker", "ada", "bo", "We will talk")],
    ),
    "quote added": (
        {"quotes": (*BEFORE.quotes, quote("Not before noon"))},
        [("quote", None, "Not before noon", None)],
    ),
    "quote removed": ({"quotes": ()}, [("quote", "We shall talk", None, None)]),
}


@pytest.mark.parametrize("case", SEEN)
def test_readers_see(case: str) -> None:
    changes, expected = SEEN[case]
    assert _edits(**changes) == expected


UNSEEN: dict[str, dict[str, Any]] = {
    "nothing": {},
    "spans": {"span": Span(1, 9), **_quoted(span=Span(2, 5))},
    "links and citations": {"body": "Ada spoke for an hour."},
    "lines": {"body": "Ada spoke\nfor an hour.\n"},
    "marks": {"title": "“Talks begin in Klow”", "note": "Heard on the radio"},
    "order": {"actors": ("bo", "ada")},
    "zone": {"time": moment("2025-02-13T13:41+01:00")},
    "joining statements": _quoted(statement="talks"),
}


@pytest.mark.parametrize("case", UNSEEN)
def test_readers_do_not_see(case: str) -> None:
    assert _edits(**UNSEEN[case]) == []


def test_very_long_texts_are_compared_as_a_whole() -> None:
    before, after = replace(BEFORE, body="word " * LONG), replace(BEFORE, body="word " * LONG + "and one more")
    assert [edit.part for edit in edits(before, after)] == ["summary"]
    assert edits(before, before) == ()


def test_a_summary_full_of_brackets_is_read_in_linear_time() -> None:
    for brackets in ("[" * 200_000, "[a](" * 50_000, "[^" * 100_000, "\n" * 200_000, "*" * 200_000):
        assert len(edits(BEFORE, replace(BEFORE, body=brackets + "a"))) == 1


QUOTES = st.builds(
    Quote, text=st.sampled_from(["We shall talk", "We will talk", "No"]), speaker=st.sampled_from(["ada", "bo", None])
)
ENTRIES = st.builds(
    replace,
    st.just(BEFORE),
    title=st.sampled_from(["Talks begin", "“Talks begin”", "Talks end"]),
    actors=st.lists(st.sampled_from(["ada", "bo"]), max_size=3).map(tuple),
    quotes=st.lists(QUOTES, max_size=3).map(tuple),
)


@given(ENTRIES, ENTRIES)
def test_what_was_put_in_is_taken_out_again_on_the_way_back(one: Entry, other: Entry) -> None:
    assert edits(one, one) == ()
    there, back = edits(one, other), edits(other, one)
    names = {"actor", "about", "topic"}
    assert sorted(_ends(there, names)) == sorted((part, after, before) for part, before, after in _ends(back, names))


def _ends(made: Any, parts: set[str]) -> list[tuple[str, str, str]]:
    return [(edit.part, edit.before or "", edit.after or "") for edit in made if edit.part in parts]
