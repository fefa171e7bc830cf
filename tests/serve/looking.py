"""Looking at a preview in a browser."""

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.serve.conftest import Preview
from tests.site_folder import ARTICLE, ENTRY, GOOD, write_files

ENTRY_PATH = "entries/gazette-talks/01-talks-begin/"
HOSTILE = "</script><img src=x onerror=alert(1)><b>bold</b>"
COPY = f"Before the talks.\n\n“We shall talk”, said Ada Exampleby. {HOSTILE}\n\nAfter the talks."
SPAN = (COPY.index("“"), COPY.index("\n\nAfter"))
ARCHIVED = {
    "archive/gazette.txt": COPY,
    ARTICLE: f"{GOOD[ARTICLE]}archive: gazette.txt\n",
    ENTRY: GOOD[ENTRY].replace("[100, 200]", str(list(SPAN))).replace("    span: [120, 133]\n", ""),
}
KEPT = "window.kept = true"


def opened(page: Page, preview: Preview, path: str = "") -> Preview:
    """The page, once the preview's script is at work on it."""
    preview.wait_for("Built")
    page.goto(preview.address + path)
    expect(page.locator("#briefing-preview")).to_have_attribute("data-connected", "yes")
    return preview


def overlay(page: Page) -> Locator:
    return page.get_by_role("alertdialog")


def break_entry(site: Path, topic: str = "peace-tlks") -> None:
    write_files(site, {ENTRY: GOOD[ENTRY].replace("topics: [peace-talks]", f"topics: ['{topic}']")})
