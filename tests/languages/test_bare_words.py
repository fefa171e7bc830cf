"""Every word that readers see comes from the catalogues: none stands bare in a template or in a view."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT
from tests.languages.catalogues import TEMPLATES

CODE = ROOT / "briefing" / "render"
WORDED = sorted(
    path
    for path in (*TEMPLATES.rglob("*.html"), *TEMPLATES.rglob("*.xml"), *TEMPLATES.rglob("*.txt"))
    if path.name not in {"robots.txt", "OFL.txt", "style-guide.html"}
)
NAMES = frozenset({"JSON", "CSV", "SQLite", "Datasette", *("wasm", "unsafe", "eval")})
"""Names of formats and programs are the same in all languages, and so is what a policy allows."""

_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_NO_WORDS = re.compile(r"<(code|pre|script|style)\b.*?</\1>|<[?!].*?>", re.DOTALL)
_ATTRIBUTE = re.compile(r"\b(?:title|aria-label|aria-description|alt|placeholder|label)=\"([^\"]*)\"")
_ANY_ATTRIBUTE = re.compile(r"[\w-]+=\"[^\"]*\"")
"""Those of a macro stand in no tag."""
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[^\W\d_]{2,}")


def bare(template: str) -> list[str]:
    """The words of a template that no catalogue knows."""
    html = _NO_WORDS.sub(" ", _JINJA.sub("", template))
    seen = " ".join((_ANY_ATTRIBUTE.sub("", _TAG.sub(" ", html)), *_ATTRIBUTE.findall(html)))
    return [word for word in _WORD.findall(re.sub(r"&\w+;", " ", seen)) if word not in NAMES]


@pytest.mark.parametrize("path", WORDED, ids=lambda path: path.relative_to(TEMPLATES).as_posix())
def test_no_template_has_a_bare_word(path: Path) -> None:
    assert bare(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("<p>{{ _('Good') }}</p>", []),
        ("<p>Bad {{ x }}</p>", ["Bad"]),
        ('<a title="Bad" href="good">{{ x }}</a>', ["Bad"]),
        ('<nav aria-label="{{ _("Good") }}"><code>good</code> &nbsp; · </nav>', []),
        ("{# good #}{% if good %}{{ good }}{% endif %}", []),
    ],
)
def test_a_bare_word_is_found(template: str, words: list[str]) -> None:
    assert bare(template) == words


_MARKED = frozenset({"N_", "gettext", "ngettext", "pgettext"})
_SHOWN = frozenset({"title", "text", "description", "label", "remark", "name", "short", "note", "why"})
_PHRASE = re.compile(r"\A[^<]*[^\W\d_] [^\W\d_]")
_LABEL = re.compile(r"[A-Z][a-z]")
_SAME = frozenset({"taken out", "put in", "JSON Feed"})
"""Operations of a difference, and a name."""


def literals(code: str) -> Iterator[str]:
    """Texts of a module that look like words for readers and are not marked: phrases, and what goes into a label."""
    tree = ast.parse(code)
    known = set(_known(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in _SHOWN:
            yield from (text for at, text in _texts(node.value) if at not in known and _LABEL.match(text))
    for at, text in _texts(tree):
        if at not in known and _PHRASE.search(text) and text not in _SAME:
            yield text


def _known(tree: ast.AST) -> Iterator[ast.Constant]:
    """What is marked, what is documentation, what is an annotation, what is said to developers."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in _MARKED:
            yield from (at for argument in node.args for at, _ in _texts(argument))
        elif isinstance(node, ast.Subscript | ast.Raise) or (
            isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        ):
            yield from (at for at, _ in _texts(node))


def _called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _texts(node: ast.AST) -> Iterator[tuple[ast.Constant, str]]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each, each.value


VIEWS = sorted(
    path
    for path in CODE.rglob("*.py")
    if path.parent.name not in {"data", "linked_data", "samples"} and path.name != "engine.py"
)
"""The data is for machines; what the engine says, and the style guide with its samples, is for developers."""


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: path.relative_to(CODE).as_posix())
def test_no_view_has_a_bare_word(path: Path) -> None:
    assert list(literals(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('"""Words."""\nx = f(title=words.gettext("Good words"))', []),
        ('f(title="Bad")', ["Bad"]),
        ('f(text=f"Bad {x}")', ["Bad "]),
        ('LABELS = {"good": N_("Good words")}', []),
        ('LABELS = {"good": "Bad words"}', ["Bad words"]),
    ],
)
def test_a_bare_literal_is_found(code: str, found: list[str]) -> None:
    assert list(literals(code)) == found
