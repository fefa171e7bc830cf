"""The style guide: every component with sample values, and the tokens of the stylesheet. Previews alone have it."""

from collections.abc import Iterator

from briefing.model.frozen import frozen
from briefing.render.context import Context
from briefing.render.pictures.day import DayPicture
from briefing.render.samples import lists, names, pictures, quotes
from briefing.render.tokens import Token, contrast, is_hex, tokens
from briefing.render.views.activity import Activity, Presence
from briefing.render.views.changes import EntryHistory
from briefing.render.views.filters import Filters
from briefing.render.views.home import Lead, QuestionLine, Voice
from briefing.render.views.matrix import Row
from briefing.render.views.network import NetworkView
from briefing.render.views.parts import Card, Counted, FeedLink, GradeView, Head, Link, Pager, QuoteView, Wording
from briefing.render.views.source import ArticleLine
from briefing.render.views.statements import StatementGroup, StatementLine
from briefing.render.views.timeline import TimeLine, TimelineDay

_COLOURS = ("#", "rgb", "hsl", "hwb", "lab(", "lch(", "oklab", "oklch", "color")
_PAPER = "paper"


@frozen
class Swatch:
    """A colour by day and by night. The contrasts are those with the paper, where both are written like `#8a2b2b`."""

    name: str
    day: str
    night: str
    day_contrast: str
    night_contrast: str


@frozen
class Measure:
    """A token that is no colour: a size, a space, a font."""

    name: str
    value: str


@frozen
class StyleGuideView:
    """The tokens of the site's own stylesheet, and a sample of everything that a component lays out."""

    head: Head
    colours: tuple[Swatch, ...]
    sizes: tuple[Measure, ...]
    spaces: tuple[Measure, ...]
    others: tuple[Measure, ...]
    links: tuple[Link, ...]
    counted: tuple[Counted, ...]
    lead: Lead
    cards: tuple[Card, ...]
    voices: tuple[Voice, ...]
    questions: tuple[QuestionLine, ...]
    quotes: tuple[QuoteView, ...]
    grades: tuple[GradeView, ...]
    wordings: tuple[Wording, ...]
    statements: tuple[StatementLine, ...]
    group: StatementGroup
    articles: tuple[ArticleLine, ...]
    history: EntryHistory
    feeds: tuple[FeedLink, ...]
    filters: Filters
    pager: Pager
    timeline: tuple[TimeLine, ...]
    day: TimelineDay
    numbers: tuple[Counted, ...]
    columns: tuple[Counted, ...]
    rows: tuple[Row, ...]
    day_picture: DayPicture | None
    activity: Activity | None
    presence: tuple[Presence, ...]
    network: NetworkView


def style_guide_view(context: Context, css: str) -> StyleGuideView:
    """The view of the style guide of a site with this stylesheet."""
    words, found = context.words, tokens(css)
    colours = tuple(_swatches(found))
    named = {colour.name for colour in colours}
    rest = [Measure(name=token.name, value=token.day) for token in found if token.name not in named]
    head = context.head("style-guide", title=words.gettext("Style guide"))
    return StyleGuideView(
        head=head,
        colours=colours,
        sizes=tuple(each for each in rest if each.name.startswith("step-")),
        spaces=tuple(each for each in rest if each.name.startswith("space-")),
        others=tuple(each for each in rest if not each.name.startswith(("step-", "space-"))),
        links=(names.ADA, names.WIRE, names.NOWHERE),
        counted=lists.COUNTED,
        lead=lists.lead(words),
        cards=lists.cards(),
        voices=lists.voices(words),
        questions=(lists.QUESTION,),
        quotes=quotes.quotes(words),
        grades=quotes.grades(words),
        wordings=quotes.wordings(),
        statements=lists.statements(words),
        group=lists.group(words),
        articles=lists.ARTICLES,
        history=lists.HISTORY,
        feeds=lists.FEEDS,
        filters=lists.FILTERS,
        pager=lists.PAGER,
        timeline=pictures.TIMELINE,
        day=pictures.day(),
        numbers=pictures.NUMBERS,
        columns=pictures.COLUMNS,
        rows=pictures.ROWS,
        day_picture=pictures.day_at_a_glance(),
        activity=pictures.activity(),
        presence=pictures.presence(),
        network=pictures.net(head),
    )


def _swatches(found: tuple[Token, ...]) -> Iterator[Swatch]:
    paper = next((token for token in found if token.name == _PAPER), Token(name=_PAPER, day="", night=""))
    for token in found:
        if token.day.startswith(_COLOURS):
            yield Swatch(
                name=token.name,
                day=token.day,
                night=token.night,
                day_contrast=_contrast(token.day, paper.day),
                night_contrast=_contrast(token.night, paper.night),
            )


def _contrast(colour: str, paper: str) -> str:
    """To one decimal, and never more than it is: 4.49 does not read well enough."""
    if not is_hex(colour) or not is_hex(paper):
        return ""
    return f"{int(contrast(colour, paper) * 10) / 10}"
