"""Drafts: what reading found, as the content files of a first version."""

from collections.abc import Mapping

from briefing.content.folder import CONTENT
from briefing.content.remarks import ACTOR_REMARK, ENTRY_REMARK
from briefing.content.writing import Remarked, Value, to_markdown, to_yaml
from briefing.intake.change import Copy
from briefing.intake.doubts import CARRIED_OVER
from briefing.intake.slugs import slug
from briefing.model.ids import ActorId, ArticleId, SourceId
from briefing.model.reading import Attribution, FoundQuote, Mention, Reading, Segment

NO_HEADLINE = "[No headline in the copy]"
_TITLE_WORDS = 9
_TITLE_NAMES = 3

Names = Mapping[str, ActorId]
"""The actor under each name that a reading uses."""


def article_path(id_: ArticleId) -> str:
    """Where an article's record stands."""
    return f"{CONTENT}/articles/{id_}.yaml"


def source_file(id_: SourceId, name: str, domain: str | None) -> tuple[str, str]:
    """Path and text of a source's file."""
    found: dict[str, Value] = {"name": name}
    if domain:
        found["domains"] = [domain]
    return f"{CONTENT}/sources/{id_}.yaml", to_yaml(found)


def article_file(id_: ArticleId, source: SourceId | None, reading: Reading, copy: Copy) -> tuple[str, str]:
    """Path and text of an article's record. What the copy does not say is left out."""
    facts = reading.facts
    found: dict[str, Value | None] = {
        "title": facts.title or NO_HEADLINE,
        "source": source,
        "url": facts.url,
        "published": facts.published,
        "updated": facts.updated,
        "bylines": [
            {key: value for key, value in (("name", byline.name), ("role", byline.role)) if value}
            for byline in facts.bylines
        ],
        "language": facts.language,
        "archive": copy.archived,
        "sha256": copy.sha256,
        "original": copy.original.archived if copy.original else None,
        "original_sha256": copy.original.sha256 if copy.original else None,
    }
    return article_path(id_), to_yaml({key: value for key, value in found.items() if value})


def actor_file(id_: ActorId, mention: Mention) -> tuple[str, str]:
    """Path and text of a proposed actor's file."""
    kind: Value = Remarked(mention.kind, f"evidence: {mention.evidence}") if mention.evidence else mention.kind
    return f"{CONTENT}/actors/{id_}.md", to_markdown({"name": mention.name, "kind": kind}, ACTOR_REMARK)


def entry_file(  # noqa: PLR0913 - where it stands, what it tells, and whom it names
    article: ArticleId, number: int, segment: Segment, words: str, names: Names, *, with_spans: bool
) -> tuple[str, str]:
    """Path and text of a draft entry; `words` is the segment's text without what was removed from it.

    Spans are left out where they do not belong to the recorded copy.
    """
    title = draft_title(segment, words)
    quotes = [quote_item(quote, names, with_span=with_spans) for quote in segment.quotes]
    actors = dict.fromkeys(
        [names[name] for said in _attributions(segment) for name in (said.speaker, said.via) if name and name in names]
        + [names[mention.name] for mention in segment.mentions if mention.name in names]
    )
    found: dict[str, Value | None] = {
        "title": title,
        "article": article,
        "span": segment.span if with_spans else None,
        "time": segment.time,
        "kind": segment.kind,
        "actors": list(actors),
        "quotes": quotes,
        "status": "draft",
    }
    path = f"{CONTENT}/entries/{article}/{number:02d}-{slug(title)}.md"
    return path, to_markdown({key: value for key, value in found.items() if value}, ENTRY_REMARK)


def quote_item(quote: FoundQuote, names: Names, *, with_span: bool) -> dict[str, Value]:
    """A quote as an item of an entry's list, with a remark where a person should look."""
    said = quote.attribution
    item: dict[str, Value] = {"text": " ".join(quote.text.split())}
    if said is not None and said.speaker in names and quote.kind != "scare":
        speaker, doubt = names[said.speaker], CARRIED_OVER.get(said.rule)
        item["speaker"] = Remarked(speaker, f"{doubt}: check") if doubt else speaker
        if said.cue:
            item["verb"] = said.cue
        if said.via is not None and said.via in names:
            item["via"] = names[said.via]
    if with_span:
        item["span"] = quote.span
    item["kind"] = Remarked(quote.kind, f"no speaker: {quote.silence}") if quote.silence else quote.kind
    return item


def draft_title(segment: Segment, words: str) -> str:
    """A first title: the heading; else the first quote with its speaker; else who is named; else the first `words`."""
    if segment.heading:
        return segment.heading
    for quote in segment.quotes:
        if quote.attribution and quote.kind == "full":
            return f"{quote.attribution.speaker}: “{_first_words(quote.text)}”"
    if segment.mentions:
        return f"{segment.kind.capitalize()}: {', '.join(name.name for name in segment.mentions[:_TITLE_NAMES])}"
    return _first_words(words)


def _first_words(text: str) -> str:
    words = text.split()
    return " ".join(words[:_TITLE_WORDS]) + (" …" if len(words) > _TITLE_WORDS else "")


def _attributions(segment: Segment) -> list[Attribution]:
    return [quote.attribution for quote in segment.quotes if quote.attribution is not None]
