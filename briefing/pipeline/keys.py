"""Keys: whatever a task depends on, besides what it reads of the site, as sixteen bytes."""

from collections.abc import Callable

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

        def key(task: Task) -> bytes:
            return self._print((here, task.given, *map(self._template_set, task.templates)))

        return key
