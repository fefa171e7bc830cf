"""What the copy says of quotes: those that an entry lacks, who speaks where nobody is named, and through whom."""

from collections.abc import Iterator
from typing import Literal

from briefing.content.additions import Addition
from briefing.content.writing import scalar
from briefing.intake.doubts import CARRIED_OVER
from briefing.intake.draft import quote_item
from briefing.intake.matching import is_known, words
from briefing.intake.suggestions.given import Given, listed
from briefing.intake.suggestions.suggestion import Ground, Suggestion, short
from briefing.model.entry import Quote
from briefing.model.ids import ActorId, quote_id
from briefing.model.reading import Attribution, FoundQuote
from briefing.model.span import Span


def quotes(given: Given) -> Iterator[Suggestion]:
    """Each quote of the copy that no entry of the article has, where its speaker is known and not carried over."""
    entry, ids = given.entry, given.text.ids
    for quote in given.text.found:
        said = quote.attribution
        if said is None or said.actor is None or said.rule in CARRIED_OVER or quote.kind == "scare":
            continue
        if is_known(quote, given.siblings, same_copy=True):
            continue
        item = quote_item(quote, ids, with_span=entry.span is None or entry.span.contains(quote.span))
        via = ids.get(said.via) if said.via else None
        yield Suggestion(
            entry=entry.id,
            path=entry.origin.path,
            kind="quote",
            value=scalar(quote.span),
            what=f"add the quote “{short(quote.text)}” of `{said.actor}`",
            rule=said.rule,
            why=_why(said),
            grounds=_grounds(given, quote),
            additions=(
                *listed(said.actor, *([via] if via else [])),
                Addition(where=("quotes",), value=item, many=True),
            ),
        )


def speakers(given: Given) -> Iterator[Suggestion]:
    """The speaker of each quote that has none, where the copy names one."""
    for number, quote in given.quotes():
        found = _in_copy(given, number, quote) if quote.speaker is None else None
        if found is not None and found.attribution is not None and found.attribution.actor is not None:
            what = f"`{found.attribution.actor}` is the speaker of {given.called(number)}"
            yield _of_quote(given, number, found, what, ("speaker", found.attribution.actor))


def passed_on(given: Given) -> Iterator[Suggestion]:
    """Through whom each quote came, where the copy says so; not the body at which the speaker's role is known to be."""
    for number, quote in given.quotes():
        found = _in_copy(given, number, quote) if quote.via is None else None
        said = found.attribution if found else None
        via = given.text.ids.get(said.via) if said and said.via else None
        if (
            found is None
            or said is None
            or said.actor is None
            or via is None
            or quote.speaker not in (None, said.actor)
        ):
            continue
        roles = given.site.library.actors[said.actor].roles
        if via != said.actor and via not in {role.of for role in roles}:
            yield _of_quote(given, number, found, f"{given.called(number)} came through `{via}`", ("via", via))


def _of_quote(
    given: Given, number: int, found: FoundQuote, what: str, named: tuple[Literal["speaker", "via"], ActorId]
) -> Suggestion:
    """Who is named for a quote, under which key."""
    (key, id_), said = named, found.attribution
    return Suggestion(
        entry=given.entry.id,
        path=given.entry.origin.path,
        kind=key,
        value=id_,
        quote=number,
        of=given.of(number),
        what=what,
        rule=said.rule if said else "",
        why=_why(said) if said else "",
        grounds=_grounds(given, found),
        additions=(*listed(id_), Addition(where=("quotes", number - 1, key), value=id_)),
    )


def _in_copy(given: Given, number: int, quote: Quote) -> FoundQuote | None:
    """The quote as reading found it: where its words stand in the copy, or the only one with these words."""
    verdict = given.site.evidence.verdicts[quote_id(given.entry.id, number)]
    at = verdict.span or quote.span
    same = [each for each in given.text.found if each.span == at] if at else []
    alike = same or [each for each in given.text.found if words(each.text) == words(quote.text)]
    return alike[0] if len(alike) == 1 else None


def _why(said: Attribution) -> str:
    doubt = CARRIED_OVER.get(said.rule)
    cue = f"the copy says “{said.cue}”" if said.cue else "the copy attributes the words"
    return f"{said.speaker}, {doubt}: check" if doubt else cue


def _grounds(given: Given, quote: FoundQuote) -> tuple[Ground, ...]:
    said = quote.attribution
    span = said.span if said and said.span else quote.span
    return (given.text.ground(Span(min(span.start, quote.span.start), max(span.end, quote.span.end))),)
