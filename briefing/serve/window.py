"""The window: what the preview answers, the built pages or a notice in their place."""

from html import escape
from http import HTTPStatus
from urllib.parse import unquote

from briefing.render.addresses import PATHS, file_of
from briefing.serve.builder import Attempt, Builder, Stand
from briefing.serve.pages import Answer, answer
from briefing.serve.shown import OWN

_NOTICE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} – preview</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{own}marks.css">
</head>
<body class="preview-notice">
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


class Window:
    """What a browser gets to see of what a builder has built."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder

    @property
    def stand(self) -> Stand:
        """How things stand in the builder."""
        return self._builder.stand

    def file(self, target: str) -> str:
        """The file, from the output folder, of the page that a request for `target` asks for."""
        return file_of(unquote(target.partition("?")[0]).removeprefix(self.stand.base))

    def answer(self, target: str) -> Answer:
        """The answer to a request for `target`, which is as it came: with `%`, and with `?` if there was one."""
        stand = self.stand
        asked = unquote(target.partition("?")[0])
        if asked == "/" != stand.base:
            return Answer(status=HTTPStatus.FOUND, location=stand.path)
        if stand.site is None:
            return _notice(HTTPStatus.SERVICE_UNAVAILABLE, *_waiting(stand.attempt))
        if not f"{asked}/".startswith(stand.base):
            return _notice(HTTPStatus.NOT_FOUND, "Outside of the site", _elsewhere(stand.path))
        return answer(self._builder.folder, stand.base, target)

    def is_admin(self, target: str) -> bool:
        """Whether `target` is the page for editing, as it was built: nothing may cover it while one types."""
        return self.stand.site is not None and self.file(target).startswith(PATHS["admin"])


def _notice(status: HTTPStatus, title: str, body: str) -> Answer:
    return Answer(status=status, content=_NOTICE.format(title=title, body=body, own=OWN).encode())


def _elsewhere(path: str) -> str:
    return f'<p>The site begins at <a href="{escape(path)}">{escape(path)}</a>, as base_url in site.yaml says.</p>'


def _waiting(attempt: Attempt | None) -> tuple[str, str]:
    """Why there is no page yet. Without scripts, the findings stand on the page itself."""
    if attempt is None:
        return "Building …", "<p>The pages appear here as soon as they are made.</p>"
    told = [str(finding) for finding in attempt.findings]
    if attempt.trouble:
        told += [attempt.trouble.message, attempt.trouble.mend]
    body = "<p>Mend what is wrong and save: the pages appear here as soon as they can be made.</p>"
    return "Not built yet", f"{body}\n<noscript><pre>{escape(chr(10).join(told))}</pre></noscript>"
