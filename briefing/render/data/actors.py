"""The tables of actors and of topics."""

from typing import get_args

from briefing.model.actor import Actor, ActorKind, Pronoun, Role
from briefing.model.topic import Topic
from briefing.render.data.column import Column, Table, among, iso, one_of, rows_of
from briefing.render.data.written import written
from briefing.render.words import N_

ROLES: tuple[Column[Role], ...] = (
    Column("title", "text", "the office in words", lambda _, r: r.title),
    Column("of", "text", "where it is held", lambda c, r: one_of(r.of, c.site.actors), missing=True, to="actors"),
    Column("since", "date", "from when", lambda _, r: iso(r.since), missing=True),
    Column("until", "date", "until when", lambda _, r: iso(r.until), missing=True),
)

ACTORS: Table[Actor] = Table(
    name="actors",
    one="actor",
    meaning=N_("People, organisations, countries and groups that play a part."),
    things=lambda context: context.site.actors.values(),
    columns=(
        Column("id", "id", "the actor's id", lambda _, a: a.id),
        Column("name", "text", "their name", lambda _, a: a.name),
        Column("kind", "text", "what they are", lambda _, a: a.kind, words=get_args(ActorKind)),
        Column("aliases", "texts", "other names", lambda _, a: list(a.aliases)),
        Column("demonyms", "texts", "what a country's people and things are called", lambda _, a: list(a.demonyms)),
        Column("roles", "list", "offices and jobs", rows_of(ROLES, lambda a: a.roles), parts=ROLES),
        Column(
            "country",
            "text",
            "their country",
            lambda c, a: one_of(a.country, c.site.actors),
            missing=True,
            to="actors",
        ),
        Column("member_of", "ids", "what they belong to", lambda c, a: among(a.member_of, c.site.actors), to="actors"),
        Column("pronoun", "text", "their pronoun", lambda _, a: a.pronoun, missing=True, words=get_args(Pronoun)),
        Column("same_as", "texts", "addresses that tell who is meant", lambda _, a: list(a.same_as)),
        Column("note", "text", "the editor's note", lambda _, a: a.note, missing=True),
        Column("text", "text", "the editor's words about them, Markdown", lambda c, a: written(c, a.body)),
        Column("url", "address", "their page here", lambda c, a: c.addresses.place("actor", a.id), missing=True),
    ),
)

TOPICS: Table[Topic] = Table(
    name="topics",
    one="topic",
    meaning=N_("What entries are about."),
    things=lambda context: context.site.topics.values(),
    columns=(
        Column("id", "id", "the topic's id", lambda _, t: t.id),
        Column("title", "text", "its title", lambda _, t: t.title),
        Column(
            "parent", "text", "the wider topic", lambda c, t: one_of(t.parent, c.site.topics), missing=True, to="topics"
        ),
        Column("keywords", "texts", "words by which a text is recognised", lambda _, t: list(t.keywords)),
        Column("text", "text", "the editor's words about it, Markdown", lambda c, t: written(c, t.body)),
        Column("url", "address", "its page here", lambda c, t: c.addresses.place("topic", t.id), missing=True),
    ),
)
