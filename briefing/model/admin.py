"""The page at which editors change the content in their browser."""

import re

from briefing.model.frozen import frozen
from briefing.model.record import BadField, Record, require_web_address

_DIGEST = re.compile(r"sha(256|384|512)-[A-Za-z0-9+/]+={0,2}")


@frozen
class Admin(Record):
    """What the page needs to know; the rest follows from the site's `edit_url`.

    `script` is the program that edits: an asset of the theme, or its address elsewhere with the digest `integrity`, by
    which a browser knows it again. `sign_in` is the address of the service that signs editors in at GitHub; `app_id` is
    under what id GitLab or Forgejo, which do that themselves, know this page.
    """

    script: str = "decap-cms.js"
    integrity: str | None = None
    sign_in: str | None = None
    app_id: str | None = None

    def __post_init__(self) -> None:
        """Refuse a program that anybody could exchange, and a service that is no address.

        Raises:
            BadField: naming the key.
        """
        if self.is_elsewhere:
            require_web_address("script", self.script)
            if self.integrity is None:
                raise BadField("integrity", "a script from elsewhere needs its digest: write sha384-…")
        if self.integrity is not None and not _DIGEST.fullmatch(self.integrity):
            raise BadField("integrity", f"“{self.integrity}” is no digest of a script: write sha384-…, in base 64")
        require_web_address("sign_in", self.sign_in)

    @property
    def is_elsewhere(self) -> bool:
        """Whether the program is loaded from another host."""
        return "//" in self.script
