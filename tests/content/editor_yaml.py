"""YAML as an editor's tools read it (YAML 1.2, core schema): numbers and truth values are no text to them."""

import re
from typing import Any

import yaml

_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)


class _CoreLoader(yaml.CSafeLoader):
    """PyYAML's loader with the plain scalars of YAML 1.2."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 - PyYAML's own way of configuring a loader


def _scalar(loader: yaml.CSafeLoader, node: yaml.ScalarNode) -> Any:
    text = str(loader.construct_scalar(node))
    if node.style:
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text.lower() in ("true", "false") and text in (text.lower(), text.upper(), text.capitalize()):
        return text.lower() == "true"
    if _INT.fullmatch(text):
        return int(text, 0) if text[:2] in ("0x", "0o") else int(text)
    return float(text.lower().replace(".inf", "inf").replace(".nan", "nan")) if _FLOAT.fullmatch(text.lower()) else text


_CoreLoader.add_constructor("tag:yaml.org,2002:str", _scalar)


def read(text: str) -> Any:
    """What a text is to an editor; nothing at all is an empty mapping, as the program has it."""
    data = yaml.load(text, _CoreLoader)  # noqa: S506 - a subclass of the safe loader
    return {} if data is None else data
