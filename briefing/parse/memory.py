"""Who has been spoken of so far, the newest last."""

from collections import defaultdict
from collections.abc import Sequence

from briefing.parse.mentions import Mentions
from briefing.parse.people import Cast, Known
from briefing.parse.roles import TOP, Office

STRANGER = Known("", "group")
"""Somebody whom the text does not name: a pronoun that follows means nobody else."""
_MEMORY = 12
"""Sentences back that a pronoun can reach."""
_HOLDERS = 50
"""People who share a word of an office, the first of them: a bound on the time that a page of mayors can take."""


class Memory:
    """The subjects of the sentences read so far, the newest last."""

    def __init__(self, cast: Cast, mentions: Mentions) -> None:
        self.cast = cast
        self.mentions = mentions
        self.ahead: Known | None = None
        """Whom the next paragraph opens with, named in full."""
        self.opens = False
        """The paragraph is the first of its report."""
        self.stand_in: Known | None = None
        """The body for which somebody unnamed spoke last."""
        self._subjects: list[Known] = []
        self._segment: list[Known] = []
        self._holders: dict[str, list[Known]] = defaultdict(list)
        for known in dict.fromkeys(known for owners in cast.forms.values() for known in owners):
            for word in {word for held in known.offices for word in held}:
                if len(self._holders[word]) < _HOLDERS:
                    self._holders[word].append(known)

    def holders(self, asked: Office) -> list[Known]:
        """Everybody with an office that shares the rarest word of `asked`."""
        return min((self._holders.get(word, []) for word in asked - TOP), key=len, default=[])

    def begin(self, heading: Sequence[Known]) -> None:
        """A new segment: whom its heading names comes to mind first."""
        self._segment = list(heading)

    def note(self, known: Known) -> None:
        """`known` was the subject of a sentence."""
        self._subjects.append(known)
        self.stand_in = None

    def note_spokesman(self, body: Known) -> None:
        """Somebody unnamed spoke for `body`: "he" goes on speaking for it."""
        self.note(body)
        self.stand_in = body

    @property
    def newest(self) -> Known | None:
        """The newest subject, which may be the `STRANGER`."""
        return self._subjects[-1] if self._subjects else None

    @property
    def last(self) -> Known | None:
        """The newest subject with a name."""
        return next((known for known in reversed(self._subjects) if known is not STRANGER), None)

    def recent(self) -> list[Known]:
        """Subjects, the newest first, then whom the heading names."""
        newest_first = dict.fromkeys([*reversed(self._subjects[-_MEMORY:]), *self._segment])
        return [known for known in newest_first if known is not STRANGER]
