"""The page of the data: what there is, how much, and in which files."""

from briefing.model.frozen import frozen
from briefing.render.context import Context
from briefing.render.data.files import JSON, SCHEMA, SQLITE, csv_name
from briefing.render.data.tables import RIGHTS, TABLES, VERSION
from briefing.render.views.parts import Head, Link


@frozen
class TableView:
    """A table of the data: how many rows it has, what they are, and its file."""

    name: str
    meaning: str
    rows: int
    csv: Link


@frozen
class DataView:
    """All files of the data, with the version of their schema."""

    head: Head
    json: Link
    schema: Link
    sqlite: Link
    version: int
    tables: tuple[TableView, ...]
    rights: str


def data_view(context: Context) -> DataView:
    """The view of the data's page."""
    return DataView(
        head=context.head(
            "data",
            title=context.words.gettext("Data"),
            description=context.words.gettext("The whole briefing as data: JSON, CSV and SQLite."),
        ),
        json=_file(context, JSON),
        schema=_file(context, SCHEMA),
        sqlite=_file(context, SQLITE),
        version=VERSION,
        tables=tuple(
            TableView(
                name=table.name,
                meaning=context.words.gettext(table.meaning),
                rows=sum(1 for _ in table.things(context)),
                csv=_file(context, csv_name(table.name)),
            )
            for table in TABLES
        ),
        rights=context.words.gettext(RIGHTS),
    )


def _file(context: Context, name: str) -> Link:
    return Link(text=name, href=f"{context.addresses.href('data')}{name}")
