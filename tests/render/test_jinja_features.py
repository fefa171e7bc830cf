"""What those who write templates use of Jinja: what comes out, or what goes wrong and in which line, is the same."""

from collections.abc import Iterator
from typing import Any

import pytest
from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateSyntaxError, select_autoescape

from briefing.model.frozen import frozen
from briefing.render.filling import Templates


@frozen
class _Thing:
    title: str
    size: int = 0

    @property
    def lacking(self) -> str:
        raise AttributeError("within")


def _drops() -> Iterator[str]:
    yield from "<ab"


def _stops() -> str:
    raise StopIteration


def _known() -> dict[str, Any]:
    things = (_Thing(title="<one>", size=1), _Thing(title="two"))
    tree = [{"n": 1, "in": [{"n": 2, "in": []}, {"n": 3, "in": [{"n": 4, "in": []}]}]}]
    return {"text": "A & <b>", "words": ["b", "a", "c", "a"], "things": things, "tree": tree, "drops": _drops} | {
        "thing": things[0], "none": None, "pairs": [("a", 1), ("b", 2)], "number": 3, "stops": _stops,
        "map": {"a": {"b": "<c>"}, "items": 1, "x-y": 2},
    }  # fmt: skip


GIVEN = {
    "macros": '{% macro one(a, b="<", c=none) %}[{{ a }}|{{ b }}|{{ c }}]{% endmacro %}',
    "more": "{% import 'macros' as m %}{% macro w(x) %}{{ m.one(x) }}{{ caller() if caller }}{% endmacro %}"
    "{% set p = 3 %}",
    "base": "<{% block title %}base{% endblock %}>\n{% block body %}B{% block inner %}I{% endblock %}{% endblock %}"
    "{% block must required %}{% endblock %}",
    "mid": "{% extends 'base' %}{% block title %}mid {{ super() }}{% endblock %}{% block must %}m{% endblock %}"
    "{% block inner %}i {{ super() }}{% endblock %}",
    "part": "[{{ x }}{{ loop.index if loop is defined }}]",
    "bad": "{{ text }}\n{{ absent.x }}",
    "wrong": "ok\n{% if %}",
    "down": "{{ number }}{% if number > 0 %}{% set number = number - 1 %}{% include 'down' %}{% endif %}",
}
CASES = (
    "{% for x in drops() %}{{ loop.index }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{% endfor %}",
    "{% for x in drops() %}{{ loop.previtem|d('-') }}{{ loop.nextitem|d('-') }}{{ loop.cycle(1, 2) }}{% endfor %}",
    "{% for x in words %}{{ loop.changed(x) }}{{ loop.depth }}{{ x }}{% else %}none{% endfor %}",
    "{% for x in words if x == 'a' %}{{ loop.length }}{{ loop.index }}{% endfor %}",
    "{% for x in [] %}{% else %}e{% endfor %}",
    "{% for x in words %}{{ loop.previtem }}{% endfor %}",
    "{% for x in words %}\n{{ loop.absent }}{% endfor %}",
    "{% for t in tree recursive %}{{ t.n }}{% if t.in %}({{ loop(t.in) }}){% endif %}{{ loop.last }}{% endfor %}",
    "{% for t in tree recursive %}{{ t['n'] }}{{ loop(t['in'])|upper }}{% else %}x{% endfor %}",
    "{% for a in words %}{% set l = loop %}{% for b in words %}{{ l.index }}{{ loop.last }}{% endfor %}{% endfor %}",
    "{% for a, (b, c) in [(1, (2, 3))] %}{{ a }}{{ c }}{% endfor %}{% for a, b in pairs %}{{ a }}{{ b }}{% endfor %}",
    "{% set n = namespace(a=1) %}{% for x in words %}{% set n.a = n.a + 1 %}{% endfor %}{{ n.a }}{{ n.b is defined }}",
    "{% set n = namespace() %}{{ n.zip }}",
    "{% set x %}{{ one(text) }}{% endset %}{{ x ~ '<' }}{{ one(x) }}{% set y | upper %}{{ text }}{% endset %}{{ y }}",
    "{% filter upper|replace('A', '<') %}{{ text }}<i>{% endfilter %}",
    "{% filter indent(2) %}a\nb{{ one(1) }}{% endfilter %}",
    "{% macro a(x, caller=none) %}{{ caller() if caller else 0 }}{% endmacro %}{{ a(1) }}{% call a(2) %}{% endcall %}",
    "{% macro a() %}{{ caller() }}{% endmacro %}{% call a() %}{% call a() %}{{ text }}{% endcall %}{% endcall %}",
    "{% macro a(x, y=x) %}{{ x }}{{ y }}{% endmacro %}{{ a(1) }}{{ a(1, 2) }}{{ a(y=3) }}",
    "{% macro a(x) %}{{ varargs|length }}{{ kwargs|length }}{% endmacro %}{{ a(1, 2, k=1) }}{{ a.name }}",
    "{% for x in words %}{% macro a() %}{{ x }}{% endmacro %}{{ a() }}{% endfor %}",
    "{{ later(1) }}{% macro later(x) %}{{ x }}{% endmacro %}",
    "{% set f = one %}{{ f(1) }}{{ [one][0](2) }}{{ {'f': one}.f(3) }}{{ {'f': one}['f'](3) }}",
    "{% extends 'mid' %}{% block title %}leaf {{ super() }}{{ super.super() }}{% endblock %}",
    "{% extends 'mid' %}{% block inner %}{{ self.title() }}{{ self.must()|upper }}{{ super() }}{% endblock %}",
    "{% extends 'mid' %}{% block body %}{{ super() }}x{% block inner %}{{ super() }}{% endblock %}{% endblock %}",
    "{% extends 'mid' %}{% macro z() %}z{% endmacro %}{% block title %}{{ z() }}{% endblock %}",
    "{% extends 'mid' if number else 'base' %}{% set late = 1 %}{% block inner %}{{ late is defined }}{% endblock %}",
    "{% extends 'base' %}",
    "{% extends 'mid' %}\n{% block title %}\n{{ super.super.super() }}{% endblock %}",
    "{% extends none %}",
    "{% extends 'absent' %}",
    "{% for x in words %}{% block a scoped %}{{ x }}{{ loop.index }}{% endblock %}{% endfor %}",
    "{% for x in words %}{% block a %}{{ x }}{% endblock %}{% endfor %}",
    "{% set z %}{% block a %}in{{ text }}{% endblock %}{% endset %}{{ z }}{{ self.a() }}",
    "{% import 'more' as m %}{{ m.w(1) }}{{ m.p }}{% call m.w(2) %}c{% endcall %}{{ m.absent is defined }}",
    "{% from 'more' import w as x, p with context %}{{ x(1) }}{{ p }}",
    "{% from 'more' import absent %}{{ absent is defined }}{{ absent() }}",
    "\n{% import 'bad' as m with context %}",
    "\n{% from 'wrong' import x %}",
    "\n{% include 'bad' %}",
    "{% for x in words %}{% include 'part' %}{% endfor %}{% set x = text %}{% include 'part' %}",
    "{% macro a(x) %}{% include 'part' %}{% endmacro %}{{ a('<') }}{% with x = 1 %}{% include 'part' %}{% endwith %}",
    "{% set s %}{% set x = 1 %}{% include 'part' %}{% endset %}{{ s }}{% include 'pa' ~ 'rt' ignore missing %}",
    "{% include 'down' %}",
    "{% include ['no', 'neither'] %}",
    "{% autoescape false %}{{ text }}{{ one('<') }}{% set x = '<' %}{% include 'part' %}{% endautoescape %}{{ text }}",
    "{% raw %}{{ x }}{% endraw %} {%- raw -%} {{ x }} {%- endraw -%} b",
    "  {%- if number -%}  a  {%- endif -%}  b {{- text -}} c  {%+ if number +%}\n a\n {%+ endif +%} b{#- c -#} d",
    "{{ thing.lacking is defined }}{{ thing.lacking|d('x') }}{{ thing.absent or 'x' }}",
    "{{ things|map(attribute='title')|join }}{{ things|sum(attribute='size') }}",
    "{{ things|selectattr('size')|list|length }}",
    "{% for n, each in things|groupby('size') %}{{ n }}{{ each|length }}{% endfor %}",
    "{{ things|map(attribute='no')|list }}",
    "{{ map.items() }}{{ map['items'] }}{{ map.a.b }}{{ map['x-y'] }}{{ map|dictsort }}",
    "{{ words.0 }}{{ words.1.upper() }}{{ pairs.0.1 }}{{ things.0.title }}{{ 1.real }}{{ (number + 1).real }}",
    "{{ stops() is defined }}{{ stops() }}",
    "{{ 'a' if none }}",
    "{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}{{ c.current }}",
    "{% set j = joiner('<') %}{{ j() }}{{ j() }}",
    "a\n{{ one(\n1,\nabsent) }}",
    "a\n{% call one(text) %}\n{{ absent }}{% endcall %}",
    "a\n{% set z %}\n{{ absent }}\n{% endset %}",
    "a\n{% filter upper %}\n{{ text }}{{ number }}\n{{ 1 // 0 }}{% endfilter %}",
    "a\n{% for t in tree recursive %}\n{{ loop(t.absent) }}{% endfor %}",
    "a\n{% macro m() %}\n\n{{ text.x.y }}\n{% endmacro %}\n{{ m() }}",
    "a\n{{ text }}{{ number }}\n{{ text }}\n{{ thing.title.x }}\n",
    "{% do words.append(1) %}",
    "{% for x in words %}\n{% break %}{% endfor %}",
    "{{ caller() }}",
    "a\n{% endif %}",
)  # fmt: skip
BEGIN = "{% from 'macros' import one %}"


