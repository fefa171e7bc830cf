"""What readers can search: a document for each entry, from which the search index is made."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from briefing.model.citation import citations
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.moment import Moment
from briefing.render.addresses import file_of
from briefing.render.context import Context
from briefing.render.labels import ENTRY_KINDS
from briefing.render.markdown.citations import CITING

INDEX = "search/index/"
"""Where the index stands below the site's root."""
_MOST_DAYS = 31
"""A briefing of more days is narrowed by month."""
_DAY, _MONTH = 10, 7
"""Characters of a date in ISO 8601."""

_DOCUMENT = Markup("""<!doctype html>
<html lang="{language}">
<head><title>{title}</title>{facts}</head>
<body data-pagefind-body>
{text}
{quotes}
</body>
</html>
""")
_FACT = Markup('<meta data-pagefind-{use}="{name}[content]" content="{value}">')
_QUOTE = Markup('<h2 id="{anchor}">{speaker}</h2>\n<p>{words}</p>')


@frozen
class SearchDocument:
    """An entry as the index takes it: the `path` of its page's file, and an HTML page of what is to be found.

    The title is found as one of the metadata; a page without any words would not be taken.
    Each quote stands under a heading that names the speaker and has the quote's anchor as its id, so that a result can
    lead to the quote itself. What readers may narrow a search to are its filters; what a result shows are its metadata.
    """

    path: str
    html: str


def search_documents(context: Context) -> tuple[SearchDocument, ...]:
    """A document for each entry that lists show, in their order; none where entries have no pages."""
    site = context.site
    if not site.library.settings.makes("entry"):
        return ()
    days = {str(moment)[:_DAY] for moment in site.times.values() if moment}
    exact = _DAY if len(days) <= _MOST_DAYS else _MONTH
    return tuple(_document(context, entry, exact) for entry in site.entries)


def _document(context: Context, entry: Entry, exact: int) -> SearchDocument:
    body = Markup(CITING.sub("", context.html(entry.body)))  # noqa: S704 - what is left of it was cleaned
    html = _DOCUMENT.format(
        language=context.site.library.settings.language,
        title=entry.title,
        facts=Markup().join(_facts(context, entry, exact)),
        text=body or ("" if entry.quotes else Markup("<p>{}</p>").format(entry.title)),
        quotes=Markup("\n").join(_quotes(context, entry)),
    )
    return SearchDocument(path=file_of(context.addresses.path("entry", entry.id)), html=html)


def _facts(context: Context, entry: Entry, exact: int) -> Iterator[Markup]:
    """What a result shows besides its title, and what it can be narrowed by, in the words that readers see."""
    site, moment = context.site, context.site.times[entry.id]
    outlet = context.source(site.articles[entry.article]).text
    speakers = dict.fromkeys(quote.speaker for quote in entry.quotes if quote.speaker)
    yield from _meta("title", (entry.title,))
    yield from _meta("outlet", (outlet,))
    yield from _meta("speakers", (", ".join(site.library.actors[id_].name for id_ in speakers),))
    yield from _meta("date", (shown.text for shown in (context.words.when(moment),) if shown))
    yield from _meta("time", (str(each) for each in (moment,) if each))
    yield from _filters("actor", (site.library.actors[id_].name for id_ in dict.fromkeys(entry.actors)))
    yield from _filters("topic", (link.text for link in context.topics_of(entry)))
    yield from _filters("source", (outlet,))
    yield from _filters("kind", _kinds(context, entry))
    yield from _filters("date", (str(each)[:exact] for each in (moment,) if each))
    yield _FACT.format(use="sort", name="time", value=_sortable(moment))


def _kinds(context: Context, entry: Entry) -> Iterator[str]:
    yield context.words.gettext(ENTRY_KINDS[entry.kind])
    if entry.key:
        yield context.words.gettext("Key event")


def _meta(name: str, values: Iterable[str]) -> Iterator[Markup]:
    return (_FACT.format(use="meta", name=name, value=value) for value in values if value)


def _filters(name: str, values: Iterable[str]) -> Iterator[Markup]:
    return (_FACT.format(use="filter", name=name, value=value) for value in values)


def _sortable(moment: Moment | None) -> str:
    """Seconds since 1970, so that results can be sorted from the newest."""
    return str(int(moment.start.timestamp())) if moment else "0"


def _quotes(context: Context, entry: Entry) -> Iterator[Markup]:
    for citation in citations(entry):
        speaker = citation.quote.speaker
        name = context.site.library.actors[speaker].name if speaker else context.words.gettext("Speaker not named")
        yield _QUOTE.format(anchor=citation.anchor, speaker=name, words=context.words.quoted(citation.quote.text))
