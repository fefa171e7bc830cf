import pytest

from briefing.parse.article import read_article
from briefing.parse.boilerplate import artefacts, boilerplate_reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Stay tuned for more updates.", "live page notice"),
        ("As a reminder, you can watch the mayor by clicking Watch Live above.", "live page notice"),
        ("This is a breaking news story and will be updated.", "live page notice"),
        ("More to follow.", "live page notice"),
        ("Scroll down for video", "live page notice"),
        ("Read more: Goose statue stolen again", "promotion"),
        ("RELATED: The goose that came back", "promotion"),
        ("More on this story", "promotion"),
        ("Most read", "promotion"),
        ("Story continues below advertisement", "promotion"),
        ("after newsletter promotion", "promotion"),
        ("Sign up to our newsletter for a goose a day", "newsletter"),
        ("SIGN UP: The Klow Gazette’s weekly books email", "newsletter"),
        ("Subscribe", "newsletter"),
        ("Enter your email address", "newsletter"),
        ("By signing up you agree to our terms of use.", "newsletter"),
        ("Install the Daily Example app for free", "app notice"),
        ("Download our app", "app notice"),
        ("Please use Chrome browser for a more accessible video player", "player notice"),
        ("This video can not be played", "player notice"),
        ("Media caption, The goose at dawn", "player notice"),
        ("Advertisement", "advertisement"),
        ("Advertisement - scroll to continue", "advertisement"),
        ("We use cookies to improve your experience.", "cookie notice"),
        ("Accept all", "cookie notice"),
        ("Facebook | X | WhatsApp | Email", "share line"),
        ("82 shares", "share line"),
        ("Follow The Klow Gazette on Instagram", "share line"),
        ("Follow Ada Exampleby on X @ada", "share line"),
        ("Email newsdesk@klowgazette.example", "contact line"),
        ("Copyright © 2025 The Daily Example.", "copyright"),
        ("Copyright 2026 The Klow Press.", "copyright"),
        ("Klow TV © 2026 Klow TV", "copyright"),
        ("Terms & Conditions", "copyright"),
        ("Comments", "comments footer"),
        ("The comments below have not been moderated.", "comments footer"),
        ("Lou Lorem 4am - 7am", "on-air strip"),
        ("The goose on Monday (Picture: A. Nobody)", "caption"),
        ("Pupils with the atlas in Szohôd [File: Nobody/Fauxters]", "caption"),
        ("Image source, Getty Images", "caption"),
        ("Getty Images", "caption"),
        ("Photo: A. Nobody", "caption"),
        ("FILE - Mayor Lou Lorem speaks in Klow, Monday, March 16, 2026.", "caption"),
        ("Additional reporting by Ada Exampleby", "credit line"),
        ("Reporting by Ada Exampleby in Klow; editing by Bo Sampleton", "credit line"),
        ("Klow Press writer Cy Mockworth contributed to this report.", "credit line"),
        ("• This article was amended on 13 February 2025 to correct a date.", "note on the text"),
        ("This article is more than 1 year old", "note on the text"),
        ("Related topics", "tags"),
        ("Topics: Geese, Statues", "tags"),
        ("Source: https://example.org/goose", "source line"),
        ("Canonical: https://example.org/goose", "source line"),
        ("5 min read", "reading time"),
        ("___", "rule"),
    ],
)
def test_boilerplate_has_a_reason(text: str, reason: str) -> None:
    assert boilerplate_reason(text, 0, len(text)) == f"boilerplate: {reason}"


@pytest.mark.parametrize(
    "text",
    [
        "Comments by the mayor angered the council.",
        "Read the letter in full, she said, and you will see.",
        "Share prices fell on Monday.",
        "You can watch a goose for hours.",
        "Image is everything in Streltown.",
        "The mayor's newsletter said that the goose was well.",
        "Subscribe to my newsletter today, he told the crowd.",
        "We use cookies to lure the geese, the keeper said.",
        "Copyright law protects the statue for 70 years.",
        "Copyright holders sued the museum in 2025.",
        "Sign up for the army, the posters told them.",
        "Cookies were handed out at the town hall.",
        "Follow the money, she said.",
        "Tags were found on three of the geese.",
        "Topics on the agenda include the goose.",
        "Reporting by the committee was late again.",
        "Correction fluid was found on the minutes.",
        "Accept the offer or leave, he told them.",
        "Photographers waited outside.",
        "Advertisers left in May.",
        "Print is dead, the editor said.",
        "12 geese died.",
        "Related charges were dropped on Friday.",
        "More on Monday from the mayor, who was not there.",
        "Get out of here, he said.",
        "Email has ruined us, she said.",
    ],
)
def test_the_article_itself_is_none(text: str) -> None:
    assert boilerplate_reason(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("In a post on X, external, he left.", "In a post on X, he left."),
        ("The study, external published on Monday, is old.", "The study published on Monday, is old."),
        ("She told the Klow Gazette, external.", "She told the Klow Gazette."),
        ("The list (opens in new tab) is long.", "The list is long."),
        ("It faces internal, external and other threats.", None),
        ("The causes are internal, external.", None),
        ("It faces domestic, external and other threats.", None),
        ("An external review was held.", None),
        ("A library opens in New Klow.", None),
    ],
)
def test_links_leave_artefacts(text: str, left: str | None) -> None:
    kept = text
    for span in reversed(artefacts(text)):
        kept = kept[: span.start] + kept[span.end :]
    assert kept == (left or text)


def test_artefacts_are_removed_within_a_segment() -> None:
    text = "Mayor Lou Lorem told the BBC, external: “Never”. He left, external."
    reading = read_article(text)
    assert [(r.reason, r.span.of(text)) for r in reading.removed] == [("boilerplate: link artefact", ", external")] * 2
    (segment,) = reading.segments
    assert segment.span.of(text) == text
    assert [q.attribution.speaker for q in segment.quotes if q.attribution] == ["Lou Lorem"]


def test_a_sentence_of_boilerplate_leaves_the_line_round_it() -> None:
    text = "The goose is back, the keeper says.Stay tuned for more updates.The keeper is glad. Share prices fell."
    (removal,) = read_article(text).removed
    assert removal.span.of(text) == "Stay tuned for more updates."
