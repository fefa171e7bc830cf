"""What another process makes ahead is taken as it is; the site is the same with it, without it, and with half of it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.content.load import load
from briefing.linking.link import link
from briefing.pipeline.ahead import listed
from briefing.pipeline.build import build
from briefing.pipeline.compiled import Compiled
from briefing.pipeline.memo import Memo
from briefing.pipeline.theme import read_theme
from briefing.render.context import Context
from briefing.render.engine import Engine, Task
from briefing.render.filling import Templates
from briefing.render.markdown.reader import MarkdownReader
from tests.site.published import MINI, steady

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
TASK = Task(name="page", given=(), templates=(), make=tuple)


@pytest.fixture(autouse=True)
def _two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few entries are enough for another process."""
    monkeypatch.setattr("briefing.pipeline.ahead.as_many_as_pay", lambda _: 2)


def test_what_was_made_meanwhile_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library, _ = load(MINI)
    assert library
    bodies, made = {entry.body for entry in library.entries.values()}, tmp_path / "made"

    def make(reader: MarkdownReader, text: str, do: object = MarkdownReader._make) -> object:
        with made.open("a", encoding="utf-8") as told:
            told.write(f"{os.getpid()}\n")
        return do(reader, text)  # type: ignore[operator] # it is the one that was there

    def tasks() -> Iterator[Task]:
        while not made.exists() or made.read_text(encoding="utf-8").count("\n") < len(bodies):
            pass  # as long as all quotes are held against each other
        yield TASK

    monkeypatch.setattr(MarkdownReader, "_make", make)
    context, theme, memo = Context.of(link(library)), read_theme(MINI), Memo()
    engine = Engine(context, theme, Compiled(memo.bytecode))
    assert listed(tasks(), engine, context, theme, memo) == (TASK,)
    assert str(os.getpid()) not in made.read_text(encoding="utf-8").split()
    html = {body: context.html.noted(body) for body in bodies}
    assert str(os.getpid()) not in made.read_text(encoding="utf-8").split()
    monkeypatch.undo()
    fresh = Context.of(link(library))
    assert html == {body: fresh.html.noted(body) for body in bodies}
    assert any(read for _, read in html.values())
    assert len(memo.bytecode) > 20


@pytest.mark.parametrize("dies", [False, True])
def test_the_site_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dies: bool) -> None:
    if dies:
        here, get = os.getpid(), Templates.get_template
        monkeypatch.setattr(
            Templates, "get_template", lambda *given: get(*given) if os.getpid() == here else os._exit(1)
        )
    build(MINI, public=tmp_path / "two")
    monkeypatch.setattr("briefing.pipeline.ahead.as_many_as_pay", lambda _: 1)
    build(MINI, public=tmp_path / "one")
    assert steady(tmp_path / "two") == steady(tmp_path / "one")


def test_after_an_edit_nothing_is_made_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    library, _ = load(MINI)
    assert library
    context, theme = Context.of(link(library)), read_theme(MINI)
    monkeypatch.setattr("briefing.pipeline.ahead.split", lambda *_: pytest.fail("no process is to be started"))
    memo = Memo(traces={"page": (b"", (), ())})
    assert listed([TASK], Engine(context, theme), context, theme, memo) == (TASK,)
