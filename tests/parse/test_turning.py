import pytest

from briefing.parse.turning import is_titled_live, turns_away

POST = "No ferry will leave the port of Sprodj today. Passengers will be offered seats on Wednesday.\n"


@pytest.mark.parametrize(
    ("words", "below"),
    [
        ("Farmers have blocked the road to the airport with about sixty tractors.", "“My field is a restaurant,”"),
        ("What is the goose fund? Each country pays into it according to its geese.", ""),
        ("Outside court, supporters of the clockmakers are singing.", "One of them, Ada"),
        ("A tree has come down on the roof of the stables, officials say.", ""),
    ],
)
def test_a_paragraph_about_something_else_begins_a_post(words: str, below: str) -> None:
    assert turns_away(words, POST, below, early=False)


@pytest.mark.parametrize(
    "words",
    [
        "Speaking at the port, Ada Exampleby said nobody was hurt.",
        "Passengers from Sprodj have been told to go home until Wednesday.",
        "Ada Exampleby, who runs the kiosk, sold out of soup.",
    ],
)
def test_one_that_goes_on_does_not(words: str) -> None:
    assert not turns_away(words, POST, "", early=False)


def test_it_takes_more_after_a_single_paragraph() -> None:
    words = "Farmers have blocked the road to the airport with about sixty tractors."
    assert turns_away(words, POST, "", early=False)
    assert not turns_away(words, POST, "", early=True)
    assert turns_away(words, POST, "“My field is a restaurant,”", early=True)


@pytest.mark.parametrize("headline", ["Storm live: ferries cancelled", "Trial - as it happened", "Goose summit – live"])
def test_headlines_of_live_pages(headline: str) -> None:
    assert is_titled_live(headline)


@pytest.mark.parametrize("headline", ["Where geese live now", "Alive: the goose", "Storm leaves 12 dead"])
def test_other_headlines(headline: str) -> None:
    assert not is_titled_live(headline)
