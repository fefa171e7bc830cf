"""Checks of the remarks that decline suggestions."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from briefing.content.declined import OF_ENTRY, OF_QUOTE, Declined, declined
from briefing.content.document import Document
from briefing.content.nearest import did_you_mean
from briefing.model.finding import Finding

_THING = {"topics": "topic", **dict.fromkeys(("actors", *OF_QUOTE), "actor")}
"""What each kind of suggestion names; a quote is named by its span."""


def remarks_decline_something(documents: Iterable[Document]) -> Iterator[Finding]:
    """Ensure that a remark that declines a suggestion says which, by a kind and by ids that there are."""
    documents = tuple(documents)
    entries = (document for document in documents if document.path.startswith("content/entries/"))
    remarks = [remark for document in entries for remark in declined(document)]
    ids = {thing: _ids(documents, f"content/{thing}s/") for thing in set(_THING.values())} if remarks else {}
    for remark in remarks:
        if message := _fault(remark, ids):
            yield Finding(origin=remark.origin, check="bad-not", message=message, severity="warning")


def _ids(documents: Iterable[Document], folder: str) -> set[str]:
    paths = (document.path for document in documents)
    return {path.removeprefix(folder).removesuffix(".md") for path in paths if path.startswith(folder)}


def _fault(remark: Declined, ids: Mapping[str, Collection[str]]) -> str | None:
    kinds = (*OF_ENTRY, *OF_QUOTE)
    if not remark.kind:
        return "the remark does not say what is declined: write `not: actors borduria – its port is named, no more`"
    if remark.kind not in kinds:
        return f"“{remark.kind}” is no kind of suggestion{did_you_mean(remark.kind, kinds)}"
    if remark.kind in OF_QUOTE and remark.quote is None:
        return f"which quote has another `{remark.kind}` is not said: write the remark into the quote's item"
    thing = _THING.get(remark.kind, "")
    unknown = next((value for value in remark.values if thing and value not in ids[thing]), None)
    return f"there is no {thing} `{unknown}`{did_you_mean(unknown, ids[thing])}" if unknown else None
