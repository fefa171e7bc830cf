"""Quotations with their speakers, segment by segment, in the order of the page."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefing.model.reading import Attribution, FoundQuote
from briefing.model.span import Span
from briefing.parse.blocks import Block
from briefing.parse.kinds import gives_statement, is_scare, quote_kind
from briefing.parse.marks import Piece
from briefing.parse.mentions import Mentions
from briefing.parse.people import Cast, Known
from briefing.parse.roles import office
from briefing.parse.segments import Stretch
from briefing.parse.speakers import Answer, Scene, attribute
from briefing.parse.subjects import Memory, main_subject, resolve
from briefing.parse.tokens import Sentence, sentences

_APPOSITION = re.compile(r"n,r(?=[,.a]|$)|r,n(?=[,.a]|$)")
_STATEMENT_OF = re.compile(r"[’']s (?:\w+ )?(?:statement|letter|message|speech|post)\b")
_SPEECH = re.compile(r"[vg]")


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
                token.known.offices.add(office(self._text[token.lead : token.start]))
        for match in _APPOSITION.finditer(sentence.letters):
            one, _, other = sentence.tokens[match.start() : match.end()]
            name, role = (one, other) if one.known else (other, one)
            if name.known is not None:
                name.known.offices.add(office(role.word))

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
            spoke = self._read_part(part, spoke, owner, found)
        return tuple(found)

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
        for sentence in self._sentences[part]:
            quoted = [index for index, letter in enumerate(sentence.letters) if letter == "q"]
            speaker: Known | None = None
            for index in quoted:
                alone = not sentence.letters.strip("q.,")
                opens = sentence.tokens[index].start == part.start
                same = speaker or spoke
                scene = Scene(self._text, sentence, index, self._memory, alone, opens, same, before, asked, owner)
                quote, speaker = self._read_quote(scene)
                found.append(quote)
            spoke = speaker if quoted else self._reported(sentence)
            asked = not quoted and self._text[sentence.tokens[-1].start] == "?"
            self._remember(sentence, spoke if quoted else None)
        return spoke

    def _read_quote(self, scene: Scene) -> tuple[FoundQuote, Known | None]:
        token = scene.sentence.tokens[scene.at]
        piece = self._pieces[token.quote or 0]
        span, text = Span(piece.start, piece.end), self._text[piece.start : piece.end]
        if is_scare(self._text, piece.outer):
            return FoundQuote(text=text, span=span, kind="scare", silence="a name or a term"), None
        rule, answer = attribute(scene)
        kind = quote_kind(self._text, piece.start, piece.end, piece.outer)
        if answer.known is None:
            return FoundQuote(text=text, span=span, kind=kind, silence=answer.silence), None
        return FoundQuote(
            text=text, span=span, kind=kind, attribution=_attribution(answer.known, answer, rule)
        ), answer.known

    def _reported(self, sentence: Sentence) -> Known | None:
        """Who speaks in a sentence without quotation marks."""
        if not _SPEECH.search(sentence.letters):
            return None
        who = main_subject(sentence)
        return resolve(who, self._memory, sentence) if who else None

    def _remember(self, sentence: Sentence, speaker: Known | None) -> None:
        who = main_subject(sentence)
        known = resolve(who, self._memory, sentence) if who else None
        for subject in (known, speaker):
            if subject is not None:
                self._memory.note(subject)


def _attribution(known: Known, answer: Answer, rule: str) -> Attribution:
    who, cue = answer.who, answer.cue
    return Attribution(
        speaker=known.name,
        actor=known.actor,
        span=Span(who.start, who.end) if who else None,
        cue=cue.word if cue else None,
        rule=rule,
    )
