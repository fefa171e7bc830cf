"""Quotes that a person has sorted into statements, and how well the program agrees with them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from briefing.linking.lineage import lineages
from briefing.linking.statements.join import statements
from briefing.model.citation import citations
from briefing.model.entry import Entry
from briefing.model.ids import QuoteId
from briefing.model.library import Library
from tests.invented import entry, library, quote

HERE = Path(__file__).parent
Sorted = Mapping[QuoteId, str]
"""The name of the statement that each quote is of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Over all pairs of quotes: which the program alone joined, which the person alone did, and how good that is."""

    false: tuple[tuple[QuoteId, QuoteId], ...]
    missed: tuple[tuple[QuoteId, QuoteId], ...]
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def agreement(of: Library, gold: Sorted) -> Agreement:
    """How the statements of a library agree with a person's."""
    made, meant = _pairs(found(of)), _pairs(gold)
    return Agreement(
        false=tuple(sorted(made - meant)),
        missed=tuple(sorted(meant - made)),
        precision=len(made & meant) / len(made),
        recall=len(made & meant) / len(meant),
    )


def found(of: Library) -> Sorted:
    """The statements that the program finds."""
    spoken = [citation for each in of.entries.values() for citation in citations(each)]
    return {c.id: each.id for each in statements(spoken, of, lineages(of)).values() for c in each.citations}


def invented(name: str) -> tuple[Library, Sorted]:
    """A set of invented quotes: a list of entries, each followed by its quotes."""
    entries: list[dict[str, Any]] = []
    for item in yaml.load((HERE / name).read_text(encoding="utf-8"), yaml.BaseLoader):  # noqa: S506 - texts only
        if isinstance(item, dict):
            entries.append({**item, "quotes": []})
        else:
            entries[-1]["quotes"].append(item)
    gold = {
        QuoteId(f"{each['entry']}#q{number}"): f"{each['entry']}#{number}" if label == "-" else label
        for each in entries
        for number, (_, label, _) in enumerate(each["quotes"], 1)
    }
    return library(*map(_entry, entries)), gold


def flagship(of: Library) -> Sorted:
    """The statements of the flagship briefing; what stands in none is one by itself."""
    meant = yaml.safe_load((HERE / "flagship.yaml").read_text(encoding="utf-8"))
    places = {(each.article, each.id.rpartition("/")[2].partition("-")[0]): each.id for each in of.entries.values()}
    gold = {QuoteId(id_): id_ for id_ in found(of)}
    for name, quotes in meant["statements"].items():
        for short in quotes.split():
            number, _, place = short[1:].partition("q")
            id_ = QuoteId(f"{places[meant['articles'][short[0]], number]}#q{place}")
            assert gold[id_] == id_, f"{short} stands in two statements, or has no speaker"
            gold[id_] = name
    return gold


def _entry(given: Mapping[str, Any]) -> Entry:
    made = entry(
        given["entry"],
        time=given["date"],
        topics=tuple(given["topics"]),
        body=given["body"],
        quotes=tuple(quote(text, speaker=speaker) for speaker, _, text in given["quotes"]),
    )
    return replace(made, title=given["title"])


def _pairs(named: Sorted) -> set[tuple[QuoteId, QuoteId]]:
    groups: dict[str, list[QuoteId]] = {}
    for id_, name in named.items():
        groups.setdefault(name, []).append(id_)
    return {pair for ids in groups.values() for pair in combinations(sorted(ids), 2)}
