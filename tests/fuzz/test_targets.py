"""A little fuzzing with every run of the tests, and twice the input is at most a little more than twice the work."""

import sys
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bounded import bounded
from tests.fuzz.targets import TARGETS, WORDS

GROWN: dict[str, tuple[tuple[str, str], ...]] = {
    "yaml": (
        ("---\ntitle: T\narticle: a\ntopics: [{}]\n---\n", "a, "),
        ("---\ntitle: T\narticle: a\nquotes:\n{}---\n", "  - text: One\n    speaker: ada\n"),
        ("---\ntitle: T\narticle: a\n---\n{}", "One and two and three, told at some length by [four](actor:x).\n\n"),
        ("---\ntitle: T\narticle: a\ntopics:\n{}---\n", "  - 'value' # allow: no-alt – why\n"),
    ),
    "markdown": (
        ("{}", "One [^q1] *and* [two](actor:borduria).\n\n"),
        ("{}", "- one\n- <b>two</b>\n\n"),
        ("{}", "# One\n\nText & more\n\n"),
        ("{}", "[a\n\n"),
        ("|a|b|\n|-|-|\n{}", "|1|2|\n"),
    ),
    "text": (
        ("Talks begin\n\n{}", "“We shall talk,” said Ada Exampleby, the minister of Borduria.\n\n"),
        ("{}", "He said it. "),
        ("{}", "“"),
        ("{}", "12:41 GMT\nAda Exampleby speaks\n\n"),
        ("{}", "A"),
    ),
    "html": (
        ("<article><h1>Talks</h1>{}", "<p>“We shall talk,” said Ada Exampleby of Borduria on Thursday.</p>"),
        ("{}", "<div><p>One."),
        ("{}", "<b>"),
        ("<article>{}", "<time datetime=2025-02-13T12:41Z>12:41</time><p>Ada spoke at length of it.</p>"),
    ),
}
"""What stands around “{}”, and what is repeated there."""
FEW = 600


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_that_is_made_of_its_words_crashes_a_target(name: str) -> None:
    @settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
    @given(st.lists(st.sampled_from(WORDS[name]) | st.text(max_size=8), max_size=60))
    def tried(words: list[str]) -> None:
        TARGETS[name]("".join(words).encode("utf-8", "surrogatepass"))

    tried()


@pytest.mark.parametrize("name", TARGETS)
@given(raw=st.binary(max_size=300))
@settings(max_examples=80, deadline=None)
def test_no_bytes_crash_a_target(name: str, raw: bytes) -> None:
    TARGETS[name](raw)


@pytest.mark.parametrize(("name", "shape"), [(name, shape) for name in TARGETS for shape in GROWN[name]])
def test_twice_as_much_is_twice_the_work(name: str, shape: tuple[str, str]) -> None:
    around, unit = shape
    once, twice = (_calls(name, around.replace("{}", unit * count)) for count in (FEW, 2 * FEW))
    assert twice < 2.5 * once


def _calls(name: str, text: str) -> int:
    """How many functions are called for a text, those of the interpreter too; within bounds of time and memory."""
    return bounded(partial(_counted, TARGETS[name], text.encode()))


def _counted(target: Callable[[bytes], None], raw: bytes) -> int:
    calls = 0

    def count(_frame: FrameType, event: str, _told: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    target(b"")  # what is made once is not counted
    sys.setprofile(count)
    try:
        target(raw)
    finally:
        sys.setprofile(None)
    return calls
