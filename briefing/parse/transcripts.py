"""Transcripts: what stands behind a letter or a name and a colon is said, with quotation marks or without."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from briefing.model.reading import Attribution, FoundQuote
from briefing.model.span import Span
from briefing.parse.mentions import Mentions
from briefing.parse.people import Known
from briefing.parse.stretch import Stretch
from briefing.parse.turns import Turn, turns

_MARKS = re.compile(r"[“”\"«»]")
RULE = "transcript"
_QUESTION = "a question of the interview"
_UNNAMED = "the text does not name the speaker"


class Transcripts:
    """Reads the transcripts of a page: who is named by its labels, and what each side says."""

    def __init__(self, text: str, mentions: Mentions) -> None:
        self._text = text
        self._mentions = mentions

    @cached_property
    def _surnames(self) -> dict[str, Known]:
        """The people of the page by the last word of their names, in capitals."""
        people = (named.known for named in reversed(self._mentions.all) if named.known.kind == "person")
        return {known.name.split()[-1].upper(): known for known in people}

    def read(self, stretch: Stretch, quotes: Sequence[FoundQuote]) -> tuple[FoundQuote, ...]:
        """The quotes of a stretch with the turns of its transcript; words quoted within a turn are the turn's.

        A turn that stands in quotation marks stays the quote that was found, with the speaker whom its label tells;
        one without is a quote when its label tells who speaks.
        """
        spoken = turns(self._text, stretch.prose)
        owners = [self._owner(turn) for turn in spoken]
        if not any(turn.asks or turn.answers for turn in spoken) and not any(owners):
            return tuple(quotes)
        guest = self._guest(spoken, owners, stretch)
        found: list[FoundQuote] = []
        rest = list(reversed(quotes))
        for turn, owner in zip(spoken, owners, strict=True):
            while rest and rest[-1].span.start < turn.start:
                found.append(rest.pop())
            inner: list[FoundQuote] = []
            while rest and rest[-1].span.start < turn.end:
                inner.append(rest.pop())
            found += self._said(turn, inner, guest if turn.answers else owner)
        return (*found, *reversed(rest))

    def _owner(self, turn: Turn) -> Known | None:
        """The person or body that a label names: as the text has it, or by the surname in capitals."""
        if turn.asks or turn.answers:
            return None
        here = next((named.known for named in self._mentions.between(turn.named.start, turn.named.end)), None)
        return here or (self._surnames.get(turn.label.split()[-1]) if turn.label.isupper() else None)

    def _guest(self, spoken: Sequence[Turn], owners: Sequence[Known | None], stretch: Stretch) -> Known | None:
        """Who answers as "A": the one person whom the heading names, or else what stands above the first question."""
        heading = stretch.heading
        above = Span(stretch.start, max(stretch.start + 1, spoken[0].named.start))
        for place in (Span(heading.start, heading.end) if heading else above, above):
            near = self._mentions.between(place.start, place.end)
            people = {named.known for named in near if named.known.kind == "person"}.difference(owners)
            if people:
                return next(iter(people)) if len(people) == 1 else None
        return None

    def _said(self, turn: Turn, inner: Sequence[FoundQuote], said: Known | None) -> Sequence[FoundQuote]:
        span = self._words(turn, inner)
        marked = bool(inner) and span == inner[0].span
        if said is None:
            silence = _QUESTION if turn.asks else _UNNAMED
            return [replace(inner[0], attribution=None, silence=silence)] if marked else inner
        attribution = Attribution(speaker=said.name, actor=said.actor, span=turn.named, cue=None, rule=RULE)
        return [FoundQuote(text=span.of(self._text), span=span, kind="full", attribution=attribution)]

    def _words(self, turn: Turn, inner: Sequence[FoundQuote]) -> Span:
        """Where the words of a turn stand: between its quotation marks when nothing stands outside them."""
        if len(inner) == 1:
            within = inner[0].span
            outside = self._text[turn.start : within.start] + self._text[within.end : turn.end]
            if not _MARKS.sub("", outside).strip():
                return within
        return Span(turn.start, turn.end)
