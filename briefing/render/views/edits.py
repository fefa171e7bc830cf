"""Edits in words: what was changed in one part of an entry, as a difference from how it read."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from briefing.linking.edits import LONG
from briefing.linking.wording import Difference, differences
from briefing.model.entry import Entry
from briefing.model.frozen import frozen
from briefing.model.history import Edit, Part
from briefing.model.ids import ActorId, TopicId
from briefing.model.moment import Moment
from briefing.render.context import Context
from briefing.render.labels import ENTRY_KINDS
from briefing.render.quotation import in_line
from briefing.render.words import N_

_LINE = 60
"""Characters by which a quotation is named."""
_AROUND = 6
"""Words that stay to either side of what was changed."""
_MOST = 80
"""Words of one run that are shown."""


@frozen
class EditView:
    """One edit: `label` says of what, `quote` of which quotation; `differences` lead from how it read to how it reads.

    A text is compared word by word; of a name or a time the whole is taken out, and another put in.
    """

    label: str
    quote: str
    lang: str | None
    differences: tuple[Difference, ...]


_LABELS: Mapping[Part, str] = MappingProxyType(
    {
        "title": N_("Title"),
        "summary": N_("Summary"),
        "note": N_("Note"),
        "kind": N_("Kind"),
        "key": N_("Marked as"),
        "time": N_("Time"),
        "actor": N_("Actors"),
        "topic": N_("Topics"),
        "quote": N_("Quotation"),
        "speaker": N_("Speaker"),
        "about": N_("About"),
        "via": N_("Via"),
        "said": N_("Said on"),
    }
)


def edit_view(context: Context, entry: Entry, edit: Edit) -> EditView:
    """The view of one edit."""
    in_words = _IN_WORDS.get(edit.part, _as_it_is)
    before = in_words(context, edit.before) if edit.before else ""
    after = in_words(context, edit.after) if edit.after else ""
    return EditView(
        label=context.words.gettext(_LABELS[edit.part]),
        quote=in_line(edit.quote, _LINE, context.words) if edit.quote else "",
        lang=_lang(context, entry, edit.part),
        differences=tuple(_shortened(_runs(edit.part, before, after))),
    )


def _lang(context: Context, entry: Entry, part: Part) -> str | None:
    if part == "quote":
        return context.lang_of(context.site.articles[entry.article])
    return context.lang_of(entry) if part in _TEXTS else None


def _actor(context: Context, id_: str) -> str:
    """An actor's name; the id of one that is no more."""
    actor = context.site.library.actors.get(ActorId(id_))
    return actor.name if actor else id_


def _topic(context: Context, id_: str) -> str:
    topic = context.site.library.topics.get(TopicId(id_))
    return topic.title if topic else id_


def _moment(context: Context, text: str) -> str:
    """A moment on the site's own clock, so that two can be compared."""
    zone = context.site.library.settings.zone
    moment = Moment.parse(text, zone)
    here = Moment(moment.start.astimezone(zone), moment.precision) if moment.has_time else moment
    shown = context.words.when(here)
    return shown.text if shown else text


def _key(context: Context, _: str) -> str:
    return context.words.gettext("Key event")


def _kind(context: Context, text: str) -> str:
    kind = next((kind for kind in ENTRY_KINDS if kind == text), None)
    return context.words.gettext(ENTRY_KINDS[kind]) if kind else text


def _as_it_is(context: Context, text: str) -> str:  # noqa: ARG001 - one signature for all
    return text


_IN_WORDS: Mapping[Part, Callable[[Context, str], str]] = MappingProxyType(
    {
        "actor": _actor,
        "speaker": _actor,
        "about": _actor,
        "via": _actor,
        "topic": _topic,
        "time": _moment,
        "said": _moment,
        "key": _key,
        "kind": _kind,
    }
)
_TEXTS: frozenset[Part] = frozenset({"title", "summary", "note", "quote"})
"""Parts that are compared word by word; of others the whole was replaced."""


def _runs(part: Part, before: str, after: str) -> tuple[Difference, ...]:
    if before and after and part in _TEXTS and len(before) + len(after) <= LONG:
        return differences(before, after)
    gone = (Difference("taken out", before),) if before else ()
    return (*gone, *((Difference("put in", after),) if after else ()))


def _shortened(runs: tuple[Difference, ...]) -> Iterator[Difference]:
    """The runs with an ellipsis for words far from what was changed, and for more than a page has room for."""
    for number, run in enumerate(runs):
        words = run.words.split()
        if run.op != "same":
            yield Difference(run.op, " ".join((*words[:_MOST], "…")) if len(words) > _MOST else run.words)
            continue
        head = words[:_AROUND] if number > 0 else []
        tail = words[-_AROUND:] if number < len(runs) - 1 else []
        whole = len(words) <= len(head) + len(tail) + 1
        yield Difference("same", run.words if whole else " ".join((*head, "…", *tail)))
