"""Quotations for machines: JSON-LD that no text can break out of."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefing.linking.link import link
from briefing.model.citation import citations
from briefing.model.ids import SourceId
from briefing.render.context import Context
from briefing.render.views.linked_data import embedded, quotations, utterance
from tests.invented import actor, article, entry, library, quote

ADA = actor("ada", name="Ada Exampleby", same_as=("https://people.example/ada",))
BORDURIA = actor("borduria", name="Borduria", kind="country")
PAPER = article("gazette", source=SourceId("gazette"), url="https://gazette.example/1", published="2025-02-13")
ENTRY = entry(
    "gazette/01-gates",
    actors=("ada", "borduria"),
    quotes=(quote("The gates are open", speaker="ada", about=("borduria",)), quote("gates")),
)
COPY = entry("wire/01-gates", actors=("ada",), quotes=(quote("The gates are open", speaker="ada"),))


def _context(**settings: Any) -> Context:
    return Context.of(
        link(library(ENTRY, COPY, PAPER, ADA, BORDURIA, base_url="https://briefing.example/", **settings))
    )


def _graph(text: str | None) -> list[dict[str, Any]]:
    assert text
    read = json.loads(text)
    assert read["@context"] == "https://schema.org"
    return list(read["@graph"])


def test_a_quote_says_who_of_whom_and_where_from() -> None:
    first, second = _graph(quotations(_context(), citations(ENTRY)))
    assert first == {
        "@type": "Quotation",
        "@id": "https://briefing.example/entries/gazette/01-gates/#q1",
        "text": "The gates are open",
        "creator": {
            "@type": "Person",
            "@id": "https://briefing.example/actors/ada/",
            "name": "Ada Exampleby",
            "sameAs": ["https://people.example/ada"],
        },
        "about": [
            {"@type": "Country", "@id": "https://briefing.example/actors/borduria/", "name": "Borduria"},
        ],
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
    statement = context.site.voices.statements[context.site.voices.statement_of[citations(COPY)[0].id]]
    whole, *examples = _graph(utterance(context, statement))
    assert whole["@id"] == f"https://briefing.example/statements/{statement.id}/"
    assert [each["exampleOfWork"] for each in examples] == [{"@id": whole["@id"]}] * 2
    assert {each["headline"] for each in whole["isBasedOn"]} == {"gazette", "wire"}


def test_what_has_no_page_has_no_address() -> None:
    first, _ = _graph(quotations(_context(pages={"entry": False, "actor": False}), citations(ENTRY)))
    assert "@id" not in first
    assert "@id" not in first["creator"]


def test_without_quotes_there_is_nothing() -> None:
    assert quotations(_context(), ()) is None


@given(st.text("<>&/!-scriptSCRIPT\u2028\u2029\"'\\") | st.text())
def test_no_text_breaks_out_of_its_element(text: str) -> None:
    written = embedded({"text": text})
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written) == {"text": text}
