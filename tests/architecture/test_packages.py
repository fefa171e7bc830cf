"""What the package imports is what pyproject.toml declares, and each has its reason in docs/decisions."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions

from tests.architecture import tree

ABOUT = tomllib.loads((tree.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = ABOUT["project"]
NEVER_IMPORTED = {"tzdata"}
"""The standard library's zoneinfo reads it where the system has no time zones."""
COMES_WITH = {"markupsafe": "jinja2"}
"""Halves of a declared package, in the version that it needs."""


def test_the_declared_packages_are_the_imported_ones() -> None:
    owners = packages_distributions()
    modules = {module for file in tree.PACKAGE for module in _imported(tree.parse(file))}
    outside = modules - set(sys.stdlib_module_names) - {"briefing"}
    packages = {_normal(owner) for module in outside for owner in owners.get(module, [module])}
    imported = {COMES_WITH.get(package, package) for package in packages}
    assert imported == _declared(PROJECT["dependencies"]) - NEVER_IMPORTED


def test_every_declared_package_has_its_reason() -> None:
    reasons = (tree.ROOT / "docs/decisions/0001-packages.md").read_text(encoding="utf-8")
    given = {_normal(name) for name in re.findall(r"^\| `([^`]+)`", reasons, flags=re.MULTILINE)}
    groups = [PROJECT["dependencies"], PROJECT["optional-dependencies"]["test"], *ABOUT["dependency-groups"].values()]
    assert given == {name for group in groups for name in _declared(group)}


def _declared(requirements: list[str]) -> set[str]:
    return {_normal(re.split(r"[<>=!~;\[ ]", requirement)[0]) for requirement in requirements}


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _imported(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]
