"""Modules and functions that fit into a head, under the name of a thing of the domain."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture import tree

MODULE_LINES = 250
FUNCTION_LINES = 40
NAMELESS = {"common", "core", "helper", "helpers", "manager", "managers", "misc", "util", "utils"}


def test_no_module_is_longer_than_250_lines() -> None:
    lengths = {tree.name(file): len(file.read_text(encoding="utf-8").splitlines()) for file in tree.ALL}
    assert {file: lines for file, lines in lengths.items() if lines > MODULE_LINES} == {}


def test_no_function_is_longer_than_40_lines() -> None:
    assert [at for file in tree.ALL for at in _long_functions(file)] == []


def test_no_module_is_called_after_nothing() -> None:
    names = {tree.name(file): {*file.relative_to(tree.ROOT).parent.parts, file.stem} for file in tree.ALL}
    assert [file for file, parts in names.items() if parts & NAMELESS] == []


def _long_functions(file: Path) -> Iterator[str]:
    for node in ast.walk(tree.parse(file)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES:
                yield f"{tree.name(file)}:{node.lineno}: {node.name} has {lines} lines"
