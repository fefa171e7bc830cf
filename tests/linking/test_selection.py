"""Drafts are left out, unless they are wanted."""

from briefing.linking.selection import select
from tests.invented import entry, library, page

LIBRARY = library(entry("one/01-a"), entry("one/02-b", status="draft"), page("about"), page("imprint", status="draft"))


def test_a_build_leaves_drafts_out_and_says_which() -> None:
    selection = select(LIBRARY, drafts=False)
    assert (list(selection.library.entries), list(selection.library.pages)) == (["one/01-a"], ["about"])
    assert (selection.draft_entries, selection.draft_pages) == (("one/02-b",), ("imprint",))
    assert selection.library.articles == LIBRARY.articles


def test_a_preview_shows_them() -> None:
    selection = select(LIBRARY, drafts=True)
    assert selection.library == LIBRARY
    assert (selection.draft_entries, selection.draft_pages) == ((), ())
