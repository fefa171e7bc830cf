"""Who appears on which topic, and with whom."""

from collections.abc import Iterable

from briefing.model.entry import Entry
from briefing.model.ids import ActorId, TopicId
from briefing.render.views.actors_and_topics import actors_and_topics_view
from briefing.render.views.network import network_view
from tests.invented import entry
from tests.render.said import context_of


def on(number: int, actors: Iterable[str], topics: Iterable[str] = ()) -> Entry:
    """An entry with these actors on these topics."""
    return entry(f"a/{number:02}-x", actors=tuple(map(ActorId, actors)), topics=tuple(map(TopicId, topics)))


def test_cells_count_entries_and_lead_to_them() -> None:
    view = actors_and_topics_view(
        context_of(on(1, ["ada", "bo"], ["tolls", "fish"]), on(2, ["ada"], ["tolls"]), on(3, ["bo"]), on(4, ["bo"]))
    )
    assert [(column.link.text, column.count) for column in view.columns] == [("tolls", 2), ("fish", 1)]
    assert [(row.of.link.text, row.of.count) for row in view.rows] == [("bo", 3), ("ada", 2)]
    assert [[cell.step for cell in row.cells] for row in view.rows] == [[4, 4], [5, 4]]
    cell = view.rows[1].cells[0]
    assert cell.count
    assert (cell.count.text, cell.count.href) == ("2", "/topics/tolls/?actor=ada#entries")
    assert cell.name == "ada on “tolls”: 2 entries"


def test_an_entry_that_names_an_actor_twice_counts_once() -> None:
    view = actors_and_topics_view(context_of(on(1, ["ada", "ada"], ["tolls", "tolls"])))
    assert [cell.count.text for cell in view.rows[0].cells if cell.count] == ["1"]


def test_the_table_has_as_many_as_one_can_look_at() -> None:
    context = context_of(*(on(n, [f"actor-{n:02}", "ada"], [f"topic-{n:02}"]) for n in range(1, 30)))
    view = actors_and_topics_view(context)
    assert (len(view.rows), len(view.columns)) == (15, 12)
    assert (view.all_actors.count, view.all_topics.count) == (30, 29)


def test_without_topics_there_is_no_table() -> None:
    assert actors_and_topics_view(context_of(on(1, ["ada"]))).rows == ()


def test_the_network_says_in_words_and_numbers_what_it_draws() -> None:
    view = network_view(context_of(on(1, ["ada", "bo", "cy"]), on(2, ["bo", "ada"]), on(3, ["dee"])))
    assert view.picture
    assert view.in_words == "Most often together: ada and bo, in 2 entries"
    assert [(pair.one.text, pair.other.text, pair.count) for pair in view.pairs] == [
        ("ada", "bo", 2),
        ("bo", "cy", 1),
        ("ada", "cy", 1),
    ]
    assert [(each.actor.link.href, each.actor.count) for each in view.nodes] == [
        ("/actors/ada/", 2),
        ("/actors/bo/", 2),
        ("/actors/cy/", 1),
    ]
    assert len(view.pairs) == len(view.picture.edges)


def test_whoever_appears_alone_makes_no_network() -> None:
    view = network_view(context_of(on(1, ["ada"])))
    assert (view.picture, view.nodes, view.pairs) == (None, (), ())
