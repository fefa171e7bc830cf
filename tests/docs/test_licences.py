"""docs/licences.md has the licence of every pinned package, in its own words. `make pins` writes the table anew."""

import os
import re
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata

from tests.architecture.test_pins import pins
from tests.docs.pages import DOCS, text_of

BLESS = os.environ.get("BLESS") == "1"
START, END = "<!-- packages -->\n", "<!-- end -->"
UNSAID = {"axe-playwright-python": "MIT; the axe-core in it: MPL-2.0", "colorama": "BSD-3-Clause"}
"""What is said in the package's files only, and of the package that is installed on Windows alone."""
_LONG = 40


def test_every_package_is_there_with_its_licence() -> None:
    text = text_of("licences.md")
    before, _, rest = text.partition(START)
    expected = f"{before}{START}{''.join(_rows())}{END}{rest.partition(END)[2]}"
    if BLESS:
        (DOCS / "licences.md").write_text(expected, encoding="utf-8", newline="\n")
    else:
        assert text == expected


def test_what_asks_for_the_changes_to_itself_is_named() -> None:
    table = re.findall(r"^\| `(.+?)` \| (.+?) \| (.+?) \|$", text_of("licences.md"), re.MULTILINE)
    asking = {name for name, licence, whose in table if whose == "a site" and re.search("GPL|MPL|Mozilla", licence)}
    assert asking == {"chardet", "pathspec"}
    assert {name for name, licence, _ in table if "AGPL" in licence or licence.startswith("GPL")} == set()


def _rows() -> Iterator[str]:
    yield "\n| package | licence | needed by |\n|---|---|---|\n"
    site = pins("site.txt")
    for name in sorted(pins("test.txt")):
        yield f"| `{name}` | {_licence(name)} | {'a site' if name in site else 'the tests'} |\n"
    yield "\n"


def _licence(name: str) -> str:
    try:
        about = metadata(name)
    except PackageNotFoundError:
        return UNSAID[name]
    said = _said(about) or UNSAID.get(name)
    assert said, f"{name} does not say its licence: look into its files, and put it into UNSAID"
    return said


def _said(about: PackageMetadata) -> str:
    """The licence by SPDX's names, or as the package calls it, or by the index's classes."""
    classes = (each.rpartition(" :: ")[2] for each in about.get_all("Classifier") or () if each.startswith("License"))
    short = [told for told in about.get_all("License") or () if told != "UNKNOWN" and len(told) < _LONG]
    return ", ".join(about.get_all("License-Expression") or short or classes)
