"""Templates are filled as Jinja fills them: what comes out, or what goes wrong, is the same."""

from gettext import NullTranslations
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, pass_context, select_autoescape
from jinja2.exceptions import TemplateError
from jinja2.runtime import Context
from markupsafe import Markup

from briefing.render.filling import Templates
from briefing.render.reads import Reads
from briefing.render.shared import Drawn


class _Shouted(str):
    __slots__ = ()


class _Picture:
    def __html__(self) -> str:
        return "<svg/>"

    def __str__(self) -> str:
        return "<no picture>"


@pass_context
def _told(context: Context, name: str) -> str:
    return f"<{context.get(name)}>"


class _Language(NullTranslations):
    def gettext(self, message: str) -> str:
        return {"Source": "Джерело", "<b>%(name)s</b>": "<i>%(name)s</i>"}.get(message, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return "один & %(num)s" if n == 1 else super().ngettext(msgid1, msgid2, n)


KNOWN: dict[str, Any] = {
    "text": "Ada & <Bo> “'\"",
    "marked": Markup("<b>&amp;</b>"),
    "shouted": _Shouted("<A>"),
    "drawn": _Picture(),
    "once": Drawn(Reads()),
    "nothing": None,
    "list": ["<", Markup("<")],
    "mapping": {"name": "<name>", "class": "<class>"},
    "told": _told,
}
MACROS = """{% macro one(a, b="<", c=none) %}[{{ a }}|{{ b }}|{{ c }}]{% endmacro %}
{% macro inner(a) %}{{ one(a) }}{{ one(a, c=one("&")) }}{% endmacro %}
{% macro many(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}
{% macro around(a) %}<{{ caller(a) }}>{% endmacro %}
{% macro down(n) %}{{ n }}{% if n %}{{ down(n - 1) }}{% endif %}{% endmacro %}
{% macro where() %}{{ text }}{% endmacro %}"""
AROUND = """{{ text }}{% block a %}[{{ text }}{% block b scoped %}{{ text }}{% endblock %}]{% endblock %}
{% for each in list %}{% block c scoped %}{{ each }}{% endblock %}{% endfor %}"""
FILLED = (
    "{{ text }}{{ marked }}{{ shouted }}{{ drawn }}{{ nothing }}{{ list }}{{ 1.5 }}{{ true }}",
    "{{ absent }}",
    "{{ text.absent }}",
    "{{ text }}{{ mapping.name }}{{ mapping.keys()|list }}{{ mapping.class }}{{ mapping['name'] }}",
    "{{ text.absent is defined }}{{ text.absent|default('<') }}{{ mapping.absent is defined }}{{ absent is defined }}",
    "{{ text }}{% include 'fixed.html' without context %}{{ text }}",
    "{% macro it(a) %}{{ told(a) }}{{ one(a) }}{% endmacro %}{% autoescape false %}{{ it('<') }}{% endautoescape %}",
    "{% autoescape list != [] %}{{ told('<') }}{{ one('<') }}{{ text }}{% endautoescape %}",
    "{% for each in list if each != '<' %}{{ loop.index }}{{ each }}{{ loop.last }}{% else %}{{ text }}{% endfor %}",
    "{% for each in [[1, [[2, []]]]] recursive %}{{ each[0] }}{{ loop(each[1]) }}{% endfor %}",
    "{% if list %}{% set kept = one(text) %}{{ kept }}{% endif %}{% with a = text %}{{ one(a) }}{% endwith %}",
    "{% autoescape false %}{{ one(text) }}{{ text }}{{ _('<b>') }}{% endautoescape %}{{ told(1) }}",
    "{% for each in list %}{% set there = each %}{{ told('there') }}{% endfor %}{{ told('there') }}",
    "{% block set %}{% set there = 2 %}{{ told('there') }}{{ self.set is defined }}{% endblock %}",
    "{% filter upper %}{{ one(text) }}{{ text.absent }}{% endfilter %}",
    "{{ text|safe }}{{ text|upper }}{{ marked|striptags }}{{ text ~ marked }}{{ list|join(text) }}",
    "{% set kept %}{{ text }}{% endset %}{{ kept }}{{ kept|length }}",
    "{% filter upper %}{{ text }}{% endfilter %}",
    "{{ one(text) }}{{ one(text, marked) }}{{ one(text, marked, drawn) }}{{ one(a=text, c=1) }}{{ one(1, c=text) }}",
    "{{ one() }}",
    "{{ one(1, 2, 3, 4) }}",
    "{{ one(1, d=2) }}",
    "{{ one(1, a=2) }}",
    "{{ one(*list) }}{{ one(**{'a': text}) }}",
    "{{ one(text)|length }}{{ one(text) ~ text }}{{ [one(text)]|join('<') }}",
    "{% for each in list %}{{ one(each, b=loop.index) }}{{ inner(each) }}{% endfor %}",
    "{{ many(text, marked, x=text) }}",
    "{% call(a) around(text) %}{{ a }}{% endcall %}",
    "{{ around(text) }}",
    "{% call one(text) %}{% endcall %}",
    "{{ down(3) }}",
    "{{ where() }}",
    "{{ _('Source') }}{{ _('Source') }}{{ gettext('Source') }}{{ _('a %% b') }}{{ _('<b>') }}",
    "{{ _('<b>%(name)s</b>', name=text) }}{{ _('<b>%(name)s</b>', name=marked) }}{{ _('Source', name=1) }}",
    "{{ _('%(text)s of %(here)s', text=text, here=one(1)) }}{{ _('%(absent)s') }}",
    "{{ _('Source', 'x') }}",
    "{{ _('%%%(text)s%% %%(text)s', text=text) }}{{ _('%(text)5s|%(one)d', text='<', one=1) }}",
    "{{ _('100% %(text)s', text=text) }}",
    "{{ _() }}",
    "{{ _(1.5) }}{{ _(nothing) }}",
    "{{ ngettext('%(num)s', '%(num)s of %(name)s', 1) }}{{ ngettext('%(num)s', '%(num)s of %(name)s', 2, name=text) }}",
    "{{ ngettext('a', '%(num)s', 3, num='<three>') }}",
    "{{ ngettext('a', 'b') }}",
    "{{ _('%(name)s', name=1) }}{{ _('%(name)s') }}",
    "{{ one(text) + '<' }}{{ _('Source') + '<' }}{{ ngettext('a', 'b', 2) + '<' }}",
    "{{ pgettext('verb', 'Source') }}{{ npgettext('verb', 'one', '%(num)s', 2) }}",
    "{% trans name=text %}<b>{{ name }}</b>{% endtrans %}{% trans %}Source{% endtrans %}",
    "{% for each in list %}{{ _('Source') }}{{ _('%(name)s', name=each) }}{{ ngettext('a', 'b', 1) }}{% endfor %}",
    "{{ once(one, text) }}{{ once(one, text) }}{% for each in list %}{{ once(one, each, 1) }}{% endfor %}",
    "{{ once(one, text, b=1) }}",
    "{% block part %}{{ _('Source') }}{{ one(text) }}{% endblock %}{{ self.part() }}",
    "{% include 'part.html' %}{% include ['no.html', 'part.html'] %}{% include 'no.html' ignore missing %}",
    "{% include 'no.html' %}",
    "{% extends 'around.html' %}{% block a %}<{{ super() }}{{ one(text) }}>{% endblock %}{{ text }}",
    "{{ text }}{% if list %}{% extends 'around.html' %}{% endif %}{{ text }}{% block a %}{{ text.no }}{% endblock %}",
    "{% from 'other.html' import where with context %}{{ where() }}",
    "{{ range(3)|list }}{{ dict(a=text) }}{{ text.upper() }}{{ text.replace('A', marked) }}",
)


def _templates() -> dict[str, str]:
    begin = "{% from 'macros.html' import one, inner, many, around, down, where %}"
    pages = {f"{number}.{kind}": begin + text for number, text in enumerate(FILLED) for kind in ("html", "txt")}
    return {
        "macros.html": MACROS,
        "other.html": MACROS,
        "part.html": "{{ text }}",
        "fixed.html": "<hr>",
        "around.html": AROUND,
    } | pages


def _environment(kind: type[Environment]) -> Environment:
    return kind(
        loader=DictLoader(_templates()),
        autoescape=select_autoescape(("html",), default=True, disabled_extensions=("txt",)),
        undefined=StrictUndefined,
        extensions=("jinja2.ext.i18n",),
    )


@pytest.fixture(scope="module")
def plain() -> Environment:
    environment = _environment(Environment)
    environment.install_gettext_translations(_Language(), newstyle=True)  # type: ignore[attr-defined] # by the extension
    return environment


@pytest.fixture(scope="module")
def ours() -> Environment:
    environment = _environment(Templates)
    assert isinstance(environment, Templates)
    environment.speak(_Language())
    return environment


def _filled(environment: Environment, name: str) -> str:
    try:
        if isinstance(environment, Templates):
            return environment.fill(name, **KNOWN)
        return environment.get_template(name).render(KNOWN)
    except (TemplateError, KeyError, ValueError) as error:
        return f"{type(error).__name__}: {error}"
    except TypeError as error:
        return f"{error}" if "macro" in f"{error}" else "TypeError"


@pytest.mark.parametrize("name", [f"{number}.{kind}" for number in range(len(FILLED)) for kind in ("html", "txt")])
def test_what_comes_out_is_what_jinja_gives(plain: Environment, ours: Environment, name: str) -> None:
    expected = _filled(plain, name)
    assert [_filled(ours, name), _filled(ours, name)] == [expected, expected]


def test_what_comes_out_is_escaped(ours: Environment) -> None:
    assert _filled(ours, "0.html").startswith("Ada &amp; &lt;Bo&gt; “&#39;&#34;<b>&amp;</b>&lt;A&gt;<svg/>None[")
