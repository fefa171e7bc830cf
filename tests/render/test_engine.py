"""Templates become bytes; one that cannot be rendered is told by its name and line."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from briefing.model.later import NotMade
from briefing.model.theme import Theme
from briefing.pipeline.compiled import Compiled
from briefing.pipeline.theme import read_theme
from briefing.render.context import Context
from briefing.render.engine import Engine, TemplateProblem, render
from tests.render.conftest import MakeSite
from tests.site.published import MAIL

HOME = '{% extends "layouts/base.html" %}\n{% from "components/part.html" import part %}\n{% block main %}\n'


def _theme(changes: Mapping[str, str]) -> Theme:
    theme = read_theme(Path("no-site-here"))
    return Theme(templates={**theme.templates, **changes}, assets=theme.assets)


BROKEN = {
    "unknown variable": ({"pages/home.html": "one\n{{ nothing }}\n"}, "pages/home.html", 2, "nothing"),
    "unknown field": ({"pages/home.html": "one\ntwo\n{{ view.titel }}\n"}, "pages/home.html", 3, "titel"),
    "unclosed block": ({"pages/home.html": "one\n{% if view %}\n"}, "pages/home.html", 2, "if"),
    "bad syntax": ({"pages/home.html": "one\n\n{{ view. }}\n"}, "pages/home.html", 3, ""),
    "unknown filter": ({"pages/home.html": "one\n{{ view.title|shout }}\n"}, "pages/home.html", 2, "shout"),
    "missing include": (
        {"pages/home.html": 'one\n{% include "no.html" %}\n'},
        "pages/home.html",
        2,
        "there is no template “no.html” (",
    ),
    "missing layout": (
        {"pages/home.html": '{% extends "layout/base.html" %}\n'},
        "pages/home.html",
        1,
        "there is no template “layout/base.html” – did you mean `layouts/base.html`?",
    ),
    "one of two": ({"pages/home.html": '{% include ["a", "b"] %}\n'}, "pages/home.html", 1, "were found: a, b"),
    "nothing to call once": (
        {"pages/home.html": "one\n{{ once(none, view) }}\n"},
        "pages/home.html",
        2,
        "not callable",
    ),
    "in a component": (
        {
            "pages/home.html": f"{HOME}{{{{ part() }}}}{{% endblock %}}",
            "components/part.html": "{% macro part() %}\n\n{{ oh }}\n{% endmacro %}",
        },
        "components/part.html",
        3,
        "oh",
    ),
    "syntax of a component": (
        {
            "pages/home.html": f"{HOME}{{{{ part() }}}}{{% endblock %}}",
            "components/part.html": "{% macro part() %}\n{% endmakro %}",
        },
        "components/part.html",
        2,
        "endmakro",
    ),
    "in the layout": ({"layouts/base.html": "\n\n\n{{ site.nothing }}"}, "layouts/base.html", 4, "nothing"),
    "a type": ({"pages/home.html": "one\n{{ view.title + 1 }}\n"}, "pages/home.html", 2, ""),
    "a division": ({"pages/home.html": "one\n{{ 1 // 0 }}\n"}, "pages/home.html", 2, ""),
    "a wrong call": ({"pages/home.html": "one\n{{ direction([]) }}\n"}, "pages/home.html", 2, "list"),
    "not callable": ({"pages/home.html": "one\n{{ view.title() }}\n"}, "pages/home.html", 2, ""),
}


def test_to_prepare_a_page_compiles_what_it_names_and_tells_nothing(site: MakeSite) -> None:
    code: dict[str, bytes] = {}
    compiled = Compiled(code)
    engine = Engine(Context.of(site()), _theme({"pages/home.html": "{% if view %}"}), compiled)
    tasks = {task.what: task for task in engine.tasks()}
    tasks["pages/home.html"].prepare()
    tasks["pages/entry.html"].prepare()
    named = ("pages/entry.html", "layouts/base.html", "components/quote.html", "components/wording.html")
    assert {compiled.get_cache_key(name, name) for name in named} <= code.keys()


@pytest.mark.parametrize("name", BROKEN)
def test_a_template_that_breaks_is_one_finding_with_its_line(site: MakeSite, name: str) -> None:
    changes, template, line, phrase = BROKEN[name]
    with pytest.raises(TemplateProblem) as problem:
        list(render(Context.of(site()), _theme(changes)))
    finding = problem.value.finding
    assert str(finding).startswith(f"templates/{template}:{line}:1: error: ")
    assert phrase in finding.message
    assert finding.message.endswith("(while making index.html)")
    assert finding.check == "template"


def test_what_a_view_raises_is_not_told_as_the_fault_of_the_template_that_asked(
    site: MakeSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, theme = Context.of(site()), _theme({})
    monkeypatch.delattr(Context, "original")  # what is made of it is made when a template asks for it
    with pytest.raises(NotMade, match="QuoteView, original: ") as problem:
        list(render(context, theme))
    monkeypatch.setattr(Context, "original", lambda *_: 1 // 0, raising=False)
    with pytest.raises(ZeroDivisionError) as other:
        list(render(context, theme))
    assert problem.value.__notes__ == other.value.__notes__ == ["This happened while making index.html."]


def test_all_that_editors_write_is_escaped(site: MakeSite) -> None:
    theme = _theme({"pages/home.html": "{{ view.title }}"})
    home = next(file for file in render(Context.of(site(title='<b>"T" & co</b>')), theme) if file.path == "index.html")
    assert home.content == b"&lt;b&gt;&#34;T&#34; &amp; co&lt;/b&gt;"


def test_assets_carry_their_digest_in_the_name(site: MakeSite) -> None:
    given = _theme({})
    theme = replace(given, assets={**given.assets, "site.css": b"a{}", "pictures/map.svg": b"<svg/>"})
    files = {file.path: file.content for file in render(Context.of(site()), theme) if file.path.startswith("assets/")}
    files = {path: content for path, content in files.items() if not path.startswith("assets/js/")}
    css, svg = (sha256(content).hexdigest()[:10] for content in (b"a{}", b"<svg/>"))
    assert files == {f"assets/site.{css}.css": b"a{}", f"assets/pictures/map.{svg}.svg": b"<svg/>"}


def test_pages_name_the_stylesheet_that_is_written(site: MakeSite) -> None:
    files = {file.path: file.content.decode("utf-8", "replace") for file in render(Context.of(site()), _theme({}))}
    (stylesheet,) = (path for path in files if path.endswith(".css"))
    alone = (MAIL, "actors/ada-example/index.html")
    pages = [text for path, text in files.items() if path.endswith(".html") and path not in alone]
    assert all(f'href="/mini/{stylesheet}"' in text for text in pages)
