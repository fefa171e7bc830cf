"""All tables, in the order in which they are read."""

from typing import Any

from briefing.model.site import Site
from briefing.render.data.actors import ACTORS, TOPICS
from briefing.render.data.column import Column, Table, iso
from briefing.render.data.entries import ENTRIES, QUOTES
from briefing.render.data.questions import QUESTIONS
from briefing.render.data.sources import ARTICLES, SOURCES
from briefing.render.data.statements import STATEMENTS
from briefing.render.words import N_

VERSION = 1
"""The schema's version: it rises when something is renamed, taken out or means another thing; not for an addition."""

RIGHTS = N_(
    "Quotations belong to those who said them and to the publishers that carried them, and are given with speaker and "
    "source so that they can be checked. No article's full text is in this data."
)

SITE: Table[Site] = Table(
    name="site",
    one="site",
    meaning="The briefing itself: one row.",
    things=lambda context: (context.site,),
    columns=(
        Column("title", "text", "its title", lambda _, s: s.library.settings.title),
        Column("description", "text", "what it is about, in a sentence", lambda _, s: s.library.settings.description),
        Column("url", "address", "its address", lambda _, s: s.library.settings.root_url),
        Column(
            "language",
            "text",
            "the language of the editor's words, as a code",
            lambda _, s: s.library.settings.language,
        ),
        Column("timezone", "text", "the zone of times that name none", lambda _, s: s.library.settings.timezone),
        Column(
            "as_of", "date", "the latest moment that anything here is from", lambda _, s: iso(s.as_of), missing=True
        ),
        Column("rights", "text", "to whom the words belong", lambda *_: RIGHTS),
    ),
)

TABLES: tuple[Table[Any], ...] = (SOURCES, ARTICLES, ENTRIES, QUOTES, STATEMENTS, ACTORS, TOPICS, QUESTIONS)
"""The tables of things; each is a list in the JSON, a CSV file, and a table of the database."""
