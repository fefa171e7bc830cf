"""Samples of what lists show: cards, statements, articles, questions, changes, and the way through."""

from briefing.linking.wording import differences
from briefing.render.dates import When
from briefing.render.samples.names import ADA, BO, BORDURIA, GAZETTE, NOWHERE, PLACE, TIMES, WHEN, WIRE, to
from briefing.render.samples.quotes import SAID, grades, quotes
from briefing.render.views.changes import ChangeView, EntryHistory
from briefing.render.views.edits import EditView
from briefing.render.views.filters import ActorFilter, Filters
from briefing.render.views.home import AnswerLine, Lead, QuestionLine, Voice
from briefing.render.views.parts import Card, Counted, FeedLink, Link, Pager
from briefing.render.views.source import ArticleLine
from briefing.render.views.statements import StatementGroup, StatementLine
from briefing.render.words import Words


def cards() -> tuple[Card, ...]:
    """A key event with copies, a draft, and one of which little is known."""
    return (
        _card("Both gates open at noon", is_key=True, also_in=(WIRE, TIMES), quotes=3),
        _card("Ferrymen row home", is_draft=True, quotes=1),
        _card("A leaflet without a date", when=None, source=NOWHERE, summary="", topics=()),
    )


def _card(  # noqa: PLR0913 - what the samples differ in
    title: str,
    *,
    is_key: bool = False,
    is_draft: bool = False,
    also_in: tuple[Link, ...] = (),
    quotes: int = 0,
    when: When | None = WHEN,
    source: Link = GAZETTE,
    summary: str = "The keepers of both gates said that the river road would be open again before the evening.",
    topics: tuple[Link, ...] = (to("Crossings"), to("River talks")),
) -> Card:
    return Card(
        link=to(title),
        source=source,
        when=when,
        kind="update",
        is_key=is_key,
        is_draft=is_draft,
        summary=summary,
        topics=topics,
        quotes=quotes,
        actors=("ada-exampleby",),
        also_in=also_in,
        lang=None,
    )


def statements(words: Words) -> tuple[StatementLine, ...]:
    """One under its words, and one under a title."""
    verbatim, *_, unarchived = grades(words)
    return (
        StatementLine(
            link=to(words.quoted(SAID)),
            words="",
            lang=None,
            speaker=ADA,
            carried="3 outlets, 2 wordings",
            when=WHEN,
            grade=verbatim,
        ),
        StatementLine(
            link=to("On the ferry"),
            words=words.quoted("We row, but they talk"),
            lang=None,
            speaker=BO,
            carried="Szohod Wire",
            when=None,
            grade=unarchived,
        ),
    )


def group(words: Words) -> StatementGroup:
    """Statements, others that stand elsewhere, and more for which there is no room."""
    return StatementGroup(
        id="about-borduria",
        actor=BORDURIA,
        count=7,
        lines=statements(words),
        also=(to(words.quoted("Not one winter more")),),
        rest=Counted(link=to("in the list of all that Ada Exampleby said"), count=4),
    )


COUNTED = (
    Counted(link=ADA, count=12, remark="Keeper of the gate, Borduria"),
    Counted(link=BO, count=1),
    Counted(link=NOWHERE, count=3),
)
ARTICLES = (
    ArticleLine(link=to("Talks open in Klow"), source=GAZETTE, when=WHEN, entries=9, copy_of=None),
    ArticleLine(link=to("Talks open"), source=WIRE, when=None, entries=1, copy_of=to("Talks open in Klow")),
)
FEEDS = (
    FeedLink(title="Ada Exampleby (Atom)", type="application/atom+xml", href=PLACE, format="Atom", is_own=True),
    FeedLink(
        title="Ada Exampleby (JSON Feed)", type="application/feed+json", href=PLACE, format="JSON Feed", is_own=True
    ),
)
PAGER = Pager(
    number=3,
    count=9,
    total=430,
    first=101,
    last=150,
    previous=to("2"),
    following=to("4"),
    pages=(*(to(number) for number in "12345"), Link(text="…", href=None), to("9")),
)
FILTERS = Filters(
    lists=(Counted(link=to("Key events"), count=12), Counted(link=to("Statements"), count=4)),
    key=2,
    actors=(
        ActorFilter(id="ada-exampleby", of=Counted(link=ADA, count=3)),
        ActorFilter(id="bo-sampleson", of=Counted(link=BO, count=1)),
    ),
)
QUESTION = QuestionLine(
    question=Counted(link=to("How long did the gates stay shut?"), count=2, remark="they cannot all be true"),
    answers=(
        AnswerLine(source=GAZETTE, texts=("one winter",)),
        AnswerLine(source=WIRE, texts=("two winters, less a week",)),
    ),
)
HISTORY = EntryHistory(
    remark="What was changed before 1 February 2025 is not known.",
    changes=(
        ChangeView(
            entry=to("Both gates open at noon"),
            when=WHEN,
            why="The gates opened at noon, not at ten",
            commit="0f1e2d3c4b",
            edits=(
                EditView(
                    label="Title",
                    quote="",
                    lang=None,
                    differences=differences("Both gates open at ten", "Both gates open at noon"),
                ),
                EditView(
                    label="Speaker", quote="“Not one winter more”", lang=None, differences=differences("Bo", "Ada")
                ),
            ),
            more=2,
        ),
        ChangeView(
            entry=to("Both gates open at noon"), when=WHEN, why="The talks", commit="f0e1d2c3b4", edits=(), more=0
        ),
    ),
    older=1,
)


def lead(words: Words) -> Lead:
    """What the first page opens with."""
    return Lead(card=cards()[0], quote=quotes(words)[0])


def voices(words: Words) -> tuple[Voice, ...]:
    """What was said, in every grade."""
    return tuple(
        Voice(
            words=to(words.quoted(SAID)),
            speaker=ADA,
            role="Keeper of the gate, Borduria",
            carried="3 outlets, 2 wordings",
            grade=grade,
        )
        for grade in grades(words)
    )
