"""JSON in a page: no text can break out of the element that it stands in."""

import json

from hypothesis import given
from hypothesis import strategies as st

from briefing.render.linked_data.graph import embedded


@given(st.text("<>&/!-scriptSCRIPT\u2028\u2029\"'\\") | st.text())
def test_no_text_breaks_out_of_its_element(text: str) -> None:
    written = embedded({"text": text})
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written) == {"text": text}
