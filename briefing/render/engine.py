"""Templates: pages become bytes."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from jinja2 import BytecodeCache, FunctionLoader, StrictUndefined, select_autoescape
from jinja2.exceptions import (
    TemplateError,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplatesNotFound,
    TemplateSyntaxError,
)

from briefing.content.nearest import did_you_mean
from briefing.model.finding import Finding, Origin
from briefing.model.frozen import frozen
from briefing.model.later import NotMade
from briefing.model.page import Kept, Page, Part, Rendered
from briefing.model.theme import Theme
from briefing.render.addresses import file_of
from briefing.render.assets import Assets
from briefing.render.context import Context
from briefing.render.filling import Templates, Told
from briefing.render.kinds import pages
from briefing.render.shared import Drawn, Shared
from briefing.render.views.site import site_view
from briefing.render.words import direction

if TYPE_CHECKING:
    from briefing.render.digest.days import Days

STYLESHEET = "site.css"
SYNTAX = ("jinja2.ext.i18n",)
"""What templates may say besides Jinja's own."""
_VIEWS = Shared.__call__.__code__.co_filename.removesuffix("shared.py")
"""The folder in which views are made."""
_CALLED = frozenset(f"{_VIEWS}{name}.py" for name in ("engine", "filling", "reads", "shared", "words"))
"""What templates call themselves, and can call wrongly, and what notes what is read meanwhile."""


