"""The preview: a server on this machine that builds anew when a file changes and reloads the open page."""

import errno
import tempfile
from collections.abc import Callable
from pathlib import Path

from livereload import Server

from briefing.content.folder import CONTENT, SETTINGS
from briefing.pipeline.build import Built, build
from briefing.pipeline.theme import TEMPLATES, default_theme

HOST = "127.0.0.1"

Tell = Callable[[Built], None]


class PortTaken(Exception):
    """Another program listens on the port."""


def preview(root: Path, *, port: int, tell: Tell) -> None:
    """Serve the site at `root`, drafts too, until the program is stopped.

    The preview is built into a folder of its own, so that a draft never reaches `public/`. A build that finds
    an error leaves the last good pages in place.

    Args:
        root: the site's folder.
        port: where to listen, on the loopback address only.
        tell: what to do with the outcome of each build.

    Raises:
        PortTaken: if something else listens there.
    """
    with tempfile.TemporaryDirectory(prefix="briefing-preview-") as folder:
        public = Path(folder)

        def rebuild() -> None:
            tell(build(root, base_url=f"http://{HOST}:{port}/", drafts=True, public=public))

        rebuild()
        server = Server()
        for watched in (root / SETTINGS, root / CONTENT, root / TEMPLATES, default_theme()):
            server.watch(f"{watched}/**" if watched.is_dir() else str(watched), rebuild)
        try:
            server.serve(root=folder, host=HOST, port=port)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise PortTaken(f"port {port} is taken: choose another with --port") from None
