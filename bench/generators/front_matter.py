"""YAML as the peers' content files begin with it."""

import json
from collections.abc import Mapping, Sequence


def text(value: str) -> str:
    """A text in quotation marks, as YAML and JSON both read it."""
    return json.dumps(value, ensure_ascii=False)


def inline(values: Sequence[str]) -> str:
    """A list on one line."""
    return f"[{', '.join(values)}]"


def document(keys: Mapping[str, str], body: str) -> str:
    """A file of front matter and a body; values are YAML already."""
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"---\n{lines}---\n{body}"


def items(rows: Sequence[Mapping[str, str]]) -> str:
    """A list of mappings, an item a block; nothing of an empty one but `[]`."""
    if not rows:
        return "[]"
    blocks = ("\n    ".join(f"{key}: {value}" for key, value in row.items()) for row in rows)
    return "".join(f"\n  - {block}" for block in blocks)
