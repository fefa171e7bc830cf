"""The table of statements."""

from briefing.model.statement import Statement
from briefing.render.data.column import Column, Table, among, iso
from briefing.render.words import N_

STATEMENTS: Table[Statement] = Table(
    name="statements",
    one="statement",
    meaning=N_("Utterances: all quotes of one are the same words of one speaker, as several articles carry them."),
    things=lambda context: context.site.voices.statements.values(),
    columns=(
        Column("id", "id", "the statement's id", lambda _, s: s.id),
        Column("title", "text", "the editor's title, or the wording on record", lambda _, s: s.title),
        Column("speaker", "text", "who said it", lambda _, s: s.speaker, to="actors"),
        Column("about", "ids", "whom it is about", lambda c, s: among(s.about, c.site.actors), to="actors"),
        Column("said", "date", "when it was said, where that is known", lambda _, s: iso(s.said), missing=True),
        Column("wording", "text", "the words on record", lambda _, s: s.wording.quote.text),
        Column("on_record", "text", "the quote that has these words", lambda _, s: s.wording.id, to="quotes"),
        Column(
            "quotes", "ids", "its quotes, the earliest first", lambda _, s: [c.id for c in s.citations], to="quotes"
        ),
        Column(
            "witnesses",
            "number",
            "how many carry it independently: articles of one line count once",
            lambda _, s: len(s.witnesses),
        ),
        Column("lineages", "texts", "the lines of these witnesses", lambda _, s: [w.lineage for w in s.witnesses]),
        Column("note", "text", "the editor's note", lambda _, s: s.ruling.note if s.ruling else None, missing=True),
        Column(
            "url",
            "address",
            "its page here; a statement with one quote has none, and is shown by that quote",
            lambda c, s: c.addresses.place("statement", s.id),
            missing=True,
        ),
    ),
)
