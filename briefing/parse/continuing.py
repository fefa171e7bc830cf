"""Rules for words that no verb attributes: they go on with what was said or told before."""

import re
from itertools import pairwise

from briefing.parse.clauses import OPINIONS, UTTERANCES, main_subject
from briefing.parse.scene import Answer, Scene, answer
from briefing.parse.sentences import Sentence
from briefing.parse.tokens import Token

CONTINUING = frozenset("same-paragraph subject-before answer-to-writer next-paragraph named-after carried-on".split())
"""Rules that name nobody anew: a name beside the words is surer."""
_WRITTEN = frozenset("read reads reading".split())
"""Verbs of what stands on a banner, and is nobody's in the text."""
_SOMEBODY = re.compile(r"[nro]")
_SOME_ONE = re.compile(r"dw?[wv]:$")

_WORDS_OF = UTTERANCES | OPINIONS
_DASH = re.compile(r"\s*(?:--|[–—-])\s*")
_SPOKE = re.compile(
    r"\b(?:was|were|is) (?:speaking|talking|responding|reacting|commenting|writing|addressing|giving evidence)\b"
    r"|\bma(?:de|king) (?:the|his|her|their|those|these) (?:comment|remark|claim|appeal|plea|statement|speech)s?\b"
    r"|\b(?:spoke|speaks) (?:out|after|at|to|as|during|on|in|before|from|with)\b"
)


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


def signed(scene: Scene) -> Answer | None:
    """“…” — Ada Exampleby, poet. The name stands below the words, after a dash."""
    end = scene.sentence.tokens[scene.at].end
    dash = _DASH.match(scene.text, end, end + 8) if scene.alone else None
    named = scene.memory.mentions.between(dash.end(), dash.end() + 40) if dash else ()
    return Answer(named[0].known) if dash and named and named[0].start == dash.end() else None


def named_after(scene: Scene) -> Answer | None:
    """“…” Those were the words of Ada Exampleby. “…” The mayor was speaking after the bridge fell."""
    if not scene.alone or scene.following is None or "q" in scene.following.letters:
        return None
    who = _owner(scene.following) or _speaks(scene, scene.following)
    found = answer(scene, who, None) if who else None
    return found if found and found.known and found.known.kind == "person" else None


def _owner(sentence: Sentence) -> Token | None:
    """Whose words the sentence says that these were."""
    tokens = sentence.tokens
    for match in re.finditer(r"wi[dw]{0,2}(?P<who>[nr])", sentence.letters):
        of = tokens[match.start() + 1].word
        if of == "of" and tokens[match.start()].word.lower() in _WORDS_OF:
            return tokens[match.start("who")]
    for one, other in pairwise(tokens):
        if one.letter == "w" and one.known is not None and other.word.lower() in _WORDS_OF:
            return one
    says = re.match(r"wv(?P<who>[nr])", sentence.letters)
    return tokens[says.start("who")] if says and tokens[0].word.lower() == "so" else None


def _speaks(scene: Scene, sentence: Sentence) -> Token | None:
    """Who was speaking, in the sentence after the words; or whom that sentence opens with, in the same paragraph."""
    who = main_subject(sentence)
    if who is None or who not in sentence.tokens[:2]:
        return None
    if _SPOKE.search(scene.text, who.end, sentence.tokens[-1].end):
        return who
    first = scene.opens_paragraph and scene.same_paragraph is None and scene.last_paragraph is None
    near = "\n" not in scene.text[scene.sentence.tokens[-1].end : sentence.tokens[0].start]
    return who if first and near and who.letter == "n" and " " in who.word else None


def carried_on(scene: Scene) -> Answer | None:
    """This was “…”: words quoted right after a speaker's, in a sentence about nobody else."""
    other = _SOMEBODY.search(scene.sentence.letters) or _SOME_ONE.match(scene.before)
    written = scene.at > 0 and scene.sentence.tokens[scene.at - 1].word in _WRITTEN
    if scene.same_paragraph is None or other or written:
        return None
    return Answer(scene.same_paragraph)
