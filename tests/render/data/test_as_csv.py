"""No cell is run by a spreadsheet, and every cell can be turned back."""

import pytest

from briefing.render.data.as_csv import guarded

CELLS = {
    "": "",
    "open": "open",
    "a=b": "a=b",
    " =1": " =1",
    "’tis open": "’tis open",
    "'tis open": "'tis open",
    "''": "''",
    "=1+1": "'=1+1",
    "+44": "'+44",
    "-1": "'-1",
    "@here": "'@here",
    "\tx": "'\tx",
    "\rx": "'\rx",
    "\nx": "'\nx",
    "＝1": "'＝1",
    "'=1": "''=1",
    "''=1": "'''=1",
}


@pytest.mark.parametrize(("text", "cell"), CELLS.items())
def test_what_begins_like_a_formula_gets_an_apostrophe(text: str, cell: str) -> None:
    assert guarded(text) == cell


def test_no_two_texts_have_one_cell() -> None:
    assert len(set(CELLS.values())) == len(CELLS)
