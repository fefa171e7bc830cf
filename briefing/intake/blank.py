"""New files by hand: what an editor gave, and every other key of the kind as a comment that says what it means."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC

from briefing.content.folder import CONTENT
from briefing.content.keys import Key, keys
from briefing.content.kinds import Kind
from briefing.content.known import Known
from briefing.content.meanings import meanings
from briefing.content.nearest import did_you_mean
from briefing.content.writing import to_yaml
from briefing.model.moment import Moment
from briefing.model.status import Status

Given = Mapping[str, str | Sequence[str]]
"""What an editor gave, by key."""

_BY_THE_PROGRAM = frozenset({"archive", "sha256", "original", "original_sha256", "verified", "formerly"})
"""Keys that `import`, `check` and `rename` write."""
_DRAFT: Status = "draft"
_LONGEST = 72
_MOST_NAMED = 12
_STOPS = ("; ", ". ", ": ", ", or ")


def settable(kind: Kind) -> tuple[Key, ...]:
    """The keys of a kind that one value, or a list of plain values, can be given for."""
    found = [key for key in keys(kind.type) if key.name not in _BY_THE_PROGRAM]
    return tuple(key for key in found if (key.form.items or key.form).sort not in ("keys", "span"))


def blank(kind: Kind, given: Given) -> str:
    """The text of a new file of a kind; what has a status is a draft unless it is given."""
    has_status = any(key.name == "status" for key in keys(kind.type))
    values = {"status": _DRAFT, **given} if has_status else given
    schema = "../" * (2 + kind.depth) + f"schemas/{kind.name}.json"
    lines = "".join(_lines(kind, values))
    front = f"# yaml-language-server: $schema={schema}\n{lines}"
    return f"---\n{front}---\n" if kind.markdown else front


def path_of(kind: Kind, id_: str) -> str:
    """Where the file of an id stands, from the site's folder."""
    return f"{CONTENT}/{kind.folder}/{id_}{kind.suffix}"


def _lines(kind: Kind, values: Given) -> Iterator[str]:
    for key in keys(kind.type):
        if key.name in values:
            yield to_yaml({key.name: values[key.name]})
        elif key.name not in _BY_THE_PROGRAM:
            yield f"# {_empty(key)}  # {said_of(kind, key)}\n"
            yield from (f"#   {line}\n" for line in _item(key))


def _empty(key: Key) -> str:
    """The key with its default, ready to be filled in; lists of plain values stand in brackets."""
    if key.form.items and key.form.items.sort != "keys":
        return f"{key.name}: []"
    if isinstance(key.default, str | bool | int):
        return to_yaml({key.name: key.default}).rstrip()
    return f"{key.name}:"


def _item(key: Key) -> Iterator[str]:
    """The keys of an item that must be there, or that hold ids."""
    sign = "- "
    for inner in keys(key.form.items.type) if key.form.items and key.form.items.sort == "keys" else ():
        if inner.required or (inner.form.items or inner.form).sort == "id":
            yield f"{sign}{_empty(inner)}"
            sign = "  "


def _short(meaning: str) -> str:
    """The first clause of what a key means."""
    clause = meaning
    for stop in _STOPS:
        clause = clause.partition(stop)[0]
    if len(clause) > _LONGEST:
        clause = clause[:_LONGEST].rpartition(" ")[0] + " …"
    return clause


def said_of(kind: Kind, key: Key) -> str:
    """What a key of a kind means, in a few words; or the words that are allowed."""
    if key.form.words:
        return ", ".join(key.form.words)
    return _short(meanings()[kind.name][key.name])


def fault(key: Key, value: str, known: Known) -> str | None:
    """What is wrong with one value that was given for a key, or with one of its list; nothing where it will do."""
    form = key.form.items or key.form
    allowed = form.words if form.sort == "word" else tuple(known[form.thing]) if form.sort == "id" else (value,)
    if value not in allowed:
        what = f"there is no {form.thing} `{value}`" if form.sort == "id" else f"write one of {', '.join(allowed)}"
        return what + (did_you_mean(value, allowed) or _there_are(form.thing, allowed))
    if form.sort == "date":
        try:
            Moment.parse(value, UTC)
        except ValueError as error:
            return str(error)
    return None


def _there_are(thing: str, ids: Sequence[str]) -> str:
    """The ids that there are, where they are few enough to choose from."""
    return f": there are {', '.join(ids)}" if thing and 0 < len(ids) <= _MOST_NAMED else ""
