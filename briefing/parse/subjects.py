"""Whom a pronoun, an office or a surname means at its place."""

from briefing.model.actor import Pronoun
from briefing.parse.clauses import main_subject
from briefing.parse.countries import CODE, DEMONYMS, LANDS
from briefing.parse.institutions import DOCUMENTS, NOUNS
from briefing.parse.memory import STRANGER, Memory
from briefing.parse.people import Known
from briefing.parse.roles import GENERAL, HEADS, Office, fits, gender, office
from briefing.parse.sentences import Sentence
from briefing.parse.tokens import Token

_PRONOUNS: dict[str, Pronoun] = {"he": "he", "she": "she"}
_INDEFINITE = frozenset("a an another one".split())
_UNNAMED = frozenset("source insider official aide witness".split())
_PLAIN_BODIES = frozenset(
    "the its their company council force club police hospital charity firm party union".split()
) | {*"broadcaster agency ministry department group court university school bank airline official".split()}


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
    return _office(token, memory, sentence) if token.letter == "r" else None


def _pronoun(token: Token, memory: Memory, sentence: Sentence) -> Known | None:
    word = token.word.lower().split("’")[0].split("'")[0]
    wanted: Pronoun = _PRONOUNS.get(word, "it")
    earlier = main_subject(sentence)
    if earlier is not None and earlier.end <= token.start and earlier.letter in "nro":
        known = resolve(earlier, memory, sentence)
        if known and _agrees(known, wanted):
            return _learn(known, wanted)
        if wanted in ("he", "she") and is_stranger(earlier):
            return known
    if wanted in ("he", "she"):
        if memory.stand_in is not None:
            return memory.stand_in
        if memory.newest is STRANGER:
            return None
    for known in memory.recent():
        if _agrees(known, wanted):
            return _learn(known, wanted)
    named = reversed(_named(memory, token))
    return next((k for k in named if (k.kind == "organisation" if wanted == "it" else k.pronoun == wanted)), None)


def is_stranger(token: Token) -> bool:
    """Whether the token means one person without a name: "another voter", "a spokesman for the city"."""
    return token.letter == "r" and token.word.lower().split()[0] in _INDEFINITE


def _agrees(known: Known, wanted: Pronoun) -> bool:
    if wanted == "it":
        return known.kind != "person"
    return known.kind == "person" and known.pronoun in (None, wanted)


def _learn(known: Known, wanted: Pronoun) -> Known:
    if known.kind == "person":
        known.pronoun = wanted
    return known


def _office(token: Token, memory: Memory, sentence: Sentence) -> Known | None:
    words = token.word.lower().split()
    if words[-1] in DOCUMENTS:
        return memory.last
    if words[-1] in NOUNS and not HEADS.intersection(words):
        bodies = (known for known in reversed(_named(memory, token)) if known.kind == "organisation")
        return next((known for known in bodies if words[-1] in known.name.lower()), None) or _body(words, memory)
    if words[0] in _INDEFINITE or any(word.startswith("spokes") for word in words):
        return _spokesman(token, words, memory, sentence)
    asked = office(token.word)
    if words[0] in ("his", "her"):
        return _relation(token, "he" if words[0] == "his" else "she", asked, memory)
    return _holder(token, asked, memory, sentence) or (
        _somebody(token, asked, memory) if words[0] in ("the", "that") else None
    )


def _holder(token: Token, asked: Office, memory: Memory, sentence: Sentence) -> Known | None:
    """Who holds the office; of several, the one of the country of which the sentence tells, or the one before it."""
    found = (known for known in _candidates(memory, token, asked) if fits(asked, known.offices))
    first = next(found, None)
    lands = [known for known in _lands(token, memory, sentence) if known is not None] if first else []
    if first is None or not lands:
        return first
    holders = [first, *found]
    here = (k for land in lands for k in holders if any(_land_word(land) in held for held in k.offices))
    return next(here, first)


def _lands(token: Token, memory: Memory, sentence: Sentence) -> list[Known | None]:
    """The countries named before the token in its sentence, the nearest first; then the newest subject if it is one."""
    named = (other.known for other in reversed(sentence.tokens) if other.known is not None and other.end <= token.start)
    newest = memory.newest if memory.newest and memory.newest.kind == "country" else None
    return [*(known for known in named if known.kind == "country"), newest]


def _land_word(land: Known) -> str:
    """A country as it stands in an office."""
    return CODE.get(land.name.lower(), land.name.lower()).replace(" ", "-")


def _body(words: list[str], memory: Memory) -> Known | None:
    """An organisation or government told by what it is: the newest that was the subject; or by its country's name."""
    if words[-1] == "government" and len(words) > 2:
        return memory.cast.land(words[-2])
    if len(words) > 2:
        return None
    return next((known for known in memory.recent()[:3] if known.kind == "organisation"), None)


def _somebody(token: Token, asked: Office, memory: Memory) -> Known | None:
    """An office that the text gives to nobody: the newest subject, when nothing else is known of that person."""
    named = memory.mentions.between(token.start, token.end)
    if memory.newest is STRANGER or any(one.known.kind == "organisation" for one in named) or len(asked) > 2:
        return None
    people = [known for known in memory.recent()[:2] if known.kind == "person"]
    wanted = gender(asked, token.word)
    if asked & GENERAL or token.word.endswith("-year-old") or token.word.split()[-1].lower() in DEMONYMS:
        return next((k for k in people if wanted is None or k.pronoun in (None, wanted)), None)
    return next((k for k in people if not k.offices), None)


def _spokesman(token: Token, words: list[str], memory: Memory, sentence: Sentence) -> Known | None:
    """Find the body that a spokesman speaks for; the spokesman himself is not named."""
    if not any(word.startswith("spokes") for word in words):
        return None
    holder = _holder(token, office(token.word), memory, sentence) if words[0] == "the" else None
    if holder is not None:
        return holder
    inside = [named.known for named in memory.mentions.between(token.start, token.end)]
    if inside:
        return next((known for known in inside if known.kind in ("organisation", "country")), None)
    told = words[1:-1] if words[-1].startswith("spokes") else [word for word in words[2:] if word != "for"]
    if not set(told) <= _PLAIN_BODIES | NOUNS:
        return None
    near = reversed(memory.mentions.between(max(0, token.start - 300), token.start))
    bodies = [one.known for one in near if one.known.kind == "organisation"]
    namesake = next((known for known in bodies if told and told[-1] in known.name.lower().split()), None)
    return namesake or (next(iter(bodies), None) if set(told) <= _PLAIN_BODIES else None)


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
