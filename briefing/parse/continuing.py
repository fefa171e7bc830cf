"""Rules for words that no verb attributes: they go on with what was said or told before."""

import re

from briefing.parse.scene import Answer, Scene

_SOMEBODY = re.compile(r"[nro]")
_SOME_ONE = re.compile(r"dw?[wv]:$")


def statement(scene: Scene) -> Answer | None:
    """Here is the statement in full: “…”."""
    return Answer(scene.statement) if scene.statement is not None and scene.opens_paragraph else None


def same_paragraph(scene: Scene) -> Answer | None:
    """“…,” Ada Exampleby said. “…” The second quotation goes on with the first."""
    return Answer(scene.same_paragraph) if scene.alone and scene.same_paragraph is not None else None


def subject_before(scene: Scene) -> Answer | None:
    """Ada Exampleby shook her head. “No.” The words of the person of whom the sentence before tells."""
    known = scene.subject_before if scene.alone and scene.same_paragraph is None else None
    return Answer(known) if known is not None else None


def answer_to_writer(scene: Scene) -> Answer | None:
    """Does she mean it? “…” The person whom the writer talks to answers."""
    return Answer(scene.memory.last) if scene.alone and scene.after_question and scene.memory.last is not None else None


def next_paragraph(scene: Scene) -> Answer | None:
    """A paragraph that is nothing but a quotation goes on with the paragraph before."""
    goes_on = scene.opens_paragraph and scene.alone and scene.same_paragraph is None
    return Answer(scene.last_paragraph) if goes_on and scene.last_paragraph is not None else None


def carried_on(scene: Scene) -> Answer | None:
    """This was “…”: words quoted right after a speaker's, in a sentence about nobody else."""
    other = _SOMEBODY.search(scene.sentence.letters) or _SOME_ONE.match(scene.before)
    if scene.same_paragraph is None or other:
        return None
    return Answer(scene.same_paragraph)
