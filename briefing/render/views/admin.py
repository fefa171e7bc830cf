"""The page at which editors change the content: a program that asks the code host, and nothing of the site."""

from urllib.parse import urlsplit

from briefing.model.admin import Admin
from briefing.model.code_host import CodeHost
from briefing.model.frozen import frozen
from briefing.render.context import Context

_HERE = ("http://localhost:8081", "http://127.0.0.1:8081")
"""Where the program finds the files on the editor's own machine."""
_GITHUB = ("https://api.github.com", "https://www.githubstatus.com")


@frozen
class AdminView:
    """The page's program, and whom it may ask.

    `script` is an asset of the theme, or an address elsewhere with its digest `integrity`; `asks` are hosts.
    """

    title: str
    language: str
    script: str
    is_elsewhere: bool
    integrity: str | None
    asks: tuple[str, ...]


def admin_view(context: Context) -> AdminView:
    """The view of the page; the settings say that there is one."""
    settings = context.site.library.settings
    admin = settings.admin or Admin()
    return AdminView(
        title=settings.title,
        language=settings.language,
        script=admin.script,
        is_elsewhere=admin.is_elsewhere,
        integrity=admin.integrity,
        asks=tuple(dict.fromkeys((*_asks(settings.code_host), *_HERE))),
    )


def _asks(host: CodeHost | None) -> tuple[str, ...]:
    if host is None:
        return ()
    return _GITHUB if urlsplit(host.root).hostname == "github.com" else (host.root,)
