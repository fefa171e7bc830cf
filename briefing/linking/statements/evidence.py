"""Evidence: whether two sentences of one speaker are the same utterance.

Each rule looks at what two sentences have in common and gives the evidence that it sees, in units of one rare word;
what none of them finds enough of is no match.
"""

from collections.abc import Callable

from briefing.linking.statements.agreement import Agreement
from briefing.model.frozen import frozen
from briefing.model.later import Lazy

_ENOUGH = 1.03
_ENOUGH_REWORDED = 1.35
_ENOUGH_CUT = 2.6
_ENOUGH_MIXED = 1.8

_RUN_FREE, _OF_RUN = 3, 0.12
"""Common words in a row are worth more than each alone, from the fourth on."""
_ANY_CONTEXT, _MOST_CONTEXT = 0.07, 0.5
"""What any two entries of a briefing have in common, and what says all that context can."""
_OF_CONTEXT, _OF_CONTEXT_REWORDED = 2.5, 1.3
_LEAST = 0.3
"""Evidence below which words are only small ones, whatever the context."""
_LONG = 2.0
"""Evidence from which words speak for themselves; less needs entries about the same thing."""
_LEAST_CONTEXT = 0.11
_LEAST_COVER, _LEAST_CLOSE = 0.55, 0.5
_NEARLY_ALL, _LONG_ENOUGH_FOR_NUMBERS = 0.7, 2.0

_DAYS, _WEEKS = 3, 10
_LONG_AFTER_DAYS, _LONG_AFTER_WEEKS = 2.5, 3.5


@frozen
class Meeting(Lazy):
    """Two sentences: their agreement, and the circumstances.

    `context` is from 0, entries about different things, to 1, the same update; it may come `later`, since most
    meetings need none. `apart` are the days between the two, `same_entry` and `alike` say that they stand in one entry
    and are equal but for marks.
    """

    agreement: Agreement
    context: float
    apart: int
    same_entry: bool
    alike: bool


Rule = Callable[[Meeting], float]


def _contained(meeting: Meeting) -> float:
    """One is a part of the other word for word, or differs in small words only; a stock phrase must be all of it."""
    found = meeting.agreement
    words = found.shared + _run(found)
    if not (found.within or found.gist) or words < _LEAST or (words < _LONG and meeting.context < _LEAST_CONTEXT):
        return 0.0
    if found.stock and not meeting.alike and meeting.context < 1:
        return 0.0
    return (words + _OF_CONTEXT * _telling(meeting.context)) / _ENOUGH


def _reworded(meeting: Meeting) -> float:
    """Most of one stands in the other, in order and close together; a writer does not re-word within an entry."""
    found = meeting.agreement
    if found.cover < _LEAST_COVER or found.close < _LEAST_CLOSE or found.opposed:
        return 0.0
    if found.numbers and not (found.cover >= _NEARLY_ALL and found.shared >= _LONG_ENOUGH_FOR_NUMBERS):
        return 0.0
    context = 0.0 if meeting.same_entry else _telling(meeting.context)
    return (found.shared * found.cover + _run(found) + _OF_CONTEXT_REWORDED * context) / _ENOUGH_REWORDED


def _two_cuts(meeting: Meeting) -> float:
    """The end of one is the beginning of the other."""
    found = meeting.agreement
    return 0.0 if not found.ends or found.numbers else (found.shared + _run(found)) / _ENOUGH_CUT


def _mixed(meeting: Meeting) -> float:
    """Nearly all the same words in another order."""
    return meeting.agreement.mixed / _ENOUGH_MIXED


RULES: tuple[Rule, ...] = (_contained, _reworded, _two_cuts, _mixed)


def evidence(meeting: Meeting) -> float:
    """The strongest evidence that a rule sees: from 1 on it is enough."""
    return max(rule(meeting) for rule in RULES) if _may_be_one_day(meeting) else 0.0


def _run(found: Agreement) -> float:
    return _OF_RUN * max(0, found.run - _RUN_FREE)


def _telling(context: float) -> float:
    return min(max(context - _ANY_CONTEXT, 0.0), _MOST_CONTEXT - _ANY_CONTEXT)


def _may_be_one_day(meeting: Meeting) -> bool:
    """Whether the time between the two allows it: a saying that comes again after weeks has been said again."""
    if meeting.apart > _WEEKS:
        return meeting.alike and meeting.agreement.shared >= _LONG_AFTER_WEEKS
    return meeting.apart <= _DAYS or meeting.agreement.shared >= _LONG_AFTER_DAYS
