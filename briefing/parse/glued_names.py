"""Names and jobs run together, as pages copied without their line breaks have them."""

import re

_WORD = r"(?:Mc|Mac|O[’']|De|Le|Di|Fitz)?[A-Z][^\W\dA-Z_]{1,20}(?:[’'-][A-Z]?[^\W\dA-Z_]{1,20}){0,3}"
_NAME = rf"{_WORD}(?: (?:de |van |von |al-)?{_WORD}){{1,2}}"
JOB = r"(?:reporter|correspondent|editor|analyst|producer|journalist|writer|columnist|presenter)"
_TERM = r"(?:[A-Z]{2,5}|[A-Z]?[^\W\dA-Z_]{1,20})(?:[’'&-](?:[A-Z]{1,5}|[A-Z]?[^\W\dA-Z_]{1,20}))?"
_WORDS = rf"(?=[A-Z]){_TERM}(?: {_TERM}){{0,5}}?"

GLUED = re.compile(rf"(?P<name>{_NAME})(?P<role>(?<=[^\W\dA-Z_]){_WORDS} {JOB})(?=[A-Z“‘\s]|$)")
"""A name and a job run together, as pages copied without their line breaks have them."""
EDITED = re.compile(rf"Edited by (?P<name>{_NAME}(?:, {_NAME}){{0,5}}(?: and {_NAME})?)(?=$|[A-Z\s])")
"""The editors of a page, with whatever is glued to the last name."""
