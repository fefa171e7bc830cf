"""Whom a pronoun, an office or a surname means at its place."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from briefing.model.actor import Pronoun
from briefing.parse.countries import LANDS
from briefing.parse.institutions import DOCUMENTS, NOUNS
from briefing.parse.mentions import Mentions
from briefing.parse.people import Cast, Known
from briefing.parse.roles import HEADS, TOP, Office, fits, office
from briefing.parse.tokens import Sentence, Token

SUBJECT = r"[nropc](?:i[dwoc]{1,5})?(?:,[^,vxQq.]{1,16},|-[^-Qq.]{1,16}-|\([^)]{1,8}\))?,?(?:i?a){0,3}"
"""Somebody, perhaps with an aside between commas, right before a verb."""

_NAME_ASIDE = re.compile(r",[wr]{0,4}n")
_MAIN = re.compile(rf"(?<![sthi])(?<![nroc]&)(?P<who>{SUBJECT})[vxD]")
_THINKS = re.compile(rf"(?<![sthi])(?P<who>{SUBJECT})[kg]")
_ANY = re.compile(rf"(?P<who>{SUBJECT})[vx]")
_OPENING = re.compile(r"(?:[sa&]?,?|i(?=n))(?P<who>[nropc])")
_AFTER_ASIDE = re.compile(r"^[^.]{1,40},(?P<who>[nropc])(?![,&])")
_UTTERANCES = frozenset(
    "statement speech comments remarks warning claim call letter post message interview announcement".split()
)
_UNNAMED = frozenset("source insider official aide witness".split())
_MEMORY = 12
"""Sentences back that a pronoun can reach."""


class Memory:
    """The subjects of the sentences read so far, the newest last."""

    def __init__(self, cast: Cast, mentions: Mentions) -> None:
        self.cast = cast
        self.mentions = mentions
        self.ahead: Known | None = None
        """Whom the next paragraph opens with, named in full."""
        self._subjects: list[Known] = []
        self._segment: list[Known] = []
        self._holders: dict[str, list[Known]] = defaultdict(list)
        for known in dict.fromkeys(known for owners in cast.forms.values() for known in owners):
            for word in {word for held in known.offices for word in held}:
                self._holders[word].append(known)

    def holders(self, asked: Office) -> list[Known]:
        """Everybody with an office that shares the rarest word of `asked`."""
        return min((self._holders.get(word, []) for word in asked - TOP), key=len, default=[])

    def begin(self, heading: Sequence[Known]) -> None:
        """A new segment: whom its heading names comes to mind first."""
        self._segment = list(heading)

    def note(self, known: Known) -> None:
        """`known` was the subject of a sentence."""
        self._subjects.append(known)

    @property
    def last(self) -> Known | None:
        """The newest subject."""
        return self._subjects[-1] if self._subjects else None

    def recent(self) -> list[Known]:
        """Subjects, the newest first, then whom the heading names."""
        return list(dict.fromkeys([*reversed(self._subjects[-_MEMORY:]), *self._segment]))


def main_subject(sentence: Sentence, before: int | None = None) -> Token | None:
    """The token that is the subject of the sentence, or of the part of it before the token number `before`."""
    letters = sentence.letters if before is None else sentence.letters[:before]
    if before is not None:
        finds = list(_MAIN.finditer(letters))
        if finds:
            return _who(sentence, finds[-1])
    for pattern in (_MAIN, _AFTER_ASIDE if sentence.letters[:1] in "xgs" else _OPENING, _THINKS, _ANY):
        match = pattern.match(sentence.letters) if pattern is _OPENING else pattern.search(sentence.letters)
        if match:
            return _who(sentence, match)
    first = next(
        (i for i, letter in enumerate(sentence.letters) if letter in "nr" and sentence.letters[i - 1 : i] != "i"), None
    )
    return sentence.tokens[first] if first is not None else _author(sentence)


def _author(sentence: Sentence) -> Token | None:
    """Somebody whose statement the sentence is about."""
    pairs = pairwise(sentence.tokens)
    return next((one for one, other in pairs if one.known is not None and other.word in _UTTERANCES), None)


def _who(sentence: Sentence, match: re.Match[str]) -> Token:
    return subject_token(sentence, match.start("who"), match.end("who"))


def subject_token(sentence: Sentence, start: int, end: int) -> Token:
    """The token that names somebody in a subject: in "his defence secretary, Ada Exampleby, …" the name."""
    first = sentence.tokens[start]
    if first.letter == "r":
        aside = _NAME_ASIDE.match(sentence.letters, start + 1, end)
        return sentence.tokens[aside.end() - 1] if aside else first
    return first


def newcomer(token: Token, memory: Memory) -> Known | None:
    """Whom "a former minister" in the opening of a report means: the person whom the next paragraph names in full."""
    words = token.word.lower().split()
    indefinite = token.letter == "r" and words[0] in ("a", "an", "one") and not _UNNAMED.intersection(words)
    return memory.ahead if indefinite and not any(word.startswith("spokes") for word in words) else None


def resolve(token: Token, memory: Memory, sentence: Sentence) -> Known | None:
    """Who or what the token means, or None when the text leaves it open."""
    if token.known is not None:
        return token.known
    if token.letter == "p":
        return _pronoun(token, memory, sentence)
    return _office(token, memory) if token.letter == "r" else None


def _pronoun(token: Token, memory: Memory, sentence: Sentence) -> Known | None:
    word = token.word.lower().split("’")[0].split("'")[0]
    wanted: Pronoun = "he" if word == "he" else "she" if word == "she" else "it"
    earlier = main_subject(sentence)
    if earlier is not None and earlier.end <= token.start and earlier.letter in "nro":
        known = resolve(earlier, memory, sentence)
        if known and _agrees(known, wanted):
            return _learn(known, wanted)
    for known in memory.recent():
        if _agrees(known, wanted):
            return _learn(known, wanted)
    named = reversed(_named(memory, token))
    return next((k for k in named if (k.kind == "organisation" if wanted == "it" else k.pronoun == wanted)), None)


def _agrees(known: Known, wanted: Pronoun) -> bool:
    if wanted == "it":
        return known.kind != "person"
    return known.kind == "person" and known.pronoun in (None, wanted)


def _learn(known: Known, wanted: Pronoun) -> Known:
    if known.kind == "person":
        known.pronoun = wanted
    return known


def _office(token: Token, memory: Memory) -> Known | None:
    words = token.word.lower().split()
    if words[-1] in DOCUMENTS:
        return memory.last
    if words[-1] in NOUNS and not HEADS.intersection(words):
        bodies = (known for known in reversed(_named(memory, token)) if known.kind == "organisation")
        return next((known for known in bodies if words[-1] in known.name.lower()), None)
    if words[0] in ("a", "an", "another", "one") or any(word.startswith("spokes") for word in words):
        return _spokesman(token, words, memory)
    asked = office(token.word)
    if words[0] in ("his", "her"):
        return _relation(token, "he" if words[0] == "his" else "she", asked, memory)
    return _holder(token, asked, memory) or (_somebody(token, memory) if words[0] == "the" else None)


def _holder(token: Token, asked: Office, memory: Memory) -> Known | None:
    return next((known for known in _candidates(memory, token, asked) if fits(asked, known.offices)), None)


def _somebody(token: Token, memory: Memory) -> Known | None:
    """An office that the text gives to nobody: the newest subject, when nothing else is known of that person."""
    if any(named.known.kind == "organisation" for named in memory.mentions.between(token.start, token.end)):
        return None
    return next((k for k in memory.recent()[:2] if k.kind == "person" and not k.offices), None)


def _spokesman(token: Token, words: list[str], memory: Memory) -> Known | None:
    """Find the body that a spokesman speaks for; the spokesman himself is not named."""
    if not any(word.startswith("spokes") for word in words):
        return None
    holder = _holder(token, office(token.word), memory) if words[0] == "the" else None
    inside = (named.known for named in memory.mentions.between(token.start, token.end))
    return holder or next((known for known in inside if known.kind in ("organisation", "country")), None)


def _relation(token: Token, pronoun: Pronoun, asked: Office, memory: Memory) -> Known | None:
    """Find "his defence secretary": the one of the country in whose office "he" is."""
    owner = next((known for known in memory.recent() if _agrees(known, pronoun)), None)
    if owner is None:
        return None
    lands = {word for held in owner.offices for word in held if word.replace("-", " ") in LANDS}
    wider = [asked | {land} for land in lands] or [asked]
    candidates = [k for k in _candidates(memory, token, asked) if k is not owner]
    return next((k for k in candidates if any(fits(one, k.offices) for one in wider)), None)


def _candidates(memory: Memory, token: Token, asked: Office) -> list[Known]:
    """People by how near they come to mind: recent subjects, then everybody named before, then the registry."""
    named = reversed(_named(memory, token))
    return [k for k in dict.fromkeys([*memory.recent(), *named, *memory.holders(asked)]) if k.kind == "person"]


def _named(memory: Memory, token: Token) -> list[Known]:
    return [named.known for named in memory.mentions.between(max(0, token.start - 4000), token.start)]
