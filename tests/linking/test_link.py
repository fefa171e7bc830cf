"""Every link followed both ways, and nothing shown twice."""

from collections.abc import Iterable, Mapping
from typing import Any

from briefing.linking.link import link, original
from briefing.model.citation import Citation
from briefing.model.ids import ActorId, SourceId
from tests.invented import actor, article, entry, library, quote, topic


def _ids(groups: Mapping[Any, Iterable[Any]]) -> dict[str, list[str]]:
    return {key: [value.id for value in values] for key, values in groups.items()}


def _words(citations: Iterable[Citation]) -> list[str]:
    return [f"{citation.quote.text} @ {citation.entry.id}#{citation.anchor}" for citation in citations]


def test_an_actor_and_a_topic_lead_to_their_entries_the_newest_first() -> None:
    site = link(
        library(
            entry("one/01-a", time="2025-02-13T10:00", actors=("ada", "bob"), topics=("talks",)),
            entry("one/02-b", time="2025-02-13T11:00", actors=("ada",), topics=("talks", "war")),
        )
    )
    assert _ids(site.by_actor) == {"ada": ["one/02-b", "one/01-a"], "bob": ["one/01-a"]}
    assert _ids(site.by_topic) == {"talks": ["one/02-b", "one/01-a"], "war": ["one/02-b"]}


def test_an_actor_named_twice_has_the_entry_once() -> None:
    site = link(library(entry("one/01-a", actors=("ada", "ada", "bob"), topics=("talks", "talks"))))
    assert _ids(site.by_actor) == {"ada": ["one/01-a"], "bob": ["one/01-a"]}
    assert _ids(site.by_topic) == {"talks": ["one/01-a"]}
    assert [(each.actor.id, each.entries) for each in site.company[ActorId("bob")]] == [("ada", 1)]


def test_an_article_leads_to_its_entries_in_the_order_of_their_numbers() -> None:
    numbers = ["100", "09", "99", "10"]
    site = link(library(*(entry(f"one/{number}-x", time="2025-02-13") for number in numbers)))
    assert _ids(site.by_article) == {"one": ["one/09-x", "one/10-x", "one/99-x", "one/100-x"]}


def test_quotes_are_found_under_their_speaker_and_under_whom_they_are_about() -> None:
    site = link(
        library(
            entry(
                "one/01-a",
                actors=("ada", "bob"),
                quotes=(
                    quote("We shall talk", speaker="ada", about=["bob", "bob"]),
                    quote("Nobody knows"),
                    quote("No", speaker="bob", about=["bob"]),
                ),
            )
        )
    )
    assert {who: _words(of) for who, of in site.voices.said.items()} == {
        "ada": ["We shall talk @ one/01-a#q1"],
        "bob": ["No @ one/01-a#q3"],
    }
    assert _words(site.voices.about[ActorId("bob")]) == ["We shall talk @ one/01-a#q1", "No @ one/01-a#q3"]


COPIES = (
    article("copy", copy_of="one"),
    article("rewrite", copy_of="copy"),
    entry(
        "one/01-a",
        actors=("ada",),
        topics=("talks",),
        quotes=(
            quote("We shall talk", speaker="ada"),
            quote("Yes, yes", speaker="ada"),
            quote("Yes, yes", speaker="ada"),
        ),
    ),
    entry(
        "copy/01-a",
        actors=("ada", "bob"),
        topics=("talks",),
        copy_of="one/01-a",
        quotes=(quote("“We SHALL talk.”", speaker="ada"), quote("We must", speaker="ada")),
    ),
    entry("rewrite/01-a", actors=("ada",), copy_of="copy/01-a", quotes=(quote("We must!", speaker="ada"),)),
)


def test_a_copy_stands_under_its_original_and_in_no_other_list() -> None:
    site = link(library(*COPIES))
    assert [each.id for each in site.entries] == ["one/01-a"]
    assert _ids(site.copies) == {"one/01-a": ["copy/01-a", "rewrite/01-a"]}
    assert _ids(site.by_actor) == {"ada": ["one/01-a"]}
    assert _ids(site.by_topic) == {"talks": ["one/01-a"]}
    assert _ids(site.by_article) == {"one": ["one/01-a"], "copy": ["copy/01-a"], "rewrite": ["rewrite/01-a"]}
    assert not any(site.company.values())


def test_a_copy_is_cited_only_for_words_that_its_original_lacks() -> None:
    assert _words(link(library(*COPIES)).voices.said[ActorId("ada")]) == [
        "We shall talk @ one/01-a#q1",
        "Yes, yes @ one/01-a#q2",
        "Yes, yes @ one/01-a#q3",
        "We must @ copy/01-a#q2",
    ]


def test_an_actor_of_a_copy_alone_has_a_page_all_the_same() -> None:
    assert "bob" in link(library(*COPIES)).actors


def test_a_copy_whose_original_is_not_shown_stands_for_itself() -> None:
    made = library(entry("copy/01-a", copy_of="one/01-a"))
    assert original(next(iter(made.entries.values())), made) == "copy/01-a"
    assert [each.id for each in link(made).entries] == ["copy/01-a"]


def test_every_entry_has_its_time_copies_too() -> None:
    site = link(library(*COPIES, entry("two/01-a", time="2025")))
    assert {id_: str(time) for id_, time in site.times.items() if time} == {"two/01-a": "2025"}
    assert len(site.times) == 4


def test_company_is_counted_and_the_most_frequent_comes_first() -> None:
    site = link(
        library(
            entry("one/01-a", actors=("ada", "bob", "cleo")),
            entry("one/02-b", actors=("ada", "cleo")),
            entry("one/03-c", actors=("ada",)),
            entry("one/04-d", actors=("dora",)),
        )
    )
    assert {who: [(each.actor.id, each.entries) for each in of] for who, of in site.company.items()} == {
        "ada": [("cleo", 2), ("bob", 1)],
        "bob": [("ada", 1), ("cleo", 1)],
        "cleo": [("ada", 2), ("bob", 1)],
        "dora": [],
    }


def test_only_actors_and_topics_that_something_refers_to_are_on_the_site() -> None:
    site = link(
        library(
            entry("one/01-a", actors=("ada",), topics=("talks",)),
            article("two", by="writer"),
            actor("nobody"),
            topic("talks", "diplomacy"),
            topic("diplomacy", "politics"),
            topic("politics"),
            topic("idle", "politics"),
        )
    )
    assert sorted(site.actors) == ["ada", "writer"]
    assert sorted(site.topics) == ["diplomacy", "politics", "talks"]
    assert _ids(site.subtopics) == {"diplomacy": ["talks"], "politics": ["diplomacy"]}
    assert _ids(site.written) == {"writer": ["two"]}


def test_articles_lead_to_their_copies_and_sources_to_their_articles_the_newest_first() -> None:
    gazette = SourceId("gazette")
    site = link(
        library(
            article("one", published="2025-02-12", source=gazette),
            article("two", updated="2025-02-13", source=gazette, copy_of="one"),
            article("three", source=gazette),
            article("four", published="2025-02-14"),
        )
    )
    assert _ids(site.article_copies) == {"one": ["two"]}
    assert _ids(site.articles_of) == {"gazette": ["two", "one", "three"]}


def test_an_empty_library_is_an_empty_site() -> None:
    site = link(library())
    assert (site.entries, dict(site.actors), dict(site.by_article), site.as_of) == ((), {}, {}, None)
