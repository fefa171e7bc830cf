"""Keys: whatever a task depends on, besides what it reads of the site, as a few bytes."""

from collections.abc import Callable
from typing import Any

from briefing.model.site import Site
from briefing.model.theme import Theme
from briefing.output.signature import digest
from briefing.pipeline.stamp import stamp
from briefing.render.engine import Task
from briefing.render.fingerprint import Fingerprints
from briefing.render.reads import world


class Keys:
    """The keys of tasks in one theme; `template_set` stands for all that a template leads to."""

    def __init__(self, theme: Theme, fingerprints: Fingerprints, template_set: Callable[[str], bytes]) -> None:
        assets = {name: digest(content) for files in (theme.assets, theme.fonts) for name, content in files.items()}
        self._program = fingerprints((stamp(), theme.languages, assets))
        self._print = fingerprints
        self._template_set = template_set

    def of(self, site: Site) -> Callable[[Task], bytes]:
        """What gives the keys of one site's tasks."""
        here = self._program + self._print(world(site))
        known: dict[tuple[str, ...], tuple[Any, bytes]] = {}

        def key(task: Task) -> bytes:
            given, common = known.get(task.templates, (task, b""))
            if given is not task.common:
                common = self._print((here, task.common, *map(self._template_set, task.templates)))
                known[task.templates] = task.common, common
            return common + b"".join(self._print.each(task.given))

        return key
