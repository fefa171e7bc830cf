"""The page of a statement: its wordings side by side, and who carries them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType

from briefing.linking.variants import Variant, variants
from briefing.model.article import Article
from briefing.model.citation import Citation
from briefing.model.frozen import frozen
from briefing.model.moment import Moment, Precision
from briefing.model.statement import Statement, Witness
from briefing.render.context import Context
from briefing.render.dates import When
from briefing.render.grades import graded
from briefing.render.linked_data.quotations import utterance
from briefing.render.views.parts import GradeView, Head, Link, Wording
from briefing.render.wordings import beside, carried
from briefing.render.words import N_

_HEADLINE = 90
"""Characters of a quotation that stands as a page's heading."""
_NAMED = 3
"""So many outlets the heading of a wording names."""


@frozen
class CarrierView:
    """A quote of the statement where it stands; `copies` names the source whose page its article copies."""

    source: Link
    copies: str | None
    entry: Link
    when: When | None
    grade: GradeView
    original: Link | None
    edit: Link | None


@frozen
class WordingView:
    """One wording beside the one on record, and who has it. `why` says why it is the one on record."""

    title: str
    wording: Wording
    on_record: bool
    why: str
    is_earliest: bool
    carriers: tuple[CarrierView, ...]


@frozen
class WitnessView:
    """An outlet that counts once: where it has the words first, and the pages of its line that carry them too.

    `copies` names the source whose page it copies where that page lacks the words.
    """

    carrier: Link
    copies: str | None
    also: tuple[Link, ...]


@frozen
class StatementView:
    """One statement."""

    head: Head
    title: str
    lang: str | None
    speaker: Link
    speaker_role: str
    said: When | None
    about: tuple[Link, ...]
    carried: str
    witnesses: tuple[WitnessView, ...]
    wordings: tuple[WordingView, ...]
    questions: tuple[Link, ...]
    note: str | None


def statement_view(context: Context, statement: Statement) -> StatementView:
    """The view of one statement."""
    site, speaker = context.site, context.actor(statement.speaker)
    link = context.statement(statement, _HEADLINE)
    title = link.text
    return StatementView(
        head=context.head(
            "statement",
            statement.id,
            title=f"{speaker.text}: {title}",
            description=context.words.gettext(
                "What %(speaker)s said. %(carried)s.", speaker=speaker.text, carried=carried(statement, context.words)
            ),
            crumbs=(context.link("statements", context.words.gettext("Statements")),),
            edit=(statement.ruling or statement.wording.entry).origin.path,
            line=None if statement.ruling else context.line(statement.wording),
            json_ld=utterance(context, statement),
        ),
        title=title,
        lang=link.lang,
        speaker=speaker,
        speaker_role=context.roles(site.library.actors[statement.speaker]),
        said=context.words.when(statement.said),
        about=context.actors_of(statement.about),
        carried=carried(statement, context.words),
        witnesses=tuple(_witness(context, statement, witness) for witness in statement.witnesses),
        wordings=_wordings(context, statement),
        questions=tuple(_questions(context, statement)),
        note=statement.ruling.note if statement.ruling else None,
    )


def _witness(context: Context, statement: Statement, witness: Witness) -> WitnessView:
    first = {c.entry.article: c for c in reversed(statement.citations)}
    ids = [id_ for id_ in witness.articles if id_ in first]
    return WitnessView(
        carrier=context.carrier(first[ids[0]]),
        copies=_copied(context, context.site.articles[ids[0]]),
        also=tuple(context.carrier(first[id_]) for id_ in ids[1:]),
    )


def _copied(context: Context, article: Article) -> str | None:
    """The publisher whose page an article copies."""
    return context.source(context.site.articles[article.copy_of]).text if article.copy_of else None


