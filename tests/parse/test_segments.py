"""How pages divide. The texts are invented; the damage done to them is not."""

from briefing.model.reading import Reading
from briefing.parse.article import read_article

GLUED = (
    "Floods in Borduria – live updates – Example.com\n\n"
    "The river has reached the bridge, the mayor says, and the school is shut until further notice in the valley"
    "Edited by Ada ExamplebyBob BogussonLive reporter"
    "We’ve just heard from Mayor Lou Lorem, who says the bridge is “lost”."
    "It was built in 1901 and had been repaired twice since then, at some cost to the town."
    "Stick with us as we bring you more."
    "Carla MockworthWeather correspondentThe rain will not stop before Friday."
    "”It is a wall of water,” Ms Sampleby says."
    "She adds that it is “far from over”, and that nobody should go near the river before the weekend."
    "More now from the mayor, who tells reporters: “We will rebuild.”"
)
HEADED = """Storm hits Streltown: live

Roof of station torn off

Trains have stopped, the company says, and nobody knows when they will run again.

12:41

Mayor speaks of 'dark day'

Mayor Lou Lorem is now speaking at the town hall. "It is a dark day," he says.

Stay tuned for more updates.

Schools to stay shut

All schools will be shut on Friday, says the council.

Comments"""


def starts(text: str, reading: Reading) -> list[str]:
    return [segment.span.of(text)[:22] for segment in reading.segments]


def test_posts_that_were_run_together_are_cut_apart() -> None:
    reading = read_article(GLUED)
    assert starts(GLUED, reading) == [
        "Floods in Borduria – l",
        "Edited by Ada Exampleb",
        "Carla MockworthWeather",
        "More now from the mayo",
    ]
    assert [segment.author for segment in reading.segments] == [None, "Bob Bogusson", "Carla Mockworth", None]
    assert reading.segments[2].kind == "analysis"
    assert [removal.span.of(GLUED) for removal in reading.removed] == ["Stick with us as we bring you more."]


def test_a_headed_page_is_cut_at_its_headings() -> None:
    reading = read_article(HEADED)
    assert [segment.heading for segment in reading.segments] == [
        "Storm hits Streltown: live",
        "Mayor speaks of 'dark day'",
        "Schools to stay shut",
    ]
    assert {removal.reason for removal in reading.removed} == {
        "boilerplate: live page notice",
        "boilerplate: comments footer",
    }


def test_a_post_has_its_time_when_the_page_has_a_date() -> None:
    dated = HEADED.replace(": live\n", ": live\n\nThursday 13 February 2025\n", 1)
    assert [segment.time for segment in read_article(dated).segments] == [None, "2025-02-13T12:41", None]


def test_a_report_is_one_segment_and_a_promotion_parts_it() -> None:
    text = "Ada Exampleby left.\nShe did not say why.\nRead more: Ada, a life\nHer brother stayed."
    assert starts(text, read_article(text)) == ["Ada Exampleby left.\nSh", "Her brother stayed."]


def test_a_long_line_without_an_end_is_a_caption() -> None:
    caption = "The mayor was seen to shake hands with the goose during a visit to the park in the north of the town"
    text = f"It rained.\nIt rained on.\n{caption}\nIt stopped.\nThe sun came.\nThen the night came."
    assert [(r.reason, r.span.of(text)) for r in read_article(text).removed] == [("boilerplate: caption", caption)]
