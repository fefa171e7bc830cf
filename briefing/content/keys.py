"""The keys of a kind of file, as its type has them: what stands under each, and ids of which things."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from types import MappingProxyType, NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

from briefing.model.frozen import frozen
from briefing.model.ids import ActorId, ArticleId, EntryId, QuoteId, SourceId, StatementId, TopicId
from briefing.model.moment import Moment
from briefing.model.span import Span

NOT_IN_FILES = frozenset({"id", "origin", "body"})
"""Fields of a record that do not come from its YAML."""

Sort = Literal["text", "word", "id", "number", "yes-no", "date", "span", "list", "keys", "switches"]

_IDS: Mapping[Any, str] = MappingProxyType(
    {
        ActorId: "actor",
        ArticleId: "article",
        EntryId: "entry",
        QuoteId: "quote",
        SourceId: "source",
        StatementId: "statement",
        TopicId: "topic",
    }
)
_SORTS: Mapping[Any, Sort] = MappingProxyType(
    {str: "text", int: "number", bool: "yes-no", Moment: "date", Span: "span"}
)


@frozen
class Form:
    """What a value looks like.

    `words` are those that are allowed, of a `word`, or the keys of `switches`; `thing` is what an `id` is of; `items`
    is the form of each item of a `list`; `type` is the record that `keys` are of.
    """

    sort: Sort
    words: tuple[str, ...] = ()
    thing: str = ""
    items: "Form | None" = None
    type: Any = None


@frozen
class Key:
    """One key: its form, whether it must be there, and what it means where it is not."""

    name: str
    form: Form
    required: bool
    default: Any = None


def keys(type_: Any) -> tuple[Key, ...]:
    """The keys of a record in the order of its fields."""
    hints = get_type_hints(type_)
    return tuple(
        Key(
            name=field.name,
            form=_form(hints[field.name]),
            required=field.default is MISSING and field.default_factory is MISSING,
            default=None if field.default is MISSING else field.default,
        )
        for field in fields(type_)
        if field.name not in NOT_IN_FILES
    )


def _form(hint: Any) -> Form:
    origin = get_origin(hint)
    inner = tuple(part for part in get_args(hint) if part is not NoneType)
    if hint in _IDS:
        return Form(sort="id", thing=_IDS[hint])
    if origin is None:
        return Form(sort=_SORTS.get(hint, "keys"), type=hint)
    return _FORMS[origin](inner) if origin in _FORMS else _form(inner[0])


_FORMS: Mapping[Any, Callable[[tuple[Any, ...]], Form]] = MappingProxyType(
    {
        Literal: lambda inner: Form(sort="word", words=inner),
        tuple: lambda inner: Form(sort="list", items=_form(inner[0])),
        Mapping: lambda inner: Form(sort="switches", words=get_args(inner[0])),
    }
)
"""By what a type is made from, given what is inside; else it is one that may be missing."""
