"""Quotations with their speakers, segment by segment, in the order of the page."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefing.model.actor import Pronoun
from briefing.model.reading import Attribution, FoundQuote
from briefing.model.span import Span
from briefing.parse.blocks import Block
from briefing.parse.clauses import main_subject
from briefing.parse.kinds import gives_statement, is_scare, quote_kind
from briefing.parse.marks import Piece
from briefing.parse.memory import STRANGER, Memory
from briefing.parse.mentions import Mentions
from briefing.parse.people import Cast, Known
from briefing.parse.reopened import joined
from briefing.parse.roles import gender, office
from briefing.parse.scene import Answer, Scene
from briefing.parse.sentences import Sentence, sentences
from briefing.parse.speakers import attribute
from briefing.parse.spokesmen import learn_spokesmen
from briefing.parse.stretch import Stretch
from briefing.parse.subjects import is_stranger, resolve
from briefing.parse.tokens import Token
from briefing.parse.via import carries, is_agency, through, told, told_again

_APPOSITION = re.compile(r"n,r(?=[,.a]|$)|r,n(?=[,.a]|$)")
_STATEMENT_OF = re.compile(r"[’']s (?:\w+ )?(?:statement|letter|message|speech|post)\b")
_SPEECH = re.compile(r"[vg]")
_TITLE = re.compile(r"[A-Z0-9][^.!?,]* [A-Z][\w’')]*")


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
        learn_spokesmen(text, mentions)
        self._memory = Memory(cast, mentions)
        self._relayed: tuple[Known | None, Known | None] = (None, None)
        """Who was quoted last, and through whom."""
        self._press: Known | None = None
        """The outlet through which words came last."""
        self._titles: set[str] = set()
        """Titles of works in quotation marks, which stay titles when they come again."""
        self._asked = False
        """The sentence before is a question of the writer's."""
        self._kin: Pronoun | None = None

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
        self._asked, self._kin = False, None
        for part, below in zip(parts, [*parts[1:], None], strict=False):
            self._memory.ahead = self._introduced(below) if below else None
            self._memory.opens = bool(stretch.prose) and part is stretch.prose[0]
            spoke = self._read_part(part, below, spoke, owner, found)
        return tuple(joined(self._text, self._pieces, self._outers, found, heading))

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
        self, part: Block, below: Block | None, before: Known | None, owner: Known | None, found: list[FoundQuote]
    ) -> Known | None:
        """Read one paragraph; `before` spoke at the end of that before it. Returns who speaks at the end of this."""
        spoke: Known | None = None
        told_before: Sentence | None = None
        here = self._sentences[part]
        rest = [*here[1:], next(iter(self._sentences[below]), None) if below else None]
        for sentence, following in zip(here, rest, strict=False):
            quoted = [index for index, letter in enumerate(sentence.letters) if letter == "q"]
            alone = bool(quoted) and not sentence.letters.strip("q.,")
            teller = self._teller(told_before) if alone and told_before is not None else None
            speaker: Known | None = None
            for index in quoted:
                opens = sentence.tokens[index].start == part.start
                scene = Scene(
                    text=self._text,
                    sentence=sentence,
                    at=index,
                    memory=self._memory,
                    alone=alone,
                    opens_paragraph=opens,
                    same_paragraph=speaker or spoke,
                    last_paragraph=before,
                    subject_before=teller,
                    after_question=self._asked,
                    statement=owner,
                    kin=self._kin,
                    following=following,
                )
                quote, speaker = self._read_quote(scene)
                found.append(quote)
            spoke = self._remember(sentence, speaker, quoted=bool(quoted))
            self._asked = not quoted and self._text[sentence.tokens[-1].start] == "?"
            told_before = None if quoted else sentence
        return spoke

    def _read_quote(self, scene: Scene) -> tuple[FoundQuote, Known | None]:
        token = scene.sentence.tokens[scene.at]
        piece = self._pieces[token.quote or 0]
        span, text = Span(piece.start, piece.end), self._text[piece.start : piece.end]
        if text in self._titles or is_scare(self._text, piece):
            if _TITLE.fullmatch(text):
                self._titles.add(text)
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
            self._press = via
        if who is not None and (who.letter != "p" or known is not None):
            self._kin = _kin(who) if known is None else None
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
        via = through(sentence, known, who)
        if via is None and self._relayed[0] is known and carries(who, cue):
            via = self._relayed[1]
        if via is None and told_again(sentence):
            via = self._press
        self._relayed = (known, via)
        self._press = via if is_agency(via) else self._press
        return Attribution(
            speaker=known.name,
            actor=known.actor,
            span=Span(who.start, who.end) if who else None,
            cue=cue.word if cue else None,
            rule=rule,
            via=via.name if via else None,
        )


def _kin(token: Token) -> Pronoun | None:
    """The pronoun of somebody who is told by whose they are: of "his wife" she, of "her brother" he."""
    words = token.word.lower()
    return gender(office(words), words) if token.letter == "r" and words.startswith(("his ", "her ")) else None
