"""Ids: the names by which content files point at each other."""

import re
from typing import NewType

from briefing.model.file_name import WINDOWS

ActorId = NewType("ActorId", str)
ArticleId = NewType("ArticleId", str)
EntryId = NewType("EntryId", str)
"""`<article id>/<nn>-<slug>`"""
PageId = NewType("PageId", str)
QuestionId = NewType("QuestionId", str)
QuoteId = NewType("QuoteId", str)
"""`<entry id>#q<number>`, the number from 1 in the order of the entry's quotes."""
SourceId = NewType("SourceId", str)
StatementId = NewType("StatementId", str)
TopicId = NewType("TopicId", str)

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)
LONGEST = 200
"""Characters of an id, or of an entry's part of it: names of files are made of them with a digest, up to 255 bytes."""
ENTRY_SLUG = re.compile(r"[0-9]{2,}-[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)


def number_of(entry: EntryId) -> int:
    """The number by which an entry stands in its article's order."""
    return int(entry.rpartition("/")[2].partition("-")[0])


def quote_id(entry: EntryId, number: int) -> QuoteId:
    """The id of an entry's quote, its number from 1."""
    return QuoteId(f"{entry}#q{number}")


def is_slug(text: str) -> bool:
    """Whether `text` can be an id: lower-case ASCII letters and digits, single hyphens between them, on any system."""
    return SLUG.fullmatch(text) is not None and text not in WINDOWS and len(text) <= LONGEST


def is_entry_slug(text: str) -> bool:
    """Whether `text` can name an entry inside its article: a number of two digits or more, then a slug."""
    return ENTRY_SLUG.fullmatch(text) is not None and len(text) <= LONGEST