def _wordings(context: Context, statement: Statement) -> tuple[WordingView, ...]:
    found = variants(statement)
    earliest = _earliest(context, found)
    return tuple(
        WordingView(
            title=_title(context, variant),
            wording=beside(
                statement.wording.quote.text,
                variant.text,
                context.lang_of(context.site.articles[variant.citations[0].entry.article]),
            ),
            on_record=variant is found[0],
            why=_why(context, statement, found) if variant is found[0] else "",
            is_earliest=variant is earliest,
            carriers=tuple(_carrier(context, citation) for citation in variant.citations),
        )
        for variant in found
    )


def _carrier(context: Context, citation: Citation) -> CarrierView:
    site, entry = context.site, citation.entry
    article = site.articles[entry.article]
    return CarrierView(
        source=context.source(article),
        copies=_copied(context, article),
        entry=context.link("entry", entry.title, entry.id, citation.anchor, context.lang_of(entry)),
        when=context.words.when(site.times[entry.id]),
        grade=graded(site, citation, context.words),
        original=context.original(citation),
        edit=context.edit(entry.origin.path, citation.number),
    )


def _title(context: Context, variant: Variant) -> str:
    """Who has a wording: `BBC, LBC`."""
    names = list(dict.fromkeys(context.carrier(citation).text for citation in variant.citations))
    named, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
    return context.words.gettext("%(names)s and %(count)s more", names=named, count=more) if more > 0 else named


def _why(context: Context, statement: Statement, found: tuple[Variant, ...]) -> str:
    """Why the first wording is the one on record; empty where there is no other, or no plain reason."""
    reason = _reason(context, statement, found) if len(found) > 1 else None
    return context.words.gettext(reason) if reason else ""


def _reason(context: Context, statement: Statement, found: tuple[Variant, ...]) -> str | None:
    if statement.ruling and statement.ruling.wording:
        return N_("chosen by the editor")
    lines = [len({context.site.evidence.lineages[c.entry.article] for c in variant.citations}) for variant in found]
    if lines[0] > max(lines[1:]):
        return N_("carried by most outlets")
    if _is_longest(found):
        return N_("the longest")
    if _is_longest([each for each in found if not _only_copied(context, each)]):
        return N_("the longest that is not only in a copy")
    if _is_longest([each for each in found if not _SENTENCES.search(each.text)]):
        return N_("the longest in one sentence")
    return None


def _is_longest(found: Sequence[Variant]) -> bool:
    """Whether the first of some wordings is; the others may be as long."""
    return len(found) > 1 and all(len(found[0].text) >= len(other.text) for other in found[1:])


def _only_copied(context: Context, variant: Variant) -> bool:
    return all(context.site.articles[citation.entry.article].copy_of for citation in variant.citations)


_SENTENCES = re.compile(r"[.!?…][’'”\")]*\s")
_LASTS: Mapping[Precision, timedelta] = MappingProxyType(
    {"year": timedelta(days=366), "month": timedelta(days=31), "day": timedelta(days=1)}
)


def _earliest(context: Context, found: tuple[Variant, ...]) -> Variant | None:
    """The wording that was surely printed before all others; nothing where the known times do not tell."""
    times = [[context.site.times[c.entry.id] for c in variant.citations] for variant in found]
    for variant, own in zip(found, times, strict=True):
        others = [moment for each in times if each is not own for moment in each]
        if others and any(moment and _before_all(moment, others) for moment in own):
            return variant
    return None


def _before_all(moment: Moment, others: Iterable[Moment | None]) -> bool:
    end = moment.start + _LASTS.get(moment.precision, timedelta(0))
    return all(
        other is not None and (moment.start < other.start if moment.has_time else end <= other.start)
        for other in others
    )


def _questions(context: Context, statement: Statement) -> Iterable[Link]:
    """The points on which sources differ that rest on one of the statement's quotes."""
    quotes = {(citation.entry.id, citation.number) for citation in statement.citations}
    for question in context.site.questions.values():
        if any((answer.entry, answer.quote) in quotes for answer in question.answers):
            yield context.link("question", question.title, question.id)
