import pytest

from briefing.parse.article import read_article


@pytest.mark.parametrize(
    "words",
    [
        "Ada Exampleby, spokeswoman for the Goose Trust, said",
        "Ada Exampleby, the Goose Trust’s spokeswoman, said",
        "Ada Exampleby, a spokesperson at the Goose Trust, said",
        "Ada Exampleby, head of communications at the Goose Trust, said",
        "Ada Exampleby, a spokeswoman for the Klow-based charity Goose Trust, said",
        "Ada Exampleby, who speaks for the Goose Trust, said",
        "Ada Exampleby, speaking on behalf of the Goose Trust, said",
        "Ada Exampleby, for the Goose Trust, said",
        "Goose Trust press officer Ada Exampleby said",
        "A spokeswoman for the Goose Trust, Ada Exampleby, said",
        "The Goose Trust is closing. Its doors are shut, and spokeswoman Ada Exampleby said",
        "Speaking for the Goose Trust, Ada Exampleby said",
        "In a statement released by the Goose Trust, Ada Exampleby said",
    ],
)
def test_for_whom_somebody_speaks(words: str) -> None:
    (quote,) = read_article(f"{words} it was “a mistake”.").segments[0].quotes
    assert quote.attribution is not None
    assert (quote.attribution.speaker, quote.attribution.via) == ("Ada Exampleby", "Goose Trust")


@pytest.mark.parametrize(
    "words",
    [
        "Ada Exampleby, chief executive of the Goose Trust, said",
        "Ada Exampleby, a spokeswoman for Mayor Bob Bogusson, said",
        "The Goose Trust met the Klow Trust, and spokeswoman Ada Exampleby said",
    ],
)
def test_others_speak_for_themselves(words: str) -> None:
    (quote,) = read_article(f"{words} it was “a mistake”.").segments[0].quotes
    assert quote.attribution is not None
    assert (quote.attribution.speaker, quote.attribution.via) == ("Ada Exampleby", None)
