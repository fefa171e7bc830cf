"""Rules for words that are told to be somebody's: her verdict, in her opinion, so called by her, for her."""

import re

from briefing.parse.clauses import OPINIONS, UTTERANCES
from briefing.parse.institutions import DOCUMENTS
from briefing.parse.scene import Answer, Scene, answer

_UTTERED = re.compile(r"w[wa]{0,2}?(?P<cue>w)(?:e?a{0,2}w?:|iwi?(?:d|w){0,2}[.:,]?|(?:w?i|et|t)[pe]{0,2})$")
_IN_OPINION = re.compile(r"^[s&]?iww,?[^vxkgn]{0,30}$")
_FOR = re.compile(r"^[s&]?i(?P<who>n)(?:,[^,vxq]{1,14})?,[^vxkgn]{0,30}$")
_HOW = re.compile(r",?e[tw](?P<who>[nrop])")
_OWNED = 10
"""Words back from the quotation in which somebody's message can be told of."""


def possessive(scene: Scene) -> Answer | None:
    """Ada Exampleby’s verdict: “…”."""
    tokens = scene.sentence.tokens
    for at in range(max(0, scene.at - _OWNED), scene.at):
        owner = tokens[at].known if tokens[at].letter == "w" else None
        match = _UTTERED.match(scene.before, at) if owner is not None and owner.kind != "country" else None
        if match is not None and tokens[match.start("cue")].word.lower() in UTTERANCES | DOCUMENTS:
            return Answer(owner, tokens[at], tokens[match.start("cue")])
    return None


def by_name(scene: Scene) -> Answer | None:
    """It was called “…” by Ada Exampleby. “…” is how Ada Exampleby described it; it is her view."""
    tokens = scene.sentence.tokens[scene.at + 1 :]
    words = [token.word for token in tokens[:3]]
    if words[:1] == ["by"] and re.search(r"v(?:[pdw]{0,2}i)?$", scene.before) and tokens[1].letter in "nro":
        return answer(scene, tokens[1], scene.sentence.tokens[scene.at - 1])
    how = _HOW.match(scene.after)
    if how and tokens[how.start("who") - 1].word in ("how", "what"):
        return answer(scene, tokens[how.start("who")], None)
    at = 2 if scene.after.startswith(",eww") else 1
    if scene.after[at - 1 : at + 2] == "eww" and tokens[at].known and tokens[at + 1].word.lower() in OPINIONS:
        return Answer(tokens[at].known, tokens[at], None)
    return None


def for_name(scene: Scene) -> Answer | None:
    """For Ada Exampleby, the bridge is “…”."""
    tokens = scene.sentence.tokens
    if _IN_OPINION.match(scene.before):
        owner = next(token for token in tokens if token.letter == "i")
        place = tokens.index(owner) + 1
        if tokens[place].known and tokens[place + 1].word.lower() in OPINIONS:
            return Answer(tokens[place].known, tokens[place], None)
    match = _FOR.match(scene.before)
    if match is None or scene.sentence.tokens[match.start("who") - 1].word.lower() not in ("for", "to"):
        return None
    return answer(scene, scene.sentence.tokens[match.start("who")], None)
