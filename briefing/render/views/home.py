"""The first page, the editor's own pages, and the page for addresses that lead nowhere."""

from dataclasses import dataclass

from markupsafe import Markup

from briefing.model.page import OwnPage
from briefing.render.context import Context
from briefing.render.views.parts import Card, Counted, Head, Link
from briefing.render.views.statements import StatementLine, most_carried, statement_line

_MOST_QUOTED = 10
_MOST_CARRIED = 6
_QUESTIONS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The briefing at a glance. `latest` leaves out what `key_events` shows; `all_entries` leads to the rest."""

    head: Head
    title: str
    description: str
    key_events: tuple[Card, ...]
    most_carried: tuple[StatementLine, ...]
    all_statements: Counted
    questions: tuple[Counted, ...]
    all_questions: Counted
    latest: tuple[Card, ...]
    all_entries: Counted
    most_quoted: tuple[Counted, ...]
    topics: tuple[Counted, ...]
    sources: tuple[Counted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPageView:
    """A page of the editor's own."""

    head: Head
    title: str
    html: Markup
    is_draft: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView:
    """What is shown at an address that leads nowhere."""

    head: Head
    ways: tuple[Link, ...]


def home_view(context: Context) -> HomeView:
    """The view of the first page."""
    site = context.site
    settings = site.library.settings
    others = [entry for entry in site.entries if not entry.key]
    quoted = sorted(site.voices.spoken.items(), key=lambda item: (-len(item[1]), item[0]))[:_MOST_QUOTED]
    topics = sorted(site.by_topic.items(), key=lambda item: (-len(item[1]), item[0]))
    return HomeView(
        head=context.head("home", title=settings.title),
        title=settings.title,
        description=settings.description,
        key_events=tuple(context.card(entry) for entry in site.entries if entry.key),
        most_carried=tuple(
            statement_line(context, statement)
            for statement in most_carried(site.voices.statements.values())[:_MOST_CARRIED]
            if len(statement.witnesses) > 1
        ),
        all_statements=Counted(link=context.link("statements", "All statements"), count=len(site.voices.statements)),
        questions=context.questions(site.questions.values())[:_QUESTIONS],
        all_questions=Counted(link=context.link("questions", "All questions"), count=len(site.questions)),
        latest=tuple(context.card(entry) for entry in others[: settings.latest]),
        all_entries=Counted(link=context.link("entries", "All entries"), count=len(site.entries)),
        most_quoted=tuple(
            Counted(link=context.actor(id_), count=len(said), remark=context.roles(site.actors[id_]))
            for id_, said in quoted
        ),
        topics=tuple(Counted(link=context.topic(site.topics[id_]), count=len(of)) for id_, of in topics),
        sources=tuple(
            Counted(link=context.link("source", source.name, source.id), count=len(site.articles_of.get(source.id, ())))
            for source in sorted(site.sources.values(), key=lambda source: source.name.casefold())
        ),
    )


def own_page_view(context: Context, page: OwnPage) -> OwnPageView:
    """The view of a page of the editor's own."""
    return OwnPageView(
        head=context.head(
            "page", page.id, title=page.title, description=context.summary(page.body), edit=page.origin.path
        ),
        title=page.title,
        html=context.html(page.body),
        is_draft=page.status == "draft",
    )


def not_found_view(context: Context) -> NotFoundView:
    """The view of the page for addresses that lead nowhere."""
    ways = (context.link("home", "The briefing"), context.link("actors", "Actors"), context.link("topics", "Topics"))
    return NotFoundView(head=context.head("not-found", title="Page not found"), ways=ways)
