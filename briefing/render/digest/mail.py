"""The message: HTML whose styles stand in its elements, as mail programs need it, and plain text, in one file."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from hashlib import sha256
from urllib.parse import urlsplit

from briefing.model.moment import Moment
from briefing.model.settings import Settings
from briefing.render.views.digest import MailView

_TOKEN = re.compile(r"(--[\w-]+):\s*([^;{}]+);")
_VAR = re.compile(r"var\((--[\w-]+)\)")
_UNFIT = re.compile(r"[\x00-\x20\x7f-\x9f\u2028\u2029]+")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*", re.ASCII)
_NO_DATE = datetime(1970, 1, 1, tzinfo=UTC)


def tokens(stylesheet: str) -> Mapping[str, str]:
    """The custom properties of a stylesheet, each as it is first set: the light colours."""
    found: dict[str, str] = {}
    for name, value in _TOKEN.findall(stylesheet):
        found.setdefault(name, value.strip())
    return found


def inlined(html: str, values: Mapping[str, str]) -> str:
    """A page with its styles in its elements, and the tokens in the styles: few mail programs know either."""
    from css_inline import CSSInliner

    styles, end, rest = html.partition("</style>")
    styles = _VAR.sub(lambda var: values.get(var[1], var[0]), styles)
    return CSSInliner(load_remote_stylesheets=False).inline(styles + end + rest).rstrip() + "\n"


def message(view: MailView, settings: Settings, at: Moment | None, html: str, text: str) -> bytes:
    """The message as it is sent (RFC 5322). What is to be unique in it comes from its content, not from a clock."""
    digest = sha256(f"{view.subject}\0{html}\0{text}".encode()).hexdigest()[:32]
    host = _host(settings.root_url)
    made = EmailMessage(policy=SMTP)
    made["From"] = _sender(settings, host)
    made["Date"] = format_datetime(at.start if at else _NO_DATE)
    made["Subject"] = _UNFIT.sub(" ", view.subject).strip()
    made["Message-ID"] = f"<{digest}@{host}>"
    made["X-Unsent"] = "1"  # mail programs open it as a draft: an editor adds to whom it goes
    made.set_content(text, cte="quoted-printable")
    made.add_alternative(html, subtype="html", cte="quoted-printable")
    made["Content-Language"] = view.language
    made.set_boundary(f"=_{digest}")
    return made.as_bytes()


def _sender(settings: Settings, host: str) -> Address:
    if settings.digest_from:
        name, address = parseaddr(settings.digest_from)
        return Address(display_name=name, addr_spec=address)
    return Address(display_name=_UNFIT.sub(" ", settings.title).strip(), username="noreply", domain=host)


def _host(url: str) -> str:
    """The site's host in ASCII; another word where that is none that mail knows."""
    try:
        host = (urlsplit(url).hostname or "").encode("idna").decode("ascii")
    except UnicodeError:
        host = ""
    return host if _HOST.fullmatch(host) else "localhost"
