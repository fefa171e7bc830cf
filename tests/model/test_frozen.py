"""Frozen values are what `dataclass(frozen=True, slots=True, kw_only=True)` makes, whoever compiled it."""

import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from typing import Any

import pytest

from briefing.model.frozen import frozen


def _defined(decorate: Callable[[type[Any]], type[Any]]) -> type[Any]:
    class Quote:
        """Words."""

        text: str
        line: int = field(default=0, compare=False, repr=False)
        about: tuple[str, ...] = ()
        notes: dict[str, str] = field(default_factory=dict, compare=False)
        known: list[str] = field(init=False, default_factory=list, compare=False)

        def __post_init__(self) -> None:
            if not self.text:
                raise ValueError("no text")

    return decorate(Quote)


OURS = _defined(frozen)
USUAL = _defined(dataclass(frozen=True, slots=True, kw_only=True))


@frozen
class Place:
    """A value that can be found by its name."""

    path: str
    line: int = 1


@frozen
class Span(Place):
    """A value with all fields of another, and one more."""

    end: int


@frozen
class Nothing:
    """A value without fields."""


@pytest.mark.parametrize("kind", [OURS, USUAL])
def test_fields_are_set_by_name_with_their_defaults(kind: type[Any]) -> None:
    quote = kind(text="No", about=("ada",))
    assert (quote.text, quote.line, quote.about, quote.notes, quote.known) == ("No", 0, ("ada",), {}, [])
    assert quote.notes is not kind(text="No").notes
    assert quote.known is not kind(text="No").known
    assert kind(text="No", notes=(given := {"a": "b"})).notes is given
    assert [each.name for each in fields(quote)] == ["text", "line", "about", "notes", "known"]
    assert not hasattr(quote, "__dict__")


@pytest.mark.parametrize("kind", [OURS, USUAL])
@pytest.mark.parametrize("given", [{}, {"text": "No", "tone": "loud"}, {"text": "No", "known": []}])
def test_other_arguments_are_refused(kind: type[Any], given: dict[str, Any]) -> None:
    for _ in range(2):  # also the first time
        with pytest.raises(TypeError, match=r"Quote\.__init__\(\) "):
            kind(**given)
        with pytest.raises(TypeError, match="positional"):
            kind("No")
    with pytest.raises(ValueError, match="no text"):
        kind(text="")


@pytest.mark.parametrize("kind", [OURS, USUAL])
def test_two_are_alike_by_what_is_compared(kind: type[Any]) -> None:
    quote = kind(text="No", line=3, notes={"a": "b"})
    assert quote == kind(text="No", line=4)
    assert hash(quote) == hash(kind(text="No", line=4))
    assert quote != kind(text="Yes", line=3)
    assert quote != (OURS if kind is USUAL else USUAL)(text="No", line=3)
    assert replace(quote, text="Yes") == kind(text="Yes")
    assert replace(quote, text="Yes").line == 3


def test_a_value_is_shown_as_one_could_write_it() -> None:
    quote = {"text": "No", "line": 3}
    assert repr(OURS(**quote)) == repr(USUAL(**quote))
    assert repr(Span(path="a.md", end=7)) == "Span(path='a.md', line=1, end=7)"


@pytest.mark.parametrize("kind", [OURS, USUAL])
def test_nothing_can_be_changed(kind: type[Any]) -> None:
    quote = kind(text="No")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'text'"):
        quote.text = "Yes"
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'text'"):
        del quote.text
    assert quote.text == "No"


def test_a_value_goes_from_process_to_process() -> None:
    for value in (Place(path="a.md"), Span(path="a.md", line=2, end=7), Nothing()):
        assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - just made
    assert Place(path="a.md") != Span(path="a.md", end=7)


def test_what_a_class_says_itself_stands() -> None:
    @frozen
    class Loud:
        text: str

        def __repr__(self) -> str:
            return self.text.upper()

    assert repr(Loud(text="no")) == "NO"
