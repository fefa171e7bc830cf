"""What a page says of its article. Papers, people and towns are invented."""

import pytest

from briefing.model.finding import Origin
from briefing.model.ids import ActorId, SourceId
from briefing.model.reading import Facts
from briefing.model.source import Source
from briefing.parse.article import read_article

BODY = "The statue was stolen on Monday, Mayor Lou Lorem says.\n\n“It was a fine goose,” she said."
TITLE = "Goose statue stolen from town hall"


def source(name: str, domain: str, country: str | None = None) -> Source:
    at = Origin("content/invented.md")
    lives_in = ActorId(country) if country else None
    return Source(id=SourceId("invented"), origin=at, name=name, domains=(domain,), country=lives_in)


def facts(*lines: str, sources: tuple[Source, ...] = (), below: str = "") -> Facts:
    return read_article("\n\n".join([*lines, BODY, *([below] if below else [])]), sources=sources).facts


@pytest.mark.parametrize(
    ("line", "published", "updated"),
    [
        ("13 February 2025, 16:11", "2025-02-13T16:11", None),
        (
            "Published: 09:13 BST, 21 April 2026 | Updated: 11:46 BST, 21 April 2026",
            "2026-04-21T09:13+01:00",
            "2026-04-21T11:46+01:00",
        ),
        (
            "Updated 9:07 PM EDT, March 16, 2026\nPublished 6:42 PM EDT, March 16, 2026",
            "2026-03-16T18:42-04:00",
            "2026-03-16T21:07-04:00",
        ),
        ("By Ada Exampleby | 13 February 2025", "2025-02-13", None),
        ("First published on Thu 13 Feb 2025 10.41 GMT", "2025-02-13T10:41+00:00", None),
        ("Published 5 hours ago", None, None),
        ("Published 13/02/2025", "2025-02-13", None),
        ("Published 02/13/2025", None, None),
        ("Published 03/04/2025", None, None),
        ("Published 03/04/2025, 10:41 a.m. ET", "2025-03-04T10:41-05:00", None),
    ],
)
def test_times_are_those_that_the_page_gives(line: str, published: str | None, updated: str | None) -> None:
    found = facts(TITLE, line)
    assert (found.title, found.published, found.updated) == (TITLE, published, updated)


@pytest.mark.parametrize(
    ("country", "published"),
    [
        ("united-states", "2025-03-04"),
        ("united-kingdom", "2025-04-03"),
        ("canada", None),
        (None, None),
    ],
)
def test_figures_are_read_as_the_publishers_country_writes_them(country: str | None, published: str | None) -> None:
    paper = source("The Klow Gazette", "klow.example", country)
    assert facts(TITLE, "03/04/2025", "https://klow.example/a", sources=(paper,)).published == published


def test_an_american_dateline_tells_the_order_of_figures() -> None:
    text = f"{TITLE}\n\n02/13/2025\n\nLAKE MOCKERY, Ohio (IP) — {BODY}"
    assert read_article(text).facts.published == "2025-02-13"


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ("Source: https://klow.example/a?id=1", "https://klow.example/a?id=1"),
        ("https://klow.example/a", "https://klow.example/a"),
        ("<https://klow.example/a?utm_source=x&id=1&fbclid=2>", "https://klow.example/a?id=1"),
        ("https://klow.example/a?utm_source=x", "https://klow.example/a"),
        ("https://www.facebook.com/sharer.php?u=1", None),
        ("See https://klow.example/a for the goose.", None),
    ],
)
def test_an_address_alone_in_its_line_is_the_articles(line: str, url: str | None) -> None:
    assert facts(TITLE, line).url == url
    assert facts(TITLE, below=line).url == url


@pytest.mark.parametrize(
    ("lines", "below", "name"),
    [
        ((f"{TITLE} | The Klow Gazette",), "", "The Klow Gazette"),
        ((f"{TITLE} | World | The Klow Gazette",), "", "The Klow Gazette"),
        (("The Klow Gazette", TITLE), "", "The Klow Gazette"),
        (("Klow English", "News|Borders", TITLE), "", "Klow English"),
        ((TITLE, "Source: https://klowgazette.example/a"), "The Klow Gazette has a goose of its own.", "Klow Gazette"),
        ((TITLE,), "Copyright 2026 The Klow Gazette. All rights reserved.", "The Klow Gazette"),
        ((TITLE,), "© 2026 The Klow Gazette", "The Klow Gazette"),
        ((TITLE,), "The Klow Gazette has asked the mayor for comment.", "The Klow Gazette"),
        ((TITLE, "The Klow Gazette, 4 March 2025, 18:20"), "", "The Klow Gazette"),
        ((TITLE, "Klow, 4 March 2025"), "", None),
        ((TITLE,), "", None),
    ],
)
def test_the_publisher_is_known_by_signs(lines: tuple[str, ...], below: str, name: str | None) -> None:
    found = facts(*lines, below=below)
    assert (found.source, found.title) == (name, TITLE)


@pytest.mark.parametrize(
    "line",
    [
        "The Klow Gazette, 4 March 2025, 18:20",
        "Klow Gazette | Tuesday 4 March 2025 18:20",
        "Klow Gazette - published 4 March 2025 at 18:20",
    ],
)
def test_an_outlet_may_stand_before_the_date(line: str) -> None:
    found = facts(TITLE, line)
    assert found.published == "2025-03-04T18:20"
    assert found.source in ("Klow Gazette", "The Klow Gazette")


def test_the_sites_name_goes_when_the_page_names_it_elsewhere() -> None:
    assert facts("The Klow Gazette", f"{TITLE} - The Klow Gazette").title == TITLE
    assert facts(f"{TITLE} - Klow Mourns").title == f"{TITLE} - Klow Mourns"


def test_an_on_air_strip_is_no_byline_and_an_agency_is() -> None:
    assert facts("Lou Lorem 4am - 7am", TITLE).bylines == ()
    assert [byline.name for byline in facts(TITLE, "Reuters", "13 February 2025").bylines] == ["Reuters"]


def test_names_are_told_as_they_are_meant() -> None:
    text = f"{TITLE}\n\nBy JosÃ© Beispiel\n\n{BODY}"
    assert [byline.name for byline in read_article(text).facts.bylines] == ["José Beispiel"]


def test_a_time_above_a_heading_belongs_to_the_post_below() -> None:
    text = (
        f"{TITLE}: live updates\n\n13 February 2025\n\n{BODY} Stay with us for more.\n\n12:41\n\nGoose found\n\n"
        "The goose has been found, the keeper says.\n\n12:30\n\nGoose still away\n\nThe goose is still away, she says."
    )
    assert [(segment.heading, segment.time) for segment in read_article(text).segments] == [
        (TITLE + ": live updates", None),
        ("Goose found", "2025-02-13T12:41"),
        ("Goose still away", "2025-02-13T12:30"),
    ]
