"""The table of who speaks about whom."""

from briefing.linking.link import link
from briefing.render.context import Context
from briefing.render.views.who_on_whom import who_on_whom_view
from tests.invented import actor, library
from tests.render.said import BRIDGE, FISH, SURRENDER, TOLLS, context_of, entry_of


def test_the_matrix_counts_statements_by_speaker_and_whom_they_are_about() -> None:
    context = context_of(
        entry_of("one/01-a", (BRIDGE, "ada", ["bob", "cid"]), (TOLLS, "ada", ["bob"]), (FISH, "bob", ["cid"])),
        entry_of("two/01-b", (SURRENDER, "ada", ["bob"]), ("Come in", "cid", [])),
    )
    view = who_on_whom_view(context)
    assert [(column.link.text, column.count) for column in view.columns] == [("bob", 2), ("cid", 2)]
    assert [
        (row.of.link.text, row.of.count, [c.count.text if c.count else "" for c in row.cells]) for row in view.rows
    ] == [("ada", 2, ["2", "1"]), ("bob", 1, ["", "1"])]
    cell = view.rows[0].cells[0]
    assert cell.count
    assert cell.count.href == "/actors/ada/#about-bob"
    assert cell.name == "ada on bob: 2 statements"


def test_a_wide_matrix_keeps_the_most_frequent_columns_and_lists_the_rest() -> None:
    others = [f"other-{number:02}" for number in range(30)]
    context = context_of(entry_of("one/01-a", (BRIDGE, "ada", others), (TOLLS, "ada", others[5:])))
    view = who_on_whom_view(context)
    assert len(view.columns) == 25
    assert [column.link.text for column in view.other_columns] == others[:5]
    assert all(len(row.cells) == 25 for row in view.rows)


def test_without_actors_pages_the_numbers_stand_alone() -> None:
    site = link(library(entry_of("one/01-a", (BRIDGE, "ada", ["bob"])), pages={"actor": False}))
    count = who_on_whom_view(Context.of(site)).rows[0].cells[0].count
    assert count
    assert (count.text, count.href) == ("1", None)


def test_names_are_those_of_the_actors() -> None:
    context = context_of(entry_of("one/01-a", (BRIDGE, "ada", ["bob"])), actor("ada", name="Ada Exampleby"))
    assert who_on_whom_view(context).rows[0].of.link.text == "Ada Exampleby"
