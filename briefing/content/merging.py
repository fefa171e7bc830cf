"""Merging: what of one actor's file goes into another's, so that nothing an editor wrote is lost in silence."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from briefing.content.edits import Opened, edited, opened
from briefing.content.lists import with_items, with_key, with_words
from briefing.content.renaming import without_item
from briefing.content.yaml_text import YamlProblem

_LISTS = ("demonyms", "roles", "member_of", "same_as")
_SINGLE = ("country", "pronoun", "note")
_REMARK = re.compile(r"(?:^|(?<=\s))#[^\n]*")


def merged(path: str, raw: str, other: Opened, own: str) -> tuple[str, tuple[str, ...]]:
    """The text of the actor's file at `path` with what the other's has, and what was not taken over.

    The names of the other become aliases; roles, memberships, demonyms and addresses are added; `country`, `pronoun`
    and `note` where this one has none; the words at the end. An actor is no member of itself, nor in its own service.

    Args:
        path: of the file that stays.
        raw: its text, in which the other is already called by this one's id.
        other: the file that goes, in which the same holds.
        own: the id of the actor that stays.

    Raises:
        YamlProblem: if the file cannot be added to, or the actor would hold a role at itself or be its own country.
    """
    raw = _without_itself(path, raw, own)
    mine, theirs = opened(path, raw).document.data, other.document.data
    _refuse_itself(mine, own)
    raw = with_items(path, raw, ("aliases",), _new_names(mine, theirs))
    for key in _LISTS:
        items = [item for item in theirs.get(key, ()) if item not in mine.get(key, ()) and not _is_itself(item, own)]
        raw = with_items(path, raw, (key,), items)
    left = list(_left(mine, theirs, other, own))
    for key in _SINGLE:
        if key in theirs and key not in mine and (key, theirs[key]) != ("country", own):
            raw = with_key(path, raw, (key,), theirs[key])
    if other.document.body.strip():
        raw = with_words(path, raw, other.document.body)
        left.append("its words stand at the end now: read them together")
    return raw, tuple(left)


def _new_names(mine: Mapping[str, Any], theirs: Mapping[str, Any]) -> list[str]:
    known = {mine["name"], *mine.get("aliases", ())}
    names: Sequence[str] = [theirs["name"], *theirs.get("aliases", ())]
    return [name for name in dict.fromkeys(names) if name not in known]


def _without_itself(path: str, raw: str, own: str) -> str:
    file = opened(path, raw)
    members = file.document.data.get("member_of", [])
    return edited(raw, [without_item(file, ("member_of",), members.index(own))]) if own in members else raw


def _is_itself(item: str | Mapping[str, str], own: str) -> bool:
    return own == (item if isinstance(item, str) else item.get("of"))


def _refuse_itself(data: Mapping[str, Any], own: str) -> None:
    if data.get("country") == own:
        raise YamlProblem(f"`{own}` would be its own country: take out `country` first")
    if any(_is_itself(role, own) for role in data.get("roles", ())):
        raise YamlProblem(f"`{own}` would hold a role at itself: take out that role first")


def _left(mine: Mapping[str, Any], theirs: Mapping[str, Any], other: Opened, own: str) -> Iterator[str]:
    for key in ("kind", *_SINGLE):
        if key in theirs and mine.get(key, theirs[key]) != theirs[key]:
            yield f"not taken over: {key}: {theirs[key]}"
    for role in theirs.get("roles", ()):
        if _is_itself(role, own):
            yield f"not taken over: the role “{role['title']}”, held at `{own}`"
    for remark in remarks(other.document.yaml, other.node(())):
        yield f"not taken over: {remark}"


def remarks(text: str, root: yaml.Node | None) -> Iterator[str]:
    """The comments of a YAML text, but for the line that names its schema and for keys that are commented out."""
    for start, end in _values(root):
        text = text[:start] + re.sub(r"[^\n]", "x", text[start:end]) + text[end:]
    for found in _REMARK.finditer(text):
        if "yaml-language-server:" not in found[0] and not re.match(r"# (?:  (?:- |  )?)?[a-z_]+:", found[0]):
            yield found[0].strip()


def _values(node: yaml.Node | None) -> Iterator[tuple[int, int]]:
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.index, node.end_mark.index
    elif isinstance(node, yaml.CollectionNode):
        for item in node.value:
            for part in item if isinstance(item, tuple) else (item,):
                yield from _values(part)
