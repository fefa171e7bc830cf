from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Ferry Bill was passed, and House Bill 12 died.", {}),
        ("The Champions League was fun. The Premier League said no.", {"Premier League": "organisation"}),
        ("Dame Zog Exampleby of Klow, a former vicar, told us.", {"Zog Exampleby": "person"}),
        ("Mr Zogwell’s allies left.", {"Mr Zogwell": "person"}),
        ("Labour MPs left. Labour said no.", {"Labour": "organisation"}),
        ("Zog Nobody, from Sham Green, said so.", {"Zog Nobody": "person"}),
        ("She told the Klow Echo so.", {}),
        ("Housing spokesman Zog Blank said so.", {"Zog Blank": "person"}),
        ("The company Monday said no.", {}),
        ("Bank of Klow Governor Zog Blank left.", {"Bank of Klow": "organisation", "Zog Blank": "person"}),
    ],
)
def test_bills_contests_places_and_portfolios_are_nobody(text: str, found: dict[str, str]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zog Blank KC said so.", {"Zog Blank": "person"}),
        ("They replaced Zog Blank in June.", {"Zog Blank": "person"}),
        ("It was Zog Blank’s penalty.", {"Zog Blank": "person"}),
        ("Mayor of Klow Zog Blank said so.", {"Zog Blank": "person"}),
        ("Her brother Zogbert wept.", {"Zogbert": "person"}),
        ("Justice Zog Blank dissented.", {"Zog Blank": "person"}),
        ("Widget AB fell. Widget said no.", {"Widget": "organisation"}),
        ("Bogus & Sham LLP won.", {"Bogus & Sham": "organisation"}),
        (
            "The Goose Securities and Exchange Commission (GSEC) met.",
            {"Goose Securities and Exchange Commission": "organisation"},
        ),
        ("The Royal College of Geese met.", {"Royal College of Geese": "organisation"}),
        ("St Zog’s Hospital shut.", {"St Zog’s Hospital": "organisation"}),
        ("Citizens for Quieter Geese met.", {"Citizens for Quieter Geese": "organisation"}),
        ("The pressure group Save Geese met.", {"Save Geese": "organisation"}),
        ("Klow Town 2-1 Sham Rovers", {"Klow Town": "organisation", "Sham Rovers": "organisation"}),
        ("In Brussels it rained. Kyiv rejected it.", {"Ukraine": "country"}),
        ("The Exampleby administration left.", {"Exampleby administration": "organisation"}),
        ("NATO allies met. Nato allies left.", {"Nato allies": "group"}),
    ],
)
def test_people_and_bodies_are_found_in_the_forms_of_print(text: str, found: dict[str, str]) -> None:
    assert names(text) == found


NAME = st.text("abdegilmnorstuvz", min_size=3, max_size=8).map(lambda tail: f"Zq{tail}")


@given(st.lists(st.tuples(NAME, NAME), min_size=1, max_size=8, unique_by=lambda name: name[1]))
@settings(max_examples=100, deadline=None)
def test_nobody_is_ever_two_actors_and_no_two_names_overlap(people: list[tuple[str, str]]) -> None:
    """However often and in whatever form: in full, with a title, by surname, as an owner."""
    told = (
        f"Mayor {first} {last} said “no”. Mr {last} left. {last}’s dog barked. “Yes,” {last} said."
        f" {first} {last} KC sat."
        for first, last in people
    )
    (segment,) = read_article("\n\n".join(told)).segments
    assert len([mention for mention in segment.mentions if mention.kind == "person"]) <= len(people)
    spans = sorted(span for mention in segment.mentions for span in mention.spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


THREE = (
    "French Defence Secretary Zog Imaginaire met Polish Defence Secretary Wit Zmyslony and US Defence Secretary"
    " Buck Treadgold in Klow.\n\n"
)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Polish defence secretary said it was “late”.", "Wit Zmyslony"),
        ("France has doubled its budget. The defence secretary called it “a start”.", "Zog Imaginaire"),
        ("In the US, the defence secretary said it was “late”.", "Buck Treadgold"),
        ("Scotland’s First Minister Morag Sham left. “We are close,” the first minister said.", "Morag Sham"),
        ("Nato chief Mark Verzonnen left. “We agree,” the Nato chief said.", "Mark Verzonnen"),
        ("Oona Sample met Rex Blank, an actor. “She was late,” the actor said.", "Rex Blank"),
        ("Oona Sample, an actress, met Rex Blank, an actor. “It was long,” she said.", "Oona Sample"),
    ],
)
def test_an_office_or_a_pronoun_means_the_one_whom_its_place_fits(text: str, speaker: str) -> None:
    quotes = [quote for segment in read_article(THREE + text).segments for quote in segment.quotes]
    assert [quote.attribution.speaker if quote.attribution else None for quote in quotes] == [speaker]
