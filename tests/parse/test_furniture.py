"""Lines that are no part of the article because of their place."""

from briefing.parse.article import read_article

PAGE = """The Klow Gazette
World | Borders
Goose statue stolen from the town hall of Streltown

Mayor Lou Lorem at the town hall. Photograph: A. Nobody/The Klow Gazette

The statue was stolen on Monday, Mayor Lou Lorem says.

“It was a fine goose,” she said.

Related topics
Geese
Statues
More on this story
Goose statue unveiled after ten years of planning
Who was the goose of Streltown
Most read
"""


def removed(text: str) -> dict[str, str]:
    return {r.span.of(text): r.reason.removeprefix("boilerplate: ") for r in read_article(text).removed}


def test_the_masthead_and_the_lists_at_the_end_are_removed() -> None:
    assert removed(PAGE) == {
        "The Klow Gazette": "masthead",
        "World | Borders": "masthead",
        "Mayor Lou Lorem at the town hall.": "caption",
        "Photograph: A. Nobody/The Klow Gazette": "caption",
        "Related topics": "tags",
        "Geese": "list of links",
        "Statues": "list of links",
        "More on this story": "promotion",
        "Goose statue unveiled after ten years of planning": "list of links",
        "Who was the goose of Streltown": "list of links",
        "Most read": "promotion",
    }
    (segment,) = read_article(PAGE).segments
    assert segment.heading == "Goose statue stolen from the town hall of Streltown"


def test_a_list_stops_at_prose() -> None:
    text = "It rained.\n\nRead more\n\nThe goose is back\n\nIt came back at noon, the keeper said, and ate."
    assert removed(text) == {"Read more": "promotion"}


def test_a_headline_is_no_masthead() -> None:
    assert not removed("Mayor Signs Goose Post\n\nThe mayor signed it on Monday.\n\nShe left.")
    assert not removed("News\n\nThe mayor signed it on Monday.\n\nShe left.")
