"""What the views make of entries that are out of the ordinary."""

from collections.abc import Callable
from datetime import UTC
from typing import Any

import feedparser
import pytest

from briefing.model.entry import Correction, Entry
from briefing.model.finding import Origin
from briefing.model.ids import ActorId, ArticleId, EntryId, TopicId
from briefing.model.moment import Moment
from briefing.render.context import Context
from briefing.render.views.entry import entry_view
from tests.render.conftest import Files, MakeSite

FIRST = EntryId("klow-talks/01-talks-open-in-klow")


def _entry(id_: str, **keys: Any) -> Entry:
    article = ArticleId(id_.partition("/")[0])
    return Entry(id=EntryId(id_), origin=Origin(f"content/entries/{id_}.md"), title="An entry", article=article, **keys)


@pytest.fixture
def with_entry(site: MakeSite) -> Callable[..., tuple[Context, Entry]]:
    def make(id_: str, **keys: Any) -> tuple[Context, Entry]:
        entry = _entry(id_, **keys)
        return Context.of(site(entries={entry.id: entry})), entry

    return make


@pytest.mark.parametrize(
    ("body", "summary"),
    [
        ("One.\n\nTwo.", "One."),
        ("\n\nOne.\n\nTwo.", "One."),
        ("One\nand *more*.\n\nTwo.", "One and more."),
        ("a < b & [c](actor:syldavia)", "a < b & c"),
        ("Of [the king][1].\n\n[1]: actor:syldavia", "Of the king."),
        ("# Points\n\nOne.", "One."),
        ("", ""),
    ],
)
def test_a_summary_is_the_first_paragraph_in_plain_words(site: MakeSite, body: str, summary: str) -> None:
    assert Context.of(site()).summary(body) == summary


def test_a_topic_named_twice_is_shown_once(with_entry: Callable[..., tuple[Context, Entry]]) -> None:
    context, entry = with_entry(
        "klow-talks/07-twice",
        topics=(TopicId("ferry"), TopicId("ferry")),
        actors=(ActorId("syldavia"), ActorId("syldavia")),
    )
    view = entry_view(context, entry)
    assert [link.text for link in view.actors] == ["Syldavia"]
    assert [link.text for link in view.topics] == ["The ferry"]
    assert [link.text for link in context.card(entry).topics] == ["The ferry"]


def test_a_copy_of_a_copy_leads_to_the_entry_that_is_listed(with_entry: Callable[..., tuple[Context, Entry]]) -> None:
    context, entry = with_entry("undated-leaflet/07-copy", copy_of=EntryId("szohod-copy/01-talks-open"))
    assert entry not in context.site.entries
    link = entry_view(context, entry).same_as
    assert link
    assert link.href == f"/mini/entries/{FIRST}/"


def test_neighbours_follow_the_article(site: MakeSite) -> None:
    context = Context.of(site())
    first, second = context.site.by_article[ArticleId("klow-talks")]
    assert entry_view(context, first).previous is None
    following, previous = entry_view(context, first).following, entry_view(context, second).previous
    assert following
    assert previous
    assert (following.text, previous.text) == (second.title, first.title)


@pytest.mark.parametrize("written", ["0800", "0001-01-01", "9999-12-31T23:59-05:00", "1890-05-04T10:00"])
def test_a_date_is_refused_or_makes_a_good_feed(rendered: Callable[..., Files], written: str) -> None:
    try:
        entry = _entry("klow-talks/07-long-ago", time=Moment.parse(written, UTC))
    except ValueError:
        return
    feed = feedparser.parse(rendered(entries={entry.id: entry})["feed.xml"].encode())
    assert not feed.bozo
    updated = next(each.updated for each in feed.entries if each.title == "An entry")
    assert len(updated) == len("2031-05-04T09:00:00Z")


@pytest.mark.parametrize("link", ["[here](#q1)", "[root](/about/)", "[beside](../02-agenda-of-the-day/)"])
def test_a_relative_link_is_whole_in_the_feed(rendered: Callable[..., Files], link: str) -> None:
    entry = _entry("klow-talks/07-linked", body=f"See {link}.")
    feed = feedparser.parse(rendered(entries={entry.id: entry})["feed.xml"].encode())
    content = next(each.content[0].value for each in feed.entries if each.title == "An entry")
    assert 'href="https://briefing.example/' in content


def _corrections(*days: str) -> tuple[Correction, ...]:
    return tuple(Correction(on=Moment.parse(day, UTC), text=f"<b>Not & {day}") for day in days)


def test_corrections_are_shown_the_latest_first(with_entry: Callable[..., tuple[Context, Entry]]) -> None:
    view = entry_view(*with_entry("klow-talks/07-right", corrections=_corrections("2031-05-06", "2031-05-08")))
    assert [(each.when.text, each.text) for each in view.corrections] == [
        ("8 May 2031", "<b>Not & 2031-05-08"),
        ("6 May 2031", "<b>Not & 2031-05-06"),
    ]


def test_a_correction_makes_its_entry_new_in_the_feed(rendered: Callable[..., Files]) -> None:
    time, corrections = Moment.parse("2030-01-01", UTC), _corrections("2031-06-01")
    entry = _entry("klow-talks/07-right", time=time, corrections=corrections, body="It rained.")
    feed = feedparser.parse(rendered(entries={entry.id: entry})["feed.xml"].encode())
    first = feed.entries[0]
    assert (first.title, first.updated, feed.feed.updated) == (
        "An entry",
        "2031-06-01T23:59:59Z",
        "2031-06-01T23:59:59Z",
    )
    assert first.content[0].value.startswith(
        "<p><strong>Correction, 1 June 2031:</strong> &lt;b&gt;Not &amp; 2031-06-01</p>\n<p>It rained.</p>"
    )


def test_a_summary_leaves_citations_out(site: MakeSite) -> None:
    context = Context.of(site())
    assert context.summary("It rained,[^q1] she said [^klow-talks/01-talks-open-in-klow#q2].") == "It rained, she said."
