"""Who said it: a table of named rules, tried in order on every quotation. Better silent than wrong."""

import re
from collections.abc import Callable

from briefing.parse.clauses import SUBJECT, UTTERANCES, main_subject, subject_token
from briefing.parse.continuing import (
    answer_to_writer,
    carried_on,
    next_paragraph,
    same_paragraph,
    statement,
    subject_before,
)
from briefing.parse.scene import Answer, Scene, answer, matched
from briefing.parse.sentences import Sentence
from briefing.parse.subjects import newcomer
from briefing.parse.tokens import Token

Rule = Callable[[Scene], Answer | None]

_VERB_NAME = re.compile(r",?a{0,2}(?P<cue>[vx])(?:w{1,4}(?=n)|d?(?=o))?(?P<who>[nrocm]|p(?![avkex]))")
_NAME_VERB = re.compile(rf",?(?:et)?(?P<who>{SUBJECT})(?P<cue>[vx])")
_SEVERAL = re.compile(r"^,?[nro]&[nro]a{0,2}[vx]")
_SEVERAL_LEFT = re.compile(r"(?:^|,)[ais]?[nro](?:,[^,]{1,12},)?&[nro]a{0,2}$")
_UTTERED = re.compile(r"(?P<who>w)[wa]{0,2}(?P<cue>w)(?:e?w?:|(?:w?i|et|t)[pe]{0,2})$")
_COLON_NAME = re.compile(r"(?:^|[.q])(?P<who>[nr])(?:,[^,.:]{1,14})?:$")
_TAIL = re.compile(rf"[^Qv.]{{0,60}}?[,q](?:(?P<who>{SUBJECT})(?P<cue>[vx])|(?P<cue2>v)(?P<who2>[nrocm]))")
_TAIL_DASH = re.compile(r"(?:[^.]{0,30}?-(?P<who>[nro])\.?$|[,.]?-(?P<who2>[nro])(?:$|[,.]))")
_CUES = re.compile(r"[vgxDA]")
_LEFT = re.compile(rf"(?P<who>{SUBJECT})$")
_PASSIVE = re.compile(r"(?:^|[seay&,])a?e?a{0,2}e?a?$")
_THOUGHT = re.compile(rf"(?P<who>{SUBJECT})(?P<cue>k)")
_QUESTION = re.compile(r"^s?x[^v,Q]*$")
_COLON = re.compile(r":$")


def question(scene: Scene) -> Answer | None:
    """Asked whether it was “…”, the minister said no."""
    return Answer(silence="words of a question") if _QUESTION.search(scene.before) else None


def quote_verb_name(scene: Scene) -> Answer | None:
    """“…,” said Ada Exampleby."""
    match = _VERB_NAME.match(scene.after)
    return matched(scene, match, scene.at + 1) if match else None


def quote_name_verb(scene: Scene) -> Answer | None:
    """“…,” Ada Exampleby said. “…”, the minister added."""
    match = _NAME_VERB.match(scene.after)
    return matched(scene, match, scene.at + 1) if match else None


def several(scene: Scene) -> Answer | None:
    """“…,” Ada Exampleby and Bob Bogusson said."""
    return Answer(silence="several people speak") if _SEVERAL.match(scene.after) else None


def according_to(scene: Scene) -> Answer | None:
    """According to Ada Exampleby, “…”."""
    letters = scene.sentence.letters
    match = re.search(r"A(?P<who>[nroc])", letters[max(0, scene.at - 40) : scene.at + 40])
    if match is None or _CUES.search(scene.before.replace("A", "")):
        return None
    index = max(0, scene.at - 40) + match.start("who")
    return answer(scene, scene.sentence.tokens[index], scene.sentence.tokens[index - 1])


def name_colon(scene: Scene) -> Answer | None:
    """Ada Exampleby: “…”."""
    match = _COLON_NAME.search(scene.before)
    return answer(scene, scene.sentence.tokens[match.start("who")], None) if match else None


def verb_before(scene: Scene) -> Answer | None:
    """Ada Exampleby said it was “…”, adding it was “…”. The nearest verb of speech before the quotation decides."""
    for index in range(scene.at - 1, max(-1, scene.at - 80), -1):
        if scene.sentence.tokens[index].letter in "vgxD" and (found := _by_verb(scene, index)) is not None:
            return found
    return None


def _by_verb(scene: Scene, index: int) -> Answer | None:
    """What the verb of speech at token number `index` says of the quotation after it."""
    tokens = scene.sentence.tokens
    letter, left = tokens[index].letter, scene.sentence.letters[:index]
    if letter == "D" and tokens[scene.at - 1].word in ("as", ":"):
        letter = "v"
    if (silence := _unsaid(letter, left)) is not None:
        return Answer(silence=silence)
    if letter == "v" and left.endswith("e"):
        return None
    who = _left_of(scene.sentence, left) if letter != "g" else None
    if who is None and letter == "x":
        return None
    who = who or _relative(scene.sentence, left)
    if who is None and letter == "v" and left[-1:] == "w" and not tokens[index - 1].word.endswith("ly"):
        return Answer(silence="the speaker is somebody whom the text does not name")
    who = who or main_subject(scene.sentence, index)
    return answer(scene, who, tokens[index]) if who is not None else None


