from briefing.model.reading import Facts, Reading, Removal, Segment
from briefing.model.span import Span

TEXT = "One. Read more: a. Two. Watch: b. Three. Four."


def removal(words: str) -> Removal:
    start = TEXT.index(words)
    return Removal(span=Span(start, start + len(words)), reason="boilerplate: promotion")


def test_the_words_of_a_segment_are_those_that_were_not_removed() -> None:
    whole, last = Segment(span=Span(0, 40)), Segment(span=Span(41, len(TEXT)))
    removed = (removal("Read more: a."), removal("Watch: b."))
    reading = Reading(facts=Facts(), segments=(whole, last), removed=removed)
    assert reading.words(whole, TEXT).split() == ["One.", "Two.", "Three."]
    assert reading.words(last, TEXT) == "Four."
