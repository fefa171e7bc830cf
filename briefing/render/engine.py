"""Templates: pages become bytes."""

from collections.abc import Container, Iterator, Mapping
from functools import partial

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape
from jinja2.exceptions import TemplateError, TemplateRuntimeError, TemplateSyntaxError

from briefing.model.finding import Finding, Origin
from briefing.model.page import Page, Rendered
from briefing.model.theme import Theme
from briefing.render.addresses import file_of
from briefing.render.assets import Assets
from briefing.render.context import Context
from briefing.render.data.files import data_files
from briefing.render.digest.days import Days, newest
from briefing.render.digest.files import digest_files
from briefing.render.kinds import pages
from briefing.render.views.site import site_view
from briefing.render.views.style_guide import style_guide_view
from briefing.render.words import direction

STYLESHEET = "site.css"


class TemplateProblem(Exception):
    """A template that cannot be rendered; carries the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


def render(context: Context, theme: Theme) -> Iterator[Rendered]:
    """Every file of the site.

    Raises:
        TemplateProblem: naming the template and the line.
    """
    assets = Assets.of(theme)
    environment = _environment(context, theme, assets)
    for page in pages(context):
        yield Rendered(path=page.path, content=_render(environment, page, theme))
    days = newest(context.site)
    if context.site.library.settings.makes("digest") and days:
        draw = partial(_render, environment, theme=theme)
        yield from digest_files(context, days, theme.assets[STYLESHEET], draw, context.addresses.path("digest"))
    yield from data_files(context)
    if context.site.library.settings.makes("style-guide"):
        page = _style_guide(context, theme)
        yield Rendered(path=page.path, content=_render(environment, page, theme))
    for name, content in assets.contents.items():
        yield Rendered(path=f"assets/{assets.names[name]}", content=content)


def pages_at(context: Context, theme: Theme, wanted: Container[str]) -> Iterator[tuple[str, bytes | None]]:
    """The path of every page and of every asset; with its content where that is wanted of a page.

    Raises:
        TemplateProblem: naming the template and the line.
    """
    assets = Assets.of(theme)
    environment = _environment(context, theme, assets)
    for page in pages(context):
        yield page.path, _render(environment, page, theme) if page.path in wanted else None
    yield from ((f"assets/{name}", None) for name in assets.names.values())


def render_digest(context: Context, theme: Theme, days: Days) -> tuple[Rendered, ...]:
    """The files of a digest of some days, to send.

    Raises:
        TemplateProblem: naming the template and the line.
    """
    draw = partial(_render, _environment(context, theme, Assets.of(theme)), theme=theme)
    return tuple(digest_files(context, days, theme.assets[STYLESHEET], draw))


def _style_guide(context: Context, theme: Theme) -> Page:
    """The style guide: it alone shows the stylesheet itself."""
    view = style_guide_view(context, theme.assets[STYLESHEET].decode())
    return Page(path=file_of(context.addresses.path("style-guide")), template="pages/style-guide.html", view=view)


def _environment(context: Context, theme: Theme, assets: Assets) -> Environment:
    """The templates, and what all of them know."""
    environment = Environment(
        loader=FunctionLoader(partial(_load, theme)),
        autoescape=select_autoescape(("html", "xml"), default=True, disabled_extensions=("txt",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    install = environment.install_gettext_translations  # type: ignore[attr-defined] # the extension puts it there
    install(context.words.translations, newstyle=True)
    asset = partial(_asset, context, assets.names)
    environment.globals["asset"] = asset
    environment.globals["direction"] = direction
    environment.globals["site"] = site_view(context, asset, STYLESHEET)
    return environment


def _load(theme: Theme, name: str) -> tuple[str, str, None] | None:
    """A template under its own name, so that what fails in it can be told."""
    return (theme.templates[name], name, None) if name in theme.templates else None


def _render(environment: Environment, page: Page, theme: Theme) -> bytes:
    try:
        return environment.get_template(page.template).render(view=page.view).encode()
    except Exception as error:  # a template may fail in any way that Python can
        raise TemplateProblem(_finding(error, page, theme)) from error


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
    said = f"{error.message}" if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    message = f"{said} (while making {page.path})"
    return Finding(origin=Origin(f"templates/{name}", line), check="template", message=message)


def _asset(context: Context, names: Mapping[str, str], name: str) -> str:
    """The address of an asset of the theme, such as `asset("logo.svg")`."""
    if name not in names:
        raise TemplateRuntimeError(f"there is no asset {name!r} (known: {', '.join(names)})")
    return context.addresses.asset(names[name])
