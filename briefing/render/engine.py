"""Templates: pages become bytes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import PurePosixPath

from jinja2 import Environment, FunctionLoader, StrictUndefined, select_autoescape
from jinja2.exceptions import TemplateError, TemplateRuntimeError, TemplateSyntaxError

from briefing.model.finding import Finding, Origin
from briefing.model.page import Page, Rendered
from briefing.model.theme import Theme
from briefing.render.context import Context
from briefing.render.data.files import data_files
from briefing.render.dates import When, when
from briefing.render.kinds import pages
from briefing.render.views.parts import Link

STYLESHEET = "site.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """What every template knows of the site."""

    title: str
    description: str
    language: str
    home: Link
    menu: tuple[Link, ...]
    also: tuple[Link, ...]
    feed: str | None
    data: str | None
    stylesheet: str
    as_of: When | None


class TemplateProblem(Exception):
    """A template that cannot be rendered; carries the finding."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


def render(context: Context, theme: Theme) -> Iterator[Rendered]:
    """Every file of the site. Assets carry a part of their digest in the name, so that they can be cached for ever.

    Raises:
        TemplateProblem: naming the template and the line.
    """
    names = {name: _fingerprinted(name, content) for name, content in theme.assets.items()}
    environment = Environment(
        loader=FunctionLoader(partial(_load, theme)),
        autoescape=select_autoescape(("html", "xml"), default=True, disabled_extensions=("txt",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["site"] = _site_view(context, names)
    environment.globals["asset"] = partial(_asset, context, names)
    for page in pages(context):
        yield Rendered(path=page.path, content=_render(environment, page, theme))
    yield from data_files(context)
    for name, content in theme.assets.items():
        yield Rendered(path=f"assets/{names[name]}", content=content)


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


def _site_view(context: Context, names: dict[str, str]) -> SiteView:
    settings = context.site.library.settings
    own = sorted(context.site.library.pages.values(), key=lambda page: (page.order, page.id))
    questions = (context.link("questions", "Questions"),)
    menu = (
        context.link("entries", "Entries"),
        context.link("actors", "Actors"),
        context.link("topics", "Topics"),
        context.link("statements", "Statements"),
        context.link("who-on-whom", "Who on whom"),
        *(questions if context.site.questions else ()),
        context.link("sources", "Sources"),
        *(context.link("page", page.title, page.id) for page in own),
    )
    also = (
        context.link("articles", "Articles"),
        *(() if context.site.questions else questions),
        context.link("changes", "Changes"),
    )
    return SiteView(
        title=settings.title,
        description=settings.description,
        language=settings.language,
        home=context.link("home", settings.title),
        menu=tuple(link for link in menu if link.href),
        feed=context.addresses.href("feed"),
        data=context.addresses.href("data"),
        also=tuple(link for link in also if link.href),
        stylesheet=context.addresses.asset(names.get(STYLESHEET, STYLESHEET)),
        as_of=when(context.site.as_of),
    )


def _fingerprinted(name: str, content: bytes) -> str:
    path = PurePosixPath(name)
    return str(path.with_name(f"{path.stem}.{sha256(content).hexdigest()[:10]}{path.suffix}"))
