"""The digest: key events, who said what, where sources differ, and all entries in brief."""

import textwrap
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime, time
from itertools import accumulate, groupby, islice

from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.ids import EntryId
from briefing.model.moment import Moment
from briefing.model.statement import Statement
from briefing.render.context import Context
from briefing.render.dates import When
from briefing.render.digest.days import Days, day_of, entries_of, latest, newest
from briefing.render.quotation import in_line
from briefing.render.views.home import QuestionLine, question_line
from briefing.render.views.parts import Counted, Head, Link
from briefing.render.views.statements import most_carried

_KEY_EVENTS = 12
_VOICES = 8
_QUESTIONS = 6
_PHRASE = 5
"""Words that a quotation needs to stand for itself."""
_WORDS = 260
_SUMMARY = 320
"""Characters of a quotation, and of a summary."""
_ROOM = 60_000
_ELEMENTS = 270
"""Bytes of all that is shown, and of the elements round one thing, roughly: Gmail cuts a message at 102 kB."""


@frozen
class DigestLine:
    """An entry: `when` it was, in as few words as its place needs. Only key events have a `summary`."""

    link: Link
    source: Link
    when: str
    summary: str


@frozen
class DigestVoice:
    """What somebody said, in the words on record, and where they stand in each outlet."""

    words: Link
    speaker: Link
    role: str
    outlets: tuple[Link, ...]


@frozen
class DigestDay:
    """The other entries of one day."""

    title: str
    lines: tuple[DigestLine, ...]


@frozen
class Edition:
    """Some days of the briefing. `days` are they in words; `more` are the entries for which there is no room."""

    title: str
    days: str
    as_of: When | None
    key_events: tuple[DigestLine, ...]
    voices: tuple[DigestVoice, ...]
    questions: tuple[QuestionLine, ...]
    brief: tuple[DigestDay, ...]
    more: Counted | None
    web: Link


@frozen
class DigestView:
    """The page of the newest digest, if any entry has a date, and the files of the same to send."""

    head: Head
    title: str
    edition: Edition | None
    files: tuple[Link, ...]


@frozen
class MailView:
    """A digest as a message: all links in it are whole."""

    edition: Edition
    subject: str
    language: str
    direction: str


MAIL = ("digest.html", "digest.txt", "digest.eml")
"""The names of the files of a digest: for mail programs, as plain text, and both as a message."""


def digest_view(context: Context) -> DigestView:
    """The view of the digest's page."""
    words, days = context.words, newest(context.site)
    folder = context.addresses.href("digest") or ""
    labels = (words.gettext("as HTML"), words.gettext("as plain text"), words.gettext("as a message (.eml)"))
    files = tuple(Link(text=text, href=folder + name) for name, text in zip(MAIL, labels, strict=True))
    return DigestView(
        head=context.head(
            "digest",
            title=words.gettext("Digest"),
            description=words.gettext("The newest of the briefing on one page, and as a message to send."),
        ),
        title=words.gettext("Digest"),
        edition=edition(context, days) if days else None,
        files=files if days else (),
    )


def mail_view(context: Context, days: Days) -> MailView:
    """The view of the message; its context has whole addresses."""
    made = edition(context, days)
    return MailView(
        edition=made,
        subject=f"{made.title}: {made.days}",
        language=context.site.library.settings.language,
        direction=context.words.direction,
    )


def edition(context: Context, days: Days) -> Edition:
    """What the briefing has of some days."""
    site = context.site
    entries = entries_of(site, days)
    key = [entry for entry in entries if entry.key][:_KEY_EVENTS]
    shown = {entry.id for entry in key}
    key_events = tuple(_line(context, entry, days, with_summary=True) for entry in key)
    voices = tuple(_voice(context, statement) for statement in islice(_worth_hearing(context, entries), _VOICES))
    questions = tuple(islice(_questions(context, entries), _QUESTIONS))
    others = [entry for entry in entries if entry.id not in shown]
    brief = _fitting(context, others, _ROOM - _size(key_events, voices, questions))
    left = len(others) - len(brief)
    all_entries = context.link("entries", context.words.gettext("All entries"))
    return Edition(
        title=site.library.settings.title,
        days=_in_words(context, days),
        as_of=context.words.when(latest(site, entries)),
        key_events=key_events,
        voices=voices,
        questions=questions,
        brief=tuple(_days(context, brief)),
        more=Counted(link=all_entries, count=left) if left else None,
        web=context.link("home", context.words.gettext("Read it on the web")),
    )


