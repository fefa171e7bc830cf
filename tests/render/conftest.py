"""The mini-site, loaded and linked, as the renderer gets it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing.content.load import load
from briefing.linking.link import link
from briefing.linking.selection import select
from briefing.model.library import Library
from briefing.model.site import Site
from briefing.pipeline.theme import read_theme
from briefing.render.context import Context
from briefing.render.engine import render
from tests.site.published import MINI

MakeSite = Callable[..., Site]
Files = Mapping[str, str]


@pytest.fixture(scope="session")
def library() -> Library:
    found, findings = load(MINI)
    assert found, findings
    return select(found, drafts=False).library


@pytest.fixture
def site(library: Library) -> MakeSite:
    """`site(base_url=…, pages={"actor": False}, entries={…})`: the mini-site with other settings or other things."""

    def make(**changes: Any) -> Site:
        things = {name: {**getattr(library, name), **changes.pop(name)} for name in THINGS if name in changes}
        return link(replace(library, settings=replace(library.settings, **changes), **things))

    return make


THINGS = ("sources", "articles", "entries", "actors", "topics")


@pytest.fixture
def rendered(site: MakeSite) -> Callable[..., Files]:
    """`rendered(**changes)`: the text of every text file of such a site, under the default theme."""

    def make(**changes: Any) -> Files:
        files = render(Context.of(site(**changes)), read_theme(Path("no-site-here")))
        return {file.path: file.content.decode("utf-8") for file in files if not file.path.endswith(".sqlite")}

    return make
