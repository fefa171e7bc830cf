"""Compiled templates, kept in the memo: compiling them takes longer than filling them for a hundred pages."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """Keeps each template's code under a key of Jinja's; code of another text or another Python is not taken."""

    def __init__(self, code: dict[str, bytes]) -> None:
        self._code = code

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code that is known."""
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Take code that is new."""
        self._code[bucket.key] = bucket.bytecode_to_string()
