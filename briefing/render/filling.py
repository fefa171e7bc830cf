"""Jinja, as it fills ten thousand pages: the same answers by shorter ways.

A page of the default theme has some hundred values and thirty calls of macros, and to get at each takes longer than
to make it. What is shorter here is what comes again and again; whatever is unlike that goes Jinja's own way.
"""

import re
from collections.abc import Callable, Mapping, MutableMapping
from functools import cache, cached_property
from typing import Any

import markupsafe
from jinja2 import Environment, Template, nodes, pass_eval_context
from jinja2.compiler import CodeGenerator
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, Macro
from jinja2.utils import missing
from markupsafe import Markup, escape

from briefing.render.compiling import Code, StraightCode
from briefing.render.shared import Drawn, Shared

_VARIABLE = re.compile(r"(%\(\w+\)s|%%)")
_escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)
"""Text, escaped; not marked as such where MarkupSafe can do without, which takes most of the time."""


def shown(value: object) -> str:
    """A value as it stands among others on a page."""
    kind = type(value)
    if kind is str:
        return _escaped(value)  # type: ignore[arg-type] # it is one
    if kind is Markup:
        return value  # type: ignore[return-value] # as above
    return escape(value)


class _Macro(Macro):
    """A macro that knows what may still be given to it by name after so many arguments in their order.

    `most` is how many it takes; one that takes any others too, or a caller, is left to Jinja.
    """

    def __init__(self, environment: Environment, fill: Callable[..., str], *given: Any) -> None:
        super().__init__(environment, fill, *given)
        self.fill = fill
        self.is_markup = bool(given[-1])
        takes_more = self.catch_kwargs or self.catch_varargs or self.caller or self.explicit_caller
        self.most = -1 if takes_more else len(self.arguments)
        self.left = [tuple(self.arguments[number:]) for number in range(self.most + 1)]
        self.names = [frozenset(left) for left in self.left]
        if not takes_more:
            fill.__defaults__ = (missing,) * self.most

    def __call__(self, *args: Any, **kwargs: Any) -> str:
        """What the macro gives to Python that calls it."""
        if kwargs or not 0 < len(args) <= self.most or isinstance(args[0], EvalContext):
            return super().__call__(*args, **kwargs)
        made = self.fill(*args)
        return str.__new__(Markup, made) if self.is_markup else made


class _Said:
    """`_("Source")`: a text in the site's language; those without variables are looked up once."""

    def __init__(self, look_up: Callable[..., str]) -> None:
        self._look_up = look_up
        self.known: dict[str, Markup] = {}

    @pass_eval_context
    def __call__(self, here: EvalContext, text: str, /, **variables: object) -> str:
        """The text with its variables."""
        said = _with(here, self._look_up(text), variables)
        if not variables and here.autoescape:
            self.known[text] = Markup(said)  # noqa: S704 - it is markup already
        return said


class _Counted:
    """`ngettext("%(num)s entry", "%(num)s entries", count)`: the form that goes with a number."""

    def __init__(self, look_up: Callable[..., str]) -> None:
        self._look_up = look_up

    @pass_eval_context
    def __call__(self, here: EvalContext, one: str, many: str, num: int, /, **variables: object) -> str:
        """The text with its variables."""
        return _with(here, self._look_up(one, many, num), {"num": num, **variables})


def _with(here: EvalContext, text: str, variables: Mapping[str, object]) -> str:
    """A text with its variables, as markup where that is due; there is `%%` for `%` in any text, as Jinja has it."""
    if not here.autoescape:
        return text % variables
    pieces = _pieces(str(text))  # what is no text is looked up in vain, and comes back as it is
    if pieces is None:
        return Markup(text) % variables  # noqa: S704 - variables are escaped
    return str.__new__(Markup, "".join([shown(variables[name]) if name else piece for piece, name in pieces]))


@cache
def _pieces(text: str) -> tuple[tuple[str, str], ...] | None:
    """What a text is put together from: pieces that stand in it, and names; nothing for more than `%(name)s`."""
    parts = _VARIABLE.split(text)
    if "%" in "".join(parts[::2]):
        return None
    return tuple(
        ("", part[2:-2]) if at % 2 and part != "%%" else (part[:1] if at % 2 else part, "")
        for at, part in enumerate(parts)
    )


