"""From quotes and copies to verdicts."""

from collections import defaultdict
from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from functools import cached_property
from types import MappingProxyType

from briefing.linking.grading.copy import Copy
from briefing.linking.grading.grade import grade
from briefing.linking.grading.records import recorded_verdicts
from briefing.model.citation import citations
from briefing.model.entry import Entry
from briefing.model.ids import ArticleId, EntryId, QuoteId
from briefing.model.library import Library
from briefing.model.verdict import Verdict


def verdicts(library: Library, copies: Mapping[ArticleId, str]) -> Mapping[QuoteId, Verdict]:
    """The verdict of every quote: compared with the copy where it is here, else as recorded, else `unarchived`.

    Args:
        library: whose quotes are graded.
        copies: the archived texts that are here and are those that the articles' records name.
    """
    return MappingProxyType(_Verdicts(library, copies))


class _Verdicts(Mapping[QuoteId, Verdict]):
    """The verdicts of an article's quotes are found when one of them is asked for."""

    def __init__(self, library: Library, copies: Mapping[ArticleId, str]) -> None:
        self._library, self._copies = library, copies
        self._found: dict[ArticleId, Mapping[QuoteId, Verdict]] = {}

    def __getitem__(self, id_: QuoteId) -> Verdict:
        return self._of(self._library.entries[EntryId(id_.rpartition("#")[0])].article)[id_]

    def __iter__(self) -> Iterator[QuoteId]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def values(self) -> ValuesView[Verdict]:
        return self._all.values()

    def items(self) -> ItemsView[QuoteId, Verdict]:
        return self._all.items()

    @cached_property
    def _all(self) -> Mapping[QuoteId, Verdict]:
        return {id_: verdict for article in self._entries for id_, verdict in self._of(article).items()}

    @cached_property
    def _entries(self) -> Mapping[ArticleId, list[Entry]]:
        entries: dict[ArticleId, list[Entry]] = defaultdict(list)
        for entry in self._library.entries.values():
            entries[entry.article].append(entry)
        return entries

    def _of(self, article: ArticleId) -> Mapping[QuoteId, Verdict]:
        if article not in self._found:
            cited = [citation for entry in self._entries[article] for citation in citations(entry)]
            if article in self._copies:
                copy = Copy(self._copies[article])
                self._found[article] = {each.id: grade(copy, each.quote, each.entry) for each in cited}
            else:
                self._found[article] = dict(recorded_verdicts(self._library.articles[article], cited))
        return self._found[article]
