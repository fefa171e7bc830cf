"""What of a site is read: whatever is made of it notes this, so that a later build knows which pages a change touches.

Pages are made from the site alone, and the site is read through its mappings. These note each look, so no list of what
depends on what is kept by hand, and none can be out of date.
"""

from collections.abc import Callable, Collection, Hashable, ItemsView, Iterable, Iterator, Mapping, Sequence, ValuesView
from dataclasses import fields, replace
from functools import cache
from importlib import import_module
from itertools import repeat
from operator import attrgetter
from types import MappingProxyType
from typing import Any, Generic, Literal, TypeAlias, TypeVar, overload

from briefing.model.later import Lazy
from briefing.model.site import Site

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
T = TypeVar("T")

How = Literal["one", "has", "keys", "all", "derived"]
Read: TypeAlias = tuple[str, How, Any]
"""A look at a part of the site, such as `voices.spoken`: at `one` thing by its key, at whether there is such a thing,
at all keys, or at all; a thing that is not there counts too. What is `derived` is named by its function."""

Group: TypeAlias = tuple[str, How]
"""Looks at one part of the site, of one kind."""
ABSENT = object()
"""What one look finds where there is no such thing."""

_RENDER = "briefing.render."
"""Where the functions are that derive something; no other module is touched for what a file says."""
_PARTS = ("library", "evidence", "voices", "history")
"""Parts of a site that have parts."""


class Reads:
    """Notes what is read while something is made."""

    def __init__(self) -> None:
        self.noted: set[Read] = set()
        self._derived: dict[str, Any] = {}

    def of(self, make: Callable[[], T]) -> tuple[T, frozenset[Read]]:
        """What `make` makes, and all that it read; whatever it is made for has read that too."""
        outer, self.noted = self.noted, set()
        try:
            made = make()
            return made, frozenset(self.noted)
        finally:
            outer |= self.noted
            self.noted = outer

    def derived(self, site: Site, of: Callable[[Site], T]) -> T:
        """What a function of `briefing.render` finds in a site, as one look: nothing else is read for it."""
        name = f"{of.__module__}:{of.__qualname__}"
        if name not in self._derived:
            outer, self.noted = self.noted, set()
            try:
                self._derived[name] = of(site)
            finally:
                self.noted = outer
        self.noted.add((name, "derived", None))
        found_: T = self._derived[name]
        return found_


class Once(Generic[K, V]):
    """A function whose results are kept; whoever takes one has read what was read when it was made."""

    def __init__(self, reads: Reads, make: Callable[[K], V]) -> None:
        self._reads = reads
        self._make = make
        self._made: dict[K, tuple[V, frozenset[Read]]] = {}

    def __call__(self, key: K) -> V:
        """The result for `key`."""
        if key not in self._made:
            self._made[key] = self._reads.of(lambda: self._make(key))
        else:
            self._reads.noted |= self._made[key][1]
        return self._made[key][0]

    def noted(self, key: K) -> tuple[V, frozenset[Read]]:
        """The result for `key`, and what was read for it."""
        self(key)
        return self._made[key]

    def know(self, key: K, made: V, read: frozenset[Read]) -> None:
        """Take a result from another process, which has read that for it."""
        self._made.setdefault(key, (made, read))


def watched(site: Site, reads: Reads) -> Site:
    """The same site, whose mappings and long lists note what is read of them.

    What is small and on every page is not watched: the settings, as of when the site is, and whether its history is
    complete. `world` has these.
    """
    parts = {part: getattr(site, part) for part in _PARTS}
    noting = {name: _noting_all(part, f"{name}.", reads) for name, part in parts.items()}
    return _noting_all(site.but(**noting), "", reads)


def world(site: Site) -> tuple[Any, ...]:
    """What every page is made from, without looking it up."""
    return (site.library.settings, site.as_of, site.history.completeness)


