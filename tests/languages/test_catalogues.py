"""Catalogues: each has a good translation of every message, and nothing else."""

import re

import pytest
from babel.messages.catalog import Catalog, Message

from briefing.pipeline.catalogues import misplaced
from tests.languages.catalogues import catalogues, template, updated

CATALOGUES = {path.stem: (path, catalog) for path, catalog in catalogues()}
FOUND = template()

_FOR_SCRIPTS = re.compile(r"\{\w+\}")
"""Placeholders that a script in the page fills in."""

pytestmark = pytest.mark.parametrize("code", CATALOGUES)


def _messages(catalog: Catalog) -> dict[tuple[str, str | None], Message]:
    """All but the head, by their first text and what it is meant in."""
    return {(_texts(message.id)[0], message.context): message for message in catalog if message.id}


def _texts(texts: str | list[str] | tuple[str, ...] | None) -> list[str]:
    return [texts] if isinstance(texts, str) else list(texts or ())


def test_it_has_every_message_and_no_other(code: str) -> None:
    _, catalog = CATALOGUES[code]
    assert sorted(_messages(FOUND).keys() - _messages(catalog).keys()) == [], "make words, then translate"
    assert sorted(_messages(catalog).keys() - _messages(FOUND).keys()) == [], "make words"


def test_it_is_as_make_words_writes_it(code: str) -> None:
    path, catalog = CATALOGUES[code]
    assert updated(catalog, FOUND) == path.read_text(encoding="utf-8"), "make words"


def test_every_message_is_translated_in_all_its_forms(code: str) -> None:
    _, catalog = CATALOGUES[code]
    for message in _messages(catalog).values():
        forms = _texts(message.string)
        assert all(forms), message.id
        assert len(forms) == (catalog.num_plurals if message.pluralizable else 1), message.id
        assert not message.fuzzy, message.id


def test_no_placeholder_is_made_up_and_none_is_lost(code: str) -> None:
    _, catalog = CATALOGUES[code]
    for message in _messages(catalog).values():
        assert misplaced(message) == set(), message.id
        for form in _texts(message.string):
            lost = misplaced(Message(form, string=_texts(message.id)[-1]))
            assert lost == set(), (message.id, form)
            assert sorted(_FOR_SCRIPTS.findall(form)) == sorted(_FOR_SCRIPTS.findall(_texts(message.id)[-1])), form


def test_a_text_looks_like_its_translation(code: str) -> None:
    """A sentence ends where the other does, with a full stop or a colon, and no space is at an edge."""
    _, catalog = CATALOGUES[code]
    for message in _messages(catalog).values():
        for form in _texts(message.string):
            text = _texts(message.id)[-1]
            assert form == form.strip() or text != text.strip(), form
            assert " " not in text or (form[-1:] in ".:") == (text[-1:] in ".:"), (text, form)
