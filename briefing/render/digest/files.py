"""The files of a digest: for mail programs, as plain text, and both as a message."""

from collections.abc import Callable, Iterator

from briefing.model.page import Page, Rendered
from briefing.render.context import Context
from briefing.render.digest.days import Days, entries_of, latest
from briefing.render.digest.mail import inlined, message, tokens
from briefing.render.views.digest import MAIL, mail_view

MAIL_TEMPLATES = ("digest/mail.html", "digest/mail.txt")

Draw = Callable[[Page], bytes]


def digest_files(context: Context, days: Days, stylesheet: bytes, draw: Draw, folder: str = "") -> Iterator[Rendered]:
    """The digest of some days, in files of a folder.

    Args:
        context: the site.
        days: what the digest is of.
        stylesheet: the site's: the message takes its colours.
        draw: runs a page's template.
        folder: where the files stand, with a closing slash.
    """
    context = context.whole()
    view = mail_view(context, days)
    html_path, text_path, message_path = (folder + name for name in MAIL)
    as_html, as_text = MAIL_TEMPLATES
    html = draw(Page(path=html_path, template=as_html, view=lambda: view)).decode()
    text = draw(Page(path=text_path, template=as_text, view=lambda: view)).decode()
    html = inlined(html, tokens(stylesheet.decode("utf-8", "replace")))
    at = latest(context.site, entries_of(context.site, days))
    yield Rendered(path=html_path, content=html.encode())
    yield Rendered(path=text_path, content=text.encode())
    yield Rendered(path=message_path, content=message(view, context.site.library.settings, at, html, text))
