"""The docs are held against the code: what a person can write, call or override is described, and nothing else."""

import re
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import click
import pytest

from briefing.cli.main import cli
from briefing.content.kinds import KINDS
from briefing.intake.as_json import as_json
from briefing.model.actor import Role
from briefing.model.article import Byline
from briefing.model.entry import Correction, Quote
from briefing.model.html import OtherTag, UsualTag
from briefing.model.page import PageKind
from briefing.model.question import Answer
from briefing.model.reading import Facts, FoundQuote, Mention, Reading, Removal, Segment
from briefing.model.settings import Settings
from briefing.model.span import Span
from briefing.pipeline.folders import ARCHIVE_VARIABLE
from tests.architecture.tree import ROOT
from tests.docs.pages import DOCS, rows, section, text_of

PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
NOT_IN_FILES = {"id", "origin", "body"}


def _keys(type_: Any) -> set[str]:
    return {field.name for field in fields(type_)} - NOT_IN_FILES


def test_every_setting_is_described_and_no_other() -> None:
    table = text_of("settings.md").partition("\n## ")[0]
    assert set(rows(table)) == _keys(Settings)


def test_every_page_kind_is_described_and_no_other() -> None:
    assert set(rows(section(text_of("settings.md"), "Page kinds"))) == set(get_args(PageKind))


def test_every_tag_is_described_and_no_other() -> None:
    usual, other, never = section(text_of("settings.md"), "HTML in bodies").split("\n| ")[2:5]
    for row, tags in ((usual, UsualTag), (other, OtherTag)):
        assert tuple(re.findall(r"`(\w+)`", row.partition(" |")[0])) == get_args(tags)
    assert not {*re.findall(r"`(\w+)`", never)} & {*get_args(UsualTag), *get_args(OtherTag)}


def test_the_environment_variable_is_described() -> None:
    assert f"`{ARCHIVE_VARIABLE}`" in text_of("settings.md")


@pytest.mark.parametrize(
    ("heading", "type_"), [*((kind.name.capitalize(), kind.type) for kind in KINDS), ("Quotes", Quote)]
)
def test_every_content_key_is_described_and_no_other(heading: str, type_: type[Any]) -> None:
    found = section(text_of("content.md"), rf"{heading}(?:: [^\n]*)?")
    assert set(rows(found)) == _keys(type_)


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
    row = re.search(rf"^\| `{key}` \|.*$", section(text_of("content.md"), rf"{heading}: [^\n]*"), flags=re.MULTILINE)
    assert row
    assert _keys(type_) <= set(re.findall(r"`(\w+)`", row[0]))


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_command_and_option_is_described(command: str) -> None:
    found = section(text_of("commands.md"), f"`{command}`")
    for parameter in _parameters(cli.commands[command]):
        for name in _written(parameter):
            assert re.search(rf"^\| .*`{re.escape(name)}[ `]", found, flags=re.MULTILINE), (command, name)


def _parameters(command: click.Command) -> list[click.Parameter]:
    """Those of a command, or of a group and of all its commands."""
    if not isinstance(command, click.Group):
        return command.params
    context = click.Context(command)
    inner = [command.get_command(context, name) for name in command.list_commands(context)]
    return [*command.params, *(parameter for each in inner if each for parameter in _parameters(each))]


def _written(parameter: click.Parameter) -> list[str]:
    """What a person writes: an option, or an argument by its name in capitals."""
    return [str(parameter.name).upper()] if isinstance(parameter, click.Argument) else parameter.opts


def test_no_command_or_option_is_described_that_does_not_exist() -> None:
    text = text_of("commands.md")
    assert set(re.findall(r"^## `(\w+)`$", text, flags=re.MULTILINE)) == {*cli.commands, "make"}
    options = {
        name for command in cli.commands.values() for parameter in _parameters(command) for name in parameter.opts
    }
    assert set(re.findall(r"`(--[a-z-]+)", text)) <= options | {"--help", "--version"}


def test_every_key_of_a_reading_is_described() -> None:
    span = Span(0, 1)
    segment = Segment(
        span=span,
        quotes=(FoundQuote(text="a", span=span, kind="full"),),
        mentions=(Mention(name="Borduria", actor=None, kind="country", spans=(span,)),),
    )
    facts = Facts(bylines=(Byline(name="Ada Exampleby"),))
    reading = as_json(Reading(facts=facts, segments=(segment,), removed=(Removal(span=span, reason="a"),)))
    text, found = text_of("reading.md"), reading["segments"][0]
    assert set(rows(section(text, "What `parse --json` prints"))) == set(reading)
    assert set(rows(section(text, "`article`"))) == set(reading["article"])
    assert set(rows(section(text, "A segment"))) == set(found)
    assert set(rows(section(text, "A quote"))) == set(found["quotes"][0])
    assert set(rows(section(text, "A mention"))) == set(found["mentions"][0])
    assert set(rows(section(text, "A removal"))) == set(reading["removed"][0])


def test_every_part_of_the_package_is_described() -> None:
    described = set(re.findall(r"^\*\*`briefing/([\w.]+)/?`\*\*", text_of("architecture.md"), flags=re.MULTILINE))
    assert described == {part.name for part in (ROOT / "briefing").iterdir() if part.name[0] not in "_."}


@pytest.mark.parametrize("layer", ["cli", "serve", "pipeline", "output", "content", "model"])
def test_every_module_of_a_layer_is_described_and_no_other(layer: str) -> None:
    after = text_of("architecture.md").partition(f"\n**`briefing/{layer}/`**")[2]
    described = set(re.findall(r"`(\w+\.py)`", re.split(r"\n\*\*`briefing/|\nOutside the package", after)[0]))
    assert described == {path.name for path in (ROOT / "briefing" / layer).glob("[!_]*.py")}


def test_every_decision_is_listed() -> None:
    listed = set(re.findall(r"\(decisions/([\w.-]+)\)", text_of("architecture.md")))
    assert listed == {path.name for path in (DOCS / "decisions").iterdir()}


@pytest.mark.parametrize("doc", PAGES, ids=lambda doc: doc.relative_to(ROOT).as_posix())
def test_every_link_between_docs_leads_to_a_file_and_a_heading(doc: Path) -> None:
    for leads in _links(doc):
        address, _, anchor = leads.partition("#")
        target = doc.parent / address if address else doc
        assert target.exists(), leads
        assert not anchor or anchor in _anchors(target), leads


def _links(doc: Path) -> list[str]:
    """The links within the repository; code is no link."""
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", doc.read_text(encoding="utf-8"), flags=re.DOTALL)
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", prose) if not re.match(r"[a-z]+:", link)]


def _anchors(doc: Path) -> set[str]:
    """The headings of a doc, as code hosts turn them into anchors."""
    prose = re.sub(r"^```.*?^```", "", doc.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#+ (.*)$", prose, flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
