"""Articles: pages of a source, each with its record and, privately, an archived copy."""

from dataclasses import field

from briefing.model.asleep import Asleep
from briefing.model.finding import Origin
from briefing.model.frozen import frozen
from briefing.model.ids import ActorId, ArticleId, SourceId
from briefing.model.moment import Moment
from briefing.model.record import Record, require_language, require_web_address
from briefing.model.verdict import Verified


@frozen
class Byline(Record):
    """A writer as the article names them, with the role that it prints beside the name."""

    name: str
    role: str | None = None
    actor: ActorId | None = None


@frozen
class Article(Record, Asleep):
    """The record of one page; its text stays in the archive.

    `archive` is a file name in the archive folder and `sha256` the digest of that file's bytes. Where that text was
    extracted from a web page, `original` and `original_sha256` are the same of the page as received.
    An article with `copy_of` descends from that one, and all with one `lineage` from one original that need not be
    here, such as an agency's report: together they are one witness. `verified` is what comparing the quotes with the
    archived copy found; the program writes it.
    """

    id: ArticleId
    origin: Origin = field(compare=False, repr=False)
    title: str
    source: SourceId | None = None
    url: str | None = None
    published: Moment | None = None
    updated: Moment | None = None
    bylines: tuple[Byline, ...] = ()
    language: str | None = None
    archive: str | None = None
    sha256: str | None = None
    original: str | None = None
    original_sha256: str | None = None
    copy_of: ArticleId | None = None
    lineage: str | None = None
    note: str | None = None
    formerly: tuple[str, ...] = ()
    verified: Verified | None = None

    def __post_init__(self) -> None:
        """Refuse an address that no reader should follow, and what is no language.

        Raises:
            BadField: naming the key.
        """
        require_web_address("url", self.url)
        require_language(self.language)
