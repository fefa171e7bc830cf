"""Heat: how dark a cell of a table is shaded."""

STEPS = 5


def step(count: int, most: int) -> int:
    """The shade of a number, 1 to 5, or 0 of nothing; `most` is the largest of the table.

    By the square root: a few numbers are large, and all others would be pale.
    """
    if not count:
        return 0
    return next(step for step in range(1, STEPS + 1) if count * STEPS * STEPS <= most * step * step)
