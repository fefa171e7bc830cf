import pytest

from briefing.parse.article import read_article


@pytest.mark.parametrize(
    ("words", "via"),
    [
        ("told state broadcaster BTV", "BTV"),
        ("told the state news agency, BNA, that", "BNA"),
        ("told the AFP news agency", "Agence France-Presse"),
        ("told the Klow Bugle newspaper", "Klow Bugle"),
        ("told the Financial Mimes", "Financial Mimes"),
        ("told Radio Nowhere’s breakfast show", "Radio Nowhere"),
        ("told the Goose Talk podcast", "Goose Talk"),
        ("told KLOW-TV", "KLOW-TV"),
        ("told BBC Radio Klow", "BBC Radio Klow"),
        ("told Bob Bogusson of BTV", "BTV"),
        ("told a BTV reporter", "BTV"),
        ("was quoted by BNA as saying", "BNA"),
        ("said on Radio Nowhere that", "Radio Nowhere"),
        ("told the Bordurian state broadcaster", None),
        ("told the Financial Conduct Authority", None),
        ("told the Environment Agency", None),
        ("told the space agency", None),
        ("told FIFA", None),
        ("told Klow Crown Court", None),
    ],
)
def test_outlets_are_known_by_their_names_and_by_what_stands_beside_them(words: str, via: str | None) -> None:
    (quote,) = read_article(f"Ada Exampleby {words} it was “a mistake”.").segments[0].quotes
    assert quote.attribution is not None
    assert (quote.attribution.speaker, quote.attribution.via) == ("Ada Exampleby", via)


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Ada Exampleby told Radio Klow she would go.\n\n“It was a mistake,” she told the station.", "Radio Klow"),
        ("It was “a mistake”, Ada Exampleby said, according to the Klow Bugle.", "Klow Bugle"),
        ("Ada Exampleby told BTV it was fine, but Bob Bogusson said it was “a mistake”.", None),
    ],
)
def test_the_outlet_belongs_to_whoever_told_it(text: str, via: str | None) -> None:
    (quote,) = read_article(text).segments[0].quotes
    assert quote.attribution is not None
    assert quote.attribution.via == via
