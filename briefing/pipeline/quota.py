"""What GitHub Pages publishes at most, and other hosts about as much."""

from collections.abc import Iterator

from briefing.content.folder import SETTINGS
from briefing.model.finding import Finding, Origin
from briefing.model.frozen import frozen


@frozen
class Quota:
    """So much is allowed, in bytes or in seconds; what is more is told in units of `unit`."""

    check: str
    most: float
    unit: float
    message: str


LARGE = Quota(
    check="large-site", most=1e9, unit=1e9, message="the site has {found:.2f} GB: GitHub Pages publishes no more than 1"
)
SLOW = Quota(
    check="slow-build", most=600, unit=60, message="the build took {found:.0f} minutes: GitHub Pages gives up after 10"
)


def beyond(quota: Quota, found: float) -> Iterator[Finding]:
    """A warning where more was found than the quota allows."""
    if found > quota.most:
        message = quota.message.format(found=found / quota.unit)
        yield Finding(origin=Origin(SETTINGS), check=quota.check, message=message, severity="warning")
