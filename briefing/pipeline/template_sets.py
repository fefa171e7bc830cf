"""Template sets: all texts that a page comes through, as a digest."""

from collections.abc import Iterator, MutableMapping
from functools import cached_property

from jinja2 import Environment, TemplateError, meta, nodes

from briefing.model.theme import Theme
from briefing.output.signature import digest
from briefing.render.engine import SYNTAX

References = MutableMapping[bytes, tuple[str, ...] | None]
"""Under the digest of a template's text the names of those that it extends, includes or imports.

Nothing where only a rendering can tell which these are.
"""


class TemplateSets:
    """The digests of the sets of a theme's templates; `references` are known from earlier builds, and are added to."""

    def __init__(self, theme: Theme, references: References) -> None:
        self._syntax = Environment(extensions=SYNTAX, autoescape=True)
        self._texts = theme.templates
        self._known = references
        self._digests: dict[str, bytes] = {}
        self._sets: dict[str, bytes] = {}

    def __call__(self, name: str) -> bytes:
        """The digest of a template and of all that it leads to."""
        if name not in self._sets:
            reached: dict[str, None] = {}
            self._sets[name] = self._all if not self._reach(name, reached) else self._together(sorted(reached))
        return self._sets[name]

    def know(self, text: str, parsed: nodes.Template) -> None:
        """Take a template's text as it was parsed to be compiled."""
        self._known[digest(text.encode())] = _named_in(parsed)

    def _reach(self, name: str, reached: dict[str, None]) -> bool:
        """Add all templates that one leads to, itself too; whether these are all."""
        if name in reached or name not in self._texts:
            return True
        reached[name] = None
        references = self._references(name)
        return references is not None and min((self._reach(each, reached) for each in references), default=True)

    def _references(self, name: str) -> tuple[str, ...] | None:
        key = self._digest(name)
        if key not in self._known:
            try:
                self._known[key] = _named_in(self._syntax.parse(self._texts[name]))
            except TemplateError:
                self._known[key] = ()  # it cannot be rendered either, and is told then
        return self._known[key]

    @cached_property
    def _all(self) -> bytes:
        return self._together(sorted(self._texts))

    def _together(self, names: list[str]) -> bytes:
        return digest(b"".join(name.encode() + b"\0" + self._digest(name) for name in names))

    def _digest(self, name: str) -> bytes:
        if name not in self._digests:
            self._digests[name] = digest(self._texts[name].encode())
        return self._digests[name]


def _named_in(parsed: nodes.Template) -> tuple[str, ...] | None:
    names = [*meta.find_referenced_templates(parsed), *_shared(parsed)]
    found = tuple(name for name in names if name is not None)
    return found if len(found) == len(names) else None


def _shared(parsed: nodes.Template) -> Iterator[str | None]:
    """The templates that a template names in `shared("…")`; nothing for a name that only a rendering knows."""
    for call in parsed.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "shared":
            name = call.args[0] if call.args else None
            yield name.value if isinstance(name, nodes.Const) else None
