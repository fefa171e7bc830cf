"""Rules that say why nobody is named for a quotation, although somebody stands near it."""

import re

from briefing.parse.described import introduced
from briefing.parse.scene import Answer, Scene

_SEVERAL = re.compile(r"^,?[nro]&[nro]a{0,2}[vx]")
_QUESTION = re.compile(r"^s?x[^v,Q]*$")
_NOBODY = re.compile(r",?(?:[sd]?y|[ad]?[dw]{1,5}(?:i[dwoc]{1,4})?a{0,2})[vx](?!y?t)|,?[vx](?:y|d?w{1,4}(?:[.,]|$))")
_THE_WORD = re.compile(r",?d(?P<who>w)a{0,2}(?P<cue>v)")
_ENDED = ".,?!…—–-"


def question(scene: Scene) -> Answer | None:
    """Asked whether it was “…”, the minister said no."""
    return Answer(silence="words of a question") if _QUESTION.search(scene.before) else None


def several(scene: Scene) -> Answer | None:
    """“…,” Ada Exampleby and Bob Bogusson said."""
    return Answer(silence="several people speak") if _SEVERAL.match(scene.after) else None


def unnamed(scene: Scene) -> Answer | None:
    """“…,” one fan said. “…?” they asked."""
    if scene.text[scene.sentence.tokens[scene.at].end - 2] not in _ENDED or not _NOBODY.match(scene.after):
        return None
    known = _introduced(scene)
    return known or Answer(silence="the speaker is somebody whom the text does not name")


def _introduced(scene: Scene) -> Answer | None:
    """“…,” the collector said, of somebody who was introduced as "the district collector"."""
    match = _THE_WORD.match(scene.after)
    if match is None:
        return None
    who, cue = (scene.sentence.tokens[scene.at + 1 + match.start(part)] for part in ("who", "cue"))
    known = introduced(scene.text, who.word, who.start, scene.memory)
    return Answer(known, who, cue) if known else None
