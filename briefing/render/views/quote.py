"""A quote with everything by which it can be checked."""

from collections.abc import Iterator

from briefing.linking.variants import variants
from briefing.model.citation import Citation
from briefing.model.later import later
from briefing.render.context import Context
from briefing.render.grades import graded
from briefing.render.quotation import paragraphs
from briefing.render.views.parts import Elsewhere, Link, QuoteView
from briefing.render.wordings import beside, carried


def quote_view(context: Context, citation: Citation) -> QuoteView:
    """A quote with everything by which it can be checked."""
    entry, quote = citation.entry, citation.quote
    article = context.site.articles[entry.article]
    return QuoteView(
        anchor=citation.anchor,
        paragraphs=paragraphs(quote.text),
        lang=context.lang_of(article),
        kind=quote.kind,
        speaker=context.actor(quote.speaker) if quote.speaker else None,
        speaker_role=later(lambda: context.roles(context.site.library.actors[quote.speaker]) if quote.speaker else ""),
        verb=quote.verb,
        via=context.actor(quote.via) if quote.via else None,
        about=later(lambda: context.actors_of(quote.about)),
        entry=later(lambda: context.link("entry", entry.title, entry.id, citation.anchor, context.lang_of(entry))),
        source=later(lambda: context.source(article)),
        original=later(lambda: context.original(citation)),
        edit=later(lambda: context.edit(entry.origin.path, citation.number)),
        when=later(lambda: context.words.when(quote.said or context.site.times[entry.id])),
        note=quote.note,
        grade=later(lambda: graded(context.site, citation, context.words)),
        statement=later(lambda: _all_quotes(context, citation)),
        elsewhere=later(lambda: tuple(_elsewhere(context, citation))),
    )


def _all_quotes(context: Context, citation: Citation) -> Link | None:
    """A link to the page of the statement that a quote is one of, under how far it was carried."""
    id_ = context.site.voices.statement_of.get(citation.id)
    if id_ is None or not context.site.voices.statements[id_].has_page:
        return None
    link = context.link("statement", carried(context.site.voices.statements[id_], context.words), id_)
    return link if link.href else None


def _elsewhere(context: Context, citation: Citation) -> Iterator[Elsewhere]:
    """How other entries word what a quote says, the same words first."""
    id_ = context.site.voices.statement_of.get(citation.id)
    found = []
    for variant in variants(context.site.voices.statements[id_]) if id_ else ():
        others = {c.entry.id: c for c in variant.citations if c.entry.id != citation.entry.id}
        if others:
            lang = context.lang_of(context.site.articles[variant.citations[0].entry.article])
            wording = beside(citation.quote.text, variant.text, lang)
            carriers = tuple(_other(context, citation, other) for other in others.values())
            found.append(Elsewhere(wording=wording, carriers=carriers))
    yield from sorted(found, key=lambda each: each.wording.relation != "same")


def _other(context: Context, citation: Citation, other: Citation) -> Link:
    """A link to another quote: under its publisher's name, or under its entry's title where that is the same."""
    link = context.carrier(other)
    if context.carrier(citation).text != link.text:
        return link
    return Link(text=f"{link.text}, {context.words.quoted(other.entry.title)}", href=link.href)
