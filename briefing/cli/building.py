"""The commands that build the site, and take away what was built."""

from pathlib import Path

import click

from briefing.cli.outcome import tell_build, tell_stages
from briefing.cli.report import count_of
from briefing.cli.site_option import FOUND, GOOD, site_option
from briefing.cli.voice import Progress, say, took


@click.command()
@site_option
@click.option("--base-url", metavar="URL", help="Build for this address, such as https://example.org/repo/.")
@click.option("--output", type=click.Path(path_type=Path), help="Where to write.  [default: public]")
@click.option("--drafts", is_flag=True, help="Show drafts too.")
@click.option("--no-cache", is_flag=True, help="Make everything anew, and keep nothing for the next build.")
@click.option("--verify", is_flag=True, help="Know files by their content, not by when they were written.")
@click.option("--profile", is_flag=True, help="Tell how long each part took, and each template.")
def build(  # noqa: PLR0913 - one argument for each option
    root: Path, *, base_url: str | None, output: Path | None, drafts: bool, no_cache: bool, verify: bool, profile: bool
) -> int:
    """Build the site into public/."""
    from briefing.output.folder import OutputProblem
    from briefing.pipeline.build import PUBLIC
    from briefing.pipeline.build import build as run
    from briefing.pipeline.cache import Cache
    from briefing.pipeline.workers import WorkerProblem

    public = output or root / PUBLIC
    cache = Cache() if no_cache else Cache.of(root, public)
    if verify:
        cache.doubt()
    try:
        with Progress("Making files", line=False) as progress:
            built = run(root, base_url=base_url, drafts=drafts, public=public, cache=cache, tell=progress)
    except (OutputProblem, WorkerProblem) as problem:
        raise click.ClickException(str(problem)) from None
    tell_build(root, built)
    if profile:
        tell_stages(built)
    return GOOD if built.written else FOUND


@click.command()
@site_option
@click.option("--output", type=click.Path(path_type=Path), help="What to clean.  [default: public]")
def clean(root: Path, output: Path | None) -> int:
    """Remove what builds made, and nothing else."""
    from briefing.output.folder import clean as run
    from briefing.pipeline.cache import forget
    from briefing.pipeline.links import forget_links

    removed = run(output or root / "public")
    forget(root)
    forget_links(root)
    say(f"Removed {count_of(removed, 'file', 'files')} {took()}.")
    return GOOD


BUILDING = (build, clean)
