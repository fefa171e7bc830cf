"""A quotation where it stands, and what a rule answers about it."""

import re
from dataclasses import dataclass

from briefing.model.actor import Pronoun
from briefing.parse.clauses import subject_token
from briefing.parse.described import described, same_again
from briefing.parse.memory import Memory
from briefing.parse.people import Known
from briefing.parse.sentences import Sentence
from briefing.parse.subjects import newcomer, resolve
from briefing.parse.tokens import Token


@dataclass(frozen=True, slots=True)
class Scene:
    """A quotation where it stands: token number `at` of its sentence, and what was said just before."""

    text: str
    sentence: Sentence
    at: int
    memory: Memory
    alone: bool
    """The sentence is nothing but this quotation."""
    opens_paragraph: bool
    same_paragraph: Known | None
    """Who spoke last in this paragraph."""
    last_paragraph: Known | None
    """Who spoke at the end of the paragraph before, when that ended with a quotation."""
    subject_before: Known | None
    """Of whom alone the sentence before tells, when nobody speaks in it."""
    after_question: bool
    """The writer asked something right before."""
    statement: Known | None
    """Whose statement the segment gives in full."""
    kin: Pronoun | None
    """The pronoun of somebody without a name, told of last: "his wife"."""
    following: Sentence | None
    """The sentence after this one: of the next paragraph when this one ends its own."""

    @property
    def before(self) -> str:
        """The letters before the quotation."""
        return self.sentence.letters[: self.at]

    @property
    def after(self) -> str:
        """The letters after the quotation."""
        return self.sentence.letters[self.at + 1 :]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a rule found: the speaker, the token that names them, the cue; or, with `silence`, why nobody is."""

    known: Known | None = None
    who: Token | None = None
    cue: Token | None = None
    silence: str | None = None


def answer(scene: Scene, who: Token, cue: Token | None) -> Answer | None:
    """What follows when `who` is the speaker: a name, or that there is none."""
    if who.letter == "m":
        return Answer(None, who, cue, silence="several people speak")
    if who.letter == "p" and scene.kin and who.word.lower().startswith(scene.kin):
        return Answer(None, who, cue, silence="the text does not name the speaker")
    known = (
        resolve(who, scene.memory, scene.sentence) or described(who, scene.memory) or same_again(who, _before(scene))
    )
    if known is None and scene.memory.opens and who is scene.sentence.tokens[0]:
        known = newcomer(who, scene.memory)
    if known is None:
        return Answer(None, who, cue, silence="the text does not name the speaker")
    return Answer(known, who, cue)


def matched(scene: Scene, match: re.Match[str], base: int, who: str = "who", cue: str = "cue") -> Answer | None:
    """The answer of a pattern over the letters from number `base` on, with groups for who speaks and the verb."""
    token = subject_token(scene.sentence, base + match.start(who), base + match.end(who))
    return answer(scene, token, scene.sentence.tokens[base + match.start(cue)])


def _before(scene: Scene) -> Known | None:
    """Who spoke right before the quotation, in its paragraph or at the end of the one before."""
    return scene.same_paragraph or (scene.last_paragraph if scene.opens_paragraph else None)
