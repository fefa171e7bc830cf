"""How a reading compares with gold: counts that add up over articles, and a line for every miss."""

import re
from collections import Counter
from dataclasses import dataclass, field

from briefing.model.reading import FoundQuote, Reading
from briefing.parse.people import fold
from tests.parse.gold import Gold, GoldQuote
from tests.parse.golden import Case

NEAR, HEAD = 40, 400
"""Characters that a segment may begin before or after its place in the gold, and those that its head may take."""
_SENTENCE_END = re.compile(r"[a-z0-9%)][.!?…][\"”’]*(?=\s|[A-Z]|$)")
_TITLE = re.compile(r"^(?:the|mr|mrs|ms|dr|sir|dame|president|prime minister|mayor|minister|sen|rep|gov)\.? ")


@dataclass
class Count:
    """Things found, wanted, and both."""

    found: int = 0
    wanted: int = 0
    both: int = 0

    def add(self, found: int, wanted: int, both: int) -> None:
        """Count another article."""
        self.found += found
        self.wanted += wanted
        self.both += both

    @property
    def precision(self) -> float:
        """Right of what was found."""
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Found of what was wanted."""
        return self.both / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.found + self.wanted
        return 2 * self.both / total if total else 1.0


@dataclass
class Score:
    """Counts of one article or of several."""

    spans: Count = field(default_factory=Count)
    segments: Count = field(default_factory=Count)
    actors: Count = field(default_factory=Count)
    speakers: Count = field(default_factory=Count)
    """Found: quotes for which somebody is named. Wanted: all that were matched. Both: right, silence included."""
    via: Count = field(default_factory=Count)
    named_right: int = 0
    fired: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    @property
    def when_named(self) -> float:
        """Right of those for which somebody is named."""
        return self.named_right / self.speakers.found if self.speakers.found else 1.0

    def add(self, other: "Score") -> None:
        """Take in another score."""
        for mine, theirs in (
            (self.spans, other.spans),
            (self.segments, other.segments),
            (self.actors, other.actors),
            (self.speakers, other.speakers),
            (self.via, other.via),
        ):
            mine.add(theirs.found, theirs.wanted, theirs.both)
        self.named_right += other.named_right
        self.fired += other.fired
        self.right += other.right
        self.misses += other.misses


def compare(gold: Gold, reading: Reading) -> Score:
    """The score of one reading."""
    score = Score()
    _quotes(gold, reading, score)
    _segments(gold, reading, score)
    _actors(gold, reading, score)
    return score


def rules_in(case: Case, reading: Reading) -> tuple[Counter[str], Counter[str]]:
    """How often each rule named somebody in a golden case, and how often it was right."""
    wanted = {quote.words: quote.speaker for quote in case.quotes if quote.speaker != "*"}
    fired: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for quote in (quote for segment in reading.segments for quote in segment.quotes):
        words = " ".join(quote.text.split())
        if quote.attribution is not None and words in wanted:
            fired[quote.attribution.rule] += 1
            right[quote.attribution.rule] += quote.attribution.speaker == wanted[words]
    return fired, right


def _quotes(gold: Gold, reading: Reading, score: Score) -> None:
    found = {(q.span.start, q.span.end): q for segment in reading.segments for q in segment.quotes}
    wanted = {(q.start, q.end): q for q in gold.quotes}
    both = sorted(found.keys() & wanted.keys())
    score.spans.add(len(found), len(wanted), len(both))
    for label, spans in (("quote not found", wanted.keys() - found.keys()), ("no quote", found.keys() - wanted.keys())):
        score.misses += [f"{label}: {_short(gold.text[start:end])}" for start, end in sorted(spans)]
    for at in both:
        _speaker(found[at], wanted[at], score)


def _speaker(quote: FoundQuote, want: GoldQuote, score: Score) -> None:
    said = quote.attribution
    right = not want.speaker if said is None else same(frozenset([said.speaker]), want.speaker)
    score.speakers.add(said is not None, 1, right)
    if said is not None:
        score.named_right += right
        score.fired[said.rule] += 1
        score.right[said.rule] += right
    passed_on = frozenset([said.via] if said and said.via else [])
    score.via.add(len(passed_on), bool(want.via), bool(want.via) and same(passed_on, want.via))
    if (passed_on or want.via) and not same(passed_on, want.via):
        score.misses.append(
            f"via: {_short(quote.text)} — {set(want.via) or 'nobody'}; found {set(passed_on) or 'nobody'}"
        )
    if not right:
        got = f"{said.speaker} [{said.rule}]" if said else f"nobody ({quote.silence or quote.kind})"
        wanted = min(want.speaker, key=len, default="nobody")
        score.misses.append(f"speaker: {_short(quote.text)} — {wanted}; found {got}")


def _segments(gold: Gold, reading: Reading, score: Score) -> None:
    left = [segment.span.start for segment in reading.segments]
    count = len(left)
    lost: list[int] = []
    for start in gold.starts:
        near = next((at for at in left if _same_start(gold.text, at, start)), None)
        if near is not None:
            left.remove(near)
        else:
            lost.append(start)
    score.segments.add(count, len(gold.starts), len(gold.starts) - len(lost))
    score.misses += [f"segment not found: {_short(gold.text[at : at + 60])}" for at in lost]
    score.misses += [f"no segment: {_short(gold.text[at : at + 60])}" for at in left]


def _same_start(text: str, one: int, other: int) -> bool:
    """Whether two segments begin alike: nearly at one place, or with only headings, times and bylines between."""
    first, last = sorted((one, other))
    return last - first <= NEAR or (last - first <= HEAD and not _SENTENCE_END.search(text, first, last))


def _actors(gold: Gold, reading: Reading, score: Score) -> None:
    names = dict.fromkeys(mention.name for segment in reading.segments for mention in segment.mentions)
    left = [frozenset([name]) for name in names]
    count = len(left)
    lost: list[str] = []
    for actor in gold.actors:
        hit = next((name for name in left if same(name, actor)), None)
        if hit is not None:
            left.remove(hit)
        else:
            lost.append(min(actor, key=len))
    wrong = [name for name in left if not same(name, gold.background)]
    score.actors.add(count - len(left) + len(wrong), len(gold.actors), len(gold.actors) - len(lost))
    score.misses += [f"actor not found: {name}" for name in lost]
    score.misses += [f"no actor: {min(name)}" for name in wrong]


def same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of names share one, but for spelling and titles."""
    return not {_plain(name) for name in one}.isdisjoint(_plain(name) for name in other)


def _plain(name: str) -> str:
    return _TITLE.sub("", fold(" ".join(name.split())))


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return f"“{flat[:50]}…”" if len(flat) > 51 else f"“{flat}”"
