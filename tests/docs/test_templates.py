"""docs/templates.md is held against the theme and the views: all of it is described, with its types."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import jinja2
import jinja2.nodes
import pytest
from markupsafe import Markup

from briefing.content.load import load
from briefing.linking.link import link
from briefing.pipeline.theme import read_theme
from briefing.render import views
from briefing.render.context import Context
from briefing.render.dates import When
from briefing.render.engine import Engine
from briefing.render.pictures.bars import Bars
from briefing.render.pictures.day import DayPicture, EventLabel, HourBar, HourMark
from briefing.render.pictures.network import Edge, Network, Node
from briefing.render.pictures.ticks import Ticks
from briefing.render.tokens import tokens
from tests.architecture.tree import ROOT
from tests.docs.pages import rows, section, text_of
from tests.site.published import MINI

TEMPLATES = ROOT / "templates"
PICTURES = (Bars, DayPicture, Edge, EventLabel, HourBar, HourMark, Network, Node, Ticks)


def test_every_template_is_described_and_no_other() -> None:
    described = set(re.findall(r"^\| `([a-z]+/[\w./-]+)` \|", text_of("templates.md"), flags=re.MULTILINE))
    assert described == {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*") if path.is_file()}


def test_every_macro_is_described_with_its_arguments() -> None:
    described = re.findall(r"^\| `(\w+\(.*?\))` \| `([\w/.]+)` \|", text_of("templates.md"), flags=re.MULTILINE)
    assert sorted(described) == sorted(_macros())


def _macros() -> Iterator[tuple[str, str]]:
    for path in sorted((TEMPLATES / "components").iterdir()):
        tree = jinja2.Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
        for macro in tree.find_all(jinja2.nodes.Macro):
            names = [argument.name for argument in macro.args]
            bare = len(names) - len(macro.defaults)
            given = [f"{name}={_shown(value)}" for name, value in zip(names[bare:], macro.defaults, strict=True)]
            yield f"{macro.name}({', '.join([*names[:bare], *given])})", f"components/{path.name}"


def _shown(default: jinja2.nodes.Expr) -> str:
    value = default.as_const()
    return f'"{value}"' if isinstance(value, str) else str(value).lower()


def test_every_block_of_the_layout_is_described() -> None:
    layout = jinja2.Environment(autoescape=True, extensions=["jinja2.ext.i18n"]).parse(
        (TEMPLATES / "layouts/base.html").read_text(encoding="utf-8")
    )
    described = re.findall(
        r"^\| `(\w+)` \|", section(text_of("templates.md"), "The layout").partition("\nNames")[0], re.MULTILINE
    )
    assert sorted(described) == sorted(block.name for block in layout.find_all(jinja2.nodes.Block))


def test_every_name_that_all_templates_know_is_described() -> None:
    theme, (library, _) = read_theme(ROOT), load(MINI)
    assert library
    site = link(library)
    everywhere = jinja2.Environment(autoescape=True).globals.keys()
    known = Engine(Context.of(site), theme).environment.globals.keys() - everywhere
    described = section(text_of("templates.md"), "The layout").partition("\nNames")[2]
    names = {
        name for cell in re.findall(r"^\| (`.*?) \|", described, re.MULTILINE) for name in re.findall(r"`(\w+)", cell)
    }
    assert names == {*known, "view"}


def test_every_token_is_described() -> None:
    css = (TEMPLATES / "assets/css/10-tokens.css").read_text(encoding="utf-8")
    described = rows(section(text_of("templates.md"), "The stylesheet")).keys()
    assert {name for name in described if name.startswith("--")} == {f"--{token.name}" for token in tokens(css)}


def _views() -> dict[str, Any]:
    names = [f"{views.__name__}.{found.name}" for found in pkgutil.iter_modules(views.__path__)]
    found = [thing for name in names for thing in vars(importlib.import_module(name)).values()]
    own = [thing for thing in found if isinstance(thing, type) and thing.__module__ in names and is_dataclass(thing)]
    return {type_.__name__: type_ for type_ in (*own, When, *PICTURES)}


@pytest.mark.parametrize("name", sorted(_views()))
def test_every_view_field_is_described_with_its_type(name: str) -> None:
    type_ = _views()[name]
    described = rows(section(text_of("templates.md"), f"`{name}`"))
    assert described == {key: _plain(hint) for key, hint in get_type_hints(type_).items()}


def _plain(hint: Any) -> str:
    """A type in words: `tuple[Card, ...]` is a “list of `Card`”."""
    inner = get_args(hint)
    if get_origin(hint) is tuple:
        return f"list of {_plain(inner[0])}" if inner[-1] is Ellipsis else f"{len(inner)} {_plain(inner[0])}s"
    if NoneType in inner:
        return f"{_plain(inner[0])} or nothing"
    if get_origin(hint) is Literal:
        return "word"
    return {str: "text", int: "number", float: "number", bool: "yes or no", Markup: "HTML"}.get(
        hint, f"`{hint.__name__}`"
    )