def _unsaid(letter: str, left: str) -> str | None:
    """Why nobody can be named for the words after a verb."""
    if letter == "D":
        return "words that the speaker denies"
    if letter == "x" and _PASSIVE.search(left):
        return "words of a question"
    return "several people speak" if _SEVERAL_LEFT.search(left) else None


def _left_of(sentence: Sentence, left: str) -> Token | None:
    """Whoever stands right before the verb: "Ada Exampleby", and of "a source close to the star" the source."""
    match = _LEFT.search(left)
    if match is None:
        return None
    head = _head(sentence, left[: match.start()]) if left[: match.start()].rstrip("d").endswith("i") else None
    return head or subject_token(sentence, match.start("who"), match.end("who"))


def _head(sentence: Sentence, left: str) -> Token | None:
    """Find the source in "a source close to the star said", not the star."""
    match = re.search(r"(?P<who>[nro])[wd]{0,2}id?$", left)
    return sentence.tokens[match.start("who")] if match else None


def _relative(sentence: Sentence, left: str) -> Token | None:
    """Ada Exampleby, who has said that it was “…”."""
    match = re.search(r"(?P<who>[nro]),?ha{0,3}$", left)
    return sentence.tokens[match.start("who")] if match else None


def possessive(scene: Scene) -> Answer | None:
    """Ada Exampleby’s verdict: “…”."""
    match = _UTTERED.search(scene.before)
    if match is None:
        return None
    who, noun = scene.sentence.tokens[match.start("who")], scene.sentence.tokens[match.start("cue")]
    if who.known is None or who.known.kind == "country" or noun.word.lower() not in UTTERANCES:
        return None
    return Answer(who.known, who, noun)


def tail(scene: Scene) -> Answer | None:
    """It was “…” to think so, a former minister has said."""
    match = _TAIL.match("q" + scene.after)
    if match is None:
        dash = _TAIL_DASH.match(scene.after)
        place = dash.start("who" if dash["who"] else "who2") if dash else 0
        return answer(scene, scene.sentence.tokens[scene.at + 1 + place], None) if dash else None
    names = ("who", "cue") if match["who"] else ("who2", "cue2")
    found = matched(scene, match, scene.at, *names)
    if found is not None and found.known is None and found.who is not None:
        known = newcomer(found.who, scene.memory)
        return Answer(known, found.who, found.cue) if known else found
    return found


def thought_before(scene: Scene) -> Answer | None:
    """Ada Exampleby believes that it is “…”. Only where no verb of speech stands in the sentence."""
    thoughts = list(_THOUGHT.finditer(scene.before)) if "k" in scene.before else []
    return matched(scene, thoughts[-1], 0) if thoughts else None


def colon(scene: Scene) -> Answer | None:
    """The Daily Example had this as its headline: “…”."""
    if not _COLON.search(scene.before):
        return None
    who = next((t for t in scene.sentence.tokens[: scene.at] if t.letter in "no"), None)
    return answer(scene, who, None) if who else None


# Beside each rule, from `make measure`: how often it was right of how often it named somebody. "Own": on the seeds and
# the `dev` articles and golden cases that the rules were written with. "Blind": on six articles that
# were not read; but their totals and kinds of misses were seen, so on others expect somewhat less.
RULES: tuple[tuple[str, Rule], ...] = (
    ("question", question),  # silence
    ("several", several),  # silence
    ("quote-verb-name", quote_verb_name),  # own 22 of 22, blind 6 of 6
    ("quote-name-verb", quote_name_verb),  # own 142 of 143, blind 20 of 24
    ("name-colon", name_colon),  # own 2 of 2, blind 0 of 0
    ("verb-before", verb_before),  # own 313 of 313, blind 31 of 36
    ("possessive", possessive),  # own 1 of 1, blind 0 of 0
    ("according-to", according_to),  # own 3 of 3, blind 2 of 2
    ("tail", tail),  # own 6 of 6, blind 0 of 0
    ("statement", statement),  # own 3 of 3, blind 0 of 0
    ("answer-to-writer", answer_to_writer),  # own 2 of 2, blind 0 of 0
    ("same-paragraph", same_paragraph),  # own 65 of 66, blind 14 of 17
    ("subject-before", subject_before),  # own 1 of 1, blind 1 of 1
    ("next-paragraph", next_paragraph),  # own 19 of 19, blind 0 of 0
    ("thought-before", thought_before),  # own 3 of 3, blind 0 of 0
    ("colon", colon),  # own 4 of 4, blind 1 of 1
    ("carried-on", carried_on),  # own 3 of 3, blind 0 of 1
)
"""Name and rule; the first that answers, with a speaker or with silence, decides."""


def attribute(scene: Scene) -> tuple[str, Answer]:
    """The rule that decides on the quotation, and its answer."""
    for name, rule in RULES:
        answer = rule(scene)
        if answer is not None:
            return name, answer
    return ("none", Answer(silence="nobody is named near the quotation"))
