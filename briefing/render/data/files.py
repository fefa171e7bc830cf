"""The files of the data, all in one folder."""

from collections.abc import Iterable, Iterator, Mapping

from briefing.model.page import Rendered
from briefing.render.context import Context
from briefing.render.data import as_csv, as_json
from briefing.render.data.as_sqlite import as_sqlite
from briefing.render.data.column import Piece, Row
from briefing.render.data.schema import schema
from briefing.render.data.slices import Slice, Texts, slices
from briefing.render.data.tables import SITE, TABLES

JSON, SCHEMA, SQLITE = "briefing.json", "schema.json", "briefing.sqlite"

Made = Iterable[tuple[Slice, Texts]]
"""All slices, in their order, with their texts."""


def csv_name(table: str) -> str:
    """The file that a table has for itself."""
    return f"{table}.csv"


def data_files(context: Context, made: Made | None = None) -> Iterator[Rendered]:
    """All files of the data, of slices that were made already or are made now; none where it is switched off."""
    if not context.site.library.settings.makes("data"):
        return
    folder = context.addresses.path("data")
    texts = [*(made or ((each, each.texts(context)) for each in slices(context)))]
    for path, pieces in in_pieces(context, texts):
        yield Rendered(path=path, content=b"".join(text for _, text in pieces))
    lines: Mapping[str, list[bytes]] = {table.name: [] for table in TABLES}
    for each, text in texts:
        lines[each.table.name].append(text.json)
    yield Rendered(path=folder + SQLITE, content=as_sqlite(as_json.Lines(_site(context), lines)))
    yield Rendered(path=folder + SCHEMA, content=schema(context.addresses.url("data") + SCHEMA))


def in_pieces(context: Context, made: Made) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """The files that are put together from slices: the path of each, and its pieces."""
    folder = context.addresses.path("data")
    lists: Mapping[str, list[tuple[str, Texts]]] = {table.name: [] for table in TABLES}
    for each, texts in made:
        lists[each.table.name].append((each.name, texts))
    json = {table: [(name, texts.json) for name, texts in listed] for table, listed in lists.items()}
    yield folder + JSON, tuple(as_json.document(_site(context), json))
    for table in TABLES:
        lines = ((name, texts.csv) for name, texts in lists[table.name])
        yield folder + csv_name(table.name), tuple(as_csv.document(table, lines))


def _site(context: Context) -> Row:
    """The one row about the site."""
    (site,) = SITE.rows(context, SITE.things(context))
    return site
