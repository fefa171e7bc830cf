"""What tasks read of the site, as it was noted, and what a look at the same places finds now."""

from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from typing import Any, TypeAlias

from briefing.model.site import Site
from briefing.pipeline.memo import Memo
from briefing.render.fingerprint import Fingerprints
from briefing.render.reads import ABSENT, Group, Read, found_at

Found: TypeAlias = dict[Group, list[Any]]
"""What looks found, those of a group in the order in which the memo has them."""
_NEW = object()
"""What a look found that had not been noted before: nothing is the same as that."""


class Noted:
    """The looks of a memo at one site.

    What is the very same as what they found `before`, on another site of this process, needs no fingerprint. What is
    alike, but was made anew, does: it may be shown otherwise.

    Before the first `look` nothing is known to hold.
    """

    def __init__(self, site: Site, memo: Memo, fingerprints: Fingerprints, before: Found) -> None:
        self._site, self._memo, self._print, self._before = site, memo, fingerprints, before
        fingerprints.know([(ABSENT, b"")])
        self._common = {each: fingerprints(each) for each in (True, False, ())}
        self._changed: dict[int, bytes] | None = None
        """The numbers of all looks that find something else now, with its fingerprint."""
        self._is_larger = False
        self.found: Found = {}

    def look(self) -> None:
        """Look again at whatever was read, all places of one group at once."""
        prints = self._memo.prints
        self._changed = {}
        for group, numbers in self._memo.reads.items():
            self.found[group] = values = found_at(self._site, group, numbers)
            there = zip(numbers.values(), values, chain(self._before.get(group, ()), repeat(_NEW)), strict=False)
            other = [(number, value) for number, value, before in there if value is not before]
            now = self._prints(group, [value for _, value in other])
            for (number, _), print_ in zip(other, now, strict=True):
                if print_ != prints[number]:
                    self._changed[number] = print_

    def hold(self, numbers: Iterable[int]) -> bool:
        """Whether these looks are known to find the same."""
        return self._changed is not None and self._changed.keys().isdisjoint(numbers)

    def number(self, read: Read) -> int:
        """The number that stands for a look; a new one is noted with what it finds."""
        part, how, key = read
        numbers = self._memo.reads.setdefault((part, how), {})
        number = numbers.get(key)
        if number is None:
            number = numbers[key] = len(self._memo.prints)
            values = found_at(self._site, (part, how), (key,))
            self._memo.prints += self._prints((part, how), values)
            self._is_larger = True
        return number

    def reads(self, numbers: Iterable[int]) -> set[Read]:
        """The looks that these numbers stand for."""
        wanted, groups = set(numbers), self._memo.reads.items()
        return {(*group, key) for group, known in groups for key, number in known.items() if number in wanted}

    def close(self) -> None:
        """Leave to the next build what was found now; looks that no trace names go where they are many."""
        for number, new in (self._changed or {}).items():
            self._memo.prints[number] = new
        if self._is_larger and self._memo.tidy():
            self.found = {}

    def _prints(self, group: Group, values: Sequence[Any]) -> Sequence[bytes]:
        match group[1]:
            case "one":
                return self._print.each(values)
            case "has":
                return [self._common[value] for value in values]
        return [self._common[()] if value == () else self._print(value) for value in values]
