"""A tab of a real browser on a built site, and everything in it that went wrong."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

BASES = ("/", "/repo/")
NewContext = Callable[..., BrowserContext]


@dataclass
class Visit:
    """A tab on a site that runs, and everything in it that went wrong."""

    page: Page
    home: str
    trouble: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.trouble.append(str(error)))
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._answered)

    def go(self, path: str = "") -> Response | None:
        """Open a page of the site."""
        return self.page.goto(self.home + path)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.trouble.append(message.text)

    def _failed(self, request: Request) -> None:
        """A request is no trouble that the browser gave up because its page was left."""
        if request.failure != "net::ERR_ABORTED":
            self.trouble.append(f"{request.url} failed")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 or not response.url.startswith(self.home):
            self.trouble.append(f"{response.url} was answered with {response.status}")


Visits = Callable[..., Visit]
