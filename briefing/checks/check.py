"""A check as editors know it: the name that its findings carry, what it ensures, how to mend what it finds."""

from typing import Literal

from briefing.checks.given import Rule
from briefing.model.finding import Severity
from briefing.model.frozen import frozen

Needs = Literal["", "copies", "network"]
"""What must be at hand for it to be run: nothing but the content, all archived copies, or the web."""


@frozen
class Check:
    """One name that findings carry.

    `ensures` begins with “Ensure that”; of a check with a `rule` it is the first paragraph of that function's
    docstring. `mend` is the hint below a finding. An `allowable` one can be allowed in the file. Of one that is not
    `steady`, findings depend on where it is run: an unused remark that allows it is not told.
    """

    name: str
    ensures: str
    mend: str
    severity: Severity = "error"
    allowable: bool = False
    needs: Needs = ""
    steady: bool = True
    rule: Rule | None = None


def ruled(  # noqa: PLR0913 - the columns of the table
    name: str, rule: Rule, mend: str, *, severity: Severity = "warning", needs: Needs = "", steady: bool = True
) -> Check:
    """The check that a rule makes."""
    ensures = " ".join((rule.__doc__ or "").partition("\n\n")[0].split())
    return Check(
        name=name, ensures=ensures, mend=mend, severity=severity, allowable=True, needs=needs, steady=steady, rule=rule
    )
