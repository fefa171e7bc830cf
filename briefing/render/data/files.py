"""The files of the data, all in one folder."""

from collections.abc import Iterator

from briefing.model.page import Rendered
from briefing.render.context import Context
from briefing.render.data.as_csv import as_csv
from briefing.render.data.as_json import as_json
from briefing.render.data.as_sqlite import as_sqlite
from briefing.render.data.schema import schema
from briefing.render.data.tables import TABLES, data_of

JSON, SCHEMA, SQLITE = "briefing.json", "schema.json", "briefing.sqlite"


def csv_name(table: str) -> str:
    """The file that a table has for itself."""
    return f"{table}.csv"


def data_files(context: Context) -> Iterator[Rendered]:
    """All files of the data; none where it is switched off."""
    if not context.site.library.settings.makes("data"):
        return
    folder, data = context.addresses.path("data"), data_of(context)
    yield Rendered(path=folder + JSON, content=as_json(data))
    yield Rendered(path=folder + SCHEMA, content=schema(context.addresses.url("data") + SCHEMA))
    for table in TABLES:
        yield Rendered(path=folder + csv_name(table.name), content=as_csv(table, data))
    yield Rendered(path=folder + SQLITE, content=as_sqlite(data))
