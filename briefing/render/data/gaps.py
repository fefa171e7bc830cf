"""The gaps in the pages of an SQLite database, where SQLite leaves what it has moved: not the same in each version.

What stands in a page of a table or an index between the list of its cells and the first of them means nothing.
"""

PAGE = 4096
"""The size of a page, in bytes."""

_ZEROS = memoryview(bytes(PAGE))
_FILE_HEADER = 100
_HEADER_BYTES = {2: 12, 5: 12, 10: 8, 13: 8}
"""How long the header of a page is, by its first byte, which tells what it is a page of."""


def without_remains(database: bytes) -> bytes:
    """The same database with zeros in its gaps; its pages are of `PAGE` bytes, and none of them maps the others."""
    kept, done = memoryview(database), 0
    pieces: list[memoryview] = []
    for page in range(0, len(database), PAGE):
        header = page or _FILE_HEADER
        if length := _HEADER_BYTES.get(database[header]):
            cells = database[header + 3] << 8 | database[header + 4]
            start, end = header + length + 2 * cells, page + (database[header + 5] << 8 | database[header + 6])
            pieces += kept[done:start], _ZEROS[: end - start]
            done = end
    return b"".join((*pieces, kept[done:]))
