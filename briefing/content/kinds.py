"""The kinds of content file: where they stand and what they become."""

from collections.abc import Callable
from typing import Any

from briefing.model.actor import Actor
from briefing.model.article import Article
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.ids import is_entry_slug, is_slug
from briefing.model.page import OwnPage
from briefing.model.question import Question
from briefing.model.source import Source
from briefing.model.statement import Ruling
from briefing.model.topic import Topic


@frozen
class Kind:
    """One kind of file: its name in messages, where it stands, what it becomes.

    `folder`, under `content/`, is also the kind's field in the library; `suffix` ends the file's name; `depth`
    is 1 where files stand in a folder below, whose name is then part of the id.
    """

    name: str
    folder: str
    suffix: str
    type: type[Any]
    depth: int = 0
    is_good_name: Callable[[str], bool] = is_slug
    name_rule: str = "lower-case letters, digits and single hyphens, such as peace-talks"

    @property
    def markdown(self) -> bool:
        """Whether the file has a body."""
        return self.suffix == ".md"


_TAKEN = frozenset(
    {"sources", "articles", "entries", "actors", "topics", "statements", "questions", "who-on-whom", "timeline"}
    | {"search", "changes", "digest", "data", "assets", "admin", "network", "actors-and-topics", "social"}
    | {"style-guide", "cname"}
)
"""Folders of the site that are no page of an editor's own; some systems would take such a page for the file `CNAME`."""


def is_free_slug(text: str) -> bool:
    """Whether a page of the editor's own can have this name, and so this address."""
    return is_slug(text) and text not in _TAKEN


KINDS: tuple[Kind, ...] = (
    Kind(name="source", folder="sources", suffix=".yaml", type=Source),
    Kind(name="article", folder="articles", suffix=".yaml", type=Article),
    Kind(
        name="entry",
        folder="entries",
        suffix=".md",
        type=Entry,
        depth=1,
        is_good_name=is_entry_slug,
        name_rule="a number of two digits, a hyphen, and a slug, such as 07-no-deal-yet",
    ),
    Kind(name="actor", folder="actors", suffix=".md", type=Actor),
    Kind(name="topic", folder="topics", suffix=".md", type=Topic),
    Kind(name="statement", folder="statements", suffix=".yaml", type=Ruling),
    Kind(name="question", folder="questions", suffix=".yaml", type=Question),
    Kind(
        name="page",
        folder="pages",
        suffix=".md",
        type=OwnPage,
        is_good_name=is_free_slug,
        name_rule=f"lower-case letters, digits and single hyphens, and none of {', '.join(sorted(_TAKEN))}",
    ),
)
