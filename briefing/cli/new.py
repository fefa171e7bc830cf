"""`new`: a command for each kind of file, its options made from the kind's keys, that asks for what was not given."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import click

from briefing.cli.completion import ids_of
from briefing.cli.site_option import GOOD, site_option
from briefing.cli.voice import equip, say, took

if TYPE_CHECKING:  # the group is made at each start, its commands only when one of them is asked for
    from pathlib import Path

    from briefing.content.keys import Key
    from briefing.content.kinds import Kind
    from briefing.content.known import Known

_ASKED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "source": ("name", "url", "aliases", "reuse"),
        "article": ("source", "title", "url", "published"),
        "entry": ("article", "title", "time", "kind", "actors", "topics"),
        "actor": ("name", "kind", "aliases", "country"),
        "topic": ("title", "parent", "keywords"),
        "statement": ("title", "speaker", "quotes"),
        "question": ("title", "topics"),
        "page": ("title",),
    }
)
"""What is asked for, in this order; everything else can be given as an option, or written into the file."""


class New(click.Group):
    """The group of these commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the library hands it over
        """The kinds."""
        return list(_ASKED)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """The command for a kind."""
        from briefing.content.kinds import KINDS

        return next((_command(kind) for kind in KINDS if kind.name == cmd_name), None)


def _command(kind: Kind) -> click.Command:
    from briefing.intake.blank import settable

    options: list[click.Parameter] = [_option(kind, key) for key in settable(kind)]
    help_ = f"Make {_a(kind.name)}: a commented file. Without the options that it needs, you are asked."
    command = click.Command(kind.name, params=options, callback=partial(_run, kind), help=help_)
    name = "The file's name, without its ending.  [default: made from the name or the title]"
    return equip(site_option(click.option("--id", "id_", help=name)(command)), ())


def _a(name: str) -> str:
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def _option(kind: Kind, key: Key) -> click.Option:
    from briefing.intake.blank import said_of

    many = key.form.sort == "list"
    said = said_of(kind, key).rstrip(".")
    said = f"one of {said}" if key.form.words else said
    about = f"{said[:1].upper()}{said[1:]}{'; give it once for each' if many else ''}."
    form = key.form.items or key.form
    return click.Option(
        [f"--{key.name.replace('_', '-')}", key.name], multiple=many, help=about,
        shell_complete=lambda ctx, _, begun: (
            [word for word in form.words if word.startswith(begun)] or ids_of(form.thing, ctx, begun)
        ),
    )  # fmt: skip


def _run(kind: Kind, /, root: Path, id_: str | None, **options: Any) -> int:
    # one of the options is called “kind” too
    from briefing.content.known import known
    from briefing.intake.blank import settable
    from briefing.pipeline.new import NewProblem, new
    from briefing.pipeline.schemas import refresh_schemas

    given = {name: list(value) if isinstance(value, tuple) else value for name, value in options.items() if value}
    needed = [key.name for key in settable(kind) if key.required and key.name not in given]
    if needed or not given:
        given |= _asked(kind, given, known(root))
    started = time.perf_counter()  # whoever was asked took time of their own
    try:
        path = new(root, kind, given, id_)
    except NewProblem as problem:
        raise click.ClickException(str(problem)) from None
    refresh_schemas(root)
    click.echo(path)
    say(f"Made {_a(kind.name)} {took(started)}.", err=True)
    return GOOD


def _asked(kind: Kind, given: Mapping[str, Any], things: Known) -> dict[str, str | list[str]]:
    """The answers to what was not given; each is asked for until it will do, and nothing is an answer where it may."""
    from briefing.intake.blank import settable

    keys = {key.name: key for key in settable(kind)}
    answers: dict[str, str | list[str]] = {}
    for name in _ASKED[kind.name]:
        if name not in given:
            try:
                answer = _ask(keys[name], things)
            except click.Abort:
                if sys.stdin.isatty():
                    raise
                raise click.UsageError(f"“{name}” was not given, and nobody answers here: write --{name}") from None
            if answer:
                answers[name] = answer
    return answers


def _how(key: Key) -> Iterator[str]:
    """How a key's question is answered, where any words will not do."""
    if key.form.thing:
        yield f"the id of {_a(key.form.thing)}"
    if key.form.items:
        yield from (["ids"] if key.form.items.thing else [])
        yield "separated by commas"


def _ask(key: Key, things: Known) -> str | list[str]:
    from briefing.intake.blank import fault

    many = key.form.sort == "list"

    def read(text: str) -> str | list[str]:
        values = [value for part in (text.split(",") if many else [text]) if (value := part.strip())]
        wrong = next((found for value in values if (found := fault(key, value, things))), None)
        if wrong or (key.required and not values):
            raise click.UsageError(wrong or f"“{key.name}” is needed")
        return values if many else "".join(values)

    said = ", ".join(key.form.words or _how(key))
    question = f"{key.name.capitalize()} ({said})" if said else key.name.capitalize()
    default = key.default if isinstance(key.default, str) else None if key.required else ""
    answer: str | list[str] = click.prompt(
        question, default=default, show_default=bool(default), value_proc=read, err=True
    )
    return answer
