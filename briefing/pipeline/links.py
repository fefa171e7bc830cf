"""Links to other sites: whether they still lead somewhere, asked politely, and not again for a while."""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http import HTTPStatus
from itertools import count
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from briefing.content.document import Document
from briefing.content.marks import links, pictures
from briefing.model.finding import Finding, Origin, Where
from briefing.model.frozen import frozen
from briefing.model.library import Library
from briefing.output.whole import write_whole
from briefing.pipeline.article_file import InputProblem
from briefing.pipeline.folders import CACHE
from briefing.pipeline.progress import Tell, untold

_ANSWERS = "links.json"
PAUSE = 1.0
"""Seconds between two requests to one host."""
_HOSTS = 6
"""Hosts that are asked at the same time, each by one request."""
_GOOD_FOR, _BAD_FOR = 7 * 86_400, 86_400
"""Seconds for which an answer is kept: one that was good, and one that was not."""
_BAD = 400
_SHUT = frozenset({401, 402, 403, 405, 406, 429, 451, 999})
"""Answers with which a server keeps programs out: of the page they say nothing."""

Ask = Callable[[str, str], int]
"""From an address and a method, `HEAD` or `GET`, to the server's answer, such as 404; may raise `InputProblem`."""


@frozen
class Tried:
    """What was found: of so many `addresses`, `asked` were asked for now; the others' answers were kept."""

    findings: tuple[Finding, ...]
    addresses: int
    asked: int


@frozen
class _Use:
    address: str
    origin: Origin
    where: Where


def try_links(  # noqa: PLR0913 - all but the first four have a value of their own
    root: Path,
    library: Library,
    documents: Mapping[str, Document],
    ask: Ask,
    *,
    pause: float = PAUSE,
    tell: Tell = untold,
) -> Tried:
    """A warning for every address of another site that leads nowhere any more.

    Args:
        root: the site's folder; answers are kept in its `.cache`.
        library: whose sources, articles and actors have addresses.
        documents: whose bodies link to others.
        ask: asks a server.
        pause: seconds between two requests to one host.
        tell: is told how many addresses were asked for.
    """
    uses = [use for use in _uses(library, documents) if not use.address.startswith(library.settings.root_url)]
    now = time.time()
    kept = {address: said for address, (until, said) in _kept(root).items() if until > now}
    hosts: dict[str, list[str]] = {}
    for address in dict.fromkeys(use.address for use in uses):
        if address not in kept:
            hosts.setdefault(urlsplit(address).netloc, []).append(address)
    answers = _answers(hosts, ask, pause, tell)
    told = kept | dict(answers)
    _keep(root, {use.address: told[use.address] for use in uses}, dict(answers).keys(), now)
    found = (
        Finding(origin=use.origin, check="dead-link", message=f"{use.address}: {said}", severity="warning",
                where=use.where)
        for use in uses
        if (said := told[use.address])
    )  # fmt: skip
    return Tried(findings=tuple(found), addresses=len({use.address for use in uses}), asked=len(answers))


def _uses(library: Library, documents: Mapping[str, Document]) -> Iterator[_Use]:
    urls = [(source.url, source.origin) for source in library.sources.values()]
    urls += [(article.url, article.origin) for article in library.articles.values()]
    for url, origin in urls:
        if url:
            yield _use(url, origin, ("url",))
    for actor in library.actors.values():
        for number, address in enumerate(actor.same_as):
            yield _use(address, actor.origin, ("same_as", number))
    for document in documents.values():
        for mark in (*links(document.body), *pictures(document.body)):
            if mark.target.startswith(("http://", "https://")):
                yield _use(mark.target, document.origin, mark.where)


def _use(address: str, origin: Origin, where: Where) -> _Use:
    return _Use(address=urldefrag(address).url, origin=origin, where=where)


def _answers(hosts: Mapping[str, list[str]], ask: Ask, pause: float, tell: Tell) -> list[tuple[str, str]]:
    """What is wrong with each address, or an empty text; some hosts at the same time."""
    done, total = count(1), sum(map(len, hosts.values()))

    def asked(address: str, method: str) -> int:
        if method == "HEAD":
            tell(next(done), total)
        return ask(address, method)

    with ThreadPoolExecutor(max_workers=_HOSTS) as workers:
        by_host = workers.map(lambda addresses: _of_host(addresses, asked, pause), hosts.values())
        return [said for of_host in by_host for said in of_host]


def _of_host(addresses: Iterable[str], ask: Ask, pause: float) -> list[tuple[str, str]]:
    """What is wrong with each address of a host, or an empty text; one request after the other."""
    said: list[tuple[str, str]] = []
    for number, address in enumerate(addresses):
        if number:
            time.sleep(pause)
        said.append((address, _problem(address, ask, pause)))
    return said


def _problem(address: str, ask: Ask, pause: float) -> str:
    """Many servers answer HEAD wrongly: what they say is believed only if it is good, or GET says it too."""
    try:
        status = ask(address, "HEAD")
    except InputProblem:
        status = _BAD
    try:
        if status >= _BAD:
            time.sleep(pause)
            status = ask(address, "GET")
    except InputProblem as problem:
        return str(problem)
    if status < _BAD or status in _SHUT:
        return ""
    known = {each.value: f" ({each.phrase})" for each in HTTPStatus}
    return f"the server answers {status}{known.get(status, '')}"


def _kept(root: Path) -> dict[str, tuple[float, str]]:
    """The answers of earlier times, each with the moment until which it counts; none where they cannot be read."""
    try:
        data = json.loads((root / CACHE / _ANSWERS).read_bytes())
        return {str(address): (float(until), str(said)) for address, (until, said) in data.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def _keep(root: Path, told: Mapping[str, str], fresh: Iterable[str], now: float) -> None:
    """Write the answers for the next time; only those of addresses that are still in use."""
    before, new = _kept(root), frozenset(fresh)
    rows = {
        address: (now + (_BAD_FOR if said else _GOOD_FOR) if address in new else before[address][0], said)
        for address, said in sorted(told.items())
    }
    folder = root / CACHE
    folder.mkdir(exist_ok=True)
    write_whole(folder / _ANSWERS, json.dumps(rows, ensure_ascii=False, indent=1).encode())


def forget_links(root: Path) -> None:
    """Remove the answers that were kept."""
    with suppress(FileNotFoundError, NotADirectoryError):
        (root / CACHE / _ANSWERS).unlink()
    if (root / CACHE).is_dir() and not any((root / CACHE).iterdir()):
        (root / CACHE).rmdir()