class _Context(Context):
    """What is known where a template is filled."""

    def call(self, called: Any, /, *args: Any, **kwargs: Any) -> Any:
        """What a function or a macro gives."""
        kind = type(called)
        if kind not in _OURS:
            return super().call(called, *args, **kwargs)
        kwargs.pop("_loop_vars", None)  # for functions that want to know all that is known where they are called
        kwargs.pop("_block_vars", None)
        if kind is not _Macro:
            return called(*args, **kwargs) if kind is Drawn else called(self.eval_ctx, *args, **kwargs)
        number = len(args)
        if number <= called.most and kwargs.keys() <= called.names[number]:
            made = called.fill(*args, *[kwargs.get(name, missing) for name in called.left[number]])
            return str.__new__(Markup, made) if self.eval_ctx.autoescape else made
        return super().call(called, *args, **kwargs)

    def give(self, called: Any, loop: Any, block: Any, /, *args: Any) -> Any:
        """What it gives for these alone; `loop` and `block` are what is known there besides."""
        kind = type(called)
        if kind is _Macro:
            if len(args) <= called.most:
                made = called.fill(*args)
                return str.__new__(Markup, made) if self.eval_ctx.autoescape else made
        elif kind is _Said:
            said = called.known.get(args[0]) if len(args) == 1 and self.eval_ctx.autoescape else None
            return called(self.eval_ctx, *args) if said is None else said
        elif kind is Drawn or kind is Shared:
            return called(*args)
        elif kind is _Counted:
            return called(self.eval_ctx, *args)
        return super().call(called, *args, _loop_vars=loop, _block_vars=block)

    def show(self, called: Any, loop: Any, block: Any, /, *args: Any) -> str:
        """The same as it stands on a page whose texts are escaped: what a macro gives is markup there."""
        if type(called) is _Macro and len(args) <= called.most and self.eval_ctx.autoescape:
            filled: str = called.fill(*args)
            return filled
        return shown(self.give(called, loop, block, *args))


_OURS = frozenset((_Macro, _Said, _Counted, Drawn))


class _Template(Template):
    """A template that knows what all others know, and no more: what one imports is the same whoever imports it.

    To find that out each time is a twentieth of the time that pages take.
    """

    _imported: Any = None

    @classmethod
    def from_code(cls, *given: Any, **named: Any) -> Template:
        """A template that shows and calls by the shorter ways."""
        template = super().from_code(*given, **named)
        names = template.root_render_func.__globals__
        names.update(escape=shown, Macro=_Macro)
        return template

    def _get_default_module(self, _: object = None) -> Any:
        if self._imported is None:
            self._imported = super()._get_default_module()
        return self._imported


Told = Callable[[str, nodes.Template], None]
"""Is told a template's text, and what it was parsed to."""


class Templates(Environment):
    """Templates that are not loaded again; what they know besides their views must be there before the first is."""

    code_generator_class: type[CodeGenerator] = StraightCode
    context_class = _Context
    template_class = _Template

    def __init__(self, told: Told | None = None, **settings: Any) -> None:
        super().__init__(**settings)
        self._told = told
        self._loaded: dict[str, Template] = {}
        self._not_straight: set[str] = set()

    def fill(self, name: str, **known: Any) -> str:
        """A template filled with what is `known`.

        One that asks for what is no attribute, such as a mapping's value by its key, or whether there is one, is filled
        once more from the start in Jinja's own way, and so from then on.
        """
        if name not in self._not_straight:
            try:
                return self.get_template(name).render(known)
            except AttributeError:
                self._not_straight.add(name)
        return self._roundabout.get_template(name).render(known)

    @cached_property
    def _roundabout(self) -> Environment:
        """The same templates, which ask as Jinja does."""
        other = self.overlay(bytecode_cache=None)
        other.code_generator_class, other._loaded = Code, {}  # noqa: SLF001 - it is one of these
        return other

    def get_template(self, name: Any, *given: Any, **named: Any) -> Template:
        """The template of a name, whoever asks for it."""
        found = self._loaded.get(name)
        if found is None:
            found = self._loaded[name] = super().get_template(name, *given, **named)
        return found

    def compile(self, source: Any, name: Any = None, filename: Any = None, *given: Any, **named: Any) -> Any:
        """The code of a template; to parse it takes as long, and others need to know what was parsed."""
        if self._told and isinstance(source, str):
            text, source = source, self.parse(source, name, filename)
            self._told(text, source)
        return super().compile(source, name, filename, *given, **named)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What a template knows by itself; Jinja looks for it in both mappings, one after the other, for each page."""
        return {**self.globals, **(d or {})}

    def speak(self, translations: Any) -> None:
        """Take the words of a language."""
        self.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined] # by the extension
        self.globals["_"] = self.globals["gettext"] = _Said(translations.gettext)
        self.globals["ngettext"] = _Counted(translations.ngettext)
