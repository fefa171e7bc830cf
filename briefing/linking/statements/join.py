"""From quotes to statements."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from briefing.linking.lineage import witnesses
from briefing.linking.order import instant, time_of
from briefing.linking.statements.context import Contexts
from briefing.linking.statements.homes import homes
from briefing.linking.statements.lexicon import Lexicon
from briefing.linking.statements.matches import Matches
from briefing.linking.statements.naming import on_record, statement_id
from briefing.linking.statements.rarity import Rarity
from briefing.linking.statements.rulings import claims
from briefing.linking.statements.saying import Saying, saying
from briefing.model.citation import Citation
from briefing.model.ids import ActorId, ArticleId, QuoteId, StatementId
from briefing.model.library import Library
from briefing.model.statement import Ruling, Statement

Group = tuple[ActorId, Sequence[Saying], Ruling | None]


def statements(
    citations: Iterable[Citation], library: Library, lines: Mapping[ArticleId, str], lexicon: Lexicon | None = None
) -> Mapping[StatementId, Statement]:
    """Every utterance of which there is a quote with a speaker, in the order of the earliest quote.

    Args:
        citations: all quotes of the library.
        library: for the editors' rulings, and the times of entries and articles.
        lines: for each article the name of its line.
        lexicon: the words of texts that were read before.
    """
    spoken = [citation for citation in citations if citation.quote.speaker and citation.quote.kind != "scare"]
    spoken.sort(key=lambda c: (instant(time_of(c.entry, library)), c.entry.article, c.entry.id, c.number))
    places = {citation.id: place for place, citation in enumerate(spoken)}
    found = sorted(_groups(spoken, library, lexicon or Lexicon()), key=lambda group: places[group[1][0].citation.id])
    made: dict[StatementId, Statement] = {}
    taken = set(library.statements)
    for speaker, sayings, ruling in found:
        wording = on_record(sayings, library, lines, ruling)
        id_ = ruling.id if ruling else statement_id(speaker, wording.wording, taken)
        taken.add(id_)
        carriers = [each.citation for each in sayings]
        made[id_] = Statement(
            id=id_,
            speaker=speaker,
            citations=tuple(carriers),
            wording=wording.citation,
            witnesses=witnesses((c.entry.article for c in carriers), library, lines),
            about=tuple(dict.fromkeys(actor for c in carriers for actor in c.quote.about)),
            said=(ruling and ruling.said) or next((c.quote.said for c in carriers if c.quote.said), None),
            ruling=ruling,
        )
    return MappingProxyType(made)


def _groups(spoken: Sequence[Citation], library: Library, lexicon: Lexicon) -> Iterator[Group]:
    """The sayings of each speaker that are one utterance, with the ruling on it, the earliest first."""
    contexts = Contexts(library, lexicon)
    by_speaker: dict[ActorId, list[Saying]] = {}
    for citation in spoken:
        if citation.quote.speaker:
            by_speaker.setdefault(citation.quote.speaker, []).append(saying(citation, library, lexicon))
    rarity = Rarity(set(words) for said in by_speaker.values() for each in said for words in each.sentences)
    claimed = claims(library.statements, spoken)
    ruled: set[StatementId] = set()
    for speaker, sayings in by_speaker.items():
        for group in _of_speaker(sayings, Matches(sayings, contexts, rarity), claimed, library):
            members = [sayings[place] for place in group]
            names = {claimed[each.citation.id] for each in members if each.citation.id in claimed} - ruled
            ruling = library.statements[min(names)] if names else None
            ruled |= names
            yield speaker, members, ruling


def _of_speaker(
    sayings: Sequence[Saying], matches: Matches, claimed: Mapping[QuoteId, StatementId], library: Library
) -> list[list[int]]:
    places = {each.citation.id: place for place, each in enumerate(sayings)}
    ruled = {place: claimed[id_] for id_, place in places.items() if id_ in claimed}
    apart = {
        id_: frozenset(places[quote] for quote in library.statements[id_].apart if quote in places)
        for id_ in set(ruled.values())
    }
    return homes(matches, ruled, apart)
