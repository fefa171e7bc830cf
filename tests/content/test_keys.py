"""The keys of every kind, as the types have them."""

from collections.abc import Iterator
from typing import Any

import pytest

from briefing.content.keys import Form, keys
from briefing.content.kinds import KINDS
from briefing.content.meanings import QUOTE, SETTINGS, meanings
from briefing.content.references import REFERENCES
from briefing.model.entry import Quote
from briefing.model.settings import Settings

TYPES: dict[str, type[Any]] = {"settings": Settings, **{kind.name: kind.type for kind in KINDS}}


def _ids(form: Form, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if form.sort == "id":
        yield path, form.thing
    if form.items:
        yield from _ids(form.items, (*path, "*"))
    if form.sort == "keys":
        for key in keys(form.type):
            yield from _ids(key.form, (*path, key.name))


@pytest.mark.parametrize("kind", TYPES)
def test_every_id_that_a_type_names_is_held_against_the_things_that_there_are(kind: str) -> None:
    found = set(_ids(Form(sort="keys", type=TYPES[kind])))
    assert found == set(REFERENCES.get(kind, ()))


@pytest.mark.parametrize(("section", "type_"), [*TYPES.items(), (QUOTE, Quote)])
def test_every_key_has_its_meaning(section: str, type_: type[Any]) -> None:
    said = meanings()[SETTINGS if type_ is Settings else section]
    assert [key.name for key in keys(type_) if not said.get(key.name) and key.name != "title"] == []
