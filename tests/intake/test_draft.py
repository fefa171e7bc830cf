"""What a draft says, and where it asks for a look."""

from dataclasses import replace

from briefing.content.writing import to_yaml
from briefing.content.yaml_text import read_yaml
from briefing.intake.draft import draft_title, quote_item
from briefing.model.ids import ActorId
from briefing.model.reading import Attribution, FoundQuote, Mention, Segment
from briefing.model.span import Span

ADA = Attribution(speaker="Ada Exampleby", actor=ActorId("ada-exampleby"), span=None, cue="said", rule="same-paragraph")
NAMES = {"Ada Exampleby": ActorId("ada-exampleby")}


def test_a_speaker_who_was_carried_over_is_to_be_looked_at() -> None:
    quote = FoundQuote(text="We will\ntalk", span=Span(0, 12), kind="full", attribution=ADA)
    written = to_yaml(quote_item(quote, NAMES, with_span=True))
    assert "speaker: ada-exampleby  # carried over from the quote before: check\n" in written
    assert read_yaml(written) == {
        "text": "We will talk", "speaker": "ada-exampleby", "verb": "said", "span": ["0", "12"], "kind": "full",
    }  # fmt: skip


def test_a_quote_without_a_speaker_says_why() -> None:
    quote = FoundQuote(text="united", span=Span(0, 6), kind="fragment", silence="two people could have said it")
    assert to_yaml(quote_item(quote, NAMES, with_span=False)) == (
        "text: united\nkind: fragment  # no speaker: two people could have said it\n"
    )


def test_a_speaker_whom_the_text_names_beside_the_quote_needs_no_remark() -> None:
    quote = FoundQuote(text="We will", span=Span(0, 7), kind="full", attribution=replace(ADA, rule="verb-before"))
    assert "speaker: ada-exampleby\n" in to_yaml(quote_item(quote, NAMES, with_span=False))


def test_a_draft_is_titled_by_heading_else_quote_else_names_else_first_words() -> None:
    text = "One two three four five six seven eight nine ten."
    quote = FoundQuote(text="a b c", span=Span(0, 5), kind="full", attribution=ADA)
    assert draft_title(Segment(span=Span(0, len(text)), heading="A heading", quotes=(quote,)), text) == "A heading"
    assert draft_title(Segment(span=Span(0, len(text)), quotes=(quote,)), text) == "Ada Exampleby: “a b c”"
    ada = Mention(name="Ada Exampleby", actor=None, kind="person", spans=())
    assert draft_title(Segment(span=Span(0, len(text)), mentions=(ada,)), text) == "Update: Ada Exampleby"
    assert draft_title(Segment(span=Span(0, len(text))), text) == "One two three four five six seven eight nine …"
