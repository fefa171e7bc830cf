"""Edits at exact places: all other bytes stay."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.content.edits import Edit, edited, opened

TEXTS = st.lists(
    st.tuples(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=8),
              st.sampled_from(["\n", "\r\n", "\r"])), min_size=1, max_size=5,
)  # fmt: skip


@given(lines=TEXTS, mark=st.booleans())
def test_without_an_edit_every_byte_stays(lines: list[tuple[str, str]], mark: bool) -> None:
    raw = ("\ufeff" if mark else "") + "".join(map("".join, lines))
    assert edited(raw, []) == raw


@given(lines=TEXTS, data=st.data())
def test_an_edit_counts_a_line_end_as_one_and_writes_the_file_s_own(
    lines: list[tuple[str, str]], data: st.DataObject
) -> None:
    lines = [(text.replace("\ufeff", ""), "\r\n") for text, _ in lines]
    raw = "".join(map("".join, lines))
    plain = raw.replace("\r\n", "\n")
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, len(plain)))
    expected = (plain[:start] + "a\nб" + plain[end:]).replace("\n", "\r\n")
    assert edited(raw, [Edit(start, end, "a\nб")]) == expected


def test_a_file_says_where_its_yaml_and_its_body_begin() -> None:
    raw = "\ufeff---\r\nname: Aда\r\n---\r\nWords.\r\n"
    file = opened("content/actors/ada.md", raw)
    plain = raw.removeprefix("\ufeff").replace("\r\n", "\n")
    assert plain[file.yaml_at :].startswith("name:")
    assert plain[file.body_at :] == "Words.\n"
    assert opened("content/sources/a.yaml", "name: A\n").yaml_at == 0
    assert opened("content/actors/a.md", "---\nname: A\nkind: person\n---").body_at == len(
        "---\nname: A\nkind: person\n---"
    )
