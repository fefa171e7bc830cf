"""Checks of the remarks that allow findings."""

from collections.abc import Iterable, Iterator

from briefing.checks.check import Check
from briefing.checks.table import CHECKS, KNOWN
from briefing.content.allowed import Allow
from briefing.content.nearest import did_you_mean
from briefing.model.finding import Finding


def remarks_are_sound(remarks: Iterable[Allow]) -> Iterator[Finding]:
    """Ensure that a remark that allows a finding names a check that can be allowed, and says why."""
    names = [check.name for check in KNOWN.values() if check.allowable]
    for remark in remarks:
        check = KNOWN.get(remark.check)
        if not remark.check:
            yield _finding(remark, "bad-allow", "the remark names no check: write `allow: check-name – reason`")
        elif check is None:
            message = f"there is no check `{remark.check}`{did_you_mean(remark.check, names)}"
            yield _finding(remark, "bad-allow", message)
        elif not check.allowable:
            yield _finding(remark, "bad-allow", f"`{remark.check}` cannot be allowed: it must be mended")
        elif not remark.reason:
            message = f"the remark gives no reason, so it does not count: write `allow: {remark.check} – reason`"
            yield _finding(remark, "bad-allow", message)


def remarks_are_used(
    remarks: Iterable[Allow], allowed: Iterable[Finding], *, copies: bool, network: bool
) -> Iterator[Finding]:
    """Ensure that a remark allows something.

    Args:
        remarks: all of them; those that are not sound are told elsewhere.
        allowed: the findings that a remark allows.
        copies: whether all archived copies were here.
        network: whether links to other sites were tried.
    """
    allowed = tuple(allowed)
    at_hand = {"": True, "copies": copies, "network": network}
    for remark in remarks:
        check = KNOWN.get(remark.check)
        if check is None or not check.allowable or not remark.reason:
            continue
        tried = all(each.steady and at_hand[each.needs] for each in _rows(check))
        if tried and not any(remark.covers(finding) for finding in allowed):
            message = f"there is no finding `{remark.check}` on this line, or on the line below"
            yield _finding(remark, "unused-allow", message)


def _rows(check: Check) -> list[Check]:
    return [each for each in CHECKS if each.name == check.name] or [check]


def _finding(remark: Allow, check: str, message: str) -> Finding:
    return Finding(origin=remark.origin, check=check, message=message, severity="warning")
