"""The docs are held against the code: what a person can write, call or override is described, and nothing else."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import click
import jinja2
import jinja2.nodes
import pytest
from markupsafe import Markup

from briefing.cli.main import cli
from briefing.content.kinds import KINDS
from briefing.intake.as_json import as_json
from briefing.model.actor import Role
from briefing.model.article import Byline
from briefing.model.entry import Correction, Quote
from briefing.model.page import PageKind
from briefing.model.question import Answer
from briefing.model.reading import Facts, FoundQuote, Mention, Reading, Removal, Segment
from briefing.model.settings import Settings
from briefing.model.span import Span
from briefing.pipeline.copies import ARCHIVE_VARIABLE
from briefing.render import views
from briefing.render.dates import When
from briefing.render.pictures.bars import Bars
from briefing.render.pictures.day import DayPicture, EventLabel, HourBar, HourMark
from briefing.render.pictures.network import Edge, Network, Node
from briefing.render.pictures.ticks import Ticks
from tests.architecture.tree import ROOT

DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
TEMPLATES = ROOT / "templates"
PICTURES = (Bars, DayPicture, Edge, EventLabel, HourBar, HourMark, Network, Node, Ticks)
NOT_IN_FILES = {"id", "origin", "body"}


def _text(page: str) -> str:
    return (DOCS / page).read_text(encoding="utf-8")


def _section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next one of any depth; empty where there is no such heading."""
    found = re.search(rf"^#+ {heading}\n(.*?)(?=^##|\Z)", text, flags=re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def _rows(text: str) -> dict[str, str]:
    """The table rows that begin with `names`: each name with the cell behind it."""
    rows = re.findall(r"^\| (`[^|]+`) \|([^|]*)\|", text, flags=re.MULTILINE)
    return {name: cell.strip() for names, cell in rows for name in re.findall(r"`([^`]+)`", names)}


def _keys(type_: Any) -> set[str]:
    return {field.name for field in fields(type_)} - NOT_IN_FILES


def test_every_setting_is_described_and_no_other() -> None:
    table = _text("settings.md").partition("\n## ")[0]
    assert set(_rows(table)) == _keys(Settings)


def test_every_page_kind_is_described_and_no_other() -> None:
    assert set(_rows(_section(_text("settings.md"), "Page kinds"))) == set(get_args(PageKind))


def test_the_environment_variable_is_described() -> None:
    assert f"`{ARCHIVE_VARIABLE}`" in _text("settings.md")


@pytest.mark.parametrize(
    ("heading", "type_"), [*((kind.name.capitalize(), kind.type) for kind in KINDS), ("Quotes", Quote)]
)
def test_every_content_key_is_described_and_no_other(heading: str, type_: type[Any]) -> None:
    section = _section(_text("content.md"), rf"{heading}(?:: [^\n]*)?")
    assert set(_rows(section)) == _keys(type_)


@pytest.mark.parametrize(
    ("heading", "key", "type_"),
    [
        ("Actor", "roles", Role),
        ("Article", "bylines", Byline),
        ("Entry", "corrections", Correction),
        ("Question", "answers", Answer),
    ],
)
def test_every_key_of_an_inner_list_is_described(heading: str, key: str, type_: type[Any]) -> None:
    row = re.search(rf"^\| `{key}` \|.*$", _section(_text("content.md"), rf"{heading}: [^\n]*"), flags=re.MULTILINE)
    assert row
    assert _keys(type_) <= set(re.findall(r"`(\w+)`", row[0]))


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_command_and_option_is_described(command: str) -> None:
    section = _section(_text("commands.md"), f"`{command}`")
    for parameter in cli.commands[command].params:
        for name in _written(parameter):
            assert re.search(rf"^\| .*`{re.escape(name)}[ `]", section, flags=re.MULTILINE), (command, name)


def _written(parameter: click.Parameter) -> list[str]:
    """What a person writes: an option, or an argument by its name in capitals."""
    return [str(parameter.name).upper()] if isinstance(parameter, click.Argument) else parameter.opts


def test_no_command_or_option_is_described_that_does_not_exist() -> None:
    text = _text("commands.md")
    assert set(re.findall(r"^## `(\w+)`$", text, flags=re.MULTILINE)) == {*cli.commands, "make"}
    options = {name for command in cli.commands.values() for parameter in command.params for name in parameter.opts}
    assert set(re.findall(r"`(--[a-z-]+)", text)) <= options | {"--help", "--version"}


def test_every_template_is_described_and_no_other() -> None:
    described = set(re.findall(r"^\| `([a-z]+/[\w./-]+)` \|", _text("templates.md"), flags=re.MULTILINE))
    assert described == {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*") if path.is_file()}


def test_every_macro_is_described_with_its_arguments() -> None:
    described = re.findall(r"^\| `(\w+\(.*?\))` \| `([\w/.]+)` \|", _text("templates.md"), flags=re.MULTILINE)
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


def _views() -> dict[str, Any]:
    names = [f"{views.__name__}.{found.name}" for found in pkgutil.iter_modules(views.__path__)]
    found = [thing for name in names for thing in vars(importlib.import_module(name)).values()]
    own = [thing for thing in found if isinstance(thing, type) and thing.__module__ in names and is_dataclass(thing)]
    return {type_.__name__: type_ for type_ in (*own, When, *PICTURES)}


@pytest.mark.parametrize("name", sorted(_views()))
def test_every_view_field_is_described_with_its_type(name: str) -> None:
    type_ = _views()[name]
    described = _rows(_section(_text("templates.md"), f"`{name}`"))
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


def test_every_key_of_a_reading_is_described() -> None:
    span = Span(0, 1)
    segment = Segment(
        span=span,
        quotes=(FoundQuote(text="a", span=span, kind="full"),),
        mentions=(Mention(name="Borduria", actor=None, kind="country", spans=(span,)),),
    )
    facts = Facts(bylines=(Byline(name="Ada Exampleby"),))
    reading = as_json(Reading(facts=facts, segments=(segment,), removed=(Removal(span=span, reason="a"),)))
    text, found = _text("reading.md"), reading["segments"][0]
    assert set(_rows(_section(text, "What `parse --json` prints"))) == set(reading)
    assert set(_rows(_section(text, "`article`"))) == set(reading["article"])
    assert set(_rows(_section(text, "A segment"))) == set(found)
    assert set(_rows(_section(text, "A quote"))) == set(found["quotes"][0])
    assert set(_rows(_section(text, "A mention"))) == set(found["mentions"][0])
    assert set(_rows(_section(text, "A removal"))) == set(reading["removed"][0])


def test_every_part_of_the_package_is_described() -> None:
    described = set(re.findall(r"^\*\*`briefing/([\w.]+)/?`\*\*", _text("architecture.md"), flags=re.MULTILINE))
    assert described == {part.name for part in (ROOT / "briefing").iterdir() if part.name[0] not in "_."}


def test_every_decision_is_listed() -> None:
    listed = set(re.findall(r"\(decisions/([\w.-]+)\)", _text("architecture.md")))
    assert listed == {path.name for path in (DOCS / "decisions").iterdir()}


@pytest.mark.parametrize("doc", PAGES, ids=lambda doc: doc.relative_to(ROOT).as_posix())
def test_every_link_between_docs_leads_to_a_file_and_a_heading(doc: Path) -> None:
    for link in _links(doc):
        address, _, anchor = link.partition("#")
        target = doc.parent / address if address else doc
        assert target.exists(), link
        assert not anchor or anchor in _anchors(target), link


def _links(doc: Path) -> list[str]:
    """The links within the repository; code is no link."""
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", doc.read_text(encoding="utf-8"), flags=re.DOTALL)
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", prose) if not re.match(r"[a-z]+:", link)]


def _anchors(doc: Path) -> set[str]:
    """The headings of a doc, as code hosts turn them into anchors."""
    prose = re.sub(r"^```.*?^```", "", doc.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#+ (.*)$", prose, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
