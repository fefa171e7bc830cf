import pytest

from briefing.parse.article import read_article


@pytest.mark.parametrize(
    ("text", "speaker", "via"),
    [
        ("Ada Exampleby told Reuters it was “a mistake”.", "Ada Exampleby", "Reuters"),
        ("It was “a mistake”, Ada Exampleby said, Tass reported.", "Ada Exampleby", "Tass"),
        ("The state news agency BNA quoted Ada Exampleby as saying it was “a mistake”.", "Ada Exampleby", "BNA"),
        ("It was “a mistake”, Interfax reported, citing Ada Exampleby.", "Ada Exampleby", "Interfax"),
        (
            "Ada Exampleby, a spokeswoman for the Ministry of Geese, said it was “a mistake”.",
            "Ada Exampleby",
            "Ministry of Geese",
        ),
        ("A spokesman for the Ministry of Geese said it was “a mistake”.", "Ministry of Geese", None),
        ("Ada Exampleby told the BBC it was “a mistake”.", "Ada Exampleby", "BBC"),
        ("“It is a mistake,” Ada Exampleby told CNN’s Bob Bogusson.", "Ada Exampleby", "CNN"),
        (
            "In an interview with the Klow Gazette, Ada Exampleby said it was “a mistake”.",
            "Ada Exampleby",
            "Klow Gazette",
        ),
        ("Speaking to the Klow Times on Friday, Ada Exampleby said it was “a mistake”.", "Ada Exampleby", "Klow Times"),
        ("Ada Exampleby said in a statement to Reuters that it was “a mistake”.", "Ada Exampleby", "Reuters"),
        ("Ada Exampleby told British newspaper The Guardian: “It was a mistake.”", "Ada Exampleby", "Guardian"),
        ("It was “a mistake”, Ada Exampleby was quoted as saying by the Klow Times.", "Ada Exampleby", "Klow Times"),
        ("Ada Exampleby told Reuters that she would go. “It was a mistake,” she said.", "Ada Exampleby", "Reuters"),
        ("Ada Exampleby told reporters it was “a mistake”.", "Ada Exampleby", None),
        ("The BBC said it was “a mistake”.", "BBC", None),
        ("Ada Exampleby said it was “a mistake”.", "Ada Exampleby", None),
    ],
)
def test_who_passed_the_words_on(text: str, speaker: str, via: str | None) -> None:
    (quote,) = read_article(text).segments[0].quotes
    assert quote.attribution is not None
    assert (quote.attribution.speaker, quote.attribution.via) == (speaker, via)


def test_what_was_told_to_the_paper_that_prints_it_came_through_nobody() -> None:
    text = "The goose is gone | Klow Gazette\n\nBy Bob Bogusson\n\nAda Exampleby told the Gazette it was “a mistake”."
    reading = read_article(text)
    (quote,) = reading.segments[0].quotes
    assert reading.facts.source == "Klow Gazette"
    assert quote.attribution is not None
    assert quote.attribution.via is None
