"""Statements in lists: on an actor's page, on a topic's, in the index of all."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.linking.link import link
from briefing.model.finding import Origin
from briefing.model.ids import ActorId, QuoteId, StatementId
from briefing.model.library import Library
from briefing.model.page import Rendered
from briefing.model.statement import Ruling
from briefing.pipeline.theme import read_theme
from briefing.render.context import Context
from briefing.render.engine import render
from briefing.render.paging import leaves
from briefing.render.views.actor import ActorView, actor_view
from briefing.render.views.statement_lists import StatementsView, in_the_index, statements_view
from briefing.render.views.statements import fair_share
from briefing.render.views.topic import topic_view
from tests.invented import actor, entry, library, quote
from tests.render.said import BRIDGE, FISH, SURRENDER, TOLLS, context_of, entry_of
from tests.site.published import MINI


def _actor(context: Context, id_: str) -> ActorView:
    entries = context.site.by_actor.get(ActorId(id_), ())
    return actor_view(context, context.site.actors[ActorId(id_)], next(leaves(context, "actor", entries, id_)))


def _index(context: Context) -> StatementsView:
    return statements_view(context, next(leaves(context, "statements", in_the_index(context.site))))


# An actor's page


def test_statements_stand_under_whom_they_are_about_the_most_first() -> None:
    context = context_of(
        entry_of("one/01-a", (BRIDGE, "ada", ["bob"]), (TOLLS, "ada", ["cid", "bob"]), (FISH, "ada", [])),
    )
    view = _actor(context, "ada")
    assert view.said_count == 3
    assert [(group.id, group.count, len(group.lines), len(group.also)) for group in view.said] == [
        ("about-bob", 2, 1, 1),
        ("about-cid", 1, 1, 0),
        ("other", 1, 1, 0),
    ]
    (again,) = view.said[0].also
    assert again.text == f"“{TOLLS}”"


def test_what_is_said_about_an_actor_stands_under_the_speakers() -> None:
    context = context_of(
        entry_of("one/01-a", (BRIDGE, "ada", ["bob"]), (TOLLS, "ada", ["bob"]), (FISH, "cid", ["bob"]))
    )
    assert [(group.id, group.count) for group in _actor(context, "bob").about] == [("by-ada", 2), ("by-cid", 1)]


def test_an_utterance_of_several_articles_is_one_line_and_comes_first() -> None:
    context = context_of(
        entry_of("one/01-a", (TOLLS, "ada", ["bob"]), (BRIDGE, "ada", ["bob"])),
        entry_of("two/01-b", (SURRENDER, "ada", ["bob"])),
    )
    (group,) = _actor(context, "ada").said
    assert [line.carried for line in group.lines] == ["2 outlets, 2 wordings", "Unknown source"]


# The index


@given(st.lists(st.integers(min_value=1, max_value=60), max_size=30), st.integers(min_value=-5, max_value=300))
def test_a_fair_share_fits_and_no_larger_one_would(sizes: list[int], room: int) -> None:
    share = fair_share(sizes, room)
    shown = sum(min(size, share) for size in sizes)
    assert shown <= max(room, 0)
    assert share == max(sizes, default=0) or sum(min(size, share + 1) for size in sizes) > room


def test_statements_of_several_quotes_come_first_then_the_others_by_speaker() -> None:
    context = context_of(
        entry_of("one/01-a", (TOLLS, "bob", []), (BRIDGE, "ada", []), (FISH, "ada", [])),
        entry_of("two/01-b", (SURRENDER, "ada", [])),
    )
    view = _index(context)
    assert view.pager.total == 3
    assert [line.link.href for line in view.several] == [
        f"/statements/{next(s.id for s in context.site.voices.statements.values() if s.has_page)}/"
    ]
    assert [(group.id, [line.link.href for line in group.lines]) for group in view.speakers] == [
        ("by-ada", ["/entries/one/01-a/#q3"]),
        ("by-bob", ["/entries/one/01-a/#q1"]),
    ]


def test_an_editors_title_stands_above_the_words() -> None:
    ruling = Ruling(
        id=StatementId("bridge"),
        origin=Origin("content/statements/bridge.yaml"),
        title="On the bridge",
        quotes=(QuoteId("one/01-a#q1"),),
    )
    context = context_of(entry_of("one/01-a", (BRIDGE, "ada", [])), ruling)
    (line,) = _index(context).several
    assert (line.link.text, line.words) == ("On the bridge", f"“{BRIDGE}”")


def _many() -> Library:
    """A thousand statements of a hundred speakers, a third of them of one, about thirty others."""
    entries = []
    for number in range(200):
        said = []
        for each in range(5):
            at = number * 5 + each
            words = " ".join(f"{stem}{at:x}" for stem in ("bridge", "toll", "trout", "harbour", "winter", "stone") * 3)
            speaker = "talker" if at % 3 == 0 else f"speaker-{at % 100:02}"
            said.append((words, speaker, [f"about-{at % 30:02}", f"about-{at % 7:02}"]))
        entries.append(entry_of(f"article-{number // 10:02}/{number % 10:02}-an-entry-with-quite-a-long-name", *said))
    names = {who for each in entries for who in each.actors}
    return library(*entries, *(actor(who, name=f"{who} Exampleby-Sampleson") for who in names))


@pytest.fixture(scope="module")
def many() -> dict[str, Rendered]:
    context = Context.of(link(_many()))
    assert len(context.site.voices.statements) == 1000
    return {file.path: file for file in render(context, read_theme(MINI))}


@pytest.mark.parametrize("path", ["statements/index.html", "who-on-whom/index.html", "actors/talker/index.html"])
def test_a_thousand_statements_make_no_heavy_page(many: dict[str, Rendered], path: str) -> None:
    main = many[path].content.partition(b'<h2 id="entries">')[0]
    assert 5_000 < len(main) <= 60_000


def test_all_that_an_actor_said_is_on_pages_of_its_own(many: dict[str, Rendered]) -> None:
    assert len(re.findall(rb"in the list of all that talker", many["actors/talker/index.html"].content)) > 5
    paths = [path for path in many if path.startswith("actors/talker/said/")]
    lines = [
        b"".join(re.findall(rb'<ul class="counted statements">.*?</ul>', many[path].content, re.DOTALL))
        for path in paths
    ]
    assert sum(line.count(b"<li>") for line in lines) == 334


def test_the_index_has_every_statement_once(many: dict[str, Rendered]) -> None:
    pages = [
        many[path].content
        for path in many
        if path.startswith("statements/") and b'<ul class="counted statements">' in many[path].content
    ]
    lines = [b"".join(re.findall(rb'<ul class="counted statements">.*?</ul>', page, re.DOTALL)) for page in pages]
    assert len(pages) == 20
    assert sum(line.count(b"<li>") for line in lines) == 1000


# A topic


def test_a_topic_shows_what_several_outlets_carry_and_counts_its_speakers_statements() -> None:
    context = context_of(
        entry("one/01-a", topics=("toll",), quotes=(quote(BRIDGE, speaker="ada"), quote(TOLLS, speaker="ada"))),
        entry("two/01-b", topics=("toll",), quotes=(quote(SURRENDER, speaker="ada"),), actors=("ada",)),
        entry("three/01-c", quotes=(quote(FISH, speaker="ada"),)),
    )
    topic = next(iter(context.site.topics.values()))
    view = topic_view(context, topic, next(leaves(context, "topic", context.site.by_topic[topic.id], topic.id)))
    assert [line.carried for line in view.statements] == ["2 outlets, 2 wordings"]
    assert [(counted.link.text, counted.count) for counted in view.speakers] == [("ada", 2)]
