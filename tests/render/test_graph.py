"""JSON in a page: no text can break out of the element that it stands in."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from briefing.render.linked_data.graph import Named, Node, embedded, known


@given(st.text("<>&/!-scriptSCRIPT\u2028\u2029\"'\\") | st.text())
def test_no_text_breaks_out_of_its_element(text: str) -> None:
    written = embedded({"text": text})
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written) == {"text": text}


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.dictionaries(st.text(), inner).map(Named),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), VALUES))
def test_what_is_written_is_what_json_writes(node: dict[str, Any]) -> None:
    plain = json.dumps(node, ensure_ascii=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        plain = plain.replace(mark, f"\\u{ord(mark):04x}")
    assert [embedded(node), embedded(node)] == [plain, plain]


def test_a_thing_is_named_by_what_is_known_of_it() -> None:
    node: Node = {"@type": "Person", "name": "Ada Exampleby", "sameAs": [], "url": None, "text": "", "count": 0}
    assert Named.of(node) == known(node) == {"@type": "Person", "name": "Ada Exampleby", "count": 0}