def _template(name: str) -> tuple[str, str, None] | None:
    if name.isdecimal():
        case = CASES[int(name)]
        text = f"{BEGIN}{case}" if "{% extends" not in case else case.replace("%}", f"%}}{BEGIN}", 1)
        return text, name, None
    return (GIVEN[name], name, None) if name in GIVEN else None


def _environment(kind: type[Environment]) -> Environment:
    return kind(loader=FunctionLoader(_template), autoescape=select_autoescape(default=True), undefined=StrictUndefined)


@pytest.fixture(scope="module")
def plain() -> Environment:
    return _environment(Environment)


@pytest.fixture(scope="module")
def ours() -> Environment:
    return _environment(Templates)


def _answer(environment: Environment, name: str) -> str:
    try:
        if isinstance(environment, Templates):
            return environment.fill(name, **_known())
        return environment.get_template(name).render(_known())
    except TemplateSyntaxError as error:
        return f"{error.name}:{error.lineno}: {error}"
    except Exception as error:  # noqa: BLE001 - whatever Jinja raises
        trace, place = error.__traceback__, ""
        while trace is not None:
            if _template(trace.tb_frame.f_code.co_filename):
                place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"
            trace = trace.tb_next
        return f"{place}: {type(error).__name__}: {error}"


@pytest.mark.parametrize("number", range(len(CASES)))
def test_it_is_as_jinja_does_it(plain: Environment, ours: Environment, number: int) -> None:
    expected = _answer(plain, str(number))
    assert [_answer(ours, str(number)), _answer(ours, str(number))] == [expected, expected]