def _in_words(context: Context, days: Days) -> str:
    """`13 February 2025`, or `12 February 2025 to 13 February 2025`."""
    first, last = _day(context, days.first), _day(context, days.last)
    return last if first == last else context.words.gettext("%(first)s to %(last)s", first=first, last=last)


def _day(context: Context, day: date) -> str:
    zone = context.site.library.settings.zone
    when = context.words.when(Moment(datetime.combine(day, time(), zone), "day"))
    return when.text if when else ""


def _line(context: Context, entry: Entry, days: Days | None = None, *, with_summary: bool = False) -> DigestLine:
    moment = context.site.times[entry.id]
    when = context.words.when(moment)
    hour = f"{moment.start:%H:%M} {moment.start.tzname()}" if moment and moment.has_time else ""
    is_one_day = days is None or days.first == days.last
    summary = textwrap.shorten(context.summary(entry.body), _SUMMARY, placeholder="\u00a0…") if with_summary else ""
    return DigestLine(
        link=context.entry(entry),
        source=context.source(context.site.articles[entry.article]),
        when=hour if is_one_day or not when else when.text,
        summary=summary,
    )


def _days(context: Context, entries: Iterable[Entry]) -> Iterator[DigestDay]:
    for day, of in groupby(entries, key=lambda entry: day_of(context.site, entry)):
        if day:
            yield DigestDay(title=_day(context, day), lines=tuple(_line(context, entry) for entry in of))


def _worth_hearing(context: Context, entries: Collection[Entry]) -> Iterator[Statement]:
    """What several outlets carry in whole sentences, the most carried first; then what key events quote."""
    carriers = _with_copies(context, entries)
    key = {entry.id for entry in entries if entry.key}
    for statement in most_carried(context.site.voices.statements.values()):
        at = {citation.entry.id for citation in statement.citations}
        is_carried = len(statement.witnesses) > 1 and not at.isdisjoint(carriers)
        is_sentence = len(statement.wording.quote.text.split()) >= _PHRASE
        if is_sentence and (is_carried or not at.isdisjoint(key)):
            yield statement


def _with_copies(context: Context, entries: Iterable[Entry]) -> frozenset[EntryId]:
    return frozenset(each.id for entry in entries for each in (entry, *context.site.copies.get(entry.id, ())))


def _voice(context: Context, statement: Statement) -> DigestVoice:
    outlets: dict[str, Link] = {}
    for citation in statement.citations:
        carrier = context.carrier(citation)
        if citation.entry.status == "published":
            outlets.setdefault(carrier.text, carrier)
    words = in_line(statement.wording.quote.text, _WORDS, context.words)
    return DigestVoice(
        words=Link(text=words, href=context.statement(statement).href),
        speaker=context.actor(statement.speaker),
        role=context.roles(context.site.library.actors[statement.speaker]),
        outlets=tuple(outlets.values()),
    )


def _questions(context: Context, entries: Iterable[Entry]) -> Iterator[QuestionLine]:
    """The points on which sources differ that one of the entries answers."""
    site, at = context.site, _with_copies(context, entries)
    for question in site.questions.values():
        if question.status == "published" and any(answer.entry in at for answer in question.answers):
            yield question_line(context, question)


def _fitting(context: Context, entries: Sequence[Entry], room: int) -> Sequence[Entry]:
    """As many of the first entries as there is room for, one line each."""
    sizes = (_bytes(entry.title, context.addresses.url("entry", entry.id)) for entry in entries)
    return entries[: sum(1 for total in accumulate(sizes) if total <= room)]


def _size(key: Iterable[DigestLine], voices: Iterable[DigestVoice], questions: Iterable[QuestionLine]) -> int:
    events = (_bytes(line.link.text, line.summary, "") for line in key)
    said = (_bytes(voice.words.text, voice.role, *(outlet.text for outlet in voice.outlets)) for voice in voices)
    points = (
        _bytes(each.question.link.text, *(text for answer in each.answers for text in answer.texts))
        for each in questions
    )
    return sum((*events, *said, *points))


def _bytes(*texts: str) -> int:
    return sum(_ELEMENTS // 2 + len(text.encode()) for text in texts)
