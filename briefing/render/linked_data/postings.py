"""Entries as postings of the briefing, an article's as one posting that grows, and questions with their answers."""

from collections.abc import Sequence

from briefing.linking.order import updated
from briefing.model.article import Article
from briefing.model.citation import citations
from briefing.model.entry import Entry
from briefing.model.question import Answer, Question
from briefing.render.context import Context
from briefing.render.linked_data.graph import Node, known
from briefing.render.linked_data.page import publisher
from briefing.render.linked_data.quotations import quotations
from briefing.render.linked_data.things import article, cited, named, term

_UPDATES = 25
"""So many entries of an article are told in full: a page must stay light."""


def posting(context: Context, entry: Entry) -> list[Node]:
    """An entry as the briefing's own words about an article, then its quotes."""
    quotes, picture = quotations(context, citations(entry)), context.picture("entry", entry.id)
    node = _posting(context, entry) | {
        "description": context.summary(entry.body),
        "inLanguage": context.site.library.settings.language,
        "image": picture.url if picture else None,
        "author": publisher(context.site.library.settings),
        "publisher": publisher(context.site.library.settings),
        "isBasedOn": cited(context, entry.article),
        "about": [
            *(named(context, id_) for id_ in dict.fromkeys(entry.actors)),
            *(term(context, id_) for id_ in entry.topics),
        ],
        "hasPart": [{"@id": quote["@id"]} for quote in quotes if "@id" in quote],
    }
    return [node, *quotes]


def coverage(context: Context, of: Article) -> list[Node]:
    """What an article's page is about: where the article grew, a posting that does too; else the article itself."""
    site, original = context.site, article(context, of)
    entries = site.by_article.get(of.id, ())
    timed = [entry for entry in entries if entry.time and entry.time.has_time]
    times = sorted((entry.time.start, str(entry.time)) for entry in timed if entry.time)
    if len({when for _, when in times}) < 2:  # noqa: PLR2004 - one time is no course of events
        return [original]
    latest = sorted(timed, key=lambda entry: str(site.times[entry.id]), reverse=True)[:_UPDATES]
    return [
        {
            "@type": "LiveBlogPosting",
            "@id": context.addresses.place("article", of.id),
            "url": context.addresses.place("article", of.id),
            "headline": of.title,
            "inLanguage": site.library.settings.language,
            "datePublished": times[0][1],
            "dateModified": times[-1][1],
            "coverageStartTime": times[0][1],
            "coverageEndTime": times[-1][1],
            "author": publisher(site.library.settings),
            "publisher": publisher(site.library.settings),
            "isBasedOn": original,
            "liveBlogUpdate": _updates(context, latest),
        }
    ]


def asked(context: Context, question: Question) -> list[Node]:
    """A question and what each source answers, in the editor's words; none of the answers is accepted as right."""
    return [
        {
            "@type": "Question",
            "@id": context.addresses.place("question", question.id),
            "url": context.addresses.place("question", question.id),
            "name": question.title,
            "answerCount": len(question.answers),
            "suggestedAnswer": [_answer(context, answer) for answer in question.answers],
        }
    ]


def _answer(context: Context, answer: Answer) -> Node:
    entry = context.site.library.entries[answer.entry]
    address = context.addresses.place("entry", entry.id, f"q{answer.quote}" if answer.quote else "")
    return known({"@type": "Answer", "text": answer.text, "url": address, "isBasedOn": cited(context, entry.article)})


def _updates(context: Context, entries: Sequence[Entry]) -> list[Node]:
    return [known(_posting(context, entry) | {"articleBody": context.summary(entry.body)}) for entry in entries]


def _posting(context: Context, entry: Entry) -> Node:
    at, changed = context.site.times[entry.id], updated(entry, context.site.library)
    return {
        "@type": "BlogPosting",
        "@id": context.addresses.place("entry", entry.id),
        "url": context.addresses.place("entry", entry.id),
        "headline": entry.title,
        "datePublished": str(at) if at else None,
        "dateModified": str(changed) if changed and changed != at else None,
    }
