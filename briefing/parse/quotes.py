"""Quotations with their speakers, segment by segment, in the order of the page."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.model.reading import Attribution, FoundQuote
from briefing.model.span import Span
from briefing.parse.blocks import Block
from briefing.parse.clauses import main_subject
from briefing.parse.kinds import gives_statement, is_scare, quote_kind
from briefing.parse.marks import Piece
from briefing.parse.memory import STRANGER, Memory
from briefing.parse.mentions import Mentions
from briefing.parse.people import Cast, Known
from briefing.parse.roles import gender, office
from briefing.parse.scene import Answer, Scene
from briefing.parse.segments import Stretch
from briefing.parse.sentences import Sentence, sentences
from briefing.parse.speakers import attribute
from briefing.parse.subjects import is_stranger, resolve
from briefing.parse.via import is_agency, through, told

_APPOSITION = re.compile(r"n,r(?=[,.a]|$)|r,n(?=[,.a]|$)")
_STATEMENT_OF = re.compile(r"[’']s (?:\w+ )?(?:statement|letter|message|speech|post)\b")
_SPEECH = re.compile(r"[vg]")
_ADDING = frozenset("added adds adding continued continues".split())


class Reader:
    """Reads the quotations of a page; remembers from segment to segment who was spoken of."""

    def __init__(
        self, text: str, pieces: Sequence[Piece], cast: Cast, mentions: Mentions, parts: Sequence[Block]
    ) -> None:
        self._text = text
        self._pieces = pieces
        self._outers = [piece.outer for piece in pieces]
        self.mentions = mentions
        self._sentences = {part: self._tokenise(part) for part in parts}
        for found in self._sentences.values():
            for sentence in found:
                self._learn(sentence)
        self._memory = Memory(cast, mentions)
        self._relayed: tuple[Known | None, Known | None] = (None, None)
        """Who was quoted last, and through whom."""

    def _tokenise(self, part: Block) -> list[Sentence]:
        first, last = bisect_left(self._outers, part.start), bisect_left(self._outers, part.end)
        inside = [
            (number, self._pieces[number]) for number in range(first, last) if self._pieces[number].past <= part.end
        ]
        return sentences(self._text, part.start, part.end, inside, self.mentions)

    def _learn(self, sentence: Sentence) -> None:
        """Note the offices that the sentence gives to people."""
        for token in sentence.tokens:
            if token.known is not None and token.lead is not None:
                self._give(token.known, token.lead, token.start)
        for match in _APPOSITION.finditer(sentence.letters):
            one, _, other = sentence.tokens[match.start() : match.end()]
            name, role = (one, other) if one.known else (other, one)
            if name.known is not None:
                self._give(name.known, role.start, role.end)

    def _give(self, known: Known, start: int, end: int) -> None:
        """Note that `known` holds the office `start`–`end`; of a spokesman, for whom."""
        words = self._text[start:end]
        held = office(words)
        known.offices.add(held)
        known.pronoun = known.pronoun or gender(held, words)
        if "spokes" in words.lower():
            bodies = (named.known for named in self.mentions.between(start, end) if named.known.kind != "person")
            known.speaks_for = known.speaks_for or next(bodies, None)

    def read(self, stretch: Stretch) -> tuple[FoundQuote, ...]:
        """The quotations of one segment, heading first."""
        heading = stretch.heading if stretch.heading and stretch.heading.start >= stretch.start else None
        named = self.mentions.between(heading.start, heading.end) if heading else ()
        self._memory.begin([n.known for n in named if n.known.kind == "person"])
        owner = self._owner(stretch)
        found: list[FoundQuote] = []
        spoke: Known | None = None
        parts = [*([heading] if heading else []), *stretch.prose]
        for part, below in zip(parts, [*parts[1:], None], strict=True):
            self._memory.ahead = self._introduced(below) if below else None
            self._memory.opens = bool(stretch.prose) and part is stretch.prose[0]
            spoke = self._read_part(part, spoke, owner, found)
        return tuple(self._joined(found, parts))

    def _joined(self, found: Sequence[FoundQuote], parts: Sequence[Block]) -> Iterator[FoundQuote]:
        """Quotations over several paragraphs as one: each paragraph opens it again, only the last closes it.

        Only where blank lines part the paragraphs: of lines without any, each may be a paragraph that lost a mark.
        """
        below = {one.end: other.start for one, other in pairwise(parts) if other.gap}
        pending: FoundQuote | None = None
        for quote in found:
            if pending is not None:
                piece = self._pieces[bisect_left(self._outers, quote.span.start) - 1]
                above = self._pieces[bisect_left(self._outers, pending.span.end) - 1]
                between = self._text[above.past : piece.outer]
                if not above.closed and below.get(above.past) == piece.outer and between.isspace():
                    pending = self._join(pending, quote)
                    continue
                yield pending
            pending = quote
        if pending is not None:
            yield pending

    def _join(self, above: FoundQuote, below: FoundQuote) -> FoundQuote:
        """One quotation from two; whoever is named for either said both."""
        span = Span(above.span.start, below.span.end)
        said = above.attribution or below.attribution
        silence = None if said else above.silence
        return FoundQuote(text=span.of(self._text), span=span, kind="full", attribution=said, silence=silence)

    def _introduced(self, part: Block) -> Known | None:
        """Whom a paragraph opens with, when it names them in full."""
        first = next(iter(self._sentences[part]), None)
        who = main_subject(first) if first else None
        return who.known if who and who.letter == "n" and " " in who.word else None

    def _owner(self, stretch: Stretch) -> Known | None:
        """Whose statement the segment gives in full, if it does."""
        if not gives_statement(self._text, Span(stretch.start, stretch.end)):
            return None
        people = [n for n in self.mentions.between(stretch.start, stretch.end) if n.known.kind != "country"]
        return next((n.known for n in people if _STATEMENT_OF.match(self._text, n.end, n.end + 40)), None) or next(
            (n.known for n in people if n.known.kind == "person"), None
        )

    def _read_part(
        self, part: Block, before: Known | None, owner: Known | None, found: list[FoundQuote]
    ) -> Known | None:
        spoke: Known | None = None
        asked = False
        told_before: Sentence | None = None
        for sentence in self._sentences[part]:
            quoted = [index for index, letter in enumerate(sentence.letters) if letter == "q"]
            alone = bool(quoted) and not sentence.letters.strip("q.,")
            teller = self._teller(told_before) if alone and told_before is not None else None
            speaker: Known | None = None
            for index in quoted:
                opens = sentence.tokens[index].start == part.start
                same = speaker or spoke
                scene = Scene(
                    self._text, sentence, index, self._memory, alone, opens, same, before, teller, asked, owner
                )
                quote, speaker = self._read_quote(scene)
                found.append(quote)
            spoke = self._remember(sentence, speaker, quoted=bool(quoted))
            asked = not quoted and self._text[sentence.tokens[-1].start] == "?"
            told_before = None if quoted else sentence
        return spoke

    def _read_quote(self, scene: Scene) -> tuple[FoundQuote, Known | None]:
        token = scene.sentence.tokens[scene.at]
        piece = self._pieces[token.quote or 0]
        span, text = Span(piece.start, piece.end), self._text[piece.start : piece.end]
        if is_scare(self._text, piece):
            return FoundQuote(text=text, span=span, kind="scare", silence="a name or a term"), None
        rule, answer = attribute(scene)
        kind = quote_kind(self._text, piece.start, piece.end, piece.outer)
        if answer.known is None:
            return FoundQuote(text=text, span=span, kind=kind, silence=answer.silence), None
        return FoundQuote(
            text=text, span=span, kind=kind, attribution=self._attribution(scene.sentence, answer.known, answer, rule)
        ), answer.known

    def _teller(self, sentence: Sentence) -> Known | None:
        """The one person of whom a sentence tells that opens with them."""
        who = main_subject(sentence)
        others = sum(1 for letter in sentence.letters if letter in "nrm")
        opens = who is not None and who.letter in "np" and who in sentence.tokens[:2]
        if who is None or not opens or others > (who.letter == "n") + ("r" in sentence.letters):
            return None
        known = resolve(who, self._memory, sentence)
        return known if known is not None and known.kind == "person" else None

    def _remember(self, sentence: Sentence, speaker: Known | None, *, quoted: bool) -> Known | None:
        """Note whom the sentence is about; returns who speaks in it, with quotation marks or without."""
        who = main_subject(sentence)
        known = resolve(who, self._memory, sentence) if who else None
        reports = not quoted and _SPEECH.search(sentence.letters) is not None
        if reports and known is not None and is_agency(via := told(sentence)):
            self._relayed = (known, via)
        for subject in (known, speaker):
            if subject is not None:
                self._memory.note(subject)
        if who is not None and known is None and speaker is None and is_stranger(who):
            self._memory.note(STRANGER)
        if who is not None and known is not None and known.kind != "person" and "spokes" in who.word:
            self._memory.note_spokesman(known)
        return speaker if quoted else known if reports else None

    def _attribution(self, sentence: Sentence, known: Known, answer: Answer, rule: str) -> Attribution:
        """The attribution with whoever passed the words on: named here, or where the same speaker began."""
        who, cue = answer.who, answer.cue
        via = through(sentence, known, who, cue)
        if via is None and self._relayed[0] is known and (cue is None or cue.word in _ADDING):
            via = self._relayed[1]
        self._relayed = (known, via)
        return Attribution(
            speaker=known.name,
            actor=known.actor,
            span=Span(who.start, who.end) if who else None,
            cue=cue.word if cue else None,
            rule=rule,
            via=via.name if via else None,
        )
