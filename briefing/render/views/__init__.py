"""Views: what templates are given, one frozen class a page. All sorting, grouping and wording is done here."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any


def of(name: str) -> Callable[..., Any]:
    """A function of a module here, such as `home.home_view`: its module is imported when it is first wanted.

    Half of all that a build imports is for pages, and after an edit it makes few kinds of them.
    """
    module, _, function = name.partition(".")

    @cache
    def found() -> Callable[..., Any]:
        make: Callable[..., Any] = getattr(import_module(f"{__name__}.{module}"), function)
        return make

    def made(*given: Any) -> Any:
        return found()(*given)

    return made
