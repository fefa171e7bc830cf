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
        ("Ada Exampleby said it was “a mistake”.", "Ada Exampleby", None),
    ],
)
def test_who_passed_the_words_on(text: str, speaker: str, via: str | None) -> None:
    (quote,) = read_article(text).segments[0].quotes
    assert quote.attribution is not None
    assert (quote.attribution.speaker, quote.attribution.via) == (speaker, via)
