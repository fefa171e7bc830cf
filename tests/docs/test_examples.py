"""The examples of docs/content.md and docs/settings.md load: each is written where it belongs, all in one site."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from briefing.content.load import load
from tests.docs.pages import text_of
from tests.docs.walk import Block, blocks
from tests.site_folder import write_files

CONTENT = text_of("content.md")
SETTINGS = text_of("settings.md")

_ENTRY = "---\ntitle: An entry\narticle: {}\n{}---\n"
_QUOTED = "---\ntitle: An entry\narticle: {}\nactors: [ada-exampleby]\nquotes:\n{}---\n"
_QUOTE = "  - text: The bridge is open\n    speaker: ada-exampleby\n"

WHERE: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "Entry": (("content/entries/bbc-c4g97971rwnt/07-at-the-table.md", "{}"),),
        "Quotes": (("content/entries/gazette-talks/02-the-bridge.md", _QUOTED.format("gazette-talks", "{}")),),
        "Actor": (("content/actors/mark-rutte.md", "{}"),),
        "Topic": (("content/topics/ukraine-seat-at-table.md", "{}"),),
        "Source": (("content/sources/bbc.yaml", "{}"),),
        "Article": (("content/articles/bbc-c4g97971rwnt.yaml", "{}"),),
        "Grades of quotes": (("content/articles/gazette-talks.yaml", "title: Talks\n{}"),),
        "Statement": (("content/statements/the-bridge-is-open.yaml", "{}"),),
        "Question": (("content/questions/the-call.yaml", "{}"),),
        "Page": (("content/pages/about.md", "{}"),),
        "Suggestions that you do not want": (
            ("content/entries/examplepost-gates/01-the-gates.md", "---\n{}status: draft\n---\n"),
        ),
    }
)
"""Under each heading of content.md the file that each of its examples stands in, and what stands around it there."""

AROUND: Mapping[str, str] = MappingProxyType(
    {
        "site.yaml": "title: The examples\n",
        "content/entries/gazette-talks/01-talks-begin.md": _ENTRY.format("gazette-talks", ""),
        "content/entries/gazette-talks/04-the-call.md": _QUOTED.format("gazette-talks", _QUOTE),
        "content/entries/wire-live/02-minister-speaks.md": _QUOTED.format("wire-live", _QUOTE * 3),
        "content/entries/herald-recap/01-the-week.md": _QUOTED.format("herald-recap", _QUOTE * 2),
        **{f"content/articles/{id_}.yaml": "title: A\n" for id_ in ("wire-live", "herald-recap", "examplepost-gates")},
        **{f"content/topics/{id_}.md": "---\ntitle: A\n---\n" for id_ in ("peace-talks", "the-call", "gates", "walls")},
        **{
            f"content/actors/{id_}.md": f"---\nname: {id_}\nkind: {kind}\n---\n"
            for kind, ids in {
                "person": ("ada-exampleby", "jonathan-beale"),
                "organisation": ("nato",),
                "country": ("borduria", "netherlands", "ukraine", "united-kingdom"),
            }.items()
            for id_ in ids
        },
    }
)
"""What the examples name and do not show."""


NEEDS: Mapping[str, str] = MappingProxyType({"admin": "edit_url: https://github.com/me/repo/edit/main/{path}\n"})
"""What a setting has no meaning without."""


def _examples() -> Iterator[tuple[str, str]]:
    """The files that the examples make."""
    for heading, files in WHERE.items():
        for (path, around), block in zip(files, _under(heading), strict=True):
            yield path, around.replace("{}", block.text)


def _under(heading: str) -> list[Block]:
    """The blocks of code below a heading, up to the next."""
    found = re.search(rf"^#+ {heading}(?:: [^\n]*)?\n(.*?)(?=^##|\Z)", CONTENT, flags=re.MULTILINE | re.DOTALL)
    assert found, heading
    return [*blocks(found[1])]


def test_every_example_of_the_content_loads(tmp_path: Path) -> None:
    files = dict(_examples())
    library, findings = load(write_files(tmp_path, {**AROUND, **files}))
    assert [*map(str, findings)] == []
    assert library is not None


def test_every_example_of_the_content_is_tried() -> None:
    assert len(dict(_examples())) == len([*blocks(CONTENT)])


def test_every_kind_of_file_has_an_example() -> None:
    headings = re.findall(r"^## (\w+): `content/", CONTENT, flags=re.MULTILINE)
    assert len(headings) == 8
    assert [heading for heading in headings if not _under(heading)] == []


def _settings() -> list[str]:
    """The last column of the table of settings, and the whole file below it."""
    rows = re.findall(r"^\| `\w+` \|.*\| `([^`]+)` \|$", SETTINGS.partition("\n## ")[0], flags=re.MULTILINE)
    return [*rows, *(block.text for block in blocks(SETTINGS) if block.text.startswith("title:"))]


@pytest.mark.parametrize("example", _settings())
def test_every_example_of_a_setting_loads(example: str, tmp_path: Path) -> None:
    title = "" if example.startswith("title:") else "title: A\n"
    beside = NEEDS.get(example.partition(":")[0], "")
    entry = "content/entries/gazette-gate/01-gate-to-open.md"
    files = {entry: _ENTRY.format("gazette-gate", ""), "content/articles/gazette-gate.yaml": "title: A\n"}
    library, findings = load(write_files(tmp_path, {"site.yaml": f"{title}{beside}{example}\n", **files}))
    assert [*map(str, findings)] == []
    assert library is not None


def test_every_setting_has_an_example() -> None:
    keys = re.findall(r"^\| `(\w+)` \|", SETTINGS.partition("\n## ")[0], flags=re.MULTILINE)
    assert [example.partition(":")[0] for example in _settings()[: len(keys)]] == keys
