"""No cell is run by a spreadsheet, and every cell can be turned back."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.data.as_csv import guarded, lines
from briefing.render.data.column import Column, Row, Table

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


NOTES: Table[None] = Table(
    name="notes",
    one="note",
    meaning="What stands in one cell each.",
    things=lambda _: (),
    columns=(
        Column("first", "text", "a text", lambda *_: None, missing=True),
        Column("place", "number", "a number", lambda *_: None, missing=True),
        Column("last", "text", "another text", lambda *_: None, missing=True),
    ),
)
TEXTS = st.none() | st.text(st.sampled_from("a \",;\r\n\t'=é…") | st.characters(codec="utf-8"), max_size=12)


@given(st.lists(st.tuples(TEXTS, st.none() | st.integers(), TEXTS), max_size=4))
def test_rows_are_as_a_csv_writer_has_them(cells: list[tuple[str | None, int | None, str | None]]) -> None:
    rows: list[Row] = [{"first": first, "place": place, "last": last} for first, place, last in cells]
    there = StringIO(newline="")
    csv.writer(there).writerows([guarded(c) if isinstance(c, str) else c for c in row] for row in cells)
    assert lines(NOTES, rows) == there.getvalue().encode("utf-8")
