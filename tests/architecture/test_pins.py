"""Everything is installed from requirements/*.txt: known versions, known digests, nothing compiled on the way."""

import re
import tomllib
from collections.abc import Iterable

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.tree import ROOT

PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
_ABOUT = tomllib.loads(PYPROJECT)
_SITE = [*_ABOUT["project"]["dependencies"], *_ABOUT["dependency-groups"]["build"], *_ABOUT["build-system"]["requires"]]
ASKED = {
    "site.txt": _SITE,
    "test.txt": [*_SITE, *_ABOUT["project"]["optional-dependencies"]["test"]],
    "upkeep.txt": _ABOUT["dependency-groups"]["upkeep"],
}
"""What pyproject.toml asks for, by the file that pins it."""
_PIN = re.compile(r"^([\w.-]+)==(\S+)(?: ; .*?)?((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", re.MULTILINE)

each_file = pytest.mark.parametrize("name", ASKED)


def pins(name: str) -> dict[str, list[str]]:
    """The versions of each package that a file of requirements pins: more than one where Pythons need several."""
    found: dict[str, list[str]] = {}
    for pin in _PIN.finditer(_text(name)):
        found.setdefault(canonicalize_name(pin[1]), []).append(pin[2])
    return found


def _text(name: str) -> str:
    return (ROOT / "requirements" / name).read_text(encoding="utf-8")


@each_file
def test_what_the_project_asks_for_is_pinned_in_a_version_that_fits(name: str) -> None:
    asked, pinned = [Requirement(each) for each in ASKED[name]], pins(name)
    assert [str(each) for each in asked if not _fits(each, pinned.get(canonicalize_name(each.name), ()))] == []


def _fits(asked: Requirement, versions: Iterable[str]) -> bool:
    return bool(versions) and all(asked.specifier.contains(version) for version in versions)


@each_file
def test_a_file_holds_pins_with_digests_and_nothing_else(name: str) -> None:
    left = _PIN.sub("", _text(name)).split("\n")
    assert [line for line in left if line and not line.startswith("#")] == ["--only-binary :all:"]
    assert "://" not in _text(name), "from where packages come is said by whoever installs them"


def test_the_tests_run_with_the_packages_that_the_site_is_built_by() -> None:
    tested = pins("test.txt")
    assert {package: versions for package, versions in pins("site.txt").items() if tested[package] != versions} == {}


def test_a_newest_version_is_named_with_a_reason_alone() -> None:
    bounded = [line for line in PYPROJECT.splitlines() if re.match(r'\s*"[\w.\[\]-]+[^"]*<', line)]
    assert bounded
    assert [line for line in bounded if not re.search(r", # \w", line)] == []
