"""What a template leads to is found in what it was parsed to, whether that was to be compiled or for this alone."""

import pytest
from jinja2 import DictLoader, Environment, TemplateSyntaxError

from briefing.model.theme import Theme
from briefing.pipeline.template_sets import References, TemplateSets
from briefing.render.engine import SYNTAX
from briefing.render.filling import Templates

TEXTS = {
    "page.html": '{% extends "base.html" %}{% from "macros.html" import one %}{% block a %}{{ one(1) }}{% endblock %}',
    "base.html": '{% block a %}{% endblock %}{{ shared("foot.html") }}{% include "part.html" %}',
    "macros.html": "{% macro one(a) %}{{ _('One') }}{% endmacro %}",
    "foot.html": "",
    "part.html": "{% trans %}Part{% endtrans %}",
    "any.html": "{% include view.name %}",
    "alone.html": "{{ view.title }}",
    "wrong.html": "{% if %}",
}
THEME = Theme(templates=TEXTS, languages={}, fonts={}, assets={})


def _compiled(sets: TemplateSets) -> None:
    """Have all templates compiled that can be."""
    templates = Templates(told=sets.know, loader=DictLoader(TEXTS), extensions=SYNTAX)
    for name in TEXTS:
        try:
            templates.get_template(name)
        except TemplateSyntaxError:
            assert name == "wrong.html"


def test_what_is_compiled_is_not_parsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    alone: References = {}
    asked = TemplateSets(THEME, alone)
    expected = {name: asked(name) for name in TEXTS}
    told: References = {}
    sets = TemplateSets(THEME, told)
    _compiled(sets)
    assert told.items() < alone.items()
    assert len(told) == len(TEXTS) - 1
    monkeypatch.delattr(Environment, "parse")
    assert {name: sets(name) for name in TEXTS if name != "wrong.html"}.items() < expected.items()


def test_a_set_has_all_that_a_template_leads_to() -> None:
    def changed(name: str) -> set[str]:
        other = TemplateSets(Theme(templates=TEXTS | {name: TEXTS[name] + " "}, languages={}, fonts={}, assets={}), {})
        sets = TemplateSets(THEME, {})
        return {each for each in TEXTS if sets(each) != other(each)}

    assert changed("foot.html") == {"foot.html", "base.html", "page.html", "any.html"}
    assert changed("macros.html") == {"macros.html", "page.html", "any.html"}
    assert changed("alone.html") == {"alone.html", "any.html"}
