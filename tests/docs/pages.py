"""The docs as tests read them: sections and the first two columns of tables."""

import re

from tests.architecture.tree import ROOT

DOCS = ROOT / "docs"


def text_of(page: str) -> str:
    """The whole of a page."""
    return (DOCS / page).read_text(encoding="utf-8")


def section(page: str, heading: str) -> str:
    """What stands under a heading, up to the next one of any depth; empty where there is no such heading."""
    found = re.search(rf"^#+ {heading}\n(.*?)(?=^##|\Z)", page, flags=re.MULTILINE | re.DOTALL)
    return found[1] if found else ""


def rows(page: str) -> dict[str, str]:
    """The table rows that begin with `names`: each name with the cell behind it."""
    found = re.findall(r"^\| (`[^|]+`) \|([^|]*)\|", page, flags=re.MULTILINE)
    return {name: cell.strip() for names, cell in found for name in re.findall(r"`([^`]+)`", names)}
