"""The commands that build the site, and take away what was built."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from briefing.cli.outcome import tell_build, tell_stages
from briefing.cli.report import count_of
from briefing.cli.site_option import FOUND, GOOD, base_url_option, site_option
from briefing.cli.voice import Progress, say, took

if TYPE_CHECKING:
    from briefing.pipeline.built import Built
    from briefing.pipeline.unchanged import Notes


Cached = Literal["not", "by content", "by looks"]
"""Whether what earlier builds left is taken up, and how files are known again."""


@click.command()
@site_option
@base_url_option("Build for this address, such as https://example.org/repo/.")
@click.option("--output", type=click.Path(path_type=Path), help="Where to write.  [default: public]")
@click.option("--drafts", is_flag=True, help="Show drafts too.")
@click.option("--no-cache", is_flag=True, help="Make everything anew, and keep nothing for the next build.")
@click.option("--verify", is_flag=True, help="Know files by their content, not by when they were written.")
@click.option("--profile", is_flag=True, help="Tell how long each part took, and each template.")
def build(  # noqa: PLR0913 - one argument for each option
    root: Path, *, base_url: str | None, output: Path | None, drafts: bool, no_cache: bool, verify: bool, profile: bool
) -> int:
    """Build the site into public/."""
    from briefing.pipeline.folders import PUBLIC
    from briefing.pipeline.unchanged import Notes

    public = output or root / PUBLIC
    notes = Notes(root, public, base_url=base_url, drafts=drafts)
    cached: Cached = "not" if no_cache else "by content" if verify else "by looks"
    built = notes.last_result() if cached == "by looks" and not profile else None
    if built is None:
        built = _build(root, public, base_url, notes, drafts=drafts, cached=cached)
    tell_build(root, built)
    if profile:
        tell_stages(built)
    return GOOD if built.written else FOUND


def _build(  # noqa: PLR0913 - what is built, and how
    root: Path, public: Path, base_url: str | None, notes: "Notes", *, drafts: bool, cached: Cached
) -> "Built":
    """Build; what makes pages is imported here: where nothing changed it is not wanted."""
    from briefing.output.problem import OutputProblem
    from briefing.pipeline.alone import alone
    from briefing.pipeline.build import build as run
    from briefing.pipeline.cache import Cache
    from briefing.pipeline.workers import WorkerProblem

    def waiting(message: str) -> None:
        notes.forget()
        say(message, err=True)

    try:
        with alone(root, public, waiting):
            cache = Cache() if cached == "not" else Cache.of(root, public)
            notes.tell(cache)
            if cached == "by content":
                cache.doubt()
            with Progress("Making files", line=False) as progress:
                built = run(root, base_url=base_url, drafts=drafts, public=public, cache=cache, tell=progress)
            if cached != "not":
                notes.remember(built)
            return built
    except (OutputProblem, WorkerProblem) as problem:
        raise click.ClickException(str(problem)) from None


@click.command()
@site_option
@click.option("--output", type=click.Path(path_type=Path), help="What to clean.  [default: public]")
def clean(root: Path, output: Path | None) -> int:
    """Remove what builds made, and nothing else."""
    from briefing.output.folder import clean as run
    from briefing.output.problem import OutputProblem
    from briefing.pipeline.alone import alone
    from briefing.pipeline.folders import PUBLIC, forget_builds
    from briefing.pipeline.links import forget_links

    public = output or root / PUBLIC
    try:
        with alone(root, public, partial(say, err=True)):
            removed = run(public)
            forget_builds(root)
    except OutputProblem as problem:
        raise click.ClickException(str(problem)) from None
    forget_links(root)
    say(f"Removed {count_of(removed, 'file', 'files')} {took()}.")
    return GOOD


BUILDING = (build, clean)
