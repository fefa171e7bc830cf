"""The preview: a server on this machine that builds anew when a file changes and reloads the open page."""

import errno
import logging
import tempfile
from collections.abc import Callable
from pathlib import Path

from livereload import Server
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.server import LiveScriptInjector
from tornado.web import Application

from briefing.content.folder import CONTENT, SETTINGS
from briefing.pipeline.build import build
from briefing.pipeline.built import Built
from briefing.pipeline.theme import TEMPLATES, default_theme

HOST = "127.0.0.1"

Tell = Callable[[Built], None]


class PortTaken(Exception):
    """Another program listens on the port."""


class _Server(Server):  # type: ignore[misc] # livereload ships no types
    """livereload's server, with its script from a file: the pages' own policy lets no inline script run."""

    def application(self, port: int, host: str, **_: object) -> None:
        """Listen on the one port that the pages and their reloading share."""
        LiveReloadHandler.watcher = self.watcher
        LiveReloadHandler.live_css = True
        script = f'<script async src="/livereload.js?port={port}"></script>'.encode()
        reloading = [("/livereload", LiveReloadHandler), ("/livereload.js", LiveReloadJSHandler)]
        Application(
            handlers=[*reloading, *self.get_web_handlers(script)],
            transforms=[type("Reloading", (LiveScriptInjector,), {"script": script})],
        ).listen(port, address=host)


def preview(root: Path, *, port: int, tell: Tell, quiet: bool = False) -> None:
    """Serve the site at `root`, drafts too, until the program is stopped.

    The preview is built into a folder of its own, so that a draft never reaches `public/`. A build that finds
    an error leaves the last good pages in place.

    Args:
        root: the site's folder.
        port: where to listen, on the loopback address only.
        tell: what to do with the outcome of each build.
        quiet: whether the server tells nothing but what is wrong.

    Raises:
        PortTaken: if something else listens there.
    """
    with tempfile.TemporaryDirectory(prefix="briefing-preview-") as folder:
        public = Path(folder)

        def rebuild() -> None:
            tell(build(root, base_url=f"http://{HOST}:{port}/", drafts=True, public=public))

        rebuild()
        server = _Server()
        if quiet:
            logging.getLogger("livereload").addFilter(lambda record: record.levelno >= logging.WARNING)
        for watched in (root / SETTINGS, root / CONTENT, root / TEMPLATES, default_theme()):
            server.watch(f"{watched}/**" if watched.is_dir() else str(watched), rebuild)
        try:
            server.serve(root=folder, host=HOST, port=port)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise PortTaken(f"port {port} is taken: choose another with --port") from None
