"""The gaps in the pages of an SQLite database, where SQLite leaves what it has moved: not the same in each version.

What stands in a page of a table or an index between the list of its cells and the first of them means nothing.
"""

PAGE = 4096
"""The size of a page, in bytes."""

_FILE_HEADER = 100
_HEADER_BYTES = {2: 12, 5: 12, 10: 8, 13: 8}
"""How long the header of a page is, by its first byte, which tells what it is a page of."""


def without_remains(database: bytes) -> bytes:
    """The same database with zeros in its gaps; its pages are of `PAGE` bytes, and none of them maps the others."""
    cleared = bytearray(database)
    for page in range(0, len(cleared), PAGE):
        header = page or _FILE_HEADER
        if length := _HEADER_BYTES.get(cleared[header]):
            cells = int.from_bytes(cleared[header + 3 : header + 5])
            start, end = header + length + 2 * cells, page + int.from_bytes(cleared[header + 5 : header + 7])
            cleared[start:end] = bytes(end - start)
    return bytes(cleared)
