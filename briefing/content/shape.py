"""The shape of a document: from loose text to a typed record, or a finding for every place that does not fit."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from functools import cache
from types import MappingProxyType
from typing import Any, TypeAlias

from briefing.content.document import Document
from briefing.content.keys import NOT_IN_FILES, Form, Sort, keys
from briefing.content.limits import MOST_TOLD
from briefing.content.nearest import did_you_mean
from briefing.model.finding import Finding, Where
from briefing.model.moment import Moment
from briefing.model.record import BadField
from briefing.model.span import Span

_PLAIN = re.compile(r"[\w-]+(?: [\w-]+)*")
_NUMBER = re.compile(r"([-+]?\d+(?:_\d+)*)(?:\.0+)?", re.ASCII)
_LONGEST = 18
"""Digits of a number: a database holds no more, nor can Python count so far."""
_TRUTH = MappingProxyType(
    dict.fromkeys(("true", "yes", "on", "y", "t", "1"), True)
    | dict.fromkeys(("false", "no", "off", "n", "f", "0"), False)
)
_MOST_NAMED = 12
"""More words that are allowed than these nobody reads to the end."""
_ONLY_TEXT = frozenset({str})
_NO_SPAN = "a span is two whole numbers, [start, end], with 0 ≤ start < end"


def shape(
    document: Document, type_: type[Any], given: Mapping[str, Any], zone: tzinfo = UTC
) -> tuple[Any, list[Finding]]:
    """The record of `type_` that a document holds, or `None` with all that is wrong with it.

    Args:
        document: the file.
        type_: a frozen dataclass of the model.
        given: the fields that do not come from the YAML: `id`, `origin`, `body`.
        zone: the time zone of times that name none.
    """
    reading = _Reading(document, zone)
    for key in sorted(NOT_IN_FILES & document.data.keys()):
        reading.unknown((key,), type_)
    record = _record(type_, document.data, (), reading, given)
    return (None, reading.told) if reading.faults else (record, [])


@dataclass(slots=True)
class _Reading:
    """One document being read: what is wrong with it is counted, and so much of it told as an editor reads."""

    document: Document
    zone: tzinfo
    faults: int = 0
    told: list[Finding] = field(default_factory=list)

    def unknown(self, where: Where, type_: Any) -> None:
        """Tell of a key that records of this type do not have."""
        known = _keys(type_)
        near = did_you_mean(str(where[-1]), known)
        message = f"“{where[-1]}” is no key of this file{near} (known: {', '.join(known)})"
        self._tell("unknown-key", message, where, key=True)

    def missing(self, where: Where) -> None:
        """Tell of a key that must be there, where it would be looked for."""
        self._tell("missing-key", f"{_inside(where[:-1])}“{where[-1]}” is missing", where, lacking=True)

    def wrong(self, check: str, sentence: str, where: Where) -> None:
        """Tell of a value."""
        self._tell(check, _inside(where) + sentence, where)

    def wrong_key(self, sentence: str, where: Where) -> None:
        """Tell of a key that is none of the words that can stand there."""
        self._tell("bad-value", _inside(where[:-1]) + sentence, where, key=True)

    def _tell(self, check: str, message: str, where: Where, *, key: bool = False, lacking: bool = False) -> None:
        self.faults += 1
        if self.faults <= MOST_TOLD:
            origin = self.document.find(where[:-1] if lacking else where, key=key)
            self.told.append(Finding(origin=origin, check=check, message=message, where=where))


def _inside(where: Where) -> str:
    """`quotes no. 2, speaker: ` for `("quotes", 1, "speaker")`: as an editor would count."""
    steps = ", ".join(step if isinstance(step, str) else f"no. {step + 1}" for step in where).replace(", no.", " no.")
    return f"{steps}: " if steps else ""


@cache
def _keys(type_: Any) -> Mapping[str, tuple[Form, "Read"]]:
    """The keys of a record, with what reads the value of each."""
    return {key.name: (key.form, _READERS[key.form.sort]) for key in keys(type_)}


@cache
def _required(type_: Any) -> tuple[str, ...]:
    return tuple(key.name for key in keys(type_) if key.required)


def _record(type_: Any, data: Any, where: Where, reading: _Reading, given: Mapping[str, Any]) -> Any:
    """A record from what a file says, and from what is `given` beside it, which has been checked before."""
    before, values, known = reading.faults, dict(given), _keys(type_)
    for name, value in data.items():
        if name in given:
            continue
        if name in known:
            form, read = known[name]
            values[name] = value if read is _text and type(value) is str else read(form, value, (*where, name), reading)
        else:
            reading.unknown((*where, name), type_)
    for name in _required(type_):
        if name not in values:
            reading.missing((*where, name))
    if reading.faults > before:
        return None
    try:
        return type_(**values)
    except BadField as error:
        reading.wrong("bad-value", str(error), (*where, error.field))
    except ValueError as error:
        reading.wrong("bad-value", str(error), where)
    return None


Read: TypeAlias = Callable[[Form, Any, Where, _Reading], Any]
"""Reads a value of some form; where it does not fit, tells so, and what comes back means nothing."""


def _text(_: Form, value: Any, where: Where, reading: _Reading) -> Any:
    if not isinstance(value, str):
        reading.wrong("wrong-type", f"expected text, found {_shown(value)}", where)
    return value


def _word(form: Form, value: Any, where: Where, reading: _Reading) -> Any:
    if value not in form.words:
        reading.wrong("bad-value", _not_among(form.words, value), where)
    return value


def _number(_: Form, value: Any, where: Where, reading: _Reading) -> int:
    if not isinstance(value, str):
        reading.wrong("wrong-type", f"expected a whole number, found {_shown(value)}", where)
    elif len(value) > _LONGEST:
        reading.wrong("bad-value", "this number is too long", where)
    elif found := _NUMBER.fullmatch(value.strip()):
        return int(found[1])
    else:
        reading.wrong("wrong-type", f"{_shown(value)} is no whole number", where)
    return 0


def _truth(_: Form, value: Any, where: Where, reading: _Reading) -> bool:
    if not isinstance(value, str):
        reading.wrong("wrong-type", f"expected true or false, found {_shown(value)}", where)
    elif value.lower() in _TRUTH:
        return _TRUTH[value.lower()]
    else:
        reading.wrong("wrong-type", f"{_shown(value)} is neither true nor false", where)
    return False


def _moment(_: Form, value: Any, where: Where, reading: _Reading) -> Moment | None:
    """A date is text; one without a zone takes the site's."""
    if not isinstance(value, str):
        reading.wrong("wrong-type", f"expected text, found {_shown(value)}", where)
        return None
    try:
        return Moment.parse(value, reading.zone)
    except ValueError as error:
        reading.wrong("bad-date", str(error), where)
        return None


