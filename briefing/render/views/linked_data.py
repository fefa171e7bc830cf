"""Quotations as machines read them: schema.org's terms in JSON-LD."""

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from briefing.model.actor import ActorKind
from briefing.model.citation import Citation
from briefing.model.ids import ActorId, ArticleId
from briefing.model.statement import Statement
from briefing.render.context import Context

_TYPES: Mapping[ActorKind, str] = MappingProxyType(
    {"person": "Person", "organisation": "Organization", "country": "Country", "group": "Organization"}
)
_ESCAPES = str.maketrans({mark: f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"})
"""Whatever could end the element that the JSON stands in, or its line."""

_Node = dict[str, Any]


def quotations(context: Context, citations: Iterable[Citation]) -> Markup | None:
    """The quotes of an entry, each with who said it, whom it is about and the article that it comes from."""
    return _graph([_quotation(context, citation) for citation in citations])


def utterance(context: Context, statement: Statement) -> Markup:
    """A statement in the words on record, and every quote of it as an example of it."""
    url = context.addresses.place("statement", statement.id)
    whole = {
        "@type": "Quotation",
        "@id": url,
        "name": statement.title,
        "text": statement.wording.quote.text,
        "creator": _actor(context, statement.speaker),
        "about": [_actor(context, id_) for id_ in statement.about],
        "dateCreated": str(statement.said) if statement.said else None,
        "isBasedOn": [_article(context, id_) for id_ in dict.fromkeys(c.entry.article for c in statement.citations)],
    }
    examples = [
        {**_quotation(context, citation), "exampleOfWork": {"@id": url} if url else None}
        for citation in statement.citations
    ]
    return _graph([whole, *examples]) or Markup()


def embedded(value: object) -> Markup:
    """JSON that can stand in a `<script>` element whatever its texts are."""
    return Markup(json.dumps(value, ensure_ascii=False).translate(_ESCAPES))  # noqa: S704 - nothing in it ends it


def _graph(nodes: list[_Node]) -> Markup | None:
    return embedded({"@context": "https://schema.org", "@graph": [_known(node) for node in nodes]}) if nodes else None


def _known(node: _Node) -> _Node:
    """What a node says, without what is not known."""
    return {key: value for key, value in node.items() if value not in (None, [])}


def _quotation(context: Context, citation: Citation) -> _Node:
    quote = citation.quote
    return {
        "@type": "Quotation",
        "@id": context.addresses.place("entry", citation.entry.id, citation.anchor),
        "text": quote.text,
        "creator": _actor(context, quote.speaker) if quote.speaker else None,
        "about": [_actor(context, id_) for id_ in dict.fromkeys(quote.about)],
        "dateCreated": str(quote.said) if quote.said else None,
        "isBasedOn": _article(context, citation.entry.article),
    }


def _actor(context: Context, id_: ActorId) -> _Node:
    actor = context.site.library.actors[id_]
    named = {"@type": _TYPES[actor.kind], "@id": context.addresses.place("actor", id_), "name": actor.name}
    return _known({**named, "sameAs": list(actor.same_as)})


def _article(context: Context, id_: ArticleId) -> _Node:
    article = context.site.articles[id_]
    source = context.site.sources[article.source] if article.source else None
    publisher = _known({"@type": "Organization", "name": source.name, "url": source.url}) if source else None
    published = str(article.published) if article.published else None
    return _known(
        {
            "@type": "NewsArticle",
            "headline": article.title,
            "url": article.url,
            "datePublished": published,
            "publisher": publisher,
        }
    )
