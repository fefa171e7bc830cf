import re

from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pictures.ticks import ROW, ticks


def test_marked_ones_are_tall() -> None:
    found = ticks([True, False, True])
    assert found
    assert (found.marked, found.others) == ("M2 14v-14M10 14v-14", "M6 14v-6")
    assert (found.width, found.height) == (12, 14)


def test_where_nothing_is_marked_there_is_no_picture() -> None:
    assert ticks([]) is None
    assert ticks([False, False]) is None


@given(st.lists(st.booleans(), max_size=300))
def test_there_is_a_tick_for_each_and_all_are_on_the_paper(marks: list[bool]) -> None:
    found = ticks(marks)
    if not found:
        assert not any(marks)
        return
    assert (found.marked.count("M"), found.others.count("M")) == (sum(marks), len(marks) - sum(marks))
    places = re.findall(r"M(\d+) (\d+)v-(\d+)", found.marked + found.others)
    assert all(int(x) < found.width <= 4 * ROW and int(high) <= int(y) <= found.height for x, y, high in places)
    assert len({(x, y) for x, y, _ in places}) == len(marks)
