"""The five seed articles: how they divide, and speakers that were checked by hand."""

import pytest

from briefing.model.reading import Reading
from briefing.parse.article import read_article

SEGMENTS = {"000": (19, 24), "001": (20, 25), "002": (7, 8), "003": (1, 5), "004": (10, 11)}
SPEAKERS: dict[str, dict[str, str | None]] = {
    "000": {"the US is quite irritated": "Mark Rutte", "the perfect deal maker": "Pete Hegseth"},
    "001": {
        "feel cold anger": "Valerii Pekar",
        "Who are you?": "Oleg Morozov",
        "Putin’s puppet": None,
        "if the war is going on, then we’re all in war. We’re at war with Russia.": "Joe Biden",
        "disappointed, devastated and angry": "Iryna",
        "future funding": "Pete Hegseth",
    },
    "002": {"to spend more": "Pete Hegseth", "one way or another": "The Kremlin"},
    "003": {
        "wartime mindset": "Mark Rutte",
        "in some form": "Donald Trump",
        "accept any agreements": "Volodymyr Zelenskyy",
    },
    "004": {
        "deadly trap": "Dovile Sakaliene",
        "collectively found out": "James Heappey",
        "good tactics": "Kaja Kallas",
        "hurtful to hear": "Kira Rudik",
    },
}


@pytest.fixture(scope="module")
def readings(texts: dict[str, str]) -> dict[str, Reading]:
    return {name: read_article(text) for name, text in texts.items()}


def test_each_page_divides_into_its_posts(readings: dict[str, Reading]) -> None:
    counts = {name: len(reading.segments) for name, reading in readings.items()}
    assert {name: low <= counts[name] <= high for name, (low, high) in SEGMENTS.items()} == dict.fromkeys(
        SEGMENTS, True
    )
    assert 58 <= sum(counts.values()) <= 66


def test_the_first_segment_is_the_lead(readings: dict[str, Reading]) -> None:
    assert {reading.segments[0].kind for reading in readings.values()} == {"lead"}


@pytest.mark.parametrize("name", SPEAKERS)
def test_speakers_are_those_that_an_editor_found(name: str, readings: dict[str, Reading]) -> None:
    quotes = [quote for segment in readings[name].segments for quote in segment.quotes]
    found = {quote.text: quote.attribution.speaker if quote.attribution else None for quote in quotes}
    assert {words: found.get(words, "not found") for words in SPEAKERS[name]} == SPEAKERS[name]


def test_the_files_say_this_much_of_their_articles(readings: dict[str, Reading]) -> None:
    facts = {name: reading.facts for name, reading in readings.items()}
    assert {name: fact.source for name, fact in facts.items()} == {
        "000": None,
        "001": "BBC",
        "002": None,
        "003": "LBC",
        "004": "Sky News",
    }
    assert facts["001"].url == "https://www.bbc.com/news/live/c4g97971rwnt"
    assert facts["002"].published == "2025-02-13"
    assert (facts["003"].published, facts["003"].updated) == ("2025-02-13T16:11", "2025-02-13T16:24")
    assert facts["004"].published == "2025-02-13T15:28"
    assert (facts["003"].title, facts["004"].title) == (None, None)
    assert str(facts["001"].title).endswith("US defence secretary says")


def test_names_that_occur_only_in_boilerplate_are_no_mentions(readings: dict[str, Reading]) -> None:
    names = {mention.name for segment in readings["003"].segments for mention in segment.mentions}
    assert names.isdisjoint({"Ian Payne", "Andrew Marr", "Angela Rayner", "Elon Musk"})
    assert not readings["003"].facts.bylines


@pytest.mark.parametrize("name", SPEAKERS)
def test_every_double_mark_of_the_body_is_accounted_for(
    name: str, texts: dict[str, str], readings: dict[str, Reading]
) -> None:
    text, reading = texts[name], readings[name]
    inside = [quote.span for segment in reading.segments for quote in segment.quotes]
    dropped = [removal.span for removal in reading.removed]
    marks = [at for at, char in enumerate(text) if char in '“”"']
    loose = [
        at
        for at in marks
        if not any(s.start - 1 <= at <= s.end for s in inside) and not any(s.start <= at < s.end for s in dropped)
    ]
    assert len(loose) <= 1, [text[max(0, at - 20) : at + 20] for at in loose]
