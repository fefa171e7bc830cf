"""What a template shows of a text is text: no template says otherwise, and none is run without escaping."""

import re
from collections.abc import Callable

from briefing.pipeline.theme import default_theme
from tests.render.conftest import Files

UNESCAPED = re.compile(r"\|\s*safe\b|autoescape|Markup|\|\s*xmlattr\b")
KINDS = {".html", ".xml", ".json", ".txt"}
TITLE = "<b id=x>&\"'"


def test_no_template_calls_a_text_safe() -> None:
    paths = [path for path in default_theme().rglob("*.*") if path.suffix in KINDS]
    assert len(paths) > 40
    assert [path for path in paths if UNESCAPED.search(path.read_text(encoding="utf-8"))] == []


def test_a_title_of_markup_is_text_in_every_page_and_feed(rendered: Callable[..., Files]) -> None:
    files = {name: text for name, text in rendered(title=TITLE).items() if name.endswith((".html", ".xml"))}
    assert {name for name, text in files.items() if "<b id=x>" in text} == set()
    shown = {name for name, text in files.items() if "&lt;b id=x&gt;&amp;" in text}
    assert files.keys() - shown == {"sitemap.xml"}
