"""Who said it: a table of named rules, tried in order on every quotation. Better silent than wrong."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing.parse.people import Known
from briefing.parse.subjects import SUBJECT, Memory, main_subject, newcomer, resolve, subject_token
from briefing.parse.tokens import Sentence, Token


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
    after_question: bool
    """The writer asked something right before."""
    statement: Known | None
    """Whose statement the segment gives in full."""

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


Rule = Callable[[Scene], Answer | None]

_VERB_NAME = re.compile(r",?a{0,2}(?P<cue>[vx])(?:w{1,4}(?=n)|d?(?=o))?(?P<who>[nroc]|p(?![avkex]))")
_NAME_VERB = re.compile(rf",?(?P<who>{SUBJECT})(?P<cue>[vx])")
_COLON_NAME = re.compile(r"(?:^|[.q])(?P<who>[nr])(?:,[^,.:]{1,14})?:$")
_TAIL = re.compile(rf"[^Qv.]{{0,60}}?[,q](?:(?P<who>{SUBJECT})(?P<cue>[vx])|(?P<cue2>v)(?P<who2>[nroc]))")
_TAIL_DASH = re.compile(r"[^.]{0,30}?-(?P<who>[nro])\.?$")
_CUES = re.compile(r"[vgxDA]")
_LEFT = re.compile(rf"(?P<who>{SUBJECT})$")
_PASSIVE = re.compile(r"(?:^|[seay&,])a?e?a{0,2}e?a?$")
_THOUGHT = re.compile(rf"(?P<who>{SUBJECT})(?P<cue>k)")
_QUESTION = re.compile(r"^s?x[^v,Q]*$")
_SOMEBODY = re.compile(r"[nro]")
_COLON = re.compile(r":$")
_FINAL = re.compile(r",?[wid]{0,3}$")


def _answer(scene: Scene, who: Token, cue: Token | None) -> Answer | None:
    known = resolve(who, scene.memory, scene.sentence)
    return (
        Answer(known, who, cue)
        if known is not None
        else Answer(None, who, cue, silence="the text does not name the speaker")
    )


def _matched(scene: Scene, match: re.Match[str], base: int, who: str = "who", cue: str = "cue") -> Answer | None:
    token = subject_token(scene.sentence, base + match.start(who), base + match.end(who))
    return _answer(scene, token, scene.sentence.tokens[base + match.start(cue)])


def question(scene: Scene) -> Answer | None:
    """Asked whether it was “…”, the minister said no."""
    return Answer(silence="words of a question") if _QUESTION.search(scene.before) else None


def quote_verb_name(scene: Scene) -> Answer | None:
    """“…,” said Ada Exampleby."""
    match = _VERB_NAME.match(scene.after)
    return _matched(scene, match, scene.at + 1) if match else None


def quote_name_verb(scene: Scene) -> Answer | None:
    """“…,” Ada Exampleby said. “…”, the minister added."""
    match = _NAME_VERB.match(scene.after)
    return _matched(scene, match, scene.at + 1) if match else None


def according_to(scene: Scene) -> Answer | None:
    """According to Ada Exampleby, “…”."""
    letters = scene.sentence.letters
    match = re.search(r"A(?P<who>[nroc])", letters[max(0, scene.at - 40) : scene.at + 40])
    if match is None or _CUES.search(scene.before.replace("A", "")):
        return None
    index = max(0, scene.at - 40) + match.start("who")
    return _answer(scene, scene.sentence.tokens[index], scene.sentence.tokens[index - 1])


def name_colon(scene: Scene) -> Answer | None:
    """Ada Exampleby: “…”."""
    match = _COLON_NAME.search(scene.before)
    return _answer(scene, scene.sentence.tokens[match.start("who")], None) if match else None


def verb_before(scene: Scene) -> Answer | None:
    """Ada Exampleby said it was “…”, adding it was “…”. The nearest verb of speech before the quotation decides."""
    tokens = scene.sentence.tokens
    for index in range(scene.at - 1, max(-1, scene.at - 80), -1):
        letter = tokens[index].letter
        if letter not in "vgxD":
            continue
        left = scene.sentence.letters[:index]
        if letter == "D":
            return Answer(silence="words that the speaker denies")
        if letter == "x" and _PASSIVE.search(left):
            return Answer(silence="words of a question")
        if letter == "v" and left.endswith("e"):
            continue
        match = _LEFT.search(left) if letter != "g" else None
        who = subject_token(scene.sentence, match.start("who"), match.end("who")) if match else None
        if who is None and letter == "x":
            continue
        if who is not None and match is not None and left[: match.start()].rstrip("d").endswith("i"):
            who = _head(scene.sentence, left[: match.start()])
        who = who or _relative(scene.sentence, left)
        if who is None and letter == "v" and left[-1:] == "w" and not tokens[index - 1].word.endswith("ly"):
            return Answer(silence="the speaker is somebody whom the text does not name")
        who = who or main_subject(scene.sentence, index)
        if who is not None:
            return _answer(scene, who, tokens[index])
    return None


def _head(sentence: Sentence, left: str) -> Token | None:
    """Find the source in "a source close to the star said", not the star."""
    match = re.search(r"(?P<who>[nro])[wd]{0,2}id?$", left)
    return sentence.tokens[match.start("who")] if match else None


def _relative(sentence: Sentence, left: str) -> Token | None:
    """Ada Exampleby, who has said that it was “…”."""
    match = re.search(r"(?P<who>[nro]),?ha{0,3}$", left)
    return sentence.tokens[match.start("who")] if match else None


def tail(scene: Scene) -> Answer | None:
    """It was “…” to think so, a former minister has said."""
    match = _TAIL.match("q" + scene.after)
    if match is None:
        match_dash = _TAIL_DASH.match(scene.after)
        return (
            _answer(scene, scene.sentence.tokens[scene.at + 1 + match_dash.start("who")], None) if match_dash else None
        )
    names = ("who", "cue") if match["who"] else ("who2", "cue2")
    answer = _matched(scene, match, scene.at, *names)
    if answer is not None and answer.known is None and answer.who is not None:
        known = newcomer(answer.who, scene.memory)
        return Answer(known, answer.who, answer.cue) if known else answer
    return answer


def thought_before(scene: Scene) -> Answer | None:
    """Ada Exampleby believes that it is “…”. Only where no verb of speech stands in the sentence."""
    thoughts = list(_THOUGHT.finditer(scene.before)) if "k" in scene.before else []
    return _matched(scene, thoughts[-1], 0) if thoughts else None


def colon(scene: Scene) -> Answer | None:
    """The Daily Example had this as its headline: “…”."""
    if not _COLON.search(scene.before):
        return None
    who = next((t for t in scene.sentence.tokens[: scene.at] if t.letter in "no"), None)
    return _answer(scene, who, None) if who else None


def statement(scene: Scene) -> Answer | None:
    """Here is the statement in full: “…”."""
    return Answer(scene.statement) if scene.statement is not None and scene.opens_paragraph else None


def same_paragraph(scene: Scene) -> Answer | None:
    """“…,” Ada Exampleby said. “…” The second quotation goes on with the first."""
    return Answer(scene.same_paragraph) if scene.alone and scene.same_paragraph is not None else None


def answer_to_writer(scene: Scene) -> Answer | None:
    """Does she mean it? “…” The person whom the writer talks to answers."""
    return Answer(scene.memory.last) if scene.alone and scene.after_question and scene.memory.last is not None else None


def next_paragraph(scene: Scene) -> Answer | None:
    """A paragraph that is nothing but a quotation goes on with the paragraph before."""
    goes_on = scene.opens_paragraph and scene.alone and scene.same_paragraph is None
    return Answer(scene.last_paragraph) if goes_on and scene.last_paragraph is not None else None


def carried_on(scene: Scene) -> Answer | None:
    """This was “…”: words quoted right after a speaker's, in a sentence about nobody else."""
    if scene.same_paragraph is None or _SOMEBODY.search(scene.sentence.letters):
        return None
    return Answer(scene.same_paragraph)