class TemplateProblem(Exception):
    """A template that cannot be rendered; carries the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


@frozen
class Task:
    """Files that are made together.

    They depend on what is `given`, on what is `common` to many, on the `templates`, and on what is read of the site
    while they are made. To `prepare` is to do what this task and those of the same template would otherwise do first.
    """

    name: str
    given: tuple[Any, ...]
    templates: tuple[str, ...]
    make: Callable[[], Iterable[Rendered | Kept | Part]]
    prepare: Callable[[], None] = lambda: None
    common: Any = None
    weight: int = 1
    """About how many pages could be made meanwhile."""

    @property
    def what(self) -> str:
        """The template, or what else there is only one task of."""
        return self.templates[0] if self.templates else self.name.partition("/")[0]


class Engine:
    """The templates of a theme, filled for one site."""

    def __init__(
        self, context: Context, theme: Theme, bytecode: BytecodeCache | None = None, told: Told | None = None
    ) -> None:
        """Make an engine; `bytecode` keeps compiled templates, and others are `told` as they are parsed.

        Raises:
            TemplateProblem: if the theme lacks an asset that every page has.
        """
        self._context = context
        self._theme = theme
        self.assets = Assets.of(theme)
        asset = partial(_asset, context, self.assets.names)
        self._around = site_view(context, asset, STYLESHEET)
        self.environment = _environment(context, theme, bytecode, told)
        self.environment.globals["asset"] = asset
        self.environment.globals["site"] = self._around
        self.environment.globals["shared"] = Shared(self.environment.fill)
        self.environment.globals["once"] = Drawn(context.reads)

    def tasks(self) -> Iterator[Task]:
        """All that there is to make of the site, but for assets and data; a task can raise what `draw` does."""
        context, settings = self._context, self._context.site.library.settings
        for page in pages(context):
            yield self._page(page)
        if settings.makes("digest"):
            yield from self._digest()
        if settings.makes("style-guide"):
            from briefing.render.views.style_guide import style_guide_view

            path = file_of(context.addresses.path("style-guide"))
            view = partial(style_guide_view, context, self._theme.assets[STYLESHEET].decode())
            yield self._page(Page(path=path, template="pages/style-guide.html", view=view))

    def _digest(self) -> Iterator[Task]:
        from briefing.render.digest.days import newest
        from briefing.render.digest.files import MAIL_TEMPLATES, digest_files

        context, folder = self._context, self._context.addresses.path("digest")
        if days := newest(context.site):
            make = partial(digest_files, context, days, self._theme.assets[STYLESHEET], self.draw, folder)
            yield Task(name=folder, given=(days, self._around), templates=MAIL_TEMPLATES, make=make)

    def draw(self, page: Page) -> bytes:
        """A page through its template.

        Raises:
            TemplateProblem: naming the template and the line.
            Exception: whatever a view raises, also where it is a template that asks for what fails.
        """
        view = page.view()
        try:
            return self.environment.fill(page.template, view=view).encode()
        except Exception as error:  # a template may fail in any way that Python can
            if _is_of_a_view(error, self._theme):
                error.add_note(f"This happened while making {page.path}.")
                raise
            raise TemplateProblem(_finding(error, page, self._theme)) from error

    def _page(self, page: Page) -> Task:
        templates, prepare, make = (page.template,), partial(self._begin, page.template), partial(self._files, page)
        return Task(
            name=page.path, given=page.given, templates=templates, make=make, prepare=prepare, common=self._around
        )

    def _files(self, page: Page) -> tuple[Rendered]:
        return (Rendered(path=page.path, content=self.draw(page)),)

    def _begin(self, template: str) -> None:
        """Compile a template, and those that it names before it shows anything; what is wrong is told by its pages."""
        with suppress(Exception):
            next(self.environment.get_template(template).generate(), None)


def render(context: Context, theme: Theme) -> Iterator[Rendered]:
    """Every file of the site.

    Raises:
        TemplateProblem: naming the template and the line.
    """
    from briefing.render.data.files import data_files

    engine = Engine(context, theme)
    for task in engine.tasks():
        yield from (file for file in task.make() if isinstance(file, Rendered))
    yield from data_files(context)
    yield from engine.assets.files()


def pages_at(context: Context, theme: Theme, wanted: Container[str]) -> Iterator[tuple[str, bytes | None]]:
    """The path of every page and of every asset; with its content where that is wanted of a page.

    Raises:
        TemplateProblem: naming the template and the line.
    """
    engine = Engine(context, theme)
    for page in pages(context):
        yield page.path, engine.draw(page) if page.path in wanted else None
    yield from ((file.path, None) for file in engine.assets.files())


def render_digest(context: Context, theme: Theme, days: "Days") -> tuple[Rendered, ...]:
    """The files of a digest of some days, to send.

    Raises:
        TemplateProblem: naming the template and the line.
    """
    from briefing.render.digest.files import digest_files

    return tuple(digest_files(context, days, theme.assets[STYLESHEET], Engine(context, theme).draw))


def _environment(context: Context, theme: Theme, bytecode: BytecodeCache | None, told: Told | None) -> Templates:
    """The templates, and what all of them know whatever the site."""
    environment = Templates(
        told=told,
        loader=FunctionLoader(partial(_load, theme)),
        autoescape=select_autoescape(("html", "xml"), default=True, disabled_extensions=("txt",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=SYNTAX,
        bytecode_cache=bytecode,
    )
    environment.speak(context.words.translations)
    environment.globals["direction"] = direction
    return environment


def _load(theme: Theme, name: str) -> tuple[str, str, None] | None:
    """A template under its own name, so that what fails in it can be told."""
    return (theme.templates[name], name, None) if name in theme.templates else None


def _is_of_a_view(error: Exception, theme: Theme) -> bool:
    """Whether what broke was asked for by a template, but is none: views are made piece by piece."""
    trace, found = error.__traceback__, False
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        is_view = file.startswith(_VIEWS) and file not in _CALLED
        found = is_view or (found and file not in theme.templates)
        trace = trace.tb_next
    return found or isinstance(error, NotMade)


def _finding(error: Exception, page: Page, theme: Theme) -> Finding:
    """Where in which template a rendering broke, read from the error and its frames."""
    name, line = page.template, 1
    if isinstance(error, TemplateSyntaxError):
        name, line = error.name or name, error.lineno
    else:
        trace = error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename in theme.templates:
                name, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
            trace = trace.tb_next
    message = f"{_said(error, theme)} (while making {page.path})"
    return Finding(origin=Origin(f"templates/{name}", line), check="template", message=message)


def _said(error: Exception, theme: Theme) -> str:
    if isinstance(error, TemplateNotFound) and not isinstance(error, TemplatesNotFound):
        return f"there is no template “{error.message}”{did_you_mean(str(error.message), theme.templates)}"
    return f"{error.message}" if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"


def _asset(context: Context, names: Mapping[str, str], name: str) -> str:
    """The address of an asset of the theme, such as `asset("logo.svg")`."""
    if name not in names:
        raise TemplateRuntimeError(f"there is no asset {name!r} (known: {', '.join(names)})")
    return context.addresses.asset(names[name])
