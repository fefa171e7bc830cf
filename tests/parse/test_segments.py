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


def test_a_report_is_one_segment_that_runs_over_what_is_removed_inside_it() -> None:
    text = "Ada Exampleby left.\nShe did not say why.\nRead more: Ada, a life of Bob Bogusson\nHer brother stayed."
    reading = read_article(text)
    (segment,) = reading.segments
    assert starts(text, reading) == ["Ada Exampleby left.\nSh"]
    assert segment.span.end == len(text)
    assert reading.words(segment, text).split("\n") == [
        "Ada Exampleby left.",
        "She did not say why.",
        " ",
        "Her brother stayed.",
    ]
    assert [mention.name for mention in segment.mentions] == ["Ada Exampleby"]


REPORT = """Goose statue stolen from the town hall

Police look for a man with a wheelbarrow.

By Ada Exampleby and Bob Bogusson

3 May 2026

KLOW (Fauxters) — The statue was stolen on Monday, Mayor Lou Lorem says.

Watch: The night of the goose

'A sad day'

“It is a sad day,” she said.

14:05

Nobody has been arrested."""


def test_no_date_sub_heading_or_player_parts_a_short_report_and_its_text_begins_below_the_standfirst() -> None:
    reading = read_article(REPORT)
    (segment,) = reading.segments
    assert (segment.span.of(REPORT)[:4], segment.span.end) == ("KLOW", len(REPORT))
    assert (segment.heading, segment.author) == ("Goose statue stolen from the town hall", "Ada Exampleby")
    assert [quote.text for quote in segment.quotes] == ["It is a sad day,"]
    assert ("standfirst", "Police look for a man with a wheelbarrow.") in [
        (removal.reason, removal.span.of(REPORT)) for removal in reading.removed
    ]


def test_a_long_report_is_parted_at_the_sub_headings_with_much_text_below() -> None:
    prose = "The geese of Klow were counted again on Monday by the same man as before.\n\n" * 25
    old = "The old count\n\nIt was lower.\n\n"
    text = f"The geese of Klow\n\n{prose}A new count\n\n{prose}{old}What comes next\n\n{prose}"
    assert [segment.heading for segment in read_article(text).segments] == [
        "The geese of Klow",
        "A new count",
        "What comes next",
    ]


def test_times_between_paragraphs_make_a_live_page_and_belong_to_the_heading_above_them() -> None:
    text = (
        "Storm over Streltown\n\nThursday 13 February 2025\n\nThe storm has reached the town, the mayor says."
        "\n\nRoof torn off\n\n14:05\n\nAda Exampleby\nPolitical reporter\n\nThe roof of the station is gone."
        "\n\nUpdated at 14.30\n\nSchools are shut\n\n12:41\n\nAll schools are shut until Friday, the council says."
    )
    assert [(s.heading, s.time, s.author) for s in read_article(text).segments] == [
        ("Storm over Streltown", None, None),
        ("Roof torn off", "2025-02-13T14:05", "Ada Exampleby"),
        ("Schools are shut", "2025-02-13T12:41", None),
    ]


def test_a_day_with_its_time_below_a_heading_is_the_time_of_a_post() -> None:
    text = (
        "Storm over Streltown: live updates\n\nThe storm has reached the town and we have just seen the last train go."
        "\n\nRoof torn off\n\n2:15 p.m. ET, February 13, 2025\n\nThe roof of the station is gone.\n\nStay with us.\n\n"
        "Schools are shut\n\n1:02 p.m. ET, February 13, 2025\n\nAll schools are shut until Friday."
    )
    assert [segment.time for segment in read_article(text).segments] == [
        None,
        "2025-02-13T14:15-05:00",
        "2025-02-13T13:02-05:00",
    ]


def test_the_points_of_a_live_page_are_one_post_and_a_standfirst_belongs_to_its_headline() -> None:
    text = (
        "Storm over Streltown: live updates\nTrains have stopped and schools are shut\nKey points\n"
        "Roof of the station torn off\nMayor asks all to stay at home\nNobody has been hurt\nSchools are shut\n12:41\n"
        "All schools are shut until Friday, and we’ve just heard from the mayor.\n"
        "More from the mayor\n12:02\nShe is at home."
    )
    assert [(s.heading, " ".join(s.span.of(text).split()[-4:])) for s in read_article(text).segments] == [
        ("Storm over Streltown: live updates", "and schools are shut"),
        ("Key points", "Nobody has been hurt"),
        ("Schools are shut", "heard from the mayor."),
        ("More from the mayor", "She is at home."),
    ]


def test_a_long_line_without_an_end_is_a_caption() -> None:
    caption = "The mayor was seen to shake hands with the goose during a visit to the park in the north of the town"
    text = f"It rained.\nIt rained on.\n{caption}\nIt stopped.\nThe sun came.\nThen the night came."
    assert [(r.reason, r.span.of(text)) for r in read_article(text).removed] == [("boilerplate: caption", caption)]
