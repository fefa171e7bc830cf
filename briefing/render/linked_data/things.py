"""The things of a briefing as machines know them: who and what it is about, and what it rests on."""

from collections.abc import Mapping
from types import MappingProxyType

from briefing.model.actor import Actor, ActorKind
from briefing.model.article import Article
from briefing.model.ids import ActorId, ArticleId, TopicId
from briefing.model.source import Source
from briefing.model.topic import Topic
from briefing.render.context import Context
from briefing.render.kept import kept
from briefing.render.linked_data.graph import Named, Node, known
from briefing.render.linked_data.page import publisher

ACTORS: Mapping[ActorKind, str] = MappingProxyType(
    {"person": "Person", "organisation": "Organization", "country": "Country", "group": "Organization"}
)


def website(context: Context) -> Node:
    """The whole site, and how it is searched."""
    settings, search = context.site.library.settings, context.addresses.place("search", "")
    ask: Node = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{search}?q={{words}}"},
        "query-input": "required name=words",
    }
    return {
        "@type": "WebSite",
        "@id": settings.root_url,
        "url": settings.root_url,
        "name": settings.title,
        "description": settings.description,
        "inLanguage": settings.language,
        "publisher": publisher(settings),
        "potentialAction": ask if search else None,
    }


@kept
def named(context: Context, id_: ActorId) -> Node:
    """An actor where others speak of it."""
    actor = context.site.library.actors[id_]
    return Named.of(
        {
            "@type": ACTORS[actor.kind],
            "@id": context.addresses.place("actor", id_),
            "name": actor.name,
            "sameAs": list(actor.same_as),
        }
    )


def actor(context: Context, of: Actor) -> Node:
    """An actor with all that is known: offices and memberships are of people and organisations, not of countries."""
    node = named(context, of.id) | {
        "url": context.addresses.place("actor", of.id),
        "alternateName": list(of.aliases),
        "description": context.summary(of.body),
    }
    if of.kind != "country":
        node["memberOf"] = [named(context, id_) for id_ in of.member_of if _is_body(context, id_)]
    if of.kind == "person":
        node["jobTitle"] = list(dict.fromkeys(role.title for role in of.roles))
        bodies = dict.fromkeys(role.of for role in of.roles if role.of and _is_body(context, role.of))
        node["affiliation"] = [named(context, id_) for id_ in bodies]
        node["nationality"] = named(context, of.country) if of.country else None
    return known(node)


def _is_body(context: Context, id_: ActorId) -> bool:
    """Whether somebody can belong to it as schema.org has it: a country is a place."""
    return ACTORS[context.site.library.actors[id_].kind] == "Organization"


def topic(context: Context, of: Topic) -> Node:
    """A subject, as a term of the briefing's own list."""
    address = context.addresses.place("topic", of.id)
    return {
        "@type": "DefinedTerm",
        "@id": address,
        "url": address,
        "name": of.title,
        "description": context.summary(of.body),
        "inDefinedTermSet": context.addresses.place("topics", ""),
    }


@kept
def term(context: Context, id_: TopicId) -> Node:
    """A subject where others speak of it."""
    return Named.of(topic(context, context.site.topics[id_]) | {"description": None})


def source(of: Source) -> Node:
    """A publisher."""
    return known({"@type": "Organization", "name": of.name, "url": of.url, "alternateName": list(of.aliases)})


@kept
def cited(context: Context, id_: ArticleId) -> Node:
    """An article of another publisher where something rests on it."""
    of = context.site.articles[id_]
    by = context.site.sources[of.source] if of.source else None
    return Named.of(
        {
            "@type": "NewsArticle",
            "headline": of.title,
            "url": of.url,
            "datePublished": str(of.published) if of.published else None,
            "publisher": known({"@type": "Organization", "name": by.name, "url": by.url}) if by else None,
        }
    )


def article(context: Context, of: Article) -> Node:
    """An article of another publisher with all that is known."""
    writers = [
        named(context, byline.actor) if byline.actor else {"@type": "Person", "name": byline.name}
        for byline in of.bylines
    ]
    by = context.site.sources[of.source] if of.source else None
    return known(
        cited(context, of.id)
        | {
            "dateModified": str(of.updated) if of.updated else None,
            "author": writers,
            "inLanguage": of.language or (by.language if by else None),
        }
    )
