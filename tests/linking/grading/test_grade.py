"""Each grade on a small copy; what an editor may see differently, and what not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.linking.grading.copy import Copy
from briefing.linking.grading.grade import grade
from briefing.model.entry import Quote
from briefing.model.span import Span
from briefing.model.verdict import Verdict
from tests.invented import entry

COPY = (
    "Talks begin in Klow\n"
    "The minister said: “We shall never give up a single square mile of the river bank,” and left.\n"
    "She called the ferry ‘a lifeline’ — and the bridge\u00a0“historic”. It can’t wait.\n"
    "“The bridge stays.”\n"
    "Later, she added: “We shall never talk again.” The bridge stays."
)


def _graded(text: str, span: tuple[int, int] | None = None, within: tuple[int, int] | None = None) -> Verdict:
    quote = Quote(text=text, span=Span(*span) if span else None)
    return grade(Copy(COPY), quote, entry("one/01-a", span=within))


def _span(words: str, after: int = 0) -> tuple[int, int]:
    start = COPY.index(words, after)
    return start, start + len(words)


@pytest.mark.parametrize(
    ("text", "expected", "found"),
    [
        ("We shall never give up", "verbatim", None),
        ("we shall never give up", "normalised", "We shall never give up"),
        ("We shall never give up a single square mile of the river bank.", "normalised",
         "We shall never give up a single square mile of the river bank"),
        ("a lifeline' – and the bridge \"historic\"", "normalised", "a lifeline’ — and the bridge\u00a0“historic"),
        ("historic.", "normalised", "historic"),
        ("It can't wait", "normalised", "It can’t wait"),
        ("We shall never yield up a single square mile of the river bank", "altered",
         "We shall never give up a single square mile of the river bank"),
        ("We shall never give up […] the river bank", "altered",
         "We shall never give up a single square mile of the river bank"),
        ("[They] shall never give up a single square mile", "altered", "We shall never give up a single square mile"),
        ("It can wait", "altered", "It can’t wait"),
        ("We shall never give up a single square mil", "altered", "We shall never give up a single square mile"),
        ("a single … she called the ferry", "altered",
         "a single square mile of the river bank,” and left.\nShe called the ferry"),
            ("We shall ... rowing", "missing", None),
            ("Nobody ever rows on Sundays", "missing", None),
        ("lifebelt made of cork", "missing", None),
        ("…", "missing", None),
    ],
)  # fmt: skip
def test_the_grade_and_the_words_of_the_copy(text: str, expected: str, found: str | None) -> None:
    verdict = _graded(text)
    assert (verdict.grade, verdict.found) == (expected, found)
    assert verdict.span is None or verdict.span.of(COPY) == (found or text)


def test_part_of_a_word_is_not_the_word() -> None:
    assert _graded("his").grade == "missing"


def test_what_stands_at_the_quotes_own_span_comes_first() -> None:
    second = _span("The bridge stays", COPY.index("again"))
    assert _graded("The bridge stays", second).span == Span(*second)
    assert _graded("The bridge stays.", second) == _graded("the bridge stays", second)


def test_what_stands_in_the_entry_comes_before_what_stands_elsewhere() -> None:
    second = _span("The bridge stays.", COPY.index("again"))
    assert _graded("The bridge stays", within=(COPY.index("Later"), len(COPY))).span == Span(second[0], second[1] - 1)


def test_a_stale_span_is_put_right_by_the_occurrence_nearest_to_it() -> None:
    second = _span("The bridge stays", COPY.index("again"))
    assert _graded("The bridge stays", (second[0] - 5, second[1] - 5)).span == Span(*second)


def test_words_at_their_span_may_be_less_alike() -> None:
    historic = _span("historic")
    assert _graded("hysteric", historic) == Verdict(
        grade="altered", span=Span(*historic), found="historic", before="‘a lifeline’ — and the bridge\u00a0“",
        after="”. It can’t wait.",
    )  # fmt: skip
    assert _graded("hysteric").grade == "missing"


def test_words_around_stay_in_their_line_and_are_whole() -> None:
    verdict = _graded("We shall never talk again")
    assert (verdict.before, verdict.after) == ("Later, she added: “", ".” The bridge stays.")
    verdict = _graded("and left")
    assert (verdict.before, verdict.after) == ("square mile of the river bank,” ", ".")


@pytest.mark.parametrize(
    ("text", "alone"), [("We shall never give", True), ("The bridge stays", False), ("the bridge", False)]
)
def test_words_that_stand_twice_are_not_alone(text: str, alone: bool) -> None:
    assert _graded(text).alone is alone


def test_a_control_character_of_the_copy_is_no_word() -> None:
    verdict = grade(Copy("one\x0ctwo\x01 three"), Quote(text="one two"), entry("one/01-a"))
    assert (verdict.grade, verdict.found, verdict.after) == ("normalised", "one two", "")


def test_an_empty_copy_and_a_span_beyond_its_end_do_no_harm() -> None:
    assert grade(Copy(""), Quote(text="Talks", span=Span(5, 9)), entry("one/01-a", span=(3, 9))).grade == "missing"
    assert _graded("Talks begin", (10_000, 10_009), (20_000, 30_000)).span == Span(0, 11)


LETTERS = st.text(st.sampled_from("ab ’'“”–-.,\n\u00a0é😀"), max_size=60)


@given(LETTERS, LETTERS.filter(str.strip), st.tuples(st.integers(0, 40), st.integers(1, 20)))
def test_a_verdict_of_any_text_leads_to_words_that_are_there(copy: str, text: str, at: tuple[int, int]) -> None:
    verdict = grade(Copy(copy), Quote(text=text, span=Span(at[0], sum(at))), entry("one/01-a"))
    if verdict.span is None:
        assert verdict.grade == "missing"
        return
    words = verdict.span.of(copy)
    assert words == (verdict.found or text)
    assert (verdict.grade == "verbatim") == (words == text)
    assert copy[: verdict.span.start].endswith(verdict.before)
    assert copy[verdict.span.end :].startswith(verdict.after)


@given(st.lists(st.sampled_from(["talks", "river", "we", "shall", "Klow"]), min_size=3, max_size=9))
def test_new_marks_and_spaces_never_make_words_altered(words: list[str]) -> None:
    text = "“" + "\n ".join(words) + ",”"
    copy = f"Before. {' '.join(words)} . After"
    assert grade(Copy(copy), Quote(text=text), entry("one/01-a")).grade == "normalised"
