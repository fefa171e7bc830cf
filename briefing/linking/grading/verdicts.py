"""From quotes and copies to verdicts."""

from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType

from briefing.linking.grading.copy import Copy
from briefing.linking.grading.grade import grade
from briefing.linking.grading.records import recorded_verdicts
from briefing.model.citation import Citation, citations
from briefing.model.ids import ArticleId, QuoteId
from briefing.model.library import Library
from briefing.model.verdict import Verdict


def verdicts(library: Library, copies: Mapping[ArticleId, str]) -> Mapping[QuoteId, Verdict]:
    """The verdict of every quote: compared with the copy where it is here, else as recorded, else `unarchived`.

    Args:
        library: whose quotes are graded.
        copies: the archived texts that are here and are those that the articles' records name.
    """
    quoted: dict[ArticleId, list[Citation]] = defaultdict(list)
    for entry in library.entries.values():
        quoted[entry.article] += citations(entry)
    found: dict[QuoteId, Verdict] = {}
    for id_, cited in quoted.items():
        if id_ in copies:
            copy = Copy(copies[id_])
            found.update((each.id, grade(copy, each.quote, each.entry)) for each in cited)
        else:
            found.update(recorded_verdicts(library.articles[id_], cited))
    return MappingProxyType(found)
