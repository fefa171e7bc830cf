import string
import sys
import time
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.actor import Actor, Role
from briefing.model.finding import Origin
from briefing.model.ids import ActorId, SourceId
from briefing.model.reading import Reading
from briefing.model.source import Source
from briefing.parse.article import read_article

AT = Origin("content/invented.md")
NEWS = st.text(
    alphabet=st.one_of(
        st.sampled_from("“”\"'’‘«».,:;!?-–— \n\r\t\u00a0\u2028\u00ad\ufeffâ€œ™Ã©Â()" + string.ascii_letters),
        st.characters(),
    ),
    max_size=400,
)
WORDS = (
    'Ada Exampleby|said|he|she says|“|”|"|’|\n|\n\n|. |, |adding|according to|Nato|the minister|By|Live reporter'
    "|13 February 2025|Read more: |Comments|Speaking to|X|US| – |12:41|asked|who|a former minister|his|Mr"
    "|statement in full:|We’re now hearing|â€œ|â€\x9d|Ã©|Â£|\u00ad|\r\n|, external, |&quot;"
    "|Published 5 hours ago|03/04/2025"
)
SCRAPS = st.lists(st.sampled_from(WORDS.split("|")), max_size=60).map("".join)


def holds(text: str, reading: Reading) -> None:
    """What must be true of every reading."""
    left_out = [r.span for r in reading.removed if r.reason != "boilerplate: link artefact"]
    assert all(above.end <= below.start for above, below in pairwise(left_out))
    end = 0
    for segment in reading.segments:
        assert end <= segment.span.start < segment.span.end <= len(text)
        end = segment.span.end
        for quote in segment.quotes:
            assert segment.span.contains(quote.span)
            assert quote.text == quote.span.of(text)
            assert (quote.attribution is None) == (quote.silence is not None)
            assert (
                quote.attribution is None or quote.attribution.span is None or quote.attribution.span.end <= len(text)
            )
        assert all(segment.span.contains(span) for mention in segment.mentions for span in mention.spans)
        named = [span for mention in segment.mentions for span in mention.spans]
        told = [*named, *(quote.span for quote in segment.quotes)]
        assert not any(span.overlaps(gone) for span in told for gone in left_out)
        assert all(segment.span.contains(gone) for gone in left_out if segment.span.overlaps(gone))


@given(st.one_of(NEWS, SCRAPS))
@settings(max_examples=300, deadline=None)
def test_any_text_at_all_can_be_read(text: str) -> None:
    holds(text, read_article(text))


@pytest.mark.parametrize("text", ["", " ", "\n", "“", "\ufeff", "\x00", "”“", "'", "\ud800", "a" * 5000, "“a " * 500])
def test_odd_texts_can_be_read(text: str) -> None:
    holds(text, read_article(text))


PIECES = (
    '“a” "b" ',
    "Ada Exampleby said “x”. ",
    "AaBb",
    "Said-",
    "a.B",
    "'a ",
    "â€œAÃ©&#8217;â€\x9d\u00ad ",
    "line\r\n",
    "a line of text that was wrapped at some width and goes on and on\n",
    "Source: x, external, y. ",
    "By Ada Exampleby and Bo Sampleton in Klow\n",
    "13 February 2025, 16:11\n",
    "Read more: a b. ",
    "Sign up to ",
    "A heading here\n\nProse is here, he said.\n\n",
    "(ABC) Big Name (BN) ",
    "He said: “The ‘geese’ of ‘Klow’ aren’t ‘ours’, ",
    "Mayor Zog Klowson of Klow said: “No.” The mayor added “a shame” for a spokesman.\n\n",
    "Q: Why?\n\nA: We will see.\n\n",
    "Ada Exampleby and Bo Exampleby said “x”. ",
)


@pytest.mark.parametrize("piece", PIECES)
def test_the_time_grows_with_the_text_and_not_with_its_square(piece: str) -> None:
    """Eight times the text would take sixty-four times as long; twenty, once in three times, is for a busy machine."""
    assert any(_eight_times(piece) <= 20 for _ in range(3))


@pytest.mark.parametrize("piece", PIECES)
def test_the_work_grows_with_the_text_and_not_with_its_square(piece: str) -> None:
    """Work is told in calls of functions and steps of generators, which are the same on every machine."""
    little, much = (_calls(piece * (size // len(piece))) for size in (3_000, 24_000))
    assert much <= 12 * little


def _eight_times(piece: str) -> float:
    """How many times as long eight times the text takes; a tenth of a second is for what any text takes."""
    little, much = (_seconds(piece * (size // len(piece))) for size in (10_000, 80_000))
    return (much - 0.1) / little


def _seconds(text: str) -> float:
    start = time.process_time()
    read_article(text)
    return time.process_time() - start


def _calls(text: str) -> int:
    """How many calls and steps it takes to read the text."""
    found = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal found
        found += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read_article(text)
    finally:
        sys.setprofile(before)
    return found


def actor(
    id_: str, name: str, kind: str = "person", roles: tuple[Role, ...] = (), aliases: tuple[str, ...] = ()
) -> Actor:
    return Actor(id=ActorId(id_), origin=AT, name=name, kind=kind, roles=roles, aliases=aliases)  # type: ignore[arg-type]


def test_the_registry_gives_names_ids_and_offices() -> None:
    of = ActorId("borduria")
    actors = [
        actor("borduria", "Borduria", "country", aliases=("Szohôd",)),
        actor("ada-exampleby", "Ada Exampleby", roles=(Role(title="Foreign Minister", of=of),)),
        actor("x", "X", "organisation"),
    ]
    text = "The foreign minister of Borduria said on X it was “a mistake”. Szohôd agreed. Her son X sat in Szohôd."
    (segment,) = read_article(text, actors=actors).segments
    (quote,) = segment.quotes
    assert quote.attribution is not None
    assert (quote.attribution.speaker, quote.attribution.actor) == ("Ada Exampleby", "ada-exampleby")
    assert quote.attribution.span is not None
    assert quote.attribution.span.of(text) == "The foreign minister of Borduria"
    assert (quote.attribution.cue, quote.attribution.rule) == ("said", "verb-before")
    found = {mention.actor: [span.of(text) for span in mention.spans] for mention in segment.mentions}
    assert found == {"borduria": ["Borduria", "Szohôd"], "x": ["X"]}


def test_two_spellings_are_one_person() -> None:
    text = "President Ottokar Mockynskyy spoke. Mockynsky said: “Never.” Mockynskiy left."
    (segment,) = read_article(text).segments
    (mention,) = segment.mentions
    assert (mention.name, mention.kind, len(mention.spans)) == ("Ottokar Mockynskyy", "person", 3)


def test_the_attribution_is_the_words_that_name_the_speaker() -> None:
    text = "Ada Exampleby left. “I am done,” she said. “Quite done,” Ms Exampleby added."
    found = [quote.attribution for quote in read_article(text).segments[0].quotes]
    assert [(a.speaker, a.span.of(text), a.cue) for a in found if a and a.span] == [
        ("Ada Exampleby", "she", "said"),
        ("Ada Exampleby", "Ms Exampleby", "added"),
    ]


def test_the_publisher_goes_by_the_name_in_the_registry() -> None:
    source = Source(id=SourceId("example"), origin=AT, name="The Daily Example", domains=("example.org",))
    text = "A headline of some words\n\nAda Exampleby left.\n\nSource: https://news.example.org/a/b?c=1"
    facts = read_article(text, sources=[source]).facts
    assert (facts.source, facts.url, facts.title) == (
        "The Daily Example",
        "https://news.example.org/a/b?c=1",
        "A headline of some words",
    )
