"""A made-up article as editors import it: a headline, bylines and a megabyte of paragraphs with quotations."""

from random import Random

from bench.corpus import Corpus
from bench.words import phrase, sentence, vocabulary

VERBS = ("said", "told reporters", "added", "warned")


def article(corpus: Corpus, size: int) -> str:
    """So many bytes, or a little more, in which actors of the corpus speak."""
    random = Random(size)
    words = vocabulary(random, 5_000)
    lines = [phrase(random, words, 9), "", "By Ada Exampleby", "Published 13 February 2020, 12:41 GMT", ""]
    left = size
    while left > 0:
        paragraph = " ".join(" ".join(sentence(random, words, random.randint(8, 20))) for _ in range(3))
        if random.random() < 0.4:
            speaker = random.choice(corpus.actors).name
            said = phrase(random, words, random.randint(6, 18))
            paragraph += f" “{said},” {speaker} {random.choice(VERBS)}."
        lines += [paragraph, ""]
        left -= len(paragraph.encode()) + 2
    return "\n".join(lines)
