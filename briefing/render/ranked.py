"""An order by numbers that hangs on nothing else."""

from collections.abc import Mapping
from typing import TypeVar

Id = TypeVar("Id", bound=str)


def ranked(counts: Mapping[Id, int]) -> list[Id]:
    """What is counted, the most first; of one number, by id."""
    return sorted(counts, key=lambda id_: (-counts[id_], id_))
