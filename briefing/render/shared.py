"""What several pages share is drawn once: the parts that are the same on all, and things that stand in many lists."""

from collections.abc import Callable, Hashable
from typing import Any

from markupsafe import Markup

from briefing.render.reads import Read, Reads


class Shared:
    """`shared("components/foot.html")`: a template that is the same on every page, since it has no view.

    `fill` gives what a template of a name gives.
    """

    def __init__(self, fill: Callable[[str], str]) -> None:
        self._fill = fill
        self._made: dict[str, Markup] = {}

    def __call__(self, name: str) -> Markup:
        """What the template gives, without its last line's end."""
        if name not in self._made:
            made = self._fill(name).removesuffix("\n")
            self._made[name] = Markup(made)  # noqa: S704 - a template escapes what it shows
        return self._made[name]


class Drawn:
    """`once(card, entry, level)`: a macro called with a view; where the same view comes again, what it gave before.

    It pays for views that many pages have, such as cards: a macro's answer depends on nothing but what it is given.
    Whoever takes an answer that was given before has read what was read for it.
    """

    def __init__(self, reads: Reads) -> None:
        self._reads = reads
        self._made: dict[tuple[int, int, tuple[Hashable, ...]], tuple[Any, frozenset[Read], Any, Any]] = {}

    def __call__(self, macro: Callable[..., Any], view: Any, *given: Hashable) -> Any:
        """What the macro gives for the view and what else is given."""
        key = (id(macro), id(view), given)
        known = self._made.get(key)
        if known is None:  # as long as the macro and the view are here, no others have their ids
            known = self._made[key] = (*self._reads.of(lambda: macro(view, *given)), macro, view)
        else:
            self._reads.noted |= known[1]
        return known[0]
