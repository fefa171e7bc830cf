"""Files beside the pages that are not for readers: for hosts, and for the page at which editors change the content."""

from collections.abc import Iterator

from briefing.model.library import Library
from briefing.model.page import Rendered


def hosting_files(library: Library) -> Iterator[Rendered]:
    """Those of a site with this library, drafts too."""
    settings, host = library.settings, library.settings.code_host
    yield Rendered(path=".nojekyll", content=b"")
    if settings.domain:
        yield Rendered(path="CNAME", content=f"{settings.domain}\n".encode())
    if settings.makes("admin") and host:
        from briefing.content.cms import cms_settings
        from briefing.content.known import known_in

        yield Rendered(path="admin/config.yml", content=cms_settings(settings, host, known_in(library)))
