"""What pages say to machines: in schema.org's own words, as JSON that no text can break out of."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from briefing.linking.link import link
from briefing.model.actor import Role
from briefing.model.citation import citations
from briefing.model.ids import ActorId, SourceId
from briefing.render.context import Context
from briefing.render.linked_data import things
from briefing.render.linked_data.graph import known
from briefing.render.linked_data.postings import asked, coverage, posting
from briefing.render.linked_data.quotations import quotations, utterance
from briefing.render.views.parts import Link
from tests.invented import actor, article, entry, library, question, quote, topic
from tests.render.schema_org import PROPERTIES, TYPES, above

SITE = "https://briefing.example/"
BORDURIA = actor("borduria", name="Borduria", kind="country")
OFFICE = actor("office", name="Gate Office", kind="organisation", aliases=("The Office",), country=ActorId("borduria"))
ADA = actor(
    "ada",
    name="Ada Exampleby",
    aliases=("Exampleby",),
    same_as=("https://people.example/ada",),
    country=ActorId("borduria"),
    member_of=(ActorId("office"), ActorId("borduria")),
    roles=(Role(title="Keeper", of=ActorId("office")), Role(title="Minister", of=ActorId("borduria"))),
    body="She keeps the *gates*.",
)
PAPER = article(
    "gazette", source=SourceId("gazette"), url="https://gazette.example/1", published="2025-02-13", by="bea"
)
ENTRY = entry(
    "gazette/01-gates",
    time="2025-02-13T12:41",
    actors=("ada", "borduria", "office"),
    topics=("gates",),
    quotes=(quote("The gates are open", speaker="ada", about=("borduria",)), quote("gates")),
    body="The gates open.",
)
LATER = entry("gazette/02-shut", time="2025-02-13T16:00", body="They shut.")
COPY = entry("wire/01-gates", actors=("ada",), quotes=(quote("The gates are open", speaker="ada"),))
OPEN = question("open", ("gazette/01-gates", 1), ("wire/01-gates", "x"))


def _context(**settings: Any) -> Context:
    records = (ENTRY, LATER, COPY, PAPER, ADA, BORDURIA, OFFICE, OPEN, topic("gates"))
    return Context.of(link(library(*records, base_url=SITE, **settings)))


def _statement(context: Context) -> Any:
    return context.site.voices.statements[context.site.voices.statement_of[citations(COPY)[0].id]]


def _page(text: str | None) -> list[dict[str, Any]]:
    assert text
    read = json.loads(text)
    assert read["@context"] == "https://schema.org"
    return list(read["@graph"])


def test_a_quote_says_who_of_whom_and_where_from() -> None:
    first, second = quotations(_context(), citations(ENTRY))
    assert first == {
        "@type": "Quotation",
        "@id": f"{SITE}entries/gazette/01-gates/#q1",
        "text": "The gates are open",
        "creator": {
            "@type": "Person",
            "@id": f"{SITE}actors/ada/",
            "name": "Ada Exampleby",
            "sameAs": ["https://people.example/ada"],
        },
        "about": [{"@type": "Country", "@id": f"{SITE}actors/borduria/", "name": "Borduria"}],
        "isBasedOn": {
            "@type": "NewsArticle",
            "headline": "gazette",
            "url": "https://gazette.example/1",
            "datePublished": "2025-02-13",
            "publisher": {"@type": "Organization", "name": "x"},
        },
    }
    assert set(second) == {"@type", "@id", "text", "isBasedOn"}


def test_a_statement_has_its_quotes_as_examples() -> None:
    context = _context()
    statement = _statement(context)
    whole, *examples = utterance(context, statement)
    assert whole["@id"] == f"{SITE}statements/{statement.id}/"
    assert [each["exampleOfWork"] for each in examples] == [{"@id": whole["@id"]}] * 2
    assert {each["headline"] for each in whole["isBasedOn"]} == {"gazette", "wire"}


def test_an_entry_is_a_posting_based_on_its_article() -> None:
    node, *quotes = posting(_context(), ENTRY)
    assert (node["@type"], node["headline"], node["datePublished"]) == (
        "BlogPosting",
        "gazette/01-gates",
        "2025-02-13T12:41+00:00",
    )
    assert node["isBasedOn"]["url"] == "https://gazette.example/1"
    assert [each["name"] for each in node["about"]] == ["Ada Exampleby", "Borduria", "Gate Office", "gates"]
    assert node["hasPart"] == [{"@id": each["@id"]} for each in quotes]
    assert node["publisher"] == {"@type": "Organization", "name": "Talks", "url": SITE}


def test_an_article_that_grew_is_a_live_blog_with_its_first_and_last_time() -> None:
    context = _context()
    (node,) = coverage(context, context.site.articles[PAPER.id])
    assert (node["@type"], node["coverageStartTime"], node["coverageEndTime"]) == (
        "LiveBlogPosting",
        "2025-02-13T12:41+00:00",
        "2025-02-13T16:00+00:00",
    )
    assert [each["headline"] for each in node["liveBlogUpdate"]] == ["gazette/02-shut", "gazette/01-gates"]
    assert node["liveBlogUpdate"][0]["articleBody"] == "They shut."
    assert node["isBasedOn"]["author"][0]["name"] == "bea"


def test_an_article_without_a_course_of_events_is_the_article_itself() -> None:
    context = _context()
    (node,) = coverage(context, context.site.articles[COPY.article])
    assert node["@type"] == "NewsArticle"


def test_a_person_has_offices_at_bodies_and_is_of_a_country() -> None:
    node = things.actor(_context(), ADA)
    assert (node["alternateName"], node["jobTitle"], node["description"]) == (
        ["Exampleby"],
        ["Keeper", "Minister"],
        "She keeps the gates.",
    )
    assert [each["name"] for each in (*node["affiliation"], *node["memberOf"])] == ["Gate Office"] * 2
    assert node["nationality"]["name"] == "Borduria"
    assert things.actor(_context(), OFFICE)["alternateName"] == ["The Office"]


def test_a_question_has_the_answers_as_suggestions() -> None:
    (node,) = asked(_context(), OPEN)
    assert (node["name"], node["answerCount"]) == ("open", 2)
    assert node["suggestedAnswer"][0]["url"] == f"{SITE}entries/gazette/01-gates/#q1"
    assert "acceptedAnswer" not in node


def test_a_site_says_how_it_is_searched_where_it_is() -> None:
    asking = things.website(_context())["potentialAction"]
    assert asking["target"]["urlTemplate"] == f"{SITE}search/?q={{words}}"
    assert things.website(_context(pages={"search": False}))["potentialAction"] is None


def test_every_page_says_its_place_and_who_answers_for_it() -> None:
    context = _context()
    crumbs = (context.link("actors", "Actors"), Link(text="nowhere", href=None))
    head = context.head("actor", "ada", title="Ada", crumbs=crumbs, json_ld=[things.actor(context, ADA)])
    _, page = _page(head.json_ld)
    assert (page["@type"], page["mainEntity"]) == ("ProfilePage", {"@id": f"{SITE}actors/ada/"})
    assert [(each["position"], each["name"], each["item"]) for each in page["breadcrumb"]["itemListElement"]] == [
        (1, "Talks", SITE),
        (2, "Actors", f"{SITE}actors/"),
        (3, "Ada", f"{SITE}actors/ada/"),
    ]
    assert (page["sdPublisher"]["name"], page["sdDatePublished"]) == ("Talks", "2025-02-13T16:00+00:00")
    assert context.head("not-found", title="No").json_ld is None


def test_what_has_no_page_has_no_address() -> None:
    first, _ = quotations(_context(pages={"entry": False, "actor": False}), citations(ENTRY))
    assert "@id" not in first
    assert "@id" not in first["creator"]


def _all_graphs() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    context = _context()
    site = context.site
    yield "entry", posting(context, ENTRY)
    yield "live article", coverage(context, site.articles[PAPER.id])
    yield "article", coverage(context, site.articles[COPY.article])
    yield "statement", utterance(context, _statement(context))
    yield "question", asked(context, OPEN)
    yield "website", [things.website(context)]
    yield "topic", [things.topic(context, site.topics[ENTRY.topics[0]])]
    yield "source", [things.source(next(iter(site.sources.values())))]
    for each in (ADA, BORDURIA, OFFICE):
        yield each.id, [things.actor(context, each)]
    crumbs = (context.link("actors", "Actors"),)
    for kind in ("home", "actor", "topic", "search"):
        id_ = {"actor": "ada", "topic": "gates"}.get(kind, "")
        yield f"page of {kind}", _page(context.head(kind, id_, title="x", crumbs=crumbs).json_ld)


GRAPHS = dict(_all_graphs())


@pytest.mark.parametrize("name", GRAPHS)
def test_only_words_of_schema_org_are_used_where_they_belong(name: str) -> None:
    assert GRAPHS[name]
    assert [problem for node in GRAPHS[name] for problem in _wrong(known(node))] == []


def _wrong(node: dict[str, Any]) -> Iterator[str]:
    type_ = node.get("@type")
    if type_ is None:
        assert set(node) == {"@id"}
        return
    if type_ not in TYPES:
        yield f"{type_} is no type"
        return
    for name, value in node.items():
        if not name.startswith("@") and not name.endswith("-input") and not PROPERTIES.get(name, set()) & above(type_):
            yield f"{type_} has no {name}"
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield from _wrong(each)


NEEDED = {
    "BlogPosting": {"headline", "datePublished", "author"},
    "LiveBlogPosting": {
        "headline",
        "datePublished",
        "coverageStartTime",
        "coverageEndTime",
        "liveBlogUpdate",
        "author",
    },
    "NewsArticle": {"headline"},
    "Quotation": {"text"},
    "Question": {"name", "suggestedAnswer", "answerCount"},
    "BreadcrumbList": {"itemListElement"},
    "Person": {"name"},
}
"""What search engines ask for, at least."""


@pytest.mark.parametrize("name", GRAPHS)
def test_what_search_engines_need_is_there(name: str) -> None:
    assert [
        (node["@type"], missing)
        for node in GRAPHS[name]
        if (missing := NEEDED.get(node["@type"], set()) - known(node).keys())
    ] == []
