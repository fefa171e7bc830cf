"""The editor's own pages, and the page for addresses that lead nowhere."""

from markupsafe import Markup

from briefing.model.frozen import frozen
from briefing.model.page import OwnPage
from briefing.render.context import Context
from briefing.render.views.parts import Head, Link


@frozen
class OwnPageView:
    """A page of the editor's own."""

    head: Head
    title: str
    lang: str | None
    html: Markup
    is_draft: bool


@frozen
class NotFoundView:
    """What is shown at an address that leads nowhere."""

    head: Head
    ways: tuple[Link, ...]


def own_page_view(context: Context, page: OwnPage) -> OwnPageView:
    """The view of a page of the editor's own."""
    return OwnPageView(
        head=context.head(
            "page", page.id, title=page.title, description=context.summary(page.body), edit=page.origin.path
        ),
        title=page.title,
        lang=context.lang_of(page),
        html=context.html(page.body),
        is_draft=page.status == "draft",
    )


def not_found_view(context: Context) -> NotFoundView:
    """The view of the page for addresses that lead nowhere."""
    ways = (
        context.link("home", context.words.gettext("The briefing")),
        context.link("actors", context.words.gettext("Actors")),
        context.link("topics", context.words.gettext("Topics")),
    )
    return NotFoundView(head=context.head("not-found", title=context.words.gettext("Page not found")), ways=ways)
