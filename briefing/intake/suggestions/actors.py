"""Actors that the text names and the entry does not list."""

import re
from collections.abc import Iterator

from briefing.content.marks import links
from briefing.intake.suggestions.given import Given, Row, listed, spans_of
from briefing.intake.suggestions.suggestion import Ground, Suggestion
from briefing.intake.suggestions.text import Part
from briefing.model.ids import ActorId, SourceId
from briefing.model.span import Span
from briefing.parse.roles import HEADS

_SHOWN = 3
"""So many places are told."""
_NEAR = 60
_OFFICE = re.compile(
    rf"(?:[’']s?)?(?:\s[\w-]+){{0,2}}?\s(?:{'|'.join(map(re.escape, sorted(HEADS)))})s?\b", re.IGNORECASE
)


def linked(given: Given, id_: str) -> tuple[Ground, ...]:
    """`[the minister](actor:ada-exampleby)`."""
    return tuple(
        Ground(words=link.words, place="the body", around=link.words)
        for link in links(given.entry.body)
        if link.target == f"actor:{id_}"
    )


def quoted(given: Given, id_: str) -> tuple[Ground, ...]:
    """The copy quotes the actor: “We shall talk,” Ada Exampleby said."""
    said = (quote for quote in given.text.found if quote.attribution and quote.attribution.actor == id_)
    return tuple(given.text.ground(quote.span) for quote in said)


def in_title(given: Given, id_: str) -> tuple[Ground, ...]:
    """The title names the actor."""
    return _in_part(given, id_, given.text.own[0])


def in_body(given: Given, id_: str) -> tuple[Ground, ...]:
    """The editor's own words name the actor."""
    return _in_part(given, id_, given.text.own[1])


def _in_part(given: Given, id_: str, part: Part) -> tuple[Ground, ...]:
    """Where a part names the actor; not who publishes the article, for that is only who was told."""
    spans = () if _publishes(given, id_) else spans_of(part.names, id_)
    return tuple(part.ground(span) for span in spans if not _only_of_an_office(given, id_, part.words, span))


def again(given: Given, id_: str) -> tuple[Ground, ...]:
    """The copy, or the quotes where no copy is here, name the actor more than once."""
    found = _places(given, id_)
    return found if len(found) > 1 else ()


def once(given: Given, id_: str) -> tuple[Ground, ...]:
    """They name the actor once.

    Of a country that is mostly an adjective, of a writer the byline, of the publisher who was told: none of them plays
    a part for that.
    """
    article = given.site.library.articles[given.entry.article]
    wrote = id_ in {byline.actor for byline in article.bylines}
    country = given.site.library.actors[ActorId(id_)].kind == "country"
    return () if wrote or country or _publishes(given, id_) else _places(given, id_)


def _publishes(given: Given, id_: str) -> bool:
    source = given.site.library.sources.get(given.site.library.articles[given.entry.article].source or SourceId(""))
    return source is not None and given.site.library.actors[ActorId(id_)].name in (source.name, *source.aliases)


def _places(given: Given, id_: str) -> tuple[Ground, ...]:
    text = given.text
    if text.stretches:
        spans = spans_of(text.names, id_)
        return tuple(text.ground(span) for span in spans if not _only_of_an_office(given, id_, text.copy, span))
    return tuple(part.ground(span) for part in text.quoted for span in spans_of(part.names, id_))


def _only_of_an_office(given: Given, id_: str, words: str, span: Span) -> bool:
    """Whether a country is named for an office of its: “the Bordurian foreign minister”."""
    return (
        given.site.library.actors[ActorId(id_)].kind == "country"
        and _OFFICE.match(words[span.end : span.end + _NEAR]) is not None
    )


RULES: tuple[Row, ...] = (
    ("linked", "the body links to it", linked),
    ("quoted", "the copy quotes it", quoted),
    ("in-title", "the title names it", in_title),
    ("in-body", "the body names it", in_body),
    ("again", "it is named more than once", again),
    ("once", "it is named once", once),
)


def actors(given: Given) -> Iterator[Suggestion]:
    """Each actor that one of the rules sees, by the first that does; the surest first."""
    candidates = [id_ for id_ in dict.fromkeys(_candidates(given)) if id_ not in given.entry.actors]
    told: set[ActorId] = set()
    for name, why, rule in RULES:
        for id_ in candidates:
            grounds = rule(given, id_) if id_ not in told else ()
            if grounds:
                told.add(id_)
                yield _suggestion(given, id_, name, why, grounds[:_SHOWN])


def _candidates(given: Given) -> Iterator[ActorId]:
    """Everybody who is linked to, named or quoted, in the order of the text."""
    for link in links(given.entry.body):
        if link.target.startswith("actor:"):
            yield ActorId(link.target.removeprefix("actor:"))
    for part in given.text.own:
        yield from (actor for actor, _ in part.names)
    yield from (actor for actor, _ in given.text.names)
    for quote in given.text.found:
        if quote.attribution and quote.attribution.actor:
            yield quote.attribution.actor


def _suggestion(given: Given, id_: ActorId, rule: str, why: str, grounds: tuple[Ground, ...]) -> Suggestion:
    return Suggestion(
        entry=given.entry.id,
        path=given.entry.origin.path,
        kind="actors",
        value=id_,
        what=f"add the actor `{id_}`",
        rule=rule,
        why=why,
        grounds=grounds,
        additions=listed(id_),
    )
