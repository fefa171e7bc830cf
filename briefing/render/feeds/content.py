"""An entry as HTML that stands alone: what was put right, the editor's words, the quotes, where all of it is from.

Ten thousand entries are written here in a second or two: elements are put together as text, each value escaped.
"""

from collections.abc import Iterator

from markupsafe import escape

from briefing.model.citation import Citation, citations
from briefing.model.entry import Entry
from briefing.render.addresses import outward
from briefing.render.context import Context
from briefing.render.grades import graded
from briefing.render.quotation import paragraphs
from briefing.render.views.entry import corrections

_DOUBTFUL = frozenset({"altered", "missing"})


def content(context: Context, entry: Entry, page: str) -> str:
    """The content of an entry in a feed. Every address in it is whole.

    What a source's `reuse` limits is its own text, of which an entry has nothing but quotes: the rest are the editor's
    words.

    Args:
        context: one with whole addresses.
        entry: what is told.
        page: the whole address of its page.
    """
    parts = (
        *_corrections(context, entry),
        context.html(entry.body, page=page),
        *(_quote(context, citation) for citation in citations(entry)),
        _source(context, entry),
    )
    return "\n".join(part for part in parts if part)


def _corrections(context: Context, entry: Entry) -> Iterator[str]:
    for each in corrections(context, entry):
        label = context.words.gettext("Correction, %(when)s:", when=each.when.text)
        yield f"<p><strong>{escape(label)}</strong> {escape(each.text)}</p>"


def _quote(context: Context, citation: Citation) -> str:
    """A quote with its speaker and its source; also how it compares with the archived copy, if that is in doubt."""
    said = "</p><p>".join(escape(words) for words in paragraphs(citation.quote.text))
    opening, closing = context.words.marks
    grade = graded(context.site, citation, context.words)
    doubt = escape(grade.label) if grade.grade in _DOUBTFUL else ""
    by = ", ".join(part for part in (_speaker(context, citation), _carrier(context, citation), doubt) if part)
    return f"<blockquote><p>{opening}{said}{closing}</p></blockquote>\n<p>– {by}</p>"


def _speaker(context: Context, citation: Citation) -> str:
    if citation.quote.speaker is None:
        return ""
    speaker = context.actor(citation.quote.speaker)
    role = context.roles(context.site.library.actors[citation.quote.speaker])
    name = _anchor(speaker.text, speaker.href)
    return f"{name}, {escape(role)}" if role else name


def _carrier(context: Context, citation: Citation) -> str:
    carrier, original = context.carrier(citation), context.original(citation)
    return _anchor(carrier.text, original.href if original else carrier.href)


def _source(context: Context, entry: Entry) -> str:
    """Where the entry is from, and when."""
    article = context.site.articles[entry.article]
    title = context.words.quoted(article.title)
    name = f"{context.source(article).text}, {title}" if article.source else title
    when = context.words.when(context.site.times[entry.id])
    source = _anchor(name, outward(article.url) if article.url else context.article(article).href)
    told = context.words.gettext("Source: %(source)s", source=f"{source}, {escape(when.text)}" if when else source)
    return f"<p>{told}</p>"


def _anchor(text: str, href: str | None) -> str:
    return f'<a href="{escape(href)}">{escape(text)}</a>' if href else str(escape(text))
