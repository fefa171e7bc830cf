from briefing.parse.lines import paragraphs


def read(text: str) -> list[str]:
    return [text[p.start : p.end] for p in paragraphs(text)]


def test_each_line_is_a_paragraph() -> None:
    assert read("One line.\nAnother line.\r\n\r\nA third.\u2028A fourth. ") == [
        "One line.",
        "Another line.",
        "A third.",
        "A fourth.",
    ]


def test_a_line_that_breaks_off_goes_on_below() -> None:
    assert read("The bridge, she said at the\nTown Hall, is shut.\nA second.") == [
        "The bridge, she said at the\nTown Hall, is shut.",
        "A second.",
    ]


def test_a_heading_stays_apart_from_the_prose_below() -> None:
    assert len(read("Bridge shut after storm\nThe bridge was shut on Monday.")) == 2


def test_blank_lines_are_counted() -> None:
    assert [p.gap for p in paragraphs("A.\nB.\n\nC.\n\n\nD.")] == [0, 0, 1, 2]


def test_a_wrapped_paragraph_may_be_indented() -> None:
    line = "the bridge over the river was shut to all trains on that day and\n    "
    text = "    " + line * 4 + "never opened again.\n\n    A second."
    assert [p.split()[-1] for p in read(text)] == ["again.", "second."]
