from hypothesis import given
from hypothesis import strategies as st

from briefing.render.pictures.lettering import cut, lines, width

TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Mn")), max_size=80)


def test_a_text_that_fits_is_left_alone() -> None:
    assert cut("Ada Exampleby", 200, 13) == "Ada Exampleby"


def test_a_longer_one_ends_after_a_word() -> None:
    assert cut("The River Commission of Borduria and Syldavia", 200, 13) == "The River Commission of…"


def test_a_single_long_word_is_cut_where_it_must_be() -> None:
    assert cut("Klowdonaudampfschiffahrt", 100, 13) == "Klowdonaud…"


def test_lines_hold_whole_words_and_only_the_last_is_cut() -> None:
    assert lines("The bridge at Klow stays open to timber all winter", 100, 13, 3) == (
        "The bridge at",
        "Klow stays",
        "open to…",
    )


def test_wide_letters_take_more_room() -> None:
    assert width("莫斯科", 13) > width("abc", 13) > width("ill", 13)


@given(TEXTS, st.floats(30, 300))
def test_what_is_cut_fits(text: str, room: float) -> None:
    assert width(cut(text, room, 13), 13) <= room


@given(TEXTS, st.floats(30, 300), st.integers(1, 4))
def test_every_line_fits_and_there_are_no_more_than_asked_for(text: str, room: float, most: int) -> None:
    found = lines(text, room, 13, most)
    assert len(found) <= most
    assert all(width(line, 13) <= room for line in found)
    assert bool(found) == bool(text.split())
