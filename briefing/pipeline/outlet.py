"""Which folder may be the output folder: none in which a build could be in the way of what a person keeps there."""

from collections.abc import Callable, Iterator
from pathlib import Path

from briefing.content.folder import CONTENT
from briefing.model.frozen import frozen
from briefing.model.settings import Settings
from briefing.output.problem import OutputProblem
from briefing.pipeline.copies import archive_folder
from briefing.pipeline.theme import TEMPLATES


@frozen
class _Given:
    """The output folder as it was named and as it is; the site's folder as it is, and its archive."""

    named: Path
    public: Path
    root: Path
    archive: Path


Rule = Callable[[_Given], str | None]
"""What is wrong with an output folder, if this is."""


def _is_link(given: _Given) -> str | None:
    return f"is a link to {given.public}: name that folder itself" if given.named.is_symlink() else None


def _is_site(given: _Given) -> str | None:
    return "is the site's own folder" if given.public == given.root else None


def _holds_site(given: _Given) -> str | None:
    return "holds the site itself" if given.root.is_relative_to(given.public) else None


def _is_home(given: _Given) -> str | None:
    try:
        home = Path.home().resolve()
    except RuntimeError:
        return None
    return "is your home folder, or holds it" if home.is_relative_to(given.public) else None


def _is_of_site(given: _Given) -> str | None:
    for name in (CONTENT, TEMPLATES, ".git"):
        if given.public.is_relative_to(given.root / name):
            return f"is the site's {name} folder, or in it"
    return None


def _is_archive(given: _Given) -> str | None:
    if given.root.is_relative_to(given.archive):
        return None  # whatever is in the site's folder would be in it
    if given.public.is_relative_to(given.archive):
        return "is the archive of copies, or in it"
    return "holds the archive of copies" if given.archive.is_relative_to(given.public) else None


RULES: tuple[Rule, ...] = (_is_link, _is_site, _holds_site, _is_home, _is_of_site, _is_archive)


def require_outlet(root: Path, settings: Settings, public: Path) -> None:
    """Ensure that a folder may be built into.

    Raises:
        OutputProblem: with what speaks against it.
    """
    archive = archive_folder(root, settings).resolve()
    given = _Given(named=public, public=public.resolve(), root=root.resolve(), archive=archive)
    for reason in _reasons(given):
        raise OutputProblem(f"{public} {reason}: build into another folder, such as public (nothing was written)")


def _reasons(given: _Given) -> Iterator[str]:
    return (reason for rule in RULES if (reason := rule(given)))
