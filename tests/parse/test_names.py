import pytest

from briefing.parse.article import read_article
from briefing.parse.roles import fits, office


def names(text: str) -> dict[str, str]:
    return {mention.name: mention.kind for segment in read_article(text).segments for mention in segment.mentions}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mayor Zog Exampleby left.", {"Zog Exampleby": "person"}),
        ("It fell, Zog Exampleby said.", {"Zog Exampleby": "person"}),
        ("Zog Exampleby, the mayor, left.", {"Zog Exampleby": "person"}),
        ("The Ministry of Geese was shut.", {"Ministry of Geese": "organisation"}),
        ("The Goose Defence League (GDL) met. The GDL left.", {"Goose Defence League": "organisation"}),
        ("Hentzau Police were called.", {"Hentzau Police": "organisation"}),
        ("He flew to France with the UK team.", {"France": "country", "United Kingdom": "country"}),
        ("“It fell,” said Otis J. Fakeman, a farmer.", {"Otis J. Fakeman": "person"}),
        ("Pieter van der Test was asked. Van der Test sighed.", {"Pieter van der Test": "person"}),
        ("Mohammed al-Mock said no.", {"Mohammed al-Mock": "person"}),
        ("Ada Lake told us. Lake was cold.", {"Ada Lake": "person"}),
        ("Kiki, 23, laughed.", {"Kiki": "person"}),
        ("Shares in Fauxtronics fell.", {"Fauxtronics": "organisation"}),
        ("The Bordurian government met in Szohod. Borduria is small.", {"Borduria": "country"}),
        ("A French cheese and an American one.", {}),
        ("The Panama Canal was shut.", {}),
        ("Nobody came to Mock Lane on Monday.", {}),
    ],
)
def test_names_are_found_by_how_the_text_introduces_them(text: str, found: dict[str, str]) -> None:
    assert names(text) == found


def test_a_forename_means_the_only_person_who_has_it() -> None:
    (mention,) = read_article("Daisy Dummyfield won. Daisy was glad.").segments[0].mentions
    assert len(mention.spans) == 2


def test_a_relative_without_a_surname_has_the_familys() -> None:
    assert names("Alaric Pretender, a thief, left. Pretender’s wife Beatrix wept.") == {
        "Alaric Pretender": "person",
        "Beatrix Pretender": "person",
    }


def test_offices_are_compared_as_sets_of_words() -> None:
    held = [office("US Secretary of Defense")]
    assert fits(office("the American defence secretary"), held)
    assert fits(office("the defence secretary"), held)
    assert not fits(office("the British defence secretary"), held)
    assert fits(office("the Bordurian leader"), [office("Bordurian President")])
    assert not fits(office("the chancellor"), [office("shadow chancellor")])
    assert fits(office("the Streltown coach"), [office("Streltown manager")])
    assert not fits(office("the Bordurian leader"), [office("Bordurian spokesman")])
