"""The page of a statement, and articles that are one witness."""

import pytest

from briefing.model.ids import ArticleId
from briefing.render.context import Context
from briefing.render.paging import leaves
from briefing.render.views.article import article_view
from briefing.render.views.statement import StatementView, statement_view
from tests.invented import article
from tests.render.said import BRIDGE, SURRENDER, context_of, entry_of


def _statement(context: Context) -> StatementView:
    (statement,) = (s for s in context.site.voices.statements.values() if s.has_page)
    return statement_view(context, statement)


def test_wordings_stand_side_by_side_against_the_one_on_record() -> None:
    context = context_of(
        entry_of("one/01-a", (BRIDGE, "ada", ["bob"]), time="2031-05-04T10:00"),
        entry_of("two/01-b", (SURRENDER, "ada", ["bob"]), time="2031-05-04T11:00"),
        entry_of("three/01-c", (f"{BRIDGE}.", "ada", ["bob"]), time="2031-05-04T12:00"),
    )
    view = _statement(context)
    first, second = view.wordings
    assert (first.on_record, first.wording.relation, first.why) == (True, "same", "carried by most outlets")
    assert (second.on_record, second.wording.relation, second.why) == (False, "changed", "")
    assert [len(each.carriers) for each in view.wordings] == [2, 1]
    assert (first.is_earliest, second.is_earliest) == (True, False)


def test_nobody_is_called_earliest_where_the_times_do_not_tell() -> None:
    for times in (("2031-05-04", "2031-05-04"), ("2031-05-04T10:00", "2031-05-04"), (None, "2031-05-04")):
        context = context_of(
            entry_of("one/01-a", (BRIDGE, "ada", []), time=times[0]),
            entry_of("two/01-b", (SURRENDER, "ada", []), time=times[1]),
        )
        assert [each.is_earliest for each in _statement(context).wordings] == [False, False], times


@pytest.mark.parametrize("early", ["2031-05-03", "2031-05-03T23:59", "2031-04"])
def test_an_earlier_day_is_the_earliest(early: str) -> None:
    context = context_of(
        entry_of("one/01-a", (BRIDGE, "ada", []), time=early),
        entry_of("two/01-b", (SURRENDER, "ada", []), time="2031-05-04"),
    )
    earliest = [each for each in _statement(context).wordings if each.is_earliest]
    assert [carrier.entry.href for each in earliest for carrier in each.carriers] == ["/entries/one/01-a/#q1"]


def test_a_copy_is_named_beside_its_original_and_does_not_count() -> None:
    context = context_of(
        entry_of("one/01-a", (BRIDGE, "ada", [])),
        entry_of("two/01-b", (BRIDGE, "ada", [])),
        entry_of("three/01-c", (SURRENDER, "ada", [])),
        article("two", copy_of=ArticleId("one")),
    )
    view = _statement(context)
    assert view.carried == "In 2 wordings, quoted by 2 independent outlets"
    assert [len(witness.also) for witness in view.witnesses] == [1, 0]
    copies = [carrier.copies for each in view.wordings for carrier in each.carriers]
    assert [name for name in copies if name] == ["Unknown source"]


def test_articles_of_one_lineage_name_each_other_and_copies_are_named_apart() -> None:
    context = context_of(
        entry_of("one/01-a", (BRIDGE, "ada", [])),
        article("one", lineage="agency"),
        article("two", lineage="agency"),
        article("three", copy_of=ArticleId("one")),
        article("four"),
    )
    views = {
        id_: article_view(context, record, next(leaves(context, "article", (), id_)))
        for id_, record in context.site.articles.items()
    }
    assert [link.href for link in views[ArticleId("one")].kin] == ["/articles/two/"]
    assert [link.href for link in views[ArticleId("three")].kin] == ["/articles/two/"]
    assert [link.href for link in views[ArticleId("one")].copies] == ["/articles/three/"]
    assert views[ArticleId("four")].kin == ()
