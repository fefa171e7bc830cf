"""Links in bodies and chains of parents that are as they should be; what is wrong stands in mistakes.txt."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.content.load import load
from briefing.content.references import LOOPS, REFERENCES, gather, walk
from tests.site_folder import ENTRY, GOOD, TOPIC, good_site, write_files


@pytest.mark.parametrize(
    "body",
    [
        "[Ada](actor:ada-exampleby) and [Ada](actor:ada-exampleby#said)",
        "[the talks](topic:peace-talks), [Gazette](source:gazette), [its page](article:gazette-talks)",
        "[earlier](entry:gazette-talks/01-talks-begin#q1), [about](page:about)",
        "[a page](https://example.org/actor:nobody), [mail](mailto:ada@example.org), [here](#q1)",
        "actor:nobody, [actor:nobody], (actor:nobody)",
        '[Ada](actor:ada-exampleby "Ada Exampleby")',
    ],
)
def test_a_body_may_point_at_everything_that_is_there(tmp_path: Path, body: str) -> None:
    root = write_files(good_site(tmp_path), {ENTRY: f"{GOOD[ENTRY]}{body}\n"})
    assert load(root)[1] == ()


def test_every_link_of_a_line_is_told(tmp_path: Path) -> None:
    body = "[a](actor:nobody-a), [b](topic:nobody-b), [c](source:nobody-c)\n\n[d](actor:nobody-d)\n"
    findings = load(write_files(good_site(tmp_path), {TOPIC: f"{GOOD[TOPIC]}{body}"}))[1]
    assert [(finding.origin.line, finding.origin.column) for finding in findings] == [(5, 5), (5, 26), (5, 47), (7, 5)]


def test_a_file_with_a_mistake_still_counts_as_there(tmp_path: Path) -> None:
    """A mistake in one file is told once, and not again wherever that file is meant."""
    findings = load(write_files(good_site(tmp_path), {TOPIC: "---\ntitle: a: b\n---\n"}))[1]
    assert [finding.check for finding in findings] == ["bad-yaml"]


def test_two_circles_are_two_findings(tmp_path: Path) -> None:
    topics = {
        f"content/topics/{name}.md": f"---\ntitle: {name}\nparent: {up}\n---\n"
        for name, up in (("a", "b"), ("b", "a"), ("c", "c"))
    }
    tail = {"content/topics/d.md": "---\ntitle: d\nparent: a\n---\n"}
    findings = load(write_files(good_site(tmp_path), topics | tail))[1]
    assert [finding.message.partition(": ")[2] for finding in findings] == ["a → b → a", "c → c"]


def test_whatever_can_lead_round_in_a_circle_is_a_reference() -> None:
    for kind, key in LOOPS.items():
        assert ((key,), kind) in REFERENCES[kind]


KEYS = sorted({step for rows in REFERENCES.values() for path, _ in rows for step in path} - {"*"})
LEAVES = st.none() | st.sampled_from(["ada-exampleby", "ferry"])


@given(
    data=st.recursive(
        LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner)
    ),
    kind=st.sampled_from([*REFERENCES]),
)
def test_the_quick_look_sees_what_the_slow_one_sees(data: object, kind: str) -> None:
    found: set[tuple[str, str]] = set()
    gather(data, kind, found)
    assert found == {(target, text) for path, target in REFERENCES[kind] for _, text in walk(data, path)}
