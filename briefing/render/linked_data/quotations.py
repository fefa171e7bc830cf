"""Quotations, each with who said it, whom it is about and the article that it comes from."""

from collections.abc import Iterable

from briefing.model.citation import Citation
from briefing.model.statement import Statement
from briefing.render.context import Context
from briefing.render.linked_data.graph import Node, known
from briefing.render.linked_data.things import cited, named


def quotations(context: Context, citations: Iterable[Citation]) -> list[Node]:
    """The quotes of an entry."""
    return [_quotation(context, citation) for citation in citations]


def utterance(context: Context, statement: Statement) -> list[Node]:
    """A statement in the words on record, and every quote of it as an example of it."""
    url = context.addresses.place("statement", statement.id)
    whole: Node = {
        "@type": "Quotation",
        "@id": url,
        "name": statement.title,
        "text": statement.wording.quote.text,
        "creator": named(context, statement.speaker),
        "about": [named(context, id_) for id_ in statement.about],
        "dateCreated": str(statement.said) if statement.said else None,
        "isBasedOn": [cited(context, id_) for id_ in dict.fromkeys(c.entry.article for c in statement.citations)],
    }
    examples = [
        known(_quotation(context, citation) | {"exampleOfWork": {"@id": url} if url else None})
        for citation in statement.citations
    ]
    return [whole, *examples]


def _quotation(context: Context, citation: Citation) -> Node:
    quote = citation.quote
    return known(
        {
            "@type": "Quotation",
            "@id": context.addresses.place("entry", citation.entry.id, citation.anchor),
            "text": quote.text,
            "creator": named(context, quote.speaker) if quote.speaker else None,
            "about": [named(context, id_) for id_ in dict.fromkeys(quote.about)],
            "dateCreated": str(quote.said) if quote.said else None,
            "isBasedOn": cited(context, citation.entry.article),
        }
    )