def found_at(site: Site, group: Group, keys: Iterable[Any]) -> list[Any]:
    """What looks of a group find on a site, each at its key; `ABSENT` where the one thing is not there."""
    part, how = group
    if how == "derived":
        module, _, name = part.partition(":")
        if not module.startswith(_RENDER):
            raise ValueError(f"{part} derives nothing")
        return [getattr(import_module(module), name)(site) for _ in keys]
    holder = _reader(part)(site)
    match how:
        case "one":
            return list(map(holder.get, keys, repeat(ABSENT)))
        case "has":
            return [key in holder for key in keys]
        case "keys":
            return [tuple(holder) for _ in keys]
        case "all":
            return [holder for _ in keys]


@cache
def _reader(part: str) -> Callable[[Site], Any]:
    """What reads a part of a site."""
    return attrgetter(part)


def _noting_all(of: T, prefix: str, reads: Reads) -> T:
    """The same, with all its mappings, lists and sets watched."""

    def noting(name: str, value: Any) -> Any:
        watch = _WATCHES.get(type(value))
        return watch(value, prefix + name, reads) if watch else value

    if isinstance(of, Lazy):
        return of.each(noting)
    values = {field.name: getattr(of, field.name) for field in fields(of)}  # type: ignore[arg-type] # a dataclass
    return replace(of, **{name: noting(name, value) for name, value in values.items()})  # type: ignore[type-var] # as above


class _Watched(Mapping[K, V]):
    """A mapping that notes what is read of it."""

    __slots__ = ("_name", "_of", "_reads")

    def __init__(self, of: Mapping[K, V], name: str, reads: Reads) -> None:
        self._of = of
        self._name = name
        self._reads = reads

    def _note(self, how: How, key: K | None = None) -> Mapping[K, V]:
        self._reads.noted.add((self._name, how, key))
        return self._of

    def __getitem__(self, key: K) -> V:
        self._reads.noted.add((self._name, "one", key))
        return self._of[key]

    @overload
    def get(self, key: K, default: None = None, /) -> V | None: ...
    @overload
    def get(self, key: K, default: T, /) -> V | T: ...
    def get(self, key: K, default: Any = None, /) -> Any:
        self._reads.noted.add((self._name, "one", key))
        return self._of.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._reads.noted.add((self._name, "has", key))
        return key in self._of

    def __iter__(self) -> Iterator[K]:
        return iter(self._note("keys"))

    def __len__(self) -> int:
        return len(self._note("keys"))

    def values(self) -> ValuesView[V]:
        return self._note("all").values()

    def items(self) -> ItemsView[K, V]:
        return self._note("all").items()


class _Row(Sequence[V]):
    """A list that notes that it was read."""

    __slots__ = ("_name", "_of", "_reads")

    def __init__(self, of: tuple[V, ...], name: str, reads: Reads) -> None:
        self._of = of
        self._name = name
        self._reads = reads

    @overload
    def __getitem__(self, at: int) -> V: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[V, ...]: ...
    def __getitem__(self, at: int | slice) -> V | tuple[V, ...]:
        return self._note()[at]

    def __iter__(self) -> Iterator[V]:
        return iter(self._note())

    def __len__(self) -> int:
        return len(self._note())

    def _note(self) -> tuple[V, ...]:
        self._reads.noted.add((self._name, "all", None))
        return self._of


class _Held(Collection[V]):
    """A set that notes what is asked of it."""

    __slots__ = ("_name", "_of", "_reads")

    def __init__(self, of: frozenset[V], name: str, reads: Reads) -> None:
        self._of = of
        self._name = name
        self._reads = reads

    def __contains__(self, thing: object) -> bool:
        self._reads.noted.add((self._name, "has", thing))
        return thing in self._of

    def __iter__(self) -> Iterator[V]:
        self._reads.noted.add((self._name, "all", None))
        return iter(self._of)

    def __len__(self) -> int:
        self._reads.noted.add((self._name, "all", None))
        return len(self._of)


_WATCHES: Mapping[type, Callable[[Any, str, Reads], Any]] = MappingProxyType(
    {dict: _Watched, MappingProxyType: _Watched, tuple: _Row, frozenset: _Held}
)
"""What stands in the place of a mapping, a list and a set."""