def _span(_: Form, value: Any, where: Where, reading: _Reading) -> Span | None:
    try:
        match value:
            case [str(start), str(end)] if len(start) <= _LONGEST >= len(end):
                return Span(int(start), int(end))
    except ValueError:
        pass  # told below
    reading.wrong("bad-span", _NO_SPAN, where)
    return None


def _list(form: Form, value: Any, where: Where, reading: _Reading) -> tuple[Any, ...]:
    if not isinstance(value, list):
        example = f"[{value}]" if isinstance(value, str) and _PLAIN.fullmatch(value) else "[a, b]"
        reading.wrong("wrong-type", f"expected a list, such as {example}, found {_shown(value)}", where)
        return ()
    items = form.items or Form(sort="text")
    read = _READERS[items.sort]
    if read is _text and _ONLY_TEXT.issuperset(map(type, value)):
        return tuple(value)
    return tuple([read(items, each, (*where, at), reading) for at, each in enumerate(value)])


def _inner(form: Form, value: Any, where: Where, reading: _Reading) -> Any:
    if not isinstance(value, dict):
        return reading.wrong("wrong-type", f"expected keys and values, found {_shown(value)}", where)
    return _record(form.type, value, where, reading, {})


def _switches(form: Form, value: Any, where: Where, reading: _Reading) -> dict[str, bool]:
    if not isinstance(value, dict):
        reading.wrong("wrong-type", f"expected keys and values, found {_shown(value)}", where)
        return {}
    read = {}
    for name, switch in value.items():
        if name not in form.words:
            reading.wrong_key(_not_among(form.words, name), (*where, name))
        read[name] = _truth(form, switch, (*where, name), reading)
    return read


_READERS: Mapping[Sort, Read] = MappingProxyType(
    {
        "text": _text,
        "word": _word,
        "id": _text,
        "number": _number,
        "yes-no": _truth,
        "date": _moment,
        "span": _span,
        "list": _list,
        "keys": _inner,
        "switches": _switches,
    }
)


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return f"“{value}”"
    if isinstance(value, dict):
        return "keys and values"
    return "a list" if isinstance(value, list) else "nothing"


def _not_among(words: tuple[str, ...], value: Any) -> str:
    """That a value is none of the words that can stand there."""
    near = did_you_mean(str(value), words)
    if len(words) > _MOST_NAMED:
        return f"{_shown(value)} is none of the {len(words)} names that are known here{near}"
    return f"{_shown(value)} is not known here: write {', '.join(words[:-1])} or {words[-1]}{near}"
