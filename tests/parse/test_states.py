"""One article in every state that copying leaves it in."""

import pytest

from briefing.model.reading import Reading
from briefing.parse.article import read_article
from briefing.parse.repair import repair
from tests.parse.states import ARTICLE, SEEN, UNSEEN

SPEAKERS = [
    ("We have looked at every option — and there is none left,", "José Beispiel"),
    ("It’s over. The bridge would cost £40m to mend.", "José Beispiel"),
    ("a betrayal of the whole valley", "Zoë Muster"),
    ("run away from his own promise", "Zoë Muster"),
    ("Nobody asked us,", "Ada Exampleby"),
    ("We read it in the paper.", "Ada Exampleby"),
    ("the end of the town", "Renée Façade"),
    ("every hour, on the hour", "José Beispiel"),
]
NEVER = [("never", "José Beispiel")]


def plain(words: str) -> str:
    return " ".join(repair(words).text.replace("’", "'").split())


def spoken(reading: Reading) -> list[tuple[str, str | None]]:
    quotes = [quote for segment in reading.segments for quote in segment.quotes]
    return [(plain(q.text), q.attribution.speaker if q.attribution else None) for q in quotes]


def laid(reading: Reading) -> list[tuple[object, ...]]:
    return [(s.heading, s.time, s.author, s.kind, [m.name for m in s.mentions]) for s in reading.segments]


@pytest.mark.parametrize("state", UNSEEN)
def test_damage_that_can_be_repaired_makes_no_difference(state: str) -> None:
    text = UNSEEN[state](ARTICLE)
    assert text != ARTICLE
    meant, found = read_article(ARTICLE), read_article(text)
    assert spoken(found) == spoken(meant)
    assert laid(found) == laid(meant)
    assert found.facts == meant.facts
    for segment in found.segments:
        assert all(quote.text == quote.span.of(text) for quote in segment.quotes)
        assert all(plain(span.of(text)) for mention in segment.mentions for span in mention.spans)


@pytest.mark.parametrize("state", SEEN)
def test_the_same_is_said_by_the_same_people(state: str) -> None:
    found = spoken(read_article(SEEN[state](ARTICLE)))
    wanted = [(plain(words), speaker) for words, speaker in NEVER + SPEAKERS]
    assert [pair for pair in found if pair[0] != "never"] == wanted[1:]
    assert wanted[0] in found
