"""A finding is one line with its address."""

from briefing.model.finding import Finding, Origin


def test_a_finding_is_told_in_one_line() -> None:
    finding = Finding(origin=Origin("a.md", 3, 7), check="bad-span", message="no span", severity="warning")
    assert str(finding) == "a.md:3:7: warning: no span [bad-span]"


def test_a_finding_is_an_error_at_the_beginning_of_its_file_unless_it_says_otherwise() -> None:
    assert str(Finding(origin=Origin("a.md"), check="x", message="m")) == "a.md:1:1: error: m [x]"


def test_origins_stand_in_the_order_of_paths_lines_and_columns() -> None:
    origins = [Origin("b", 1, 1), Origin("a", 10, 1), Origin("a", 9, 2), Origin("a", 9, 1)]
    assert sorted(origins) == [Origin("a", 9, 1), Origin("a", 9, 2), Origin("a", 10, 1), Origin("b", 1, 1)]