# Beside each rule: how often it was right of how often it spoke, on the five live pages and reports and the golden
# articles (without rules.md). These are the texts that the rules were written with: on others, expect less.
RULES: tuple[tuple[str, Rule], ...] = (
    ("question", question),  # silence
    ("quote-verb-name", quote_verb_name),  # 9 of 9
    ("quote-name-verb", quote_name_verb),  # 77 of 77
    ("name-colon", name_colon),  # did not fire there
    ("verb-before", verb_before),  # 230 of 230
    ("according-to", according_to),  # 1 of 1
    ("tail", tail),  # 3 of 3
    ("statement", statement),  # 2 of 2
    ("answer-to-writer", answer_to_writer),  # 1 of 1
    ("same-paragraph", same_paragraph),  # 27 of 27
    ("next-paragraph", next_paragraph),  # 19 of 19
    ("thought-before", thought_before),  # 1 of 1
    ("colon", colon),  # 2 of 2
    ("carried-on", carried_on),  # 1 of 1
)
"""Name and rule; the first that answers, with a speaker or with silence, decides."""


def attribute(scene: Scene) -> tuple[str, Answer]:
    """The rule that decides on the quotation, and its answer."""
    for name, rule in RULES:
        answer = rule(scene)
        if answer is not None:
            return name, answer
    return ("none", Answer(silence="nobody is named near the quotation"))
